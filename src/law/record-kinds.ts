/**
 * The documents and events that rules ask for and that no other table holds: each is recorded once by a person, with
 * its day and, where there is one, the document. A rule reads them as `RecordFact`.
 */
export interface RecordKind {
  readonly zh: string;
  readonly en: string;
  /** The article that asks for it, for the person who records it. */
  readonly article: string;
  /** Fields beside `on` that the record must have. */
  readonly needs: readonly RecordField[];
  /** Fields that it may have. */
  readonly may: readonly RecordField[];
  /** What `items` may name: the parts of the document that are there. */
  readonly items?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

export type RecordField = "to" | "companyId" | "pin" | "month" | "amountFen" | "items";

const CONTRACT_TERMS = {
  "measuring-cycle": { zh: "工程款计量周期", en: "cycle of measuring the works" },
  "progress-settlement": { zh: "工程款进度结算办法", en: "how progress is settled" },
} as const;

/** 724-15, exactly. */
const LEDGER_ITEMS = {
  employer: { zh: "用人单位名称", en: "name of the employer" },
  period: { zh: "支付周期", en: "pay period" },
  "paid-on": { zh: "支付日期", en: "day of payment" },
  payee: { zh: "支付对象姓名、身份证号码、联系方式", en: "payee's name, identity number and contact" },
  "working-time": { zh: "工作时间", en: "working time" },
  due: { zh: "应发工资项目及数额", en: "items and amounts due" },
  deductions: { zh: "代扣、代缴、扣除项目和数额", en: "items and amounts withheld or deducted" },
  net: { zh: "实发工资数额", en: "amount paid" },
  proof: { zh: "银行代发工资凭证或者农民工签字", en: "bank's proof of payment or the worker's signature" },
} as const;

/** 724-34, its three groups. */
const BOARD_ITEMS = {
  parties: {
    zh: "建设单位、施工总承包单位及项目部、分包单位、主管部门、劳资专管员",
    en: "owner, general contractor and site office, subcontractors, sector authority, payroll officer",
  },
  wages: { zh: "当地最低工资标准、工资支付日期", en: "local minimum wage and payday" },
  help: {
    zh: "投诉举报电话、仲裁和法律援助申请渠道、公共法律服务热线",
    en: "complaint phones, arbitration and legal aid channels, legal service hotline",
  },
  inspectors: { zh: "检查人员基本信息", en: "who inspects the site" },
  "complaint-code": { zh: "欠薪投诉二维码", en: "QR code for complaints" },
} as const;

const RECORDS = {
  "funding-proof": kind("满足施工需要的资金安排证明", "Proof that the works are funded", "724-23", [], ["amountFen"]),
  "start-permit": kind("施工许可证或者开工报告批复", "Construction permit or approval to start", "724-23", [], []),
  "payment-guarantee": kind("工程款支付担保", "Payment guarantee for the works", "724-24", [], ["to", "amountFen"]),
  "works-contract-terms": kind("施工合同约定的内容", "What the works contract states", "724-24", ["items"], [], {
    ...CONTRACT_TERMS,
    "labour-cost-cycle": { zh: "人工费用拨付周期", en: "cycle of labour-cost transfers" },
    "labour-cost": { zh: "人工费用数额或者比例", en: "labour cost as an amount or a share" },
  }),
  "subcontract-terms": kind(
    "分包合同约定的内容",
    "What a subcontract states",
    "724-25",
    ["companyId", "items"],
    [],
    CONTRACT_TERMS,
  ),
  "account-agreement": kind("专用账户资金管理三方协议", "Three-party agreement on the wage account", "53号", [], []),
  "account-filing": kind("专用账户备案", "Filing of the wage account", "53号", [], []),
  "bank-shortfall-notice": kind(
    "银行关于资金未按约定拨付的通知",
    "Bank's notice of a missing transfer",
    "724-27",
    [],
    [],
  ),
  "shortfall-report": kind(
    "总包关于资金未按约定拨付的报告",
    "Contractor's report of a missing transfer",
    "724-27",
    [],
    [],
  ),
  "account-closing-notice": kind("专用账户销户公示", "Public notice before closing the account", "724-27", [], ["to"]),
  "account-freeze": kind(
    "专用账户或者保证金被查封、冻结、划拨",
    "Wage account or deposit frozen or seized",
    "724-33",
    ["items"],
    ["to", "amountFen"],
    {
      "wages-of-project": { zh: "因支付本项目农民工工资", en: "for wages of this project" },
      other: { zh: "因其他原因", en: "for another reason" },
    },
  ),
  "wage-deposit": kind("工资保证金", "Wage deposit", "724-32", ["amountFen", "items"], ["to"], {
    cash: { zh: "现金存储", en: "cash" },
    guarantee: { zh: "银行保函", en: "bank guarantee" },
    insurance: { zh: "保险保单", en: "insurance" },
  }),
  "deposit-used": kind("动用工资保证金", "Deposit called up", "724-32", ["amountFen"], []),
  "deposit-topped-up": kind("补足工资保证金", "Deposit topped up", "724-32", ["amountFen"], []),
  "notice-board": kind("维权信息告示牌", "Rights notice board", "724-34", ["items"], ["to"], BOARD_ITEMS),
  "wage-ledger": kind(
    "书面工资支付台账",
    "Written wage ledger",
    "724-15",
    ["companyId", "month", "items"],
    [],
    LEDGER_ITEMS,
  ),
  "wage-slips": kind("向农民工提供工资清单", "Wage slips given to the workers", "724-15", ["companyId", "month"], []),
  "records-destroyed": kind(
    "台账、合同等资料灭失或者销毁",
    "Ledgers or contracts lost or destroyed",
    "724-15, 28",
    [],
    ["companyId", "month"],
  ),
  "ledger-forged": kind(
    "伪造、编造、隐瞒、藏匿工资支付台账",
    "Wage ledger forged, invented, concealed or hidden",
    "150000-11",
    ["companyId", "items"],
    ["to", "month"],
    {
      forged: { zh: "伪造", en: "forged" },
      invented: { zh: "编造", en: "invented" },
      concealed: { zh: "隐瞒", en: "concealed" },
      hidden: { zh: "藏匿", en: "hidden" },
    },
  ),
  "in-kind-payment": kind(
    "以实物、有价证券支付",
    "Paid in goods or securities",
    "724-11",
    ["pin"],
    ["amountFen", "month"],
  ),
  "card-withheld": kind("扣押农民工工资卡", "A worker's wage card withheld", "724-31", ["pin"], ["to", "companyId"]),
  "dispute-withholding": kind(
    "因工程争议停拨人工费用或者停发工资",
    "Transfer or wages stopped because of a dispute",
    "724-35",
    ["companyId"],
    ["to", "amountFen"],
  ),
  "force-majeure": kind("不可抗力", "Force majeure", "724-14", [], ["to", "companyId"]),
  merger: kind("合并或者分立", "Merger or division", "724-21", ["companyId"], []),
  "successor-consent": kind(
    "农民工书面同意由承继单位清偿",
    "Workers agree in writing that the successor pays",
    "724-21",
    ["companyId"],
    ["pin"],
  ),
  deregistration: kind(
    "吊销、关闭、撤销、解散后申请注销",
    "Application to deregister after revocation, closure or dissolution",
    "724-22",
    ["companyId"],
    [],
  ),
  "coordination-mechanism": kind("工资支付协调和预防机制", "Mechanism to coordinate wage payment", "724-29", [], []),
  "mass-incident": kind("农民工集体讨薪事件", "Workers jointly demand wages", "724-29", [], []),
  "mass-incident-report": kind("集体讨薪事件报告", "Report of a joint demand", "724-29", [], []),
  "supervision-record": kind(
    "总包对分包用工和工资发放的监督记录",
    "Contractor's record of supervising a subcontractor",
    "724-28, 30",
    ["companyId"],
    ["month"],
  ),
  "no-cooperation": kind("分包不配合总包监督", "Subcontractor does not cooperate", "724-28", ["companyId"], ["to"]),
  "records-requested": kind(
    "要求提供材料",
    "Records asked for",
    "724-50, 57",
    ["companyId", "to"],
    ["items"],
    requested(),
  ),
  "records-produced": kind("提供材料", "Records produced", "724-50, 57", ["companyId"], ["items"], requested()),
  "unlawful-contracting": kind(
    "违法发包、转包、违法分包、挂靠",
    "Unlawful contracting",
    "724-36",
    ["companyId", "items"],
    ["to"],
    {
      individual: { zh: "发包或者分包给个人或者无资格单位", en: "given to a person or a firm without licence" },
      resale: { zh: "转包", en: "resold whole" },
      borrowed: { zh: "允许他人以本单位名义承揽", en: "name lent to others" },
    },
  ),
  "planning-violation": kind(
    "违反国土空间规划、工程建设法律法规",
    "Breach of planning or building law",
    "724-37",
    [],
    ["to"],
  ),
  "safety-training": kind("进场前安全培训", "Safety training before entry", "18号 8", ["pin"], []),
  "platform-joined": kind("纳入监控预警平台", "Project joined the monitoring platform", "150000-25", [], []),
  "sheet-uploaded": kind(
    "向平台上传工资支付表",
    "Wage sheet uploaded to the platform",
    "150000-49",
    ["companyId", "month"],
    [],
  ),
  "attendance-uploaded": kind("向平台上传考勤", "Attendance uploaded to the platform", "150000-50", ["month"], []),
  "site-check": kind("每月实地检查", "Monthly check of the site", "150000-35", ["items"], [], {
    labour: { zh: "人力资源社会保障部门", en: "labour authority" },
    sector: { zh: "行业主管部门", en: "sector authority" },
  }),
  "payment-refused": kind("明确表示拒不支付", "Says plainly that it will not pay", "刑法 276之一", ["companyId"], []),
} satisfies Readonly<Record<string, RecordKind>>;

export type RecordKindId = keyof typeof RECORDS;

export const RECORD_KINDS: Readonly<Record<RecordKindId, RecordKind>> = RECORDS;

export const RECORD_KIND_IDS = Object.keys(RECORDS) as [RecordKindId, ...RecordKindId[]];

function kind(
  zh: string,
  en: string,
  article: string,
  needs: readonly RecordField[],
  may: readonly RecordField[],
  items?: RecordKind["items"],
): RecordKind {
  return { zh, en, article, needs, may, ...(items !== undefined && { items }) };
}

function requested() {
  return {
    contract: { zh: "劳动合同", en: "labour contracts" },
    roster: { zh: "职工名册", en: "staff roster" },
    ledger: { zh: "工资支付台账和清单", en: "wage ledger and slips" },
    "works-contract": { zh: "工程施工合同", en: "works contract" },
    account: { zh: "专用账户资料", en: "papers of the wage account" },
  };
}
