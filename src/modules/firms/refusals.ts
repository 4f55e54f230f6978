import type { Sentence } from "../../kernel/contract.ts";

export const FIRMS_REFUSALS: Readonly<Record<string, Sentence>> = {
  "firm.unknown": {
    zh: "没有登记这家单位。",
    bo: "ལས་ཁུངས་འདི་ཐོ་འགོད་བྱས་མེད།",
    en: "This firm is not registered.",
  },
  "firm-measure.unknown": {
    zh: "没有这项处置。",
    bo: "ཐག་གཅོད་འདི་མེད།",
    en: "There is no such measure.",
  },
  "firm-measure.no-paper": {
    zh: "该处置目前没有这种文书。",
    en: "The measure does not have this paper, or not yet.",
  },
  "firm-measure-file.unknown": {
    zh: "没有这个附件。",
    bo: "ཟུར་སྦྱར་འདི་མེད།",
    en: "There is no such document.",
  },
  "firm-measure.step-not-allowed": {
    zh: "处置当前状态下不能进行此操作。",
    bo: "ཐག་གཅོད་འདིའི་ད་ལྟའི་གནས་བབ་ནས་བྱ་བ་འདི་བྱེད་མི་ཐུབ།",
    en: "This cannot be done in the measure's present state.",
  },
  "firm-measure.area-not-yours": {
    zh: "该地区不在您的管辖范围内，或者超出决定机关的辖区。",
    en: "This area is outside yours, or beyond the authority's own.",
  },
  "firm-measure.ground-not-enough": {
    zh: "法规没有规定可以依此采取该项处置。",
    en: "The law does not let this measure rest on this ground.",
  },
  "firm-measure.office-may-not": {
    zh: "该机关无权作出这项处置，或者您不能以该机关名义登记。",
    en: "This measure is not for that authority to take, or not for you to record in its name.",
  },
  "firm-measure.article-needed": { zh: "请写明所依据的条款。", en: "Name the article or rule." },
  "firm-measure.document-number-needed": {
    zh: "处罚应当有决定文号。",
    en: "A penalty has the number of its decision.",
  },
  "firm-measure.day-in-the-future": { zh: "日期不能晚于今天。", en: "This day cannot lie in the future." },
  "firm-measure.day-in-the-past": { zh: "日期不能早于今天。", en: "This day cannot lie in the past." },
  "firm-measure.day-before-decision": {
    zh: "日期早于决定日期或者约谈日期。",
    en: "This day is before the decision or the interview.",
  },
  "firm-measure.day-needed": { zh: "请填写日期。", en: "Give the day." },
  "firm-measure.text-needed": { zh: "请写明内容或理由。", en: "Say what, or why." },
  "firm-measure.ends-before-start": { zh: "截止日期早于起始日期。", en: "It ends before it starts." },
  "firm-measure.interview-day": {
    zh: "约谈应当写明约谈日期，其他处置不填。",
    en: "An interview has its day; nothing else has.",
  },
  "firm-measure.basis-unknown": {
    zh: "所列事实不存在、与该单位无关，或者不在您的管辖范围内。",
    en: "This fact does not exist, is not about the firm, or is outside your area.",
  },
  "firm-measure.basis-needed": {
    zh: "请指明所依据的预警、案件、名单或者此前的处置。",
    en: "Name the facts that it rests on.",
  },
  "firm-measure.no-unmet-order": {
    zh: "所列案件中没有已经到期的责令限期改正。先责令限期改正，逾期不改正、情节严重的才可以采取该项处置 [724-55]。",
    en: "None of the cases has an order to rectify that ran out: 724-55 asks for one first.",
  },
  "firm-measure.not-listed": {
    zh: "该单位当日不在失信联合惩戒名单中。",
    en: "The firm is not on the dishonesty list that day.",
  },
  "firm-measure.no-earlier-step": { zh: "此前没有提醒或者约谈。", en: "There was no notice or interview before." },
  "firm-measure.recorded-already": { zh: "同一处置已经登记。", en: "The same measure is recorded already." },
  "firm-measure.nobody-to-notify": {
    zh: "所选单位都没有可以提醒的未改正问题，或者已经提醒。",
    en: "None of these firms has an open finding on it, or all have this notice already.",
  },
  "firm-measure.not-yours": {
    zh: "该项处置由其他机关作出，请由该机关或其上级办理。",
    en: "Another authority decided this measure: it, or one above it, goes on with it.",
  },
  "firm-measure.promise-unknown": { zh: "没有这项未了结的承诺。", en: "There is no such open promise." },
  "firm-publication.listing-needed": { zh: "请指明失信名单中的哪一条。", en: "Name the entry of the list." },
  "firm-publication.not-listed": {
    zh: "名单中没有这一条，或者已经移出、期满。",
    en: "This entry is not of the firm, or is over.",
  },
  "firm-publication.case-needed": { zh: "请指明案件及其项目。", en: "Name the case and its project." },
  "firm-publication.case-not-published": {
    zh: "该案件与该单位无关，或者案件中还没有向社会公布的步骤。",
    en: "The case is not about the firm, or has no step of publication yet.",
  },
  "firm-publication.address-needed": {
    zh: "公布重大违法行为应当写明地址、法定代表人和处理情况。",
    en: "A serious violation is published with address, legal representative and handling.",
  },
  "firm-publication.day-in-the-future": { zh: "决定日期不能晚于今天。", en: "The decision cannot lie in the future." },
  "firm-publication.already-published": { zh: "已经公布。", en: "It is published already." },
  "firm-publication.unknown": { zh: "没有这条公布。", en: "There is no such publication." },
  "firm-publication.not-yours": {
    zh: "由作出公布的机关或其上级停止公布。",
    en: "The authority that published it, or one above it, takes it down.",
  },
  "firm-publication.already-taken-down": { zh: "已经停止公布。", en: "It was taken down already." },
};
