import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listEndingGuarantees } from "../../../src/modules/alerts/deposit.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";

type Row = OutputOf<typeof listEndingGuarantees>["guarantees"][number];

/** Deposits and guarantees that end soon or have ended, with none on record after them. */
export function EndingGuarantees() {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(listEndingGuarantees, may(listEndingGuarantees) ? {} : undefined);
  if (!may(listEndingGuarantees)) return null;
  const columns: Column<Row>[] = [
    {
      key: "project",
      title: t("projects.name"),
      head: true,
      cell: ({ projectId, projectName }) => (
        <Link to="/projects/$projectId/records" params={{ projectId }}>
          {projectName}
        </Link>
      ),
    },
    { key: "kind", title: t("deposit.kind"), cell: ({ kind }) => t(`depositKind.${kind}`) },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "—" : <Money fen={amountFen} />),
    },
    {
      key: "ends",
      title: t("deposit.endsOn"),
      cell: ({ endsOn, daysLeft }) => (
        <>
          <DayText day={endsOn} />{" "}
          <Mark tone={daysLeft < 0 ? "red" : "yellow"}>
            {daysLeft < 0 ? t("deposit.over") : t("deposit.daysLeft", { count: daysLeft })}
          </Mark>
        </>
      ),
    },
  ];
  return (
    <Panel title={t("deposit.ending")} flush>
      <Loaded read={read} rows={3}>
        {({ guarantees }) => (
          <DataTable
            caption={t("deposit.ending")}
            columns={columns}
            rows={guarantees}
            rowKey={({ recordId, projectId }) => `${projectId}:${recordId}`}
            empty={t("deposit.noneEnding")}
          />
        )}
      </Loaded>
    </Panel>
  );
}
