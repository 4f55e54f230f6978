import { BANKS } from "../../codes/banks.ts";
import { ETHNIC_GROUPS } from "../../codes/ethnic-groups.ts";
import { foldName } from "../../codes/folding.ts";
import { IDENTITY_DOCUMENT_TYPES } from "../../codes/identity-documents.ts";
import { TRADES } from "../../codes/trades.ts";

/** A column of the roster. Required ones say who a person is and where he works; the rest may come later. */
export interface RosterColumn {
  readonly field: RosterField;
  readonly heading: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** Without the column the file is refused; without a value the row is. */
  readonly required: boolean;
  /** The note on the heading of the template. */
  readonly note: string;
  readonly width: number;
  /** What the drop-down of the template offers. */
  readonly choices?: readonly string[];
}

export const ROSTER_FIELDS = [
  "name",
  "documentType",
  "documentNumber",
  "phone",
  "ethnicGroup",
  "trade",
  "crew",
  "employer",
  "contractKind",
  "contractSignedOn",
  "contractFrom",
  "contractTo",
  "entryOn",
  "payScheme",
  "payRate",
  "payDay",
  "bank",
  "bankCard",
  "cardHolder",
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export const CONTRACT_KIND_NAMES = { "labour-contract": "劳动合同", "work-agreement": "用工书面协议" } as const;
export const PAY_SCHEME_NAMES = { month: "月", day: "日", hour: "时", piece: "件", task: "包干" } as const;

const DAY_NOTE = "按 2020-05-01 的形式填写。";

export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  {
    field: "name",
    heading: "姓名",
    en: "Name",
    aliases: ["工人姓名", "农民工姓名", "人员姓名", "worker name"],
    required: true,
    note: "必填。与身份证件一致。",
    width: 12,
  },
  {
    field: "documentType",
    heading: "证件类型",
    en: "Document type",
    aliases: ["证件种类", "证件名称", "ID type"],
    required: false,
    note: "不填按居民身份证处理。",
    width: 16,
    choices: IDENTITY_DOCUMENT_TYPES.map((type) => type.zh),
  },
  {
    field: "documentNumber",
    heading: "证件号码",
    en: "Document number",
    aliases: ["身份证号", "身份证号码", "公民身份号码", "证件号", "身份证", "ID number"],
    required: true,
    note: "必填。单元格须为文本格式：按数字保存会丢失第15位以后的数字。",
    width: 22,
  },
  {
    field: "phone",
    heading: "手机号",
    en: "Mobile",
    aliases: ["手机", "手机号码", "联系电话", "电话", "联系方式", "phone", "mobile phone"],
    required: false,
    note: "11位大陆手机号码。",
    width: 14,
  },
  {
    field: "ethnicGroup",
    heading: "民族",
    en: "Ethnic group",
    aliases: ["nation"],
    required: false,
    note: "例如：藏族、汉族。",
    width: 10,
    choices: ETHNIC_GROUPS.map((group) => group.zh),
  },
  {
    field: "trade",
    heading: "工种",
    en: "Trade",
    aliases: ["工种名称", "岗位工种", "work type"],
    required: true,
    note: "必填。全国建筑工人管理服务信息平台的工种，填名称或代码。",
    width: 16,
    choices: TRADES.map((trade) => trade.zh),
  },
  {
    field: "crew",
    heading: "班组",
    en: "Crew",
    aliases: ["班组名称", "所属班组", "所在班组", "team"],
    required: true,
    note: "必填。",
    width: 14,
  },
  {
    field: "employer",
    heading: "用工单位",
    en: "Employer",
    aliases: ["用人单位", "分包单位", "所属单位", "单位名称", "劳务公司", "company"],
    required: true,
    note: "必填。单位全称，或18位统一社会信用代码。",
    width: 30,
  },
  {
    field: "contractKind",
    heading: "合同类型",
    en: "Contract kind",
    aliases: ["合同种类"],
    required: false,
    note: "劳动合同，或不完全符合确立劳动关系情形时的用工书面协议。",
    width: 14,
    choices: Object.values(CONTRACT_KIND_NAMES),
  },
  {
    field: "contractSignedOn",
    heading: "合同签订日期",
    en: "Contract signed on",
    aliases: ["签订日期", "合同签订时间", "签订时间"],
    required: false,
    note: DAY_NOTE,
    width: 13,
  },
  {
    field: "contractFrom",
    heading: "合同起",
    en: "Contract from",
    aliases: ["合同开始日期", "合同起始日期", "合同起始时间", "合同开始时间"],
    required: false,
    note: DAY_NOTE,
    width: 12,
  },
  {
    field: "contractTo",
    heading: "合同止",
    en: "Contract to",
    aliases: ["合同结束日期", "合同终止日期", "合同截止日期", "合同结束时间"],
    required: false,
    note: `${DAY_NOTE}以完成一定工作为期限的合同不填。`,
    width: 12,
  },
  {
    field: "entryOn",
    heading: "进场日期",
    en: "Entry date",
    aliases: ["进场时间", "入场日期", "入场时间", "entry on"],
    required: false,
    note: DAY_NOTE,
    width: 12,
  },
  {
    field: "payScheme",
    heading: "计酬方式",
    en: "Pay scheme",
    aliases: ["计薪方式", "工资计算方式", "工资形式"],
    required: false,
    note: "月、日、时、件或包干。与工资标准一起填写。",
    width: 10,
    choices: Object.values(PAY_SCHEME_NAMES),
  },
  {
    field: "payRate",
    heading: "工资标准(元)",
    en: "Pay rate (yuan)",
    aliases: ["工资标准", "单价", "工资单价", "pay rate"],
    required: false,
    note: "元，最多两位小数：每月、每日、每小时或每件的工资。",
    width: 13,
  },
  {
    field: "payDay",
    heading: "发薪日",
    en: "Payday",
    aliases: ["工资支付日", "发薪日期", "工资发放日"],
    required: false,
    note: "每月几日，1至31；月末填31。",
    width: 8,
  },
  {
    field: "bank",
    heading: "开户银行",
    en: "Bank",
    aliases: ["开户行", "银行名称", "工资卡开户行", "发卡银行", "bank name"],
    required: false,
    note: "工资卡的发卡银行。",
    width: 20,
    choices: BANKS.slice(0, 28).map((bank) => bank.zh),
  },
  {
    field: "bankCard",
    heading: "银行卡号",
    en: "Bank card number",
    aliases: ["工资卡号", "银行账号", "工资卡账号", "银行卡", "卡号", "bank card"],
    required: false,
    note: "16至19位借记卡号。单元格须为文本格式：按数字保存会丢失第15位以后的数字。",
    width: 24,
  },
  {
    field: "cardHolder",
    heading: "持卡人",
    en: "Card holder",
    aliases: ["户名", "账户名", "开户名", "持卡人姓名", "开户姓名"],
    required: false,
    note: "应为农民工本人（《保障农民工工资支付条例》第三十一条）；不填按本人处理。",
    width: 12,
  },
];

/** The columns that an annotated workbook adds, in this order. */
export const ANNOTATION_HEADINGS = ["行号", "错误列", "原值", "原因", "代码"] as const;

const byHeading = new Map<string, RosterField>();
for (const { field, heading, en, aliases } of ROSTER_COLUMNS) {
  for (const name of [heading, en, ...aliases]) byHeading.set(foldName(name), field);
}

/** The field of a heading as people write it: `*姓名（必填）` is the name. */
export function fieldOfHeading(heading: string): RosterField | undefined {
  return byHeading.get(foldName(heading)) ?? byHeading.get(foldName(heading.replace(/[(（][^)）]*[)）]/g, "")));
}
