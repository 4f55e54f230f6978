import type { Says } from "./citation.ts";

export interface ConsequenceText {
  readonly says: Says;
  /**
   * Is it one of the penalties before which 行政处罚法 63 asks that a hearing be offered? A project stopped is read as
   * 责令停产停业, a ban on new work as 限制从业.
   */
  readonly hearing?: true;
}

/** What can follow beside a fine. */
export const CONSEQUENCES = {
  "order-to-correct": {
    says: {
      zh: "责令改正。",
      bo: "ནོར་བཅོས་བྱེད་པའི་བཀའ་གཏོང་བ།",
      en: "An order to correct.",
    },
  },
  warning: {
    says: { zh: "警告。", bo: "ཉེན་བརྡ་གཏོང་བ།", en: "A warning." },
  },
  "stop-work": {
    says: {
      zh: "责令项目停工。",
      bo: "ལས་གཞིའི་ལས་ཀ་མཚམས་འཇོག་པའི་བཀའ་གཏོང་བ།",
      en: "An order to stop work on the project.",
    },
    hearing: true,
  },
  "restrict-new-work": {
    says: {
      zh: "限制施工单位承接新工程。",
      bo: "ཨར་ལས་ལས་ཁུངས་ཀྱིས་ལས་གྲྭ་གསར་པ་ལེན་པར་ཚོད་འཛིན་བྱེད་པ།",
      en: "The contractor may not take on new work.",
    },
    hearing: true,
  },
  "lower-qualification": {
    says: {
      zh: "降低施工单位资质等级。",
      bo: "ཨར་ལས་ལས་ཁུངས་ཀྱི་ཆ་རྐྱེན་རིམ་པ་ཇེ་དམའ་རུ་གཏོང་བ།",
      en: "The contractor's qualification is lowered.",
    },
    hearing: true,
  },
  "revoke-qualification": {
    says: {
      zh: "吊销施工单位资质证书。",
      bo: "ཨར་ལས་ལས་ཁུངས་ཀྱི་ཆ་རྐྱེན་དཔང་ཡིག་མེད་པར་བཟོ་བ།",
      en: "The contractor's qualification is revoked.",
    },
    hearing: true,
  },
  compensation: {
    says: {
      zh: "责令向劳动者加付赔偿金。",
      bo: "ངལ་རྩོལ་པར་གུན་གསབ་འཕར་མ་སྤྲོད་པའི་བཀའ་གཏོང་བ།",
      en: "An order to pay the workers compensation on top of what is due.",
    },
  },
  "double-pay": {
    says: {
      zh: "向劳动者每月支付二倍的工资。",
      bo: "ངལ་རྩོལ་པར་ཟླ་རེར་གླ་ཕོགས་ལྡབ་གཉིས་སྤྲོད་དགོས།",
      en: "The worker is paid double for each month.",
    },
  },
  "credit-file": {
    says: {
      zh: "记入劳动保障守法诚信档案。",
      bo: "ངལ་རྩོལ་འགན་སྲུང་གི་ཡིད་རྟོན་ཡིག་ཚགས་སུ་འགོད་པ།",
      en: "An entry in the labour credit file.",
    },
  },
  "credit-record": {
    says: {
      zh: "记入信用记录，并在国家信用信息系统公示。",
      bo: "ཡིད་རྟོན་ཟིན་ཐོར་བཀོད་ནས་རྒྱལ་ཁབ་ཀྱི་ཡིད་རྟོན་ཆ་འཕྲིན་མ་ལག་ཏུ་སྤྱི་བསྒྲགས་བྱེད་པ།",
      en: "An entry in the credit record, shown in the national credit system.",
    },
  },
  publication: {
    says: {
      zh: "向社会公布违法行为。",
      bo: "ཁྲིམས་འགལ་བྱ་སྤྱོད་སྤྱི་ཚོགས་ལ་ཁྱབ་བསྒྲགས་བྱེད་པ།",
      en: "The offence is published.",
    },
  },
  listing: {
    says: {
      zh: "列入拖欠农民工工资失信联合惩戒对象名单。",
      bo: "ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་བུན་ཆགས་ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་འགོད་པ།",
      en: "Entry in the joint-punishment list.",
    },
  },
  interview: {
    says: { zh: "约谈负责人。", bo: "འགན་འཁུར་བ་བོས་ནས་གླེང་མོལ་བྱེད་པ།", en: "Those in charge are called in." },
  },
  circular: {
    says: { zh: "进行通报。", bo: "ཡོངས་ཁྱབ་ཏུ་བརྡ་གཏོང་བ།", en: "A circular names the matter." },
  },
  "interview-government": {
    says: {
      zh: "约谈地方人民政府负责人。",
      bo: "ས་གནས་མི་དམངས་སྲིད་གཞུང་གི་འགན་འཁུར་བ་བོས་ནས་གླེང་མོལ་བྱེད་པ།",
      en: "The head of the local government is called in.",
    },
  },
  assessment: {
    says: {
      zh: "作为负责人业绩考核、薪酬分配、评优评先、职务晋升的依据。",
      bo: "འགན་འཁུར་བའི་ལས་འབྲས་དཔྱད་ཞིབ་དང་གནས་འཕར་སོགས་ཀྱི་གཞི་འཛིན་ས་བྱེད་པ།",
      en: "It counts in appraisal, pay, awards and promotion of those in charge.",
    },
  },
  discipline: {
    says: {
      zh: "对责任人员依法依规给予处分。",
      bo: "འགན་འཁྲི་ཡོད་པའི་མི་སྣར་ཁྲིམས་དང་སྒྲིག་གཞི་ལྟར་ཆད་པ་གཏོང་བ།",
      en: "Disciplinary measures against those responsible.",
    },
  },
  "order-allocation": {
    says: {
      zh: "责令限期足额拨付所拖欠的资金。",
      bo: "བུན་ཆགས་མ་དངུལ་དུས་བཀག་ནང་ཆ་ཚང་གཏོང་བའི་བཀའ་གཏོང་བ།",
      en: "An order to allocate the missing funds in full by a deadline.",
    },
  },
  "restrict-owner": {
    says: {
      zh: "限制建设单位的新建项目。",
      bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱི་གསར་འཛུགས་ལས་གཞིར་ཚོད་འཛིན་བྱེད་པ།",
      en: "The owner may not start new projects.",
    },
  },
  "punish-owner": {
    says: {
      zh: "依法对建设单位进行处罚。",
      bo: "ཁྲིམས་ལྟར་འཛུགས་སྐྲུན་ལས་ཁུངས་ལ་ཆད་པ་གཏོང་བ།",
      en: "The owner is penalised under the law that it broke.",
    },
  },
  "transfer-to-police": {
    says: {
      zh: "涉嫌犯罪的，移送公安机关。",
      bo: "ཉེས་གསོག་གི་དོགས་གཞི་ཡོད་ན་སྤྱི་བདེ་ལས་ཁུངས་ལ་སྤྲོད་པ།",
      en: "Where a crime is suspected, the case is transferred to the police.",
    },
  },
  "public-security": {
    says: {
      zh: "构成违反治安管理行为的，由公安机关处罚。",
      bo: "བདེ་འཇགས་དོ་དམ་དང་འགལ་ན་སྤྱི་བདེ་ལས་ཁུངས་ཀྱིས་ཆད་པ་གཏོང་བ།",
      en: "Where public order is violated, the police punish it.",
    },
  },
  "court-enforcement": {
    says: {
      zh: "申请人民法院强制执行。",
      bo: "མི་དམངས་ཁྲིམས་ཁང་ལ་བཙན་འཇགས་ལག་བསྟར་ཞུ་བ།",
      en: "The court is asked to enforce payment.",
    },
  },
  "fund-advance": {
    says: {
      zh: "动用应急周转金，先行垫付部分工资或者基本生活费。",
      bo: "ཛ་དྲག་འཁོར་སྐྱོད་མ་དངུལ་སྤྱད་ནས་གླ་ཕོགས་ཆ་ཤས་སམ་འཚོ་བའི་དྲོད་ཚོད་འགྲོ་སོང་སྔོན་སྤྲོད་བྱེད་པ།",
      en: "The emergency fund advances a part of the wages or the cost of living.",
    },
  },
  "fund-recovery": {
    says: {
      zh: "向拖欠工资的用人单位追偿已经垫付的应急周转金。",
      bo: "གླ་ཕོགས་བུན་ཆགས་བྱས་པའི་ལས་ཁུངས་ནས་སྔོན་སྤྲོད་བྱས་པའི་མ་དངུལ་ཕྱིར་སྡུད་བྱེད་པ།",
      en: "What the emergency fund advanced is recovered from the employer.",
    },
  },
  "deposit-call": {
    says: {
      zh: "动用工资保证金支付被拖欠的工资。",
      bo: "གླ་ཕོགས་འགན་སྲུང་མ་དངུལ་སྤྱད་ནས་བུན་ཆགས་གླ་ཕོགས་སྤྲོད་པ།",
      en: "The wage deposit is called up for the wages that are owed.",
    },
  },
  "deposit-top-up": {
    says: {
      zh: "补足已经动用的工资保证金。",
      bo: "སྤྱད་ཟིན་པའི་གླ་ཕོགས་འགན་སྲུང་མ་དངུལ་ཁ་གསབ་བྱེད་པ།",
      en: "The deposit that was called up is topped up.",
    },
  },
} as const satisfies Readonly<Record<string, ConsequenceText>>;

export type ConsequenceKind = keyof typeof CONSEQUENCES;
