import { luhnDigit } from "../../codes/bank-card.ts";
import { checkDigit } from "../../codes/citizen-id.ts";
import { filledForm } from "../sheet-sample.ts";
import type { RosterField } from "./columns.ts";
import { ROSTER } from "./roster-row.ts";

/** Invented people for tests and benchmarks: identity numbers of a region code (540199) that no county has. */
export type SampleRow = Partial<Record<RosterField, string>>;

export function sampleRow(index: number, changed: SampleRow = {}): SampleRow {
  const serial = String(index % 1000).padStart(3, "0");
  const date = String((Math.floor(index / 1000) % 28) + 1).padStart(2, "0");
  const month = String((Math.floor(index / 28_000) % 12) + 1).padStart(2, "0");
  const first17 = `5401991990${month}${date}${serial}`;
  const card = `62284899${String(index).padStart(10, "0")}`;
  return {
    name: `扎西${index}`,
    documentType: "居民身份证",
    documentNumber: first17 + checkDigit(first17),
    phone: `199${String(index).padStart(8, "0")}`,
    ethnicGroup: "藏族",
    trade: "钢筋工",
    crew: `钢筋${index % 50}班`,
    employer: "西藏示例建筑劳务有限公司",
    contractKind: "劳动合同",
    contractSignedOn: "2020-05-01",
    contractFrom: "2020-05-01",
    contractTo: "2020-12-31",
    entryOn: "2020-05-03",
    payScheme: "日",
    payRate: String(250 + (index % 100)),
    payDay: "15",
    bank: "中国农业银行",
    bankCard: card + luhnDigit(card),
    cardHolder: `扎西${index}`,
    ...changed,
  };
}

/** A roster workbook of such rows under the template's headings. */
export function sampleWorkbook(rows: Iterable<SampleRow>): Uint8Array {
  return filledForm(ROSTER, rows);
}
