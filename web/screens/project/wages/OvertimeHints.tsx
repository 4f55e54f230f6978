import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { overtimeHints, type recordItem } from "../../../../src/modules/wages/wage-item.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { hoursText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { RecordItem } from "./RecordItem.tsx";
import "./OvertimeHints.css";

type Hint = OutputOf<typeof overtimeHints>["hints"][number];
type Kind = (typeof recordItem)["input"]["shape"]["kind"]["options"][number];

const MEASURES = [
  { of: "extendedMinutes", kind: "overtime-extended" },
  { of: "restDayMinutes", kind: "overtime-rest-day" },
  { of: "holidayMinutes", kind: "overtime-holiday" },
  { of: "localHolidayMinutes", kind: "overtime-local-holiday" },
] as const satisfies readonly { of: keyof Hint["recorded"]; kind: Kind }[];

/** Who was at the site longer than ordinary hours: what an officer looks at before recording overtime. */
export function OvertimeHints({ projectId, month }: { projectId: number; month: string | undefined }) {
  const { t } = useTexts();
  const hints = useRead(overtimeHints, month === undefined ? undefined : { projectId, month }).data?.hints ?? [];
  if (hints.length === 0) return null;
  const columns: Column<Hint>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ workerName, pin, companyName }) => (
        <>
          {workerName} <span className="quiet small">{pin}</span>
          <div className="quiet small">{companyName}</div>
        </>
      ),
    },
    { key: "days", title: t("wage.days"), end: true, cell: ({ workedDays }) => workedDays },
    ...MEASURES.map(({ of, kind }) => ({
      key: of,
      title: t(`hints.${of}`),
      end: true,
      cell: (row: Hint) => <Measure row={row} of={of} projectId={projectId} month={month} kind={kind} />,
    })),
  ];
  return (
    <details className="panel-body hints">
      <summary>{t("hints.title", { count: hints.length })}</summary>
      <p className="quiet small">{t("hints.what")}</p>
      <DataTable
        caption={t("hints.title", { count: hints.length })}
        columns={columns}
        rows={hints}
        rowKey={({ pin }) => pin}
        empty=""
      />
    </details>
  );
}

function Measure(props: {
  row: Hint;
  of: keyof Hint["recorded"];
  projectId: number;
  month: string | undefined;
  kind: Kind;
}) {
  const { t } = useTexts();
  const { row, of, kind } = props;
  const [seen, recorded] = [row[of], row.recorded[of]];
  if (seen === 0 && recorded === 0) return "—";
  return (
    <>
      {hoursText(seen)}
      {recorded > 0 && <div className="quiet small">{t("hints.recorded", { hours: hoursText(recorded) })}</div>}
      {seen > recorded && (
        <div>
          <RecordItem
            projectId={props.projectId}
            month={props.month}
            initial={{ pin: row.pin, kind, minutes: seen - recorded }}
          />
        </div>
      )}
    </>
  );
}
