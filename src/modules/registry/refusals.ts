import type { Refusals } from "../../kernel/contract.ts";
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

export const REGISTRY_REFUSALS: Refusals = {
  ...BLOCKED,
  "listing.ends-before-start": {
    zh: "截止日期早于起始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "It ends before it starts.",
  },
  "listing.overlaps": {
    zh: "该单位在这些日期已列入名单。",
    bo: "ཚེས་གྲངས་འདི་དག་ལ་ལས་ཁུངས་འདི་མིང་ཐོར་བཀོད་ཟིན།",
    en: "The firm is on the list already on some of these days.",
  },
  "listing.unknown": {
    zh: "名单中没有这一条。",
    bo: "མིང་ཐོའི་ནང་དོན་ཚན་འདི་མེད།",
    en: "There is no such entry on the list.",
  },
  "listing.already-ended": {
    zh: "这一条已经移出。",
    bo: "དོན་ཚན་འདི་མིང་ཐོ་ནས་བུད་ཟིན།",
    en: "This entry has ended already.",
  },
  "listing.end-before-start": {
    zh: "移出日期早于列入日期。",
    bo: "མིང་ཐོ་ནས་འབུད་པའི་ཉིན་འགོད་པའི་ཉིན་ལས་སྔ་བ་འདུག",
    en: "It cannot end before its first day.",
  },
  "company.already-registered": {
    zh: "该企业已登记。",
    bo: "ཁེ་ལས་འདི་ཐོ་བཀོད་ཟིན།",
    en: "This company is registered already.",
  },
  "project.code-taken": {
    zh: "项目编号已被使用。",
    bo: "རྣམ་གྲངས་ཨང་རྟགས་འདི་བེད་སྤྱད་ཟིན།",
    en: "This project code is taken.",
  },
  "project.not-your-company": {
    zh: "只能登记本单位承包的项目。",
    bo: "རང་གི་ལས་ཁུངས་ཀྱིས་བོགས་བླངས་པའི་རྣམ་གྲངས་ལས་ཐོ་འགོད་མི་ཆོག",
    en: "You can register only projects of which your company is the general contractor.",
  },
  "project.amount-not-positive": {
    zh: "合同金额应大于零。",
    bo: "གན་རྒྱའི་དངུལ་འབོར་ཀླད་ཀོར་ལས་ཆེ་དགོས།",
    en: "The contract amount must be more than zero.",
  },
  "project.starts-before-contract": {
    zh: "开工日期不能早于合同签订日期。",
    bo: "ཨར་ལས་འགོ་འཛུགས་པའི་ཉིན་གན་རྒྱ་བཞག་པའི་ཉིན་ལས་སྔ་མི་ཆོག",
    en: "Work cannot start before the contract was signed.",
  },
  "project.completed-in-the-future": {
    zh: "完工日期不能在今天之后。",
    bo: "ལེགས་གྲུབ་བྱུང་བའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The works cannot be completed in the future.",
  },
  "project.completed-before-start": {
    zh: "完工日期早于开工日期。",
    bo: "ལེགས་གྲུབ་བྱུང་བའི་ཉིན་ཨར་ལས་འགོ་འཛུགས་ལས་སྔ་བ་འདུག",
    en: "The works cannot be completed before they began.",
  },
  "project.not-completed": {
    zh: "没有登记完工，无可更正。",
    bo: "ལེགས་གྲུབ་ཐོ་འགོད་མེད་པས་ཡོ་བསྲང་རྒྱུ་མེད།",
    en: "No completion is on record that could be taken back.",
  },
  "project.completion-reason-needed": {
    zh: "更正完工日期应当说明原因。",
    bo: "ལེགས་གྲུབ་ཀྱི་ཉིན་ཡོ་བསྲང་བྱེད་ན་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "A correction needs its reason.",
  },
  "region.unknown": {
    zh: "没有这个行政区划代码。",
    bo: "ས་ཁུལ་ཨང་རྟགས་འདི་མེད།",
    en: "There is no region with this code.",
  },
  "region.outside-your-area": {
    zh: "该县区不在您的管辖范围内。",
    bo: "རྫོང་འདི་ཁྱེད་ཀྱི་ཁྱབ་ཁོངས་སུ་མེད།",
    en: "This county is outside your area.",
  },
  "sector.unknown": { zh: "没有这个行业。", bo: "ལས་རིགས་འདི་མེད།", en: "There is no such sector." },
  "project-category.unknown": {
    zh: "没有这个工程类别。",
    bo: "ཨར་ལས་ཀྱི་དབྱེ་བ་འདི་མེད།",
    en: "There is no such project category.",
  },
  "subcontractor.already-registered": {
    zh: "该分包单位已登记。",
    bo: "བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་འདི་ཐོ་བཀོད་ཟིན།",
    en: "This subcontractor is on the project already.",
  },
  "subcontractor.ends-before-start": {
    zh: "结束日期早于开始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "It ends before it starts.",
  },
  "crew.company-not-on-project": {
    zh: "该单位不在本项目。",
    bo: "ལས་ཁུངས་འདི་ལས་གཞི་འདིར་མེད།",
    en: "This company is not on the project.",
  },
  "crew.not-your-company": {
    zh: "只能登记本单位的班组。",
    bo: "རང་གི་ལས་ཁུངས་ཀྱི་ལས་རུ་ལས་ཐོ་འགོད་མི་ཆོག",
    en: "You can add crews of your own company only.",
  },
  "crew.name-taken": {
    zh: "该单位已有同名班组。",
    bo: "ལས་ཁུངས་འདིར་མིང་འདི་ཡོད་པའི་ལས་རུ་ཡོད།",
    en: "The company has a crew of this name already.",
  },
  "trade.unknown": { zh: "没有这个工种。", bo: "ལས་ཀའི་རིགས་འདི་མེད།", en: "There is no such trade." },
  "engagement.unknown-crew": { zh: "没有这个班组。", bo: "ལས་རུ་འདི་མེད།", en: "The company has no such crew." },
  "engagement.already-registered": {
    zh: "该工人已在本项目登记。",
    bo: "བཟོ་པ་འདི་ལས་གཞི་འདིར་ཐོ་བཀོད་ཟིན།",
    en: "This worker is registered on the project already.",
  },
  "engagement.unknown": { zh: "没有这名工人。", bo: "ལས་མི་འདི་མེད།", en: "There is no such worker on the project." },
  "engagement.another-number": {
    zh: "工号与身份证号码不是同一名工人。",
    bo: "ཐོ་འགོད་ཨང་དང་ཐོབ་ཐང་ལག་ཁྱེར་ཨང་བཟོ་པ་གཅིག་གི་མིན།",
    en: "The worker's number and the identity number belong to two different workers.",
  },
  "engagement.already-exited": { zh: "该工人已退场。", bo: "བཟོ་པ་འདི་བུད་ཟིན།", en: "This worker has left already." },
  "engagement.exit-before-entry": {
    zh: "退场日期早于进场日期。",
    bo: "བུད་པའི་ཉིན་འཛུལ་བའི་ཉིན་ལས་སྔ་བ་འདུག",
    en: "The exit is before the entry.",
  },
  "engagement.exit-in-the-future": {
    zh: "退场日期不能在今天之后。",
    bo: "བུད་པའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The exit cannot be in the future.",
  },
  "record.field-needed": {
    zh: "这类资料必须填写该项。",
    bo: "ཡིག་ཆ་འདི་རིགས་ལ་འདི་ངེས་པར་འབྲི་དགོས།",
    en: "A record of this kind needs this field.",
  },
  "record.field-not-wanted": {
    zh: "这类资料没有该项。",
    bo: "ཡིག་ཆ་འདི་རིགས་ལ་འདི་མེད།",
    en: "A record of this kind does not have this field.",
  },
  "record.item-unknown": {
    zh: "这类资料没有该项内容。",
    bo: "ཡིག་ཆ་འདི་རིགས་ལ་ནང་དོན་འདི་མེད།",
    en: "A record of this kind has no such item.",
  },
  "record.one-item": {
    zh: "这类资料必须且只能选一项。",
    bo: "ཡིག་ཆ་འདི་རིགས་ལ་གཅིག་ལས་འདེམས་མི་ཆོག",
    en: "A record of this kind names exactly one item.",
  },
  "record.one-party": {
    zh: "企业和姓名只能填写一个。",
    bo: "ཁེ་ལས་དང་མིང་གང་རུང་གཅིག་ལས་འབྲི་མི་ཆོག",
    en: "Give a company or a name, not both.",
  },
  "record.same-party": {
    zh: "双方不能是同一单位或者同一人。",
    bo: "ཕྱོགས་གཉིས་པོ་ལས་ཁུངས་གཅིག་གམ་མི་གཅིག་ཡིན་མི་ཆོག",
    en: "The two parties cannot be the same.",
  },
  "record.company-unknown": { zh: "没有登记该企业。", bo: "ཁེ་ལས་འདི་ཐོ་འགོད་མེད།", en: "This company is not registered." },
  "record.crew-unknown": { zh: "没有这个班组。", bo: "ལས་རུ་འདི་མེད།", en: "There is no such crew on the project." },
  "record.ends-before-start": {
    zh: "截止日期早于开始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "It ends before it starts.",
  },
  "record.in-the-future": {
    zh: "日期不能在今天之后。",
    bo: "ཚེས་གྲངས་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The day cannot be in the future.",
  },
  "record.company-not-on-project": {
    zh: "该单位不在本项目。",
    bo: "ལས་ཁུངས་འདི་ལས་གཞི་འདིར་མེད།",
    en: "This company is not on the project.",
  },
  "record.not-your-company": {
    zh: "只能登记本单位的资料。",
    bo: "རང་གི་ལས་ཁུངས་ཀྱི་ཡིག་ཆ་ལས་ཐོ་འགོད་མི་ཆོག",
    en: "You can record for your own company only.",
  },
  "record.worker-unknown": { zh: "没有这名工人。", bo: "བཟོ་པ་འདི་མེད།", en: "There is no such worker on the project." },
  "record.unknown": { zh: "没有这条登记。", bo: "ཐོ་འགོད་འདི་མེད།", en: "There is no such record." },
  "record.already-corrected": {
    zh: "该登记已被更正或者撤回。",
    bo: "ཐོ་འགོད་འདི་ཡོ་བསྲང་ངམ་ཕྱིར་འཐེན་ཟིན།",
    en: "This record was corrected or withdrawn already.",
  },
  "record.other-kind": {
    zh: "更正须与原登记同类。",
    bo: "ཡོ་བསྲང་ནི་སྔར་གྱི་ཐོ་འགོད་དང་རིགས་གཅིག་ཡིན་དགོས།",
    en: "A correction is of the same kind as the record.",
  },
  "record.reason-needed": {
    zh: "更正须说明理由。",
    bo: "ཡོ་བསྲང་བྱེད་ན་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "Say why the record is corrected.",
  },
  "contract.ends-before-start": {
    zh: "合同终止日期早于起始日期。",
    bo: "གན་རྒྱའི་མཇུག་ཚེས་འགོ་ཚེས་ལས་སྔ་བ་འདུག",
    en: "The contract ends before it starts.",
  },
  "contract.piece-rate-wrong": {
    zh: "计件单价应大于零，且只用于在计时或包干之外另加计件的合同。",
    bo: "གྲངས་རྩིས་ཀྱི་རེ་རེའི་རིན་ཀླད་ཀོར་ལས་ཆེ་དགོས། དུས་རྩིས་སམ་ལས་འགན་གྱི་གན་རྒྱར་གྲངས་རྩིས་ཁ་སྣོན་བྱེད་སྐབས་ལས་མི་འབྲི།",
    en: "A piece rate is more than zero and stands beside pay by time or task only.",
  },
  "contract.rate-not-positive": {
    zh: "工资标准应大于零。",
    bo: "གླ་ཚད་ཀླད་ཀོར་ལས་ཆེ་དགོས།",
    en: "The rate of pay must be more than zero.",
  },
};
