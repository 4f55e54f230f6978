import type { Refusals } from "../../kernel/contract.ts";

export const FIRMS_REFUSALS: Refusals = {
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
    bo: "ཐག་གཅོད་འདིར་ད་ལྟ་ཡིག་ཆ་འདི་རིགས་མེད།",
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
    bo: "ས་ཁུལ་འདི་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད་པའམ་ཐག་གཅོད་ལས་ཁུངས་ཀྱི་དབང་ཁོངས་ལས་བརྒལ་འདུག",
    en: "This area is outside yours, or beyond the authority's own.",
  },
  "firm-measure.ground-not-enough": {
    zh: "法规没有规定可以依此采取该项处置。",
    bo: "གཞི་འཛིན་ས་འདིར་བརྟེན་ནས་ཐག་གཅོད་འདི་བྱེད་ཆོག་པ་ཁྲིམས་སུ་གཏན་འབེབས་མེད།",
    en: "The law does not let this measure rest on this ground.",
  },
  "firm-measure.office-may-not": {
    zh: "该机关无权作出这项处置，或者您不能以该机关名义登记。",
    bo: "ལས་ཁུངས་འདིར་ཐག་གཅོད་འདི་བྱེད་དབང་མེད་པའམ། ཁྱེད་ཀྱིས་ལས་ཁུངས་དེའི་མིང་ཐོག་ནས་ཐོ་འགོད་མི་ཆོག",
    en: "This measure is not for that authority to take, or not for you to record in its name.",
  },
  "firm-measure.article-needed": {
    zh: "请写明所依据的条款。",
    bo: "གཞི་འཛིན་དོན་ཚན་འབྲི་རོགས།",
    en: "Name the article or rule.",
  },
  "firm-measure.document-number-needed": {
    zh: "处罚应当有决定文号。",
    bo: "ཆད་པར་ཐག་གཅོད་ཡིག་ཨང་ཡོད་དགོས།",
    en: "A penalty has the number of its decision.",
  },
  "firm-measure.day-in-the-future": {
    zh: "日期不能晚于今天。",
    bo: "ཚེས་གྲངས་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "This day cannot lie in the future.",
  },
  "firm-measure.day-in-the-past": {
    zh: "日期不能早于今天。",
    bo: "ཚེས་གྲངས་དེ་རིང་ལས་སྔ་མི་ཆོག",
    en: "This day cannot lie in the past.",
  },
  "firm-measure.day-before-decision": {
    zh: "日期早于决定日期或者约谈日期。",
    bo: "ཚེས་གྲངས་ཐག་གཅོད་ཉིན་ནམ་འབོད་གཏུགས་ཉིན་ལས་སྔ་བ་འདུག",
    en: "This day is before the decision or the interview.",
  },
  "firm-measure.day-needed": { zh: "请填写日期。", bo: "ཚེས་གྲངས་འབྲི་རོགས།", en: "Give the day." },
  "firm-measure.text-needed": { zh: "请写明内容或理由。", bo: "ནང་དོན་ནམ་རྒྱུ་མཚན་འབྲི་རོགས།", en: "Say what, or why." },
  "firm-measure.ends-before-start": {
    zh: "截止日期早于起始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "It ends before it starts.",
  },
  "firm-measure.interview-day": {
    zh: "约谈应当写明约谈日期，其他处置不填。",
    bo: "འབོད་གཏུགས་ཡིན་ན་འབོད་གཏུགས་ཉིན་འབྲི་དགོས། ཐག་གཅོད་གཞན་ལ་མི་འབྲི།",
    en: "An interview has its day; nothing else has.",
  },
  "firm-measure.basis-unknown": {
    zh: "所列事实不存在、与该单位无关，或者不在您的管辖范围内。",
    bo: "བཀོད་པའི་དོན་དངོས་མེད་པའམ། ལས་ཁུངས་འདི་དང་འབྲེལ་བ་མེད་པ། ཡང་ན་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད།",
    en: "This fact does not exist, is not about the firm, or is outside your area.",
  },
  "firm-measure.basis-needed": {
    zh: "请指明所依据的预警、案件、名单或者此前的处置。",
    bo: "གཞི་འཛིན་ས་སྟེ་སྔོན་བརྡ་དང་གྱོད་དོན། མིང་ཐོ། སྔོན་གྱི་ཐག་གཅོད་གང་ཡིན་སྟོན་རོགས།",
    en: "Name the facts that it rests on.",
  },
  "firm-measure.no-unmet-order": {
    zh: "所列案件中没有已经到期的责令限期改正。先责令限期改正，逾期不改正、情节严重的才可以采取该项处置 [724-55]。",
    bo: "བཀོད་པའི་གྱོད་དོན་ནང་དུས་ཡོལ་བའི་དུས་བཀག་ཡོ་བསྲང་བཀའ་རྒྱ་མེད། སྔོན་ལ་དུས་བཀག་ཡོ་བསྲང་བཀའ་རྒྱ་གཏོང་དགོས། དུས་ཡོལ་ཡང་ཡོ་བསྲང་མ་བྱས་ཤིང་གནས་ཚུལ་ཚབས་ཆེ་ན་ད་གཟོད་ཐག་གཅོད་འདི་བྱེད་ཆོག [724-55]",
    en: "None of the cases has an order to rectify that ran out: 724-55 asks for one first.",
  },
  "firm-measure.not-listed": {
    zh: "该单位当日不在失信联合惩戒名单中。",
    bo: "ཉིན་དེར་ལས་ཁུངས་འདི་ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་མེད།",
    en: "The firm is not on the dishonesty list that day.",
  },
  "firm-measure.no-earlier-step": {
    zh: "此前没有提醒或者约谈。",
    bo: "སྔོན་ལ་དྲན་སྐུལ་ལམ་འབོད་གཏུགས་བྱས་མེད།",
    en: "There was no notice or interview before.",
  },
  "firm-measure.recorded-already": {
    zh: "同一处置已经登记。",
    bo: "ཐག་གཅོད་འདི་ཐོ་འགོད་བྱས་ཟིན།",
    en: "The same measure is recorded already.",
  },
  "firm-measure.nobody-to-notify": {
    zh: "所选单位都没有可以提醒的未改正问题，或者已经提醒。",
    bo: "བདམས་པའི་ལས་ཁུངས་ལ་དྲན་སྐུལ་གཏོང་རྒྱུའི་ཡོ་བསྲང་མ་བྱས་པའི་གནད་དོན་མེད་པའམ་དྲན་སྐུལ་བཏང་ཟིན།",
    en: "None of these firms has an open finding on it, or all have this notice already.",
  },
  "firm-measure.not-yours": {
    zh: "该项处置由其他机关作出，请由该机关或其上级办理。",
    bo: "ཐག་གཅོད་འདི་ལས་ཁུངས་གཞན་ཞིག་གིས་བྱས་པས་ལས་ཁུངས་དེའམ་དེའི་གོང་རིམ་གྱིས་སྒྲུབ་དགོས།",
    en: "Another authority decided this measure: it, or one above it, goes on with it.",
  },
  "firm-measure.promise-unknown": {
    zh: "没有这项未了结的承诺。",
    bo: "མ་སྒྲུབ་པའི་ཁས་ལེན་འདི་མེད།",
    en: "There is no such open promise.",
  },
  "firm-publication.listing-needed": {
    zh: "请指明失信名单中的哪一条。",
    bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོའི་དོན་ཚན་གང་ཡིན་སྟོན་རོགས།",
    en: "Name the entry of the list.",
  },
  "firm-publication.not-listed": {
    zh: "名单中没有这一条，或者已经移出、期满。",
    bo: "མིང་ཐོར་ལས་ཁུངས་འདིའི་དོན་ཚན་འདི་མེད་པའམ། མིང་ཐོ་ནས་བུད་པ། ཡང་ན་དུས་རྫོགས་ཟིན།",
    en: "This entry is not of the firm, or is over.",
  },
  "firm-publication.case-needed": {
    zh: "请指明案件及其项目。",
    bo: "གྱོད་དོན་དང་དེའི་ལས་གཞི་སྟོན་རོགས།",
    en: "Name the case and its project.",
  },
  "firm-publication.case-not-published": {
    zh: "该案件与该单位无关，或者案件中还没有向社会公布的步骤。",
    bo: "གྱོད་དོན་འདི་ལས་ཁུངས་འདི་དང་འབྲེལ་བ་མེད་པའམ། གྱོད་དོན་ནང་སྤྱི་ཚོགས་ལ་ཁྱབ་བསྒྲགས་བྱེད་པའི་གོམ་པ་ད་དུང་མེད།",
    en: "The case is not about the firm, or has no step of publication yet.",
  },
  "firm-publication.address-needed": {
    zh: "公布重大违法行为应当写明地址、法定代表人和处理情况。",
    bo: "ཁྲིམས་འགལ་ཚབས་ཆེན་ཁྱབ་བསྒྲགས་བྱེད་ན་གནས་ས་དང་ཁྲིམས་ཐོག་འཐུས་མི། ཐག་གཅོད་གནས་ཚུལ་བཅས་འབྲི་དགོས།",
    en: "A serious violation is published with address, legal representative and handling.",
  },
  "firm-publication.day-in-the-future": {
    zh: "决定日期不能晚于今天。",
    bo: "ཐག་གཅོད་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The decision cannot lie in the future.",
  },
  "firm-publication.already-published": { zh: "已经公布。", bo: "ཁྱབ་བསྒྲགས་བྱས་ཟིན།", en: "It is published already." },
  "firm-publication.unknown": { zh: "没有这条公布。", bo: "ཁྱབ་བསྒྲགས་འདི་མེད།", en: "There is no such publication." },
  "firm-publication.not-yours": {
    zh: "由作出公布的机关或其上级停止公布。",
    bo: "ཁྱབ་བསྒྲགས་བྱས་པའི་ལས་ཁུངས་སམ་དེའི་གོང་རིམ་གྱིས་ཁྱབ་བསྒྲགས་མཚམས་འཇོག་དགོས།",
    en: "The authority that published it, or one above it, takes it down.",
  },
  "firm-publication.already-taken-down": {
    zh: "已经停止公布。",
    bo: "ཁྱབ་བསྒྲགས་མཚམས་བཞག་ཟིན།",
    en: "It was taken down already.",
  },
};
