import { foldWidth } from "../../codes/folding.ts";
import type { Day } from "../../kernel/day.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import { type ParsedRow, type RowCells, remembered, type SheetColumn, type SheetForm } from "../form.ts";
import { parseSheetDay, parseShortText } from "../values.ts";
import { type NamedWorker, readWorker, WORKER_COLUMNS, type WorkerField } from "../worker-fields.ts";

export type AttendanceField = WorkerField | "day" | "firstIn" | "lastOut" | "hours" | "reason";

/** One worker's day of a book kept by hand. */
export interface AttendanceRow extends NamedWorker {
  readonly day: Day;
  /** `HH:MM` on the clock of the wall. */
  readonly firstIn: string;
  /** Before `firstIn`: on the next morning. */
  readonly lastOut: string;
  /** The book has hours alone: the times are reckoned from the usual start, which the reason says. */
  readonly hoursMinutes: number | undefined;
  readonly reason: string | undefined;
}

/** Where a book has hours and no times, a day's work is taken to have begun then. */
export const USUAL_START = "08:00";
const HOURS_MAX = 16;

const ATTENDANCE_COLUMNS: readonly SheetColumn<AttendanceField>[] = [
  ...WORKER_COLUMNS,
  {
    field: "day",
    heading: "日期",
    en: "Day",
    aliases: ["考勤日期", "出勤日期", "date"],
    required: true,
    note: "必填。按 2020-05-01 的形式填写；夜班填上班当日。",
    width: 12,
  },
  {
    field: "firstIn",
    heading: "上班时间",
    en: "First in",
    aliases: ["上班", "进场时间", "签到时间", "in"],
    required: false,
    note: "按 08:30 的形式填写。与下班时间一起填写，或与工时一起填写。",
    width: 10,
  },
  {
    field: "lastOut",
    heading: "下班时间",
    en: "Last out",
    aliases: ["下班", "出场时间", "签退时间", "out"],
    required: false,
    note: "按 18:30 的形式填写；早于上班时间的，为次日。",
    width: 10,
  },
  {
    field: "hours",
    heading: "工时",
    en: "Hours",
    aliases: ["工时(小时)", "小时数", "出勤小时", "工作小时"],
    required: false,
    note: `未填下班时间时填写，小时，最多一位小数，不超过${HOURS_MAX}。上班时间也未填的，从${USUAL_START}起算，并在原因中注明。`,
    width: 8,
  },
  {
    field: "reason",
    heading: "原因",
    en: "Reason",
    aliases: ["补卡原因", "备注", "说明", "note"],
    required: false,
    note: "为何手工记录，如：设备故障。不填的注明“手工考勤表导入”、文件名和行号。",
    width: 30,
  },
];

export const ATTENDANCE_SHEET_REFUSALS = {
  "attendance-row.bad-time": {
    zh: "时间应按08:30的形式填写。",
    bo: "དུས་ཚོད་ 08:30 ལྟར་འབྲི་རོགས།",
    en: "A time is written as 08:30.",
  },
  "attendance-row.bad-hours": {
    zh: `工时应大于0、不超过${HOURS_MAX}小时，最多一位小数。`,
    bo: `ལས་ཀའི་ཆུ་ཚོད་0ལས་ཆེ་བ་དང་${HOURS_MAX}ལས་མི་བརྒལ་བ། གྲངས་ཆུང་གཅིག་ལས་མི་མང་བ་ཡིན་དགོས།`,
    en: `Hours are above 0 and at most ${HOURS_MAX}, with at most one decimal.`,
  },
  "attendance-row.end-missing": {
    zh: "请填写下班时间或工时。",
    bo: "གྲོལ་བའི་དུས་ཚོད་དམ་ལས་ཀའི་ཆུ་ཚོད་འབྲི་རོགས།",
    en: "Give the last out or the hours.",
  },
  "attendance-row.start-missing": {
    zh: "只填了下班时间，请填写上班时间。",
    bo: "གྲོལ་བའི་དུས་ཚོད་ཁོ་ན་བྲིས་འདུག འཛུལ་བའི་དུས་ཚོད་འབྲི་རོགས།",
    en: "Only the last out is given: add the first in.",
  },
  "attendance-row.both-given": {
    zh: "上下班时间与工时只填一种。",
    bo: "འཛུལ་གྲོལ་དུས་ཚོད་དང་ལས་ཀའི་ཆུ་ཚོད་གང་རུང་གཅིག་ལས་མི་འབྲི།",
    en: "Give either both times or the hours, not all of them.",
  },
} as const;

/** Attendance kept by hand, as a form. The same row twice is one day. */
export const ATTENDANCE: SheetForm<AttendanceField, AttendanceRow> = {
  sheetName: "手工考勤",
  columns: ATTENDANCE_COLUMNS,
  says: ATTENDANCE_SHEET_REFUSALS,
  rowReader() {
    const parsers = {
      day: remembered(parseSheetDay),
      time: remembered(parseTime),
      hours: remembered(parseHours),
      reason: remembered(parseShortText),
    };
    return (row) => parseRow(row, parsers);
  },
};

interface Parsers {
  readonly day: (text: string) => Outcome<Day>;
  readonly time: (text: string) => Outcome<string>;
  readonly hours: (text: string) => Outcome<number>;
  readonly reason: (text: string) => Outcome<string>;
}

function parseRow(row: RowCells<AttendanceField>, parsers: Parsers): ParsedRow<AttendanceRow> {
  const worker = readWorker(row);
  const day = row.required("day", parsers.day);
  const firstIn = row.optional("firstIn", parsers.time);
  const lastOut = row.optional("lastOut", parsers.time);
  const minutes = row.optional("hours", parsers.hours);
  const reason = row.optional("reason", parsers.reason);
  if (row.has("lastOut") && row.has("hours")) row.problem("hours", refuse("attendance-row.both-given"));
  else if (row.has("lastOut") && !row.has("firstIn")) row.problem("firstIn", refuse("attendance-row.start-missing"));
  else if (!row.has("lastOut") && !row.has("hours")) row.problem("lastOut", refuse("attendance-row.end-missing"));
  const start = firstIn ?? USUAL_START;
  const end = lastOut ?? (minutes === undefined ? undefined : later(start, minutes));
  if (row.problems.length > 0 || worker === undefined || day === undefined || end === undefined) {
    return { value: undefined };
  }
  const hoursMinutes = firstIn === undefined ? minutes : undefined;
  return { value: { ...worker, day, firstIn: start, lastOut: end, hoursMinutes, reason } };
}

/** `8:30`, `08：30`, `8时30分`, `0830`, and the share of a day that a spreadsheet keeps a time as. */
function parseTime(text: string): Outcome<string> {
  const folded = foldWidth(text).trim();
  const match =
    /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2})(?::(\d{2})(?::\d{2})?|[时点](?:(\d{1,2})分?)?)$|^(\d{2})(\d{2})$/.exec(
      folded,
    );
  if (match !== null) {
    const [hours, minutes] = [Number(match[1] ?? match[4]), Number(match[2] ?? match[3] ?? match[5] ?? 0)];
    return hours < 24 && minutes < 60 ? timeText(hours * 60 + minutes) : refuse("attendance-row.bad-time");
  }
  const share = /^0?\.\d+$/.test(folded) ? Number(folded) : Number.NaN;
  return Number.isNaN(share) ? refuse("attendance-row.bad-time") : timeText(Math.round(share * 1440) % 1440);
}

/** Minutes of `8`, `8.5` or `8小时`. */
function parseHours(text: string): Outcome<number> {
  const match = /^(\d{1,2})(?:\.(\d))?(?:小时|时|h)?$/i.exec(foldWidth(text).trim());
  if (match === null) return refuse("attendance-row.bad-hours");
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0) * 6;
  return minutes > 0 && minutes <= HOURS_MAX * 60 ? minutes : refuse("attendance-row.bad-hours");
}

function later(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(":").map(Number);
  return timeText((hours * 60 + past + minutes) % 1440);
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
