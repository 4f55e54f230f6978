import { foldName, foldWidth } from "../../codes/folding.ts";
import type { Fen } from "../../kernel/money.ts";
import type { Month } from "../../kernel/month.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { type ParsedRow, type RowCells, remembered, type SheetColumn, type SheetForm } from "../form.ts";
import { parseAmount, parseSheetMonth, parseShortText } from "../values.ts";
import { type NamedWorker, readWorker, WORKER_COLUMNS, type WorkerField } from "../worker-fields.ts";

/** What a row records, by the word of the drop-down. `gross` fixes what is paid before deductions, with a reason. */
export const WAGE_KIND_NAMES = {
  "overtime-extended": "延长工作时间加班",
  "overtime-rest-day": "休息日加班",
  "overtime-holiday": "法定休假日加班",
  "overtime-local-holiday": "地方节日加班",
  "allowance-special": "特殊条件津贴",
  "allowance-welfare": "法定福利待遇",
  "allowance-other": "奖金、补贴",
  "deduction-income-tax": "代扣个人所得税",
  "deduction-social-insurance": "代扣社会保险费",
  "deduction-court-support": "法院判决代扣",
  "deduction-by-law": "法律规定的其他代扣",
  "deduction-damage": "赔偿经济损失",
  piece: "计件工作量",
  task: "包干工作量",
  gross: "调整应发工资",
} as const;
export type WageKind = keyof typeof WAGE_KIND_NAMES;

/** One thing recorded for a worker's month beside attendance. Which of the values fit the kind, wages decides. */
export interface WageRow extends NamedWorker {
  readonly month: Month;
  readonly kind: WageKind;
  readonly minutes: number | undefined;
  /** Thousandths of the unit. */
  readonly quantityMilli: number | undefined;
  readonly unit: string | undefined;
  readonly unitPriceFen: Fen | undefined;
  readonly qualityDeductionFen: Fen | undefined;
  readonly amountFen: Fen | undefined;
  /** Damage: the labour contract provides for it. */
  readonly agreed: boolean | undefined;
  readonly note: string | undefined;
}

export type WageField =
  | WorkerField
  | "month"
  | "kind"
  | "hours"
  | "quantity"
  | "unit"
  | "unitPrice"
  | "qualityDeduction"
  | "amount"
  | "agreed"
  | "note";

const WAGE_COLUMNS: readonly SheetColumn<WageField>[] = [
  ...WORKER_COLUMNS,
  {
    field: "month",
    heading: "工资月份",
    en: "Month",
    aliases: ["月份", "所属月份", "wage month"],
    required: true,
    note: "必填。按 2020-05 的形式填写。",
    width: 10,
  },
  {
    field: "kind",
    heading: "项目",
    en: "Item",
    aliases: ["工资项目", "项目类型", "类型", "kind"],
    required: true,
    note: "必填。从下拉列表中选择。",
    width: 20,
    choices: Object.values(WAGE_KIND_NAMES),
  },
  {
    field: "hours",
    heading: "加班小时",
    en: "Overtime hours",
    aliases: ["加班时数", "小时", "overtime"],
    required: false,
    note: "计时人员的加班，小时，最多两位小数。加班工资由系统按法定比例计算。",
    width: 10,
  },
  {
    field: "quantity",
    heading: "数量",
    en: "Quantity",
    aliases: ["工作量", "件数", "完成数量"],
    required: false,
    note: "计件、包干工作量，或计件人员定额以外的数量，最多三位小数。",
    width: 10,
  },
  {
    field: "unit",
    heading: "单位",
    en: "Unit",
    aliases: ["计量单位"],
    required: false,
    note: "例如：立方米、平方米、项。",
    width: 10,
  },
  {
    field: "unitPrice",
    heading: "单价(元)",
    en: "Unit price (yuan)",
    aliases: ["单价", "计件单价"],
    required: false,
    note: "不填按合同约定的单价。",
    width: 10,
  },
  {
    field: "qualityDeduction",
    heading: "质量扣减(元)",
    en: "Quality deduction (yuan)",
    aliases: ["质量扣减", "质量扣款"],
    required: false,
    note: "因质量从该工作量中扣减的金额，原因写在备注中。",
    width: 12,
  },
  {
    field: "amount",
    heading: "金额(元)",
    en: "Amount (yuan)",
    aliases: ["金额", "津贴金额", "扣款金额"],
    required: false,
    note: "津贴、扣款的金额；调整应发工资时，为调整后的应发工资。",
    width: 12,
  },
  {
    field: "agreed",
    heading: "合同已约定",
    en: "Agreed in the contract",
    aliases: ["合同约定"],
    required: false,
    note: "仅赔偿经济损失时填写：劳动合同是否约定赔偿（《工资支付暂行规定》第十六条）。",
    width: 12,
    choices: ["是", "否"],
  },
  {
    field: "note",
    heading: "备注",
    en: "Note",
    aliases: ["说明", "原因", "事由", "reason"],
    required: false,
    note: "调整应发工资和质量扣减时必填原因。同一工人同月同项有两笔的，写明区别。",
    width: 30,
  },
];

export const WAGE_SHEET_REFUSALS = {
  "wage-row.unknown-kind": {
    zh: "没有这个项目，请从下拉列表中选择。",
    bo: "རྣམ་གྲངས་འདི་མེད། ཐོ་ནས་འདེམས་རོགས།",
    en: "There is no such item: choose from the list.",
  },
  "wage-row.bad-hours": {
    zh: "加班小时应大于0、不超过744，最多两位小数。",
    bo: "ལས་སྣོན་ཆུ་ཚོད་0ལས་ཆེ་བ་དང་744ལས་མི་བརྒལ་བ། གྲངས་ཆུང་གཉིས་ལས་མི་མང་བ་ཡིན་དགོས།",
    en: "Overtime hours are above 0 and at most 744, with at most two decimals.",
  },
  "wage-row.bad-quantity": {
    zh: "数量应大于0、不超过1000000，最多三位小数。",
    bo: "གྲངས་འབོར་0ལས་ཆེ་བ་དང་1000000ལས་མི་བརྒལ་བ། གྲངས་ཆུང་གསུམ་ལས་མི་མང་བ་ཡིན་དགོས།",
    en: "A quantity is above 0 and at most 1,000,000, with at most three decimals.",
  },
  "wage-row.yes-or-no": { zh: "请填写“是”或“否”。", bo: "“是”འམ་“否”འབྲི་རོགས།", en: "Write 是 or 否." },
  "wage-row.reason-missing": {
    zh: "请在备注中写明原因。",
    bo: "མཆན་དུ་རྒྱུ་མཚན་འབྲི་རོགས།",
    en: "Give the reason in the note.",
  },
  "wage-row.not-for-this": {
    zh: "该项目不填此列。",
    bo: "རྣམ་གྲངས་འདིར་སྟར་འདི་མི་འབྲི།",
    en: "This column is not for this item.",
  },
  "wage-row.amount-needed": { zh: "请填写金额。", bo: "དངུལ་འབོར་འབྲི་རོགས།", en: "Give the amount." },
  "wage-row.quantity-needed": { zh: "请填写数量。", bo: "གྲངས་འབོར་འབྲི་རོགས།", en: "Give the quantity." },
} as const;

/** Wage items, counted work and differences of a month, as a form. */
export const WAGE_SHEET: SheetForm<WageField, WageRow> = {
  sheetName: "工资项目",
  columns: WAGE_COLUMNS,
  says: WAGE_SHEET_REFUSALS,
  // A difference is reckoned against everything else that the file records.
  isLast({ kind }) {
    return kind === "gross";
  },
  rowReader() {
    const parsers = {
      month: remembered(parseSheetMonth),
      kind: remembered(parseKind),
      hours: remembered(parseOvertime),
      quantity: remembered(parseQuantity),
      text: remembered(parseShortText),
      amount: remembered(parseAmount),
    };
    return (row) => parseRow(row, parsers);
  },
};

interface Parsers {
  readonly month: (text: string) => Outcome<Month>;
  readonly kind: (text: string) => Outcome<WageKind>;
  readonly hours: (text: string) => Outcome<number>;
  readonly quantity: (text: string) => Outcome<number>;
  readonly text: (text: string) => Outcome<string>;
  readonly amount: (text: string) => Outcome<Fen>;
}

/** What each kind has beside the note; what is not named must be left out. */
function columnsOf(kind: WageKind): readonly WageField[] {
  if (kind === "piece" || kind === "task") return ["quantity", "unit", "unitPrice", "qualityDeduction"];
  if (kind.startsWith("overtime-")) return ["hours", "quantity"];
  return kind === "deduction-damage" ? ["amount", "agreed"] : ["amount"];
}

function parseRow(row: RowCells<WageField>, parsers: Parsers): ParsedRow<WageRow> {
  const worker = readWorker(row);
  const month = row.required("month", parsers.month);
  const kind = row.required("kind", parsers.kind);
  const minutes = row.optional("hours", parsers.hours);
  const quantityMilli = row.optional("quantity", parsers.quantity);
  const unit = row.optional("unit", parsers.text);
  const unitPriceFen = row.optional("unitPrice", parsers.amount);
  const qualityDeductionFen = row.optional("qualityDeduction", parsers.amount);
  const amountFen = row.optional("amount", parsers.amount);
  const agreed = row.optional("agreed", parseYes);
  const note = row.optional("note", parsers.text);
  if (kind !== undefined) {
    const fits = columnsOf(kind);
    for (const field of ["hours", "quantity", "unit", "unitPrice", "qualityDeduction", "amount", "agreed"] as const) {
      if (!fits.includes(field) && row.has(field)) row.problem(field, refuse("wage-row.not-for-this"));
    }
    if (fits.includes("amount") && !row.has("amount")) row.problem("amount", refuse("wage-row.amount-needed"));
    const counted = kind === "piece" || kind === "task";
    if (counted && !row.has("quantity")) row.problem("quantity", refuse("wage-row.quantity-needed"));
    if (kind === "deduction-damage" && !row.has("agreed")) row.problem("agreed", refuse("wage-row.yes-or-no"));
    const why = kind === "gross" || row.has("qualityDeduction");
    if (why && (note ?? "").length < 2) row.problem("note", refuse("wage-row.reason-missing"));
  }
  if (row.problems.length > 0 || worker === undefined || month === undefined || kind === undefined) {
    return { value: undefined };
  }
  const amounts = { minutes, quantityMilli, unit, unitPriceFen, qualityDeductionFen, amountFen, agreed, note };
  const what = kind === "gross" ? [] : Object.values(amounts);
  const key = [worker.pin ?? worker.citizenId, month, kind, ...what].join("|");
  return { value: { ...worker, month, kind, ...amounts }, once: { key, field: "kind", code: "sheet.duplicate-row" } };
}

const kindByName = new Map<string, WageKind>(
  (Object.entries(WAGE_KIND_NAMES) as [WageKind, string][]).flatMap(([kind, name]) => [
    [foldName(name), kind],
    [foldName(kind), kind],
  ]),
);

function parseKind(text: string): Outcome<WageKind> {
  return kindByName.get(foldName(text)) ?? refuse("wage-row.unknown-kind");
}

function parseOvertime(text: string): Outcome<number> {
  const hundredths = decimal(text.replace(/(?:小时|时|h)\s*$/i, ""), 2);
  const minutes = hundredths === undefined ? Number.NaN : (hundredths * 3) / 5;
  return minutes > 0 && minutes <= 44_640 ? Math.round(minutes) : refuse("wage-row.bad-hours");
}

function parseQuantity(text: string): Outcome<number> {
  const milli = decimal(text.replaceAll(",", ""), 3);
  return milli !== undefined && milli > 0 && milli <= 1_000_000_000 ? milli : refuse("wage-row.bad-quantity");
}

/** `12.5` with three places is 12500; undefined where it has more places, or is no number. */
function decimal(text: string, places: number): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(foldWidth(text).trim());
  const rest = match?.[2] ?? "";
  if (match === null || rest.length > places) return undefined;
  return Number(`${match[1]}${rest.padEnd(places, "0")}`);
}

function parseYes(text: string): Outcome<boolean> {
  const folded = foldName(text);
  if (["是", "有", "yes", "true"].includes(folded)) return true;
  return ["否", "无", "没有", "no", "false"].includes(folded) ? false : refuse("wage-row.yes-or-no");
}
