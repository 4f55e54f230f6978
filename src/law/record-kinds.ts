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
  /** The items exclude one another: exactly one is named. */
  readonly oneItem?: boolean;
}

/**
 * `party` and `other` are each a company (`companyId`, `otherCompanyId`) or, by name, a person or a unit without a
 * unified code (`person`, `otherPerson`).
 */
export type RecordField = "to" | "companyId" | "party" | "other" | "crewId" | "pin" | "month" | "amountFen" | "items";

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

/** `UNIT_KINDS` of `liability-chain.ts` that a person can tell. */
const UNITS = {
  company: { zh: "公司", en: "company" },
  partnership: { zh: "合伙企业", en: "partnership" },
  "sole-proprietorship": { zh: "个人独资企业", en: "sole proprietorship" },
  "individual-business": { zh: "个体工商户", en: "individual business" },
  unlicensed: { zh: "不具备合法经营资格的单位", en: "unit without the right to do business" },
  individual: { zh: "个人", en: "individual" },
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
  merger: kind(
    "合并或者分立",
    "Merger or division; the other party is the successor",
    "724-21",
    ["companyId"],
    ["other"],
  ),
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
  "link-award": kind("发包：由对方发包给该方", "Work given to the party by an owner", "724-36", ["party", "other"], []),
  "link-subcontract": kind(
    "分包：由对方分包给该方",
    "Work subcontracted to the party by the other",
    "724-30",
    ["party", "other"],
    [],
  ),
  "link-resale": kind("转包：由对方转包给该方", "Whole work passed on to the party", "724-30", ["party", "other"], []),
  "link-dispatch": kind(
    "劳务派遣：该方派遣，对方用工",
    "Workers sent by the party and used by the other",
    "724-18",
    ["party", "other"],
    ["items"],
    {
      licensed: { zh: "该方有劳务派遣许可证", en: "the party has a dispatch licence" },
      "not-licensed": { zh: "该方没有劳务派遣许可证", en: "the party has no dispatch licence" },
    },
    true,
  ),
  "link-name-lent": kind(
    "挂靠：该方以对方名义经营",
    "The party works under the name of the other",
    "724-19, 36",
    ["party", "other"],
    ["items"],
    {
      qualified: { zh: "该方有相应资质", en: "the party has the qualification itself" },
      "not-qualified": { zh: "该方没有相应资质", en: "the party has not the qualification" },
    },
    true,
  ),
  "hired-by": kind(
    "班组工人的实际招用人",
    "Who in fact hired the workers of a crew",
    "724-16, 17",
    ["party", "crewId"],
    [],
  ),
  "unit-kind": kind("单位性质", "What kind of unit the party is", "724-17, 20", ["party", "items"], [], UNITS, true),
  "unit-ended": kind(
    "吊销、关闭、解散、注销",
    "Licence revoked, closed, dissolved or deregistered",
    "724-22",
    ["party", "items"],
    [],
    {
      "licence-revoked": { zh: "吊销营业执照", en: "licence revoked" },
      closed: { zh: "责令关闭、撤销", en: "closed by order" },
      dissolved: { zh: "解散", en: "dissolved" },
      deregistered: { zh: "已经注销", en: "deregistered" },
    },
    true,
  ),
  investor: kind(
    "出资人：对方是该方的出资人",
    "The other is an investor of the party",
    "724-17, 20, 22",
    ["party", "other"],
    ["items"],
    { main: { zh: "主要出资人", en: "main investor" } },
  ),
  "price-paid": kind(
    "累计已付工程款（含人工费用）",
    "Project price paid in total until this day, labour costs included",
    "724-29",
    ["amountFen"],
    [],
  ),
  "price-settled": kind("工程结算价", "Project price as settled", "724-29", ["amountFen"], []),
  "owner-payment": kind(
    "建设单位是否按约拨付工程款",
    "Whether the owner pays the project price on time",
    "724-29",
    ["items"],
    [],
    {
      "on-time": { zh: "按照合同约定及时拨付", en: "paid on time, as agreed" },
      late: { zh: "未按照合同约定及时拨付", en: "not paid on time" },
    },
    true,
  ),
  "contractor-payment": kind(
    "总包与分包结清工程款情况",
    "Whether the contractor settled with a subcontractor; the amount is what is unpaid",
    "劳社部发〔2004〕22号 10",
    ["companyId", "items"],
    ["amountFen"],
    {
      settled: { zh: "按照合同约定结清", en: "settled as agreed" },
      unsettled: { zh: "未按照合同约定结清", en: "not settled as agreed" },
    },
    true,
  ),
  "planning-checked": kind(
    "核查未违反规划、工程建设法律法规",
    "Checked: no breach of planning or building law",
    "724-37",
    [],
    [],
  ),
  "contractor-works": kind(
    "总包本地区工程自该月起全部在本系统",
    "From this month all works of the contractor in the area are in this database",
    "65号 11",
    ["month"],
    ["items"],
    {
      "first-works": { zh: "该月之前在本地区没有工程", en: "it had no works in the area before" },
      listed: { zh: "因拖欠工资列入失信名单", en: "on the dishonesty list for arrears" },
      "not-listed": { zh: "没有列入失信名单", en: "not on that list" },
      "in-order": { zh: "实名制、专用账户落实到位", en: "real-name registration and accounts in order" },
      "not-in-order": { zh: "实名制、专用账户没有落实", en: "registration or accounts not in order" },
    },
  ),
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
  oneItem = false,
): RecordKind {
  return { zh, en, article, needs, may, ...(items !== undefined && { items }), ...(oneItem && { oneItem }) };
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
