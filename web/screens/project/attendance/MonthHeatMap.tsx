import { type KeyboardEvent, memo, useRef, useState } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { type Day, weekday } from "../../../../src/kernel/day.ts";
import type { monthOfAttendance } from "../../../../src/modules/attendance/attendance.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { countText, hoursText } from "../../../ui/amounts.ts";
import { ExportButton } from "../../../ui/ExportButton.tsx";
import { numberShown, type ShownTable, textShown } from "../../../ui/table-export.ts";
import "./MonthHeatMap.css";
import { Pages } from "../../../ui/Pages.tsx";

type MonthData = OutputOf<typeof monthOfAttendance>;
type Worker = MonthData["workers"][number];
type DayData = MonthData["days"][number];
type Opener = (pin: number, day: Day) => void;

const PAGE_SIZE = 60;
const WEEKDAYS = [
  "weekday.mon",
  "weekday.tue",
  "weekday.wed",
  "weekday.thu",
  "weekday.fri",
  "weekday.sat",
  "weekday.sun",
] as const;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * One row a worker, one column a day, darker where more hours were worked. Days of which no device reported are
 * hatched: nobody knows whether somebody worked. One stop of the tab key; the arrow keys walk the days.
 */
export function MonthHeatMap(props: { month: MonthData; today: Day | undefined; pin?: number; onOpen: Opener }) {
  const { t } = useTexts();
  const { days, workers } = props.month;
  const wanted = workers.findIndex(({ pin }) => pin === props.pin);
  const [page, setPage] = useState(1 + Math.floor(Math.max(wanted, 0) / PAGE_SIZE));
  const table = useRef<HTMLTableElement>(null);
  function walk(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const cell = event.target;
    if (step === undefined || !(cell instanceof HTMLButtonElement)) return;
    const next = table.current?.querySelector<HTMLButtonElement>(
      `button[data-at="${Number(cell.dataset.row) + step[0]}:${Number(cell.dataset.column) + step[1]}"]`,
    );
    if (next === null || next === undefined) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
  if (workers.length === 0) {
    return <p className="empty">{t("attendance.nobody")}</p>;
  }
  const exported = (): ShownTable => [
    [t("people.pin"), t("word.name"), t("word.crew"), ...days.map(({ day }) => day.slice(8))]
      .concat(t("attendance.daysShort"), t("attendance.hours"))
      .map((text) => ({ cell: { kind: "text", text }, look: "heading" })),
    ...workers.map((worker) => [
      numberShown(worker.pin),
      textShown(worker.name),
      textShown(worker.crewName),
      ...worker.minutesByDay.map((minutes, index) => ({
        ...(minutes === null ? textShown("") : numberShown(Math.floor(minutes / 6) / 10)),
        ...(worker.byHandDays.includes(index + 1) ? { note: t("attendance.byHand") } : {}),
      })),
      numberShown(worker.workedDays),
      numberShown(Math.floor(worker.minutes / 6) / 10),
    ]),
  ];
  const shown = workers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <>
      <div className="heat-frame">
        <table className="heat" ref={table} onKeyDown={walk}>
          <caption className="hidden-text">{t("attendance.caption")}</caption>
          <thead>
            <tr>
              <th scope="col" className="heat-name">
                {t("word.name")}
              </th>
              {days.map((day) => (
                <DayHead key={day.day} day={day} future={props.today !== undefined && day.day > props.today} />
              ))}
              <th scope="col">{t("attendance.daysShort")}</th>
              <th scope="col">{t("attendance.hours")}</th>
            </tr>
            <tr className="heat-totals">
              <th scope="row" className="heat-name">
                {t("attendance.onSite")}
              </th>
              {days.map((day) => (
                <td key={day.day} className={hatched(day, props.today) ? "no-data" : undefined}>
                  {hatched(day, props.today) ? "?" : day.workers === 0 ? "" : day.workers}
                </td>
              ))}
              <td />
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((worker, row) => (
              <WorkerRow
                key={worker.pin}
                worker={worker}
                days={days}
                row={row}
                today={props.today}
                marked={worker.pin === props.pin}
                onOpen={props.onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pages small page={page} size={PAGE_SIZE} total={workers.length} onChange={setPage} />
      <ExportButton name={`${t("attendance.month")} ${days[0]?.day.slice(0, 7) ?? ""}`} table={exported} />
    </>
  );
}

function DayHead({ day, future }: { day: DayData; future: boolean }) {
  const { t } = useTexts();
  const classes = [day.workingDay ? "" : "rest", future ? "future" : ""].filter(Boolean).join(" ");
  return (
    <th scope="col" className={classes === "" ? undefined : classes} title={day.label ?? undefined}>
      <span className="hidden-text">{day.day} </span>
      <span aria-hidden="true">{Number(day.day.slice(8))}</span>
      <span className="heat-weekday">{t(WEEKDAYS[weekday(day.day) - 1] ?? "weekday.mon")}</span>
    </th>
  );
}

const WorkerRow = memo(function WorkerRow(props: {
  worker: Worker;
  days: readonly DayData[];
  row: number;
  today: Day | undefined;
  marked: boolean;
  onOpen: Opener;
}) {
  const { t } = useTexts();
  const { worker, days, row } = props;
  return (
    <tr className={props.marked ? "marked" : undefined}>
      <th scope="row" className="heat-name">
        {worker.name} <span className="quiet small">{worker.crewName}</span>
      </th>
      {days.map((day, column) => {
        const minutes = worker.minutesByDay[column] ?? null;
        const unknown = minutes === null && hatched(day, props.today);
        const there =
          minutes === 0 ? t("attendance.lone") : t("attendance.hoursOf", { hours: hoursText(minutes ?? 0) });
        const byHand = worker.byHandDays.includes(column + 1);
        const worked = minutes !== null ? there : unknown ? t("verdict.unknown") : t("attendance.absent");
        const label = byHand ? `${worked} · ${t("attendance.byHand")}` : worked;
        return (
          <td key={day.day}>
            <button
              type="button"
              className={`${unknown ? "no-data" : shade(minutes)}${byHand ? " by-hand" : ""}`}
              data-at={`${row}:${column}`}
              data-row={row}
              data-column={column}
              tabIndex={row === 0 && column === 0 ? 0 : -1}
              aria-label={`${worker.name} ${day.day} ${label}`}
              title={`${day.day} ${label}`}
              onClick={() => props.onOpen(worker.pin, day.day)}
            >
              {minutes === null ? "" : minutes === 0 ? "1×" : hoursText(minutes)}
            </button>
          </td>
        );
      })}
      <td className="heat-sum">{countText(worker.workedDays)}</td>
      <td className="heat-sum">{hoursText(worker.minutes)}</td>
    </tr>
  );
});

/** Days to come are not missing; days past of which no device reported are. */
function hatched(day: DayData, today: Day | undefined): boolean {
  return day.complete === "unknown" && (today === undefined || day.day <= today);
}

/** From first to last punch, breaks included: below 4, 8, 12 hours, and above. A lone punch says nothing of hours. */
function shade(minutes: number | null): string {
  if (minutes === null) return "h0";
  if (minutes === 0) return "lone";
  return minutes < 240 ? "h1" : minutes < 480 ? "h2" : minutes <= 720 ? "h3" : "h4";
}

export function HeatMapLegend() {
  const { t } = useTexts();
  return (
    <ul className="heat-legend" aria-label={t("attendance.legend")}>
      {([1, 2, 3, 4] as const).map((step) => (
        <li key={step}>
          <span className={`swatch h${step}`} aria-hidden="true" /> {t(`attendance.shade${step}`)}
        </li>
      ))}
      <li>
        <span className="swatch lone" aria-hidden="true" /> {t("attendance.lone")}
      </li>
      <li>
        <span className="swatch by-hand" aria-hidden="true" /> {t("attendance.byHand")}
      </li>
      <li>
        <span className="swatch no-data" aria-hidden="true" /> {t("verdict.unknown")}
      </li>
    </ul>
  );
}
