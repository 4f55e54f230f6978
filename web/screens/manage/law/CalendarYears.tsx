import { Alert } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listCalendars } from "../../../../src/modules/lawbook/addition.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SourceMark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { AddCalendar } from "./AddCalendar.tsx";
import { useRegionName } from "./region-name.ts";
import { Withdraw } from "./Withdraw.tsx";
import "./law-settings.css";

type Year = OutputOf<typeof listCalendars>["years"][number];
type Calendar = Year["calendars"][number];

/** Every year with its notices; a year that has none stands out, since its deadlines count weekends only. */
export function CalendarYears() {
  const { t } = useTexts();
  const read = useRead(listCalendars, {});
  const columns: Column<Year>[] = [
    { key: "year", title: t("lawSettings.year"), head: true, cell: ({ year }) => <b>{year}</b> },
    {
      key: "state",
      title: t("case.state"),
      cell: ({ national }) => (
        <Mark tone={national ? "green" : "red"}>{national ? t("lawSettings.known") : t("lawSettings.gap")}</Mark>
      ),
    },
    { key: "notices", title: t("lawSettings.notices"), cell: (year) => <Notices year={year} /> },
  ];
  const gaps = read.data?.years.filter((one) => !one.national) ?? [];
  // Notices come out late in the year before: until then a year after next is no reason to warn.
  const warnedTo = Number((useToday() ?? "0000").slice(0, 4)) + 1;
  return (
    <Panel
      title={t("lawSettings.calendars")}
      extra={<AddCalendar key={gaps[0]?.year} year={gaps.at(-1)?.year} />}
      flush
    >
      <Loaded read={read} rows={8}>
        {({ years }) => (
          <>
            {gaps
              .filter((one) => one.year <= warnedTo)
              .map(({ year }) => (
                <Alert key={year} type="warning" showIcon banner title={t("lawSettings.gapHelp", { year })} />
              ))}
            <DataTable
              caption={t("lawSettings.calendars")}
              columns={columns}
              rows={years}
              rowKey={({ year }) => year}
              empty={t("lawSettings.noNotice")}
              marked={({ national }) => !national}
            />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Notices({ year }: { year: Year }) {
  const { t } = useTexts();
  if (year.calendars.length === 0) return <span className="quiet">{t("lawSettings.noNotice")}</span>;
  return (
    <div className="stack tight">
      {year.calendars.map((one) => (
        <OneCalendar key={`${one.region}:${one.additionId}`} calendar={one} />
      ))}
    </div>
  );
}

function OneCalendar({ calendar }: { calendar: Calendar }) {
  const { t, say } = useTexts();
  const regionName = useRegionName();
  return (
    <div>
      {calendar.notices.map((notice) => (
        <details key={`${notice.number}:${notice.title}`} className="notice">
          <summary>
            {regionName(calendar.region)} · {notice.title}{" "}
            <span className="quiet small">{t("lawSettings.daysOff", { count: notice.daysOff })}</span>{" "}
            <SourceMark mark={notice.mark} />
          </summary>
          <p className="small">
            {notice.number} · {notice.issuer} · {notice.issuedOn ?? ""}{" "}
            <a href={notice.address} rel="noreferrer" target="_blank">
              {t("lawSettings.address")}
            </a>
          </p>
          <ul className="steps small">
            {notice.holidays.map(({ name, off, statutory, working }) => (
              <li key={off.join()}>
                <b>{say(name)}</b> {t("lawSettings.off")}: {off.join(", ")}
                {statutory.length > 0 && ` · ${t("lawSettings.statutory")}: ${statutory.join(", ")}`}
                {working.length > 0 && ` · ${t("lawSettings.working")}: ${working.join(", ")}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {calendar.additionId !== null && (
        <span className="row">
          <Mark tone="blue">{t("lawbook.recorded")}</Mark>
          <Withdraw additionId={calendar.additionId} />
        </span>
      )}
    </div>
  );
}
