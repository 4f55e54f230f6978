import { foldName, foldWidth } from "../../codes/folding.ts";
import { parseContactPhone } from "../../codes/phone.ts";
import { REGIONS } from "../../codes/regions.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, parseYuan } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { type ParsedRow, type RowCells, remembered, type SheetColumn, type SheetForm } from "../form.ts";
import { parseName, parseSheetDay, parseSheetMonth, parseShortText } from "../values.ts";
import { parseCitizen } from "../worker-fields.ts";

/** What is complained of, by the word of the drop-down. */
const COMPLAINT_KIND_NAMES = {
  "unpaid-wages": "拖欠工资",
  "short-paid": "克扣、少发",
  "below-minimum": "低于最低工资",
  "no-contract": "未签劳动合同",
  "no-registration": "未实名登记",
  "no-account": "未用专用账户",
  "no-board": "无维权告示牌",
  "card-withheld": "扣押工资卡",
  retaliation: "打击报复",
  other: "其他",
} as const;
type ComplaintKind = keyof typeof COMPLAINT_KIND_NAMES;

/** One complaint of another department's list. Without a name it is an anonymous tip. */
export interface ComplaintRow {
  readonly receivedOn: Day | undefined;
  readonly regionCode: string | undefined;
  readonly kinds: readonly ComplaintKind[];
  readonly says: string;
  readonly site: string | undefined;
  readonly employer: string | undefined;
  readonly fromMonth: Month | undefined;
  readonly toMonth: Month | undefined;
  readonly claimedFen: Fen | undefined;
  readonly peopleCount: number;
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly idNumber: string | undefined;
  readonly source: string | undefined;
}

export type ComplaintField =
  | Exclude<keyof ComplaintRow, "kinds" | "claimedFen" | "peopleCount" | "regionCode">
  | "region"
  | "kind"
  | "claimed"
  | "people";

const COLUMNS: readonly SheetColumn<ComplaintField>[] = [
  {
    field: "receivedOn",
    heading: "收到日期",
    en: "Received on",
    aliases: ["投诉日期", "登记日期", "举报日期", "日期"],
    required: false,
    note: "不填为导入当日。受理期限从收到之日起算。",
    width: 12,
  },
  {
    field: "region",
    heading: "县（区）",
    en: "County",
    aliases: ["县区", "区县", "所属县区", "用工所在地", "地区"],
    required: false,
    note: "用工所在地的县（区）名称或六位代码。不填为本人辖区。",
    width: 14,
  },
  {
    field: "kind",
    heading: "类别",
    en: "Kind",
    aliases: ["投诉类别", "问题类型", "类型"],
    required: false,
    note: "从下拉列表中选择；有几项的用顿号隔开。不填为拖欠工资。",
    width: 18,
    choices: Object.values(COMPLAINT_KIND_NAMES),
  },
  {
    field: "says",
    heading: "反映情况",
    en: "What happened",
    aliases: ["投诉内容", "举报内容", "主要诉求", "内容", "情况", "诉求"],
    required: true,
    note: "必填。谁、在哪个工地、欠多少、从何时起。",
    width: 50,
  },
  {
    field: "site",
    heading: "工程项目",
    en: "Site",
    aliases: ["项目名称", "项目", "工地", "工地名称"],
    required: false,
    note: "投诉人所说的工地名称。系统中的项目由办理人核对后选定。",
    width: 26,
  },
  {
    field: "employer",
    heading: "用人单位",
    en: "Employer",
    aliases: ["单位名称", "被投诉单位", "企业名称", "班组", "包工头"],
    required: false,
    note: "用人单位或班组长，按投诉人所说。",
    width: 26,
  },
  {
    field: "fromMonth",
    heading: "欠薪起月",
    en: "From month",
    aliases: ["起始月份", "欠薪开始月份"],
    required: false,
    note: "按 2020-05 的形式填写。",
    width: 10,
  },
  {
    field: "toMonth",
    heading: "欠薪止月",
    en: "To month",
    aliases: ["截止月份", "欠薪结束月份"],
    required: false,
    note: "按 2020-05 的形式填写。",
    width: 10,
  },
  {
    field: "claimed",
    heading: "涉及金额(元)",
    en: "Claimed (yuan)",
    aliases: ["金额", "欠薪金额", "涉及金额", "拖欠金额"],
    required: false,
    note: "所有人合计。",
    width: 14,
  },
  {
    field: "people",
    heading: "涉及人数",
    en: "People",
    aliases: ["人数", "欠薪人数"],
    required: false,
    note: "不填为1人。",
    width: 10,
  },
  {
    field: "name",
    heading: "投诉人姓名",
    en: "Complainant",
    aliases: ["姓名", "投诉人", "举报人", "联系人"],
    required: false,
    note: "匿名举报不填。身份信息加密保存，查看留痕。",
    width: 12,
  },
  {
    field: "phone",
    heading: "联系电话",
    en: "Phone",
    aliases: ["电话", "手机", "手机号", "手机号码", "联系方式"],
    required: false,
    note: "手机号码或者带区号的固定电话，单元格须为文本格式。",
    width: 15,
    digits: true,
  },
  {
    field: "idNumber",
    heading: "身份证号码",
    en: "Identity number",
    aliases: ["身份证号", "身份证", "公民身份号码"],
    required: false,
    note: "单元格须为文本格式。",
    width: 22,
    digits: true,
  },
  {
    field: "source",
    heading: "来源",
    en: "Source",
    aliases: ["来源单位", "转办单位", "信件编号", "编号"],
    required: false,
    note: "转来的部门或其编号。",
    width: 18,
  },
];

export const COMPLAINT_LIST_REFUSALS = {
  "complaint-row.unknown-kind": {
    zh: "没有这个类别，请从下拉列表中选择。",
    bo: "རིགས་འདི་མེད། རེའུ་མིག་གི་འདེམས་ཐོ་ནས་འདེམས་རོགས།",
    en: "There is no such kind: choose from the list.",
  },
  "complaint-row.unknown-region": {
    zh: "没有这个县（区）。",
    bo: "རྫོང་ངམ་ཆུས་འདི་མེད།",
    en: "There is no such county.",
  },
  "complaint-row.months-reversed": {
    zh: "欠薪止月早于起月。",
    bo: "མཇུག་རྫོགས་ཟླ་བ་འགོ་འཛུགས་ཟླ་བ་ལས་སྔ་བ་འདུག",
    en: "The last month is before the first.",
  },
  "complaint-row.bad-people": {
    zh: "人数应为1至10000的整数。",
    bo: "མི་གྲངས་1ནས་10000བར་གྱི་གྲངས་ཧྲིལ་པོ་ཡིན་དགོས།",
    en: "A whole number from 1 to 10,000.",
  },
  "complaint-row.bad-amount": {
    zh: "金额应大于0且最多两位小数（元），不超过十亿。",
    bo: "དངུལ་འབོར་ (སྒོར།) ཀླད་ཀོར་ལས་ཆེ་ཞིང་གྲངས་ཆུང་གཉིས་ལས་མི་བརྒལ་བ། སྒོར་དུང་ཕྱུར་བཅུ་ལས་མི་མང་བ་དགོས།",
    en: "The amount is above 0 and at most a billion yuan, with at most two decimals.",
  },
  "complaint-row.too-long": {
    zh: "反映情况至多4000字。",
    bo: "ཞུས་པའི་གནས་ཚུལ་ཡིག་རྟགས་4000ལས་བརྒལ་མི་ཆོག",
    en: "At most 4,000 characters.",
  },
  "complaint-row.name-missing": {
    zh: "有电话或身份证号码的，请填写投诉人姓名。",
    bo: "ཁ་པར་རམ་ཐོབ་ཐང་ལག་ཁྱེར་ཨང་ཡོད་ན་ཞུ་མཁན་གྱི་མིང་འབྲི་དགོས།",
    en: "With a phone or an identity number goes the complainant's name.",
  },
} as const;

/** Complaints that another department or an earlier register hands over, a row each. */
export const COMPLAINT_LIST: SheetForm<ComplaintField, ComplaintRow> = {
  sheetName: "投诉举报",
  columns: COLUMNS,
  says: COMPLAINT_LIST_REFUSALS,
  rowReader() {
    const month = remembered(parseSheetMonth);
    const day = remembered(parseSheetDay);
    const region = remembered(parseRegion);
    const kinds = remembered(parseKinds);
    return (row) => parseRow(row, { month, day, region, kinds });
  },
};

interface Parsers {
  readonly month: (text: string) => Outcome<Month>;
  readonly day: (text: string) => Outcome<Day>;
  readonly region: (text: string) => Outcome<string>;
  readonly kinds: (text: string) => Outcome<readonly ComplaintKind[]>;
}

function parseRow(row: RowCells<ComplaintField>, parsers: Parsers): ParsedRow<ComplaintRow> {
  const says = row.required("says", (text) => atMost(text, 4_000, "complaint-row.too-long"));
  const [fromMonth, toMonth] = [row.optional("fromMonth", parsers.month), row.optional("toMonth", parsers.month)];
  if (fromMonth !== undefined && toMonth !== undefined && toMonth < fromMonth) {
    row.problem("toMonth", refuse("complaint-row.months-reversed"));
  }
  const name = row.optional("name", parseName);
  if (!row.has("name") && (row.has("phone") || row.has("idNumber"))) {
    row.problem("name", refuse("complaint-row.name-missing"));
  }
  const value = {
    receivedOn: row.optional("receivedOn", parsers.day),
    regionCode: row.optional("region", parsers.region),
    kinds: row.optional("kind", parsers.kinds) ?? (["unpaid-wages"] as const),
    says: says ?? "",
    site: row.optional("site", parseShortText),
    employer: row.optional("employer", parseShortText),
    fromMonth,
    toMonth,
    claimedFen: row.optional("claimed", parseClaim),
    peopleCount: row.optional("people", parsePeople) ?? 1,
    name,
    phone: row.optional("phone", parseContactPhone),
    idNumber: row.optional("idNumber", parseCitizen),
    source: row.optional("source", parseShortText),
  };
  if (row.problems.length > 0) return { value: undefined };
  return { value, once: { key: JSON.stringify(value), field: "says", code: "sheet.duplicate-row" } };
}

const kindByName = new Map<string, ComplaintKind>(
  (Object.entries(COMPLAINT_KIND_NAMES) as [ComplaintKind, string][]).flatMap(([kind, name]) => [
    [foldName(name), kind],
    [foldName(kind), kind],
  ]),
);

/** One kind or several, whatever stands between; a name may have a `、` of its own. */
function parseKinds(text: string): Outcome<readonly ComplaintKind[]> {
  let rest = foldName(text);
  const kinds = new Set<ComplaintKind>();
  for (const [name, kind] of kindByName) {
    if (!rest.includes(name)) continue;
    kinds.add(kind);
    rest = rest.replaceAll(name, "");
  }
  return kinds.size > 0 && /^[、,，;；\s]*$/.test(rest) ? [...kinds] : refuse("complaint-row.unknown-kind");
}

const regionByName = new Map(
  REGIONS.flatMap(({ code, zh, bo, en }) => [code, zh, en, bo ?? zh].map((name) => [foldName(name), code] as const)),
);

function parseRegion(text: string): Outcome<string> {
  return regionByName.get(foldName(text)) ?? refuse("complaint-row.unknown-region");
}

function parsePeople(text: string): Outcome<number> {
  const match = /^(\d{1,5})人?$/.exec(text.trim());
  const people = Number(match?.[1] ?? 0);
  return people >= 1 && people <= 10_000 ? people : refuse("complaint-row.bad-people");
}

const CLAIM_MAX = 100_000_000_000;

/** Yuan of all people together, at most a billion. */
function parseClaim(text: string): Outcome<Fen> {
  const amount = parseYuan(foldWidth(text).replace(/^\s*[¥￥]|元.*$|,/g, ""));
  return amount !== undefined && amount > 0 && amount <= CLAIM_MAX ? amount : refuse("complaint-row.bad-amount");
}

function atMost(text: string, max: number, code: string): Outcome<string> {
  const trimmed = text.trim();
  return trimmed.length <= max ? trimmed : refuse(code);
}
