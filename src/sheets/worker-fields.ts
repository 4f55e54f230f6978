import { checkDocument } from "../codes/identity-documents.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import type { RowCells, SheetColumn } from "./form.ts";
import { parseName, parsePin } from "./values.ts";

/** Whose row it is: the number on the project, or else the identity number. */
export interface NamedWorker {
  readonly pin: number | undefined;
  /** A resident identity card's number. */
  readonly citizenId: string | undefined;
  /** Compared with the registered name where it is given. */
  readonly name: string | undefined;
}

export type WorkerField = "pin" | "citizenId" | "name";

export const WORKER_COLUMNS: readonly SheetColumn<WorkerField>[] = [
  {
    field: "pin",
    heading: "工号",
    en: "Worker number",
    aliases: ["工人编号", "编号", "考勤号", "考勤编号", "登记号", "PIN"],
    required: false,
    note: "本项目的工号，见“人员”页。与身份证号码至少填一项。",
    width: 10,
  },
  {
    field: "citizenId",
    heading: "身份证号码",
    en: "Identity number",
    aliases: ["身份证号", "身份证", "公民身份号码", "证件号码", "证件号", "ID number"],
    required: false,
    note: "未填工号时按身份证号码查找。单元格须为文本格式。",
    width: 22,
    digits: true,
  },
  {
    field: "name",
    heading: "姓名",
    en: "Name",
    aliases: ["工人姓名", "农民工姓名", "worker name"],
    required: false,
    note: "填写时与登记姓名核对，不一致的行退回。",
    width: 12,
  },
];

/** Reads the three; undefined where nobody is named. */
export function readWorker<Field extends string>(row: RowCells<Field | WorkerField>): NamedWorker | undefined {
  const pin = row.optional("pin", parsePin);
  const citizenId = row.optional("citizenId", parseCitizen);
  const name = row.optional("name", parseName);
  if (!row.has("pin") && !row.has("citizenId")) row.problem("pin", refuse("sheet.worker-missing"));
  return pin === undefined && citizenId === undefined ? undefined : { pin, citizenId, name };
}

/** A resident identity card's number, its check digit right. */
export function parseCitizen(text: string): Outcome<string> {
  const document = checkDocument("01", text);
  return isRefusal(document) ? document : document.number;
}
