import type { Sentence } from "../../kernel/contract.ts";
import { CHECK_IDS, CHECKS } from "../../law/profile.ts";

/** What a check says where the region's profile lets it block. */
const BLOCKED = Object.fromEntries(
  CHECK_IDS.map((check) => {
    const { zh, bo, en } = CHECKS[check];
    return [
      `check.${check}`,
      {
        zh: `本地区规定不得登记：${zh}。`,
        bo: `${bo} ས་ཁུལ་འདིར་ཐོ་འགོད་མི་ཆོག`,
        en: `Not registered in this region: ${en}.`,
      },
    ];
  }),
);

export const REGISTRY_REFUSALS: Readonly<Record<string, Sentence>> = {
  ...BLOCKED,
  "listing.ends-before-start": { zh: "截止日期早于起始日期。", en: "It ends before it starts." },
  "listing.overlaps": {
    zh: "该单位在这些日期已列入名单。",
    en: "The firm is on the list already on some of these days.",
  },
  "listing.unknown": { zh: "名单中没有这一条。", en: "There is no such entry on the list." },
  "listing.already-ended": { zh: "这一条已经移出。", en: "This entry has ended already." },
  "listing.end-before-start": { zh: "移出日期早于列入日期。", en: "It cannot end before its first day." },
  "company.already-registered": { zh: "该企业已登记。", en: "This company is registered already." },
  "project.code-taken": { zh: "项目编号已被使用。", en: "This project code is taken." },
  "project.not-your-company": {
    zh: "只能登记本单位承包的项目。",
    en: "You can register only projects of which your company is the general contractor.",
  },
  "project.amount-not-positive": { zh: "合同金额应大于零。", en: "The contract amount must be more than zero." },
  "project.starts-before-contract": {
    zh: "开工日期不能早于合同签订日期。",
    en: "Work cannot start before the contract was signed.",
  },
  "project.completed-in-the-future": {
    zh: "完工日期不能在今天之后。",
    en: "The works cannot be completed in the future.",
  },
  "project.completed-before-start": {
    zh: "完工日期早于开工日期。",
    en: "The works cannot be completed before they began.",
  },
  "project.not-completed": {
    zh: "没有登记完工，无可更正。",
    en: "No completion is on record that could be taken back.",
  },
  "project.completion-reason-needed": { zh: "更正完工日期应当说明原因。", en: "A correction needs its reason." },
  "region.unknown": { zh: "没有这个行政区划代码。", en: "There is no region with this code." },
  "region.outside-your-area": { zh: "该县区不在您的管辖范围内。", en: "This county is outside your area." },
  "sector.unknown": { zh: "没有这个行业。", en: "There is no such sector." },
  "project-category.unknown": { zh: "没有这个工程类别。", en: "There is no such project category." },
  "subcontractor.already-registered": { zh: "该分包单位已登记。", en: "This subcontractor is on the project already." },
  "subcontractor.ends-before-start": { zh: "结束日期早于开始日期。", en: "It ends before it starts." },
  "crew.company-not-on-project": { zh: "该单位不在本项目。", en: "This company is not on the project." },
  "crew.not-your-company": { zh: "只能登记本单位的班组。", en: "You can add crews of your own company only." },
  "crew.name-taken": { zh: "该单位已有同名班组。", en: "The company has a crew of this name already." },
  "trade.unknown": { zh: "没有这个工种。", en: "There is no such trade." },
  "engagement.unknown-crew": { zh: "没有这个班组。", en: "The company has no such crew." },
  "engagement.already-registered": {
    zh: "该工人已在本项目登记。",
    en: "This worker is registered on the project already.",
  },
  "engagement.unknown": { zh: "没有这名工人。", bo: "ལས་མི་འདི་མེད།", en: "There is no such worker on the project." },
  "engagement.another-number": {
    zh: "工号与身份证号码不是同一名工人。",
    en: "The worker's number and the identity number belong to two different workers.",
  },
  "engagement.already-exited": { zh: "该工人已退场。", en: "This worker has left already." },
  "engagement.exit-before-entry": { zh: "退场日期早于进场日期。", en: "The exit is before the entry." },
  "engagement.exit-in-the-future": { zh: "退场日期不能在今天之后。", en: "The exit cannot be in the future." },
  "record.field-needed": { zh: "这类资料必须填写该项。", en: "A record of this kind needs this field." },
  "record.field-not-wanted": { zh: "这类资料没有该项。", en: "A record of this kind does not have this field." },
  "record.item-unknown": { zh: "这类资料没有该项内容。", en: "A record of this kind has no such item." },
  "record.one-item": { zh: "这类资料必须且只能选一项。", en: "A record of this kind names exactly one item." },
  "record.one-party": { zh: "企业和姓名只能填写一个。", en: "Give a company or a name, not both." },
  "record.same-party": { zh: "双方不能是同一单位或者同一人。", en: "The two parties cannot be the same." },
  "record.company-unknown": { zh: "没有登记该企业。", en: "This company is not registered." },
  "record.crew-unknown": { zh: "没有这个班组。", en: "There is no such crew on the project." },
  "record.ends-before-start": { zh: "截止日期早于开始日期。", en: "It ends before it starts." },
  "record.in-the-future": { zh: "日期不能在今天之后。", en: "The day cannot be in the future." },
  "record.company-not-on-project": { zh: "该单位不在本项目。", en: "This company is not on the project." },
  "record.not-your-company": { zh: "只能登记本单位的资料。", en: "You can record for your own company only." },
  "record.worker-unknown": { zh: "没有这名工人。", en: "There is no such worker on the project." },
  "record.unknown": { zh: "没有这条登记。", en: "There is no such record." },
  "record.already-corrected": { zh: "该登记已被更正或者撤回。", en: "This record was corrected or withdrawn already." },
  "record.other-kind": { zh: "更正须与原登记同类。", en: "A correction is of the same kind as the record." },
  "record.reason-needed": { zh: "更正须说明理由。", en: "Say why the record is corrected." },
  "contract.ends-before-start": { zh: "合同终止日期早于起始日期。", en: "The contract ends before it starts." },
  "contract.piece-rate-wrong": {
    zh: "计件单价应大于零，且只用于在计时或包干之外另加计件的合同。",
    en: "A piece rate is more than zero and stands beside pay by time or task only.",
  },
  "contract.rate-not-positive": { zh: "工资标准应大于零。", en: "The rate of pay must be more than zero." },
};
