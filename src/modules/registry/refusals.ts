import type { Sentence } from "../../kernel/contract.ts";

export const REGISTRY_REFUSALS: Readonly<Record<string, Sentence>> = {
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
  "engagement.already-exited": { zh: "该工人已退场。", en: "This worker has left already." },
  "engagement.exit-before-entry": { zh: "退场日期早于进场日期。", en: "The exit is before the entry." },
  "engagement.exit-in-the-future": { zh: "退场日期不能在今天之后。", en: "The exit cannot be in the future." },
  "contract.ends-before-start": { zh: "合同终止日期早于起始日期。", en: "The contract ends before it starts." },
  "contract.rate-not-positive": { zh: "工资标准应大于零。", en: "The rate of pay must be more than zero." },
};
