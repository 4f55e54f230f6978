import type { Month } from "../../../src/kernel/month.ts";
import { useLanguage } from "../language.ts";
import { type Drawing, Icon } from "../ui/Icon.tsx";
import { type DayMark, type DayOfWork, dateOf, lacksPunch, markOf, weeksOf } from "./day-marks.ts";

const DRAWINGS: Readonly<Record<DayMark, Drawing | undefined>> = {
  worked: "right",
  byHand: "hand",
  unknown: "unknown",
  none: undefined,
};
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The month's days with the first and the last punch. Days without data look and read differently from days off. */
export function DaysCalendar({ days, month }: { days: readonly DayOfWork[]; month: Month }) {
  const { t } = useLanguage();
  const byDate = new Map(days.map((one) => [dateOf(one.day), one]));
  const marks = days.map(markOf);
  return (
    <section className="card" aria-labelledby="my-days">
      <h2 id="my-days">{t("days.title")}</h2>
      <Legend marks={marks} />
      <table className="days">
        <caption className="unseen">{t("days.title")}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((number) => (
              <th key={number} scope="col">
                {t(`weekday.${number}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((date) => date !== undefined)}>
              {week.map((date, index) => (
                <DayCell key={WEEKDAYS[index]} date={date} of={date === undefined ? undefined : byDate.get(date)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {marks.includes("unknown") && <p className="small">{t("days.unknownNote")}</p>}
      {marks.includes("byHand") && <p className="small">{t("days.byHandNote")}</p>}
    </section>
  );
}

function Legend({ marks }: { marks: readonly DayMark[] }) {
  const { t } = useLanguage();
  const count = (mark: DayMark) => marks.filter((one) => one === mark).length;
  const worked = count("worked") + count("byHand");
  return (
    <ul className="legend">
      <li className="worked">
        <Icon of="right" />
        {t("days.worked.count", { count: worked })}
      </li>
      {count("byHand") > 0 && (
        <li className="byHand">
          <Icon of="hand" />
          {t("days.byHand.count", { count: count("byHand") })}
        </li>
      )}
      {count("unknown") > 0 && (
        <li className="unknown">
          <Icon of="unknown" />
          {t("days.unknown.count", { count: count("unknown") })}
        </li>
      )}
    </ul>
  );
}

/** Days to come have no entry: they stay blank. */
function DayCell({ date, of }: { date: number | undefined; of: DayOfWork | undefined }) {
  const { t } = useLanguage();
  if (date === undefined) return <td className="outside" />;
  if (of === undefined) {
    return (
      <td className="to-come">
        <b>{date}</b>
      </td>
    );
  }
  const mark = markOf(of);
  const drawing = DRAWINGS[mark];
  return (
    <td className={mark}>
      <b>{date}</b>
      {drawing !== undefined && <Icon of={drawing} />}
      <span className="unseen">{t(`days.${mark}`)}</span>
      {of.firstIn !== null && (
        <span className="times">
          <span className="unseen">{t("days.in")}</span>
          <span>{of.firstIn}</span>
          {lacksPunch(of) ? (
            <>
              <span className="unseen">{t("days.noOut")}</span>
              <span aria-hidden="true">?</span>
            </>
          ) : (
            <>
              <span className="unseen">{t("days.out")}</span>
              <span>{of.lastOut}</span>
            </>
          )}
        </span>
      )}
    </td>
  );
}
