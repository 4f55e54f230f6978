import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { siteChecks } from "../../../../src/modules/registry/site-check.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { isOfFirm } from "../../../ui/CheckWarnings.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";

type Check = OutputOf<typeof siteChecks>["checks"][number];

const TONES = { "in-order": "green", missing: "red", unknown: "unknown" } as const;

/** What is looked at before people are registered here, and what follows where it is not in order. */
export function SiteChecks({ projectId }: { projectId: number }) {
  const { t, say } = useTexts();
  const may = useMay()(siteChecks);
  const read = useRead(siteChecks, may ? { projectId } : undefined);
  if (!may) return null;
  const columns: Column<Check>[] = [
    { key: "check", title: t("siteCheck.check"), head: true, cell: ({ check }) => t(`siteCheckName.${check}`) },
    { key: "state", title: t("siteCheck.state"), cell: (one) => <State of={one} /> },
    {
      key: "mode",
      title: t("siteCheck.mode"),
      cell: ({ mode }) => <Mark tone={mode === "block" ? "red" : "yellow"}>{t(`checkMode.${mode}`)}</Mark>,
    },
  ];
  return (
    <Panel
      title={t("siteCheck.title")}
      extra={
        read.data !== undefined && (
          <span className="quiet small">{t("siteCheck.by", { name: say(read.data.profile.name) })}</span>
        )
      }
      flush
    >
      <Loaded read={read} rows={6}>
        {({ checks }) => (
          <DataTable
            caption={t("siteCheck.title")}
            columns={columns}
            rows={checks}
            rowKey={({ check }) => check}
            empty="—"
          />
        )}
      </Loaded>
    </Panel>
  );
}

function State({ of: { check, state, people, firms } }: { of: Check }) {
  const { t } = useTexts();
  const count = people === null || people === 0 ? undefined : people;
  return (
    <>
      <Mark tone={TONES[state]}>{t(`siteCheck.${state}`)}</Mark>{" "}
      {count !== undefined && (
        <span className="small nowrap">
          {check === "registration-missing" ? t("siteCheck.punches", { count }) : t("siteCheck.people", { count })}
        </span>
      )}
      {firms.length > 0 && <span className="small">{firms.join("、")}</span>}
      {state === "unknown" && isOfFirm(check) && <div className="quiet small">{t("siteCheck.recordedLater")}</div>}
    </>
  );
}
