import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listAdditions } from "../../../../src/modules/lawbook/addition.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";
import { useRegionName } from "./region-name.ts";

type Addition = OutputOf<typeof listAdditions>["additions"][number];

const KINDS = {
  calendar: "lawSettings.calendar",
  value: "lawSettings.valueKind",
  profile: "profile.title",
} as const;

/** All that was ever added, also what was withdrawn, with who, when and why. */
export function AdditionList() {
  const { t } = useTexts();
  const regionName = useRegionName();
  const read = useRead(listAdditions, { withdrawn: true });
  const columns: Column<Addition>[] = [
    {
      key: "subject",
      title: t("lawSettings.kind"),
      head: true,
      cell: ({ kind, subject }) => (
        <>
          {t(KINDS[kind])} <span className="mono small">{subject}</span>
        </>
      ),
    },
    { key: "region", title: t("lawSettings.region"), cell: (one) => regionName(one.region) },
    { key: "source", title: t("lawSettings.source"), cell: (one) => one.source },
    {
      key: "recorded",
      title: t("lawSettings.recordedBy"),
      cell: (one) => (
        <>
          {one.recordedByName} <InstantText at={one.recordedAt} />
        </>
      ),
    },
    { key: "state", title: t("case.state"), cell: (one) => <State of={one} /> },
  ];
  return (
    <Panel title={t("lawSettings.additions", { count: read.data?.additions.length ?? 0 })} flush>
      <Loaded read={read} rows={3}>
        {({ additions }) => (
          <DataTable
            caption={t("lawSettings.additions", { count: additions.length })}
            columns={columns}
            rows={[...additions].reverse()}
            rowKey={({ additionId }) => additionId}
            empty={t("lawSettings.noAdditions")}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function State({ of }: { of: Addition }) {
  const { t } = useTexts();
  if (of.withdrawnAt === null) return <Mark tone="green">{t("lawSettings.inUse")}</Mark>;
  return (
    <>
      <Mark tone="grey">{t("lawSettings.withdrawn")}</Mark>{" "}
      <span className="small">
        {of.withdrawnByName} <InstantText at={of.withdrawnAt} /> {of.withdrawnReason}
      </span>
    </>
  );
}
