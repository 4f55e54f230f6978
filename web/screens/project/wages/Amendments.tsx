import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { decideAmendment, listAmendments, proposeAmendment } from "../../../../src/modules/wages/amendment.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { fenOf, TextField, YuanField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Panel } from "../../../ui/Panel.tsx";

type Line = OutputOf<typeof getSheet>["wageLines"][number];
type Amendment = OutputOf<typeof proposeAmendment>;

const STATE_TONES = { proposed: "yellow", approved: "green", refused: "grey" } as const;

/** Corrections of the lines of an approved sheet, each with the figures that it replaced. */
export function Amendments({ projectId, sheetId }: { projectId: number; sheetId: number }) {
  const { t } = useTexts();
  const read = useRead(listAmendments, { projectId, sheetId });
  const columns: Column<Amendment>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ workerName, amendmentNo }) => (
        <>
          {workerName} <span className="quiet small">{t("amendment.number", { number: amendmentNo })}</span>
        </>
      ),
    },
    { key: "from", title: t("amendment.from"), end: true, cell: ({ oldGrossFen }) => <Money fen={oldGrossFen} /> },
    { key: "to", title: t("amendment.to"), end: true, cell: ({ newGrossFen }) => <Money fen={newGrossFen} strong /> },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason },
    { key: "by", title: t("amendment.by"), cell: ({ proposedByName }) => proposedByName },
    {
      key: "state",
      title: t("amendment.state"),
      cell: ({ state, decidedByName, decisionReason }) => (
        <>
          <Mark tone={STATE_TONES[state]}>{t(`amendment.${state}`)}</Mark> {decidedByName}
          {decisionReason !== null && <div className="small">{decisionReason}</div>}
        </>
      ),
    },
    { key: "do", title: t("word.actions"), cell: (row) => <Decide projectId={projectId} amendment={row} /> },
  ];
  return (
    <Panel title={t("amendment.title")} flush>
      <div className="panel-body">
        <p className="quiet small">{t("amendment.what")}</p>
      </div>
      <Loaded read={read}>
        {({ amendments }) => (
          <DataTable
            caption={t("amendment.title")}
            columns={columns}
            rows={amendments}
            rowKey={({ amendmentId }) => amendmentId}
            empty={t("amendment.empty")}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Decide({ projectId, amendment }: { projectId: number; amendment: Amendment }) {
  const { t } = useTexts();
  if (amendment.state !== "proposed") return null;
  const { amendmentId, workerName } = amendment;
  return (
    <div className="row">
      {(["approve", "refuse"] as const).map((what) => (
        <ActionForm<typeof decideAmendment, { readonly reason?: string }>
          key={what}
          contract={decideAmendment}
          label={t(`amendment.${what}`)}
          title={`${t(`amendment.${what}`)} · ${workerName}`}
          inRow
          danger={what === "refuse"}
          toInput={({ reason }) => ({
            projectId,
            amendmentId,
            approve: what === "approve",
            reason: reason === undefined || reason === "" ? undefined : reason,
          })}
        >
          <p>
            <Money fen={amendment.oldGrossFen} /> → <Money fen={amendment.newGrossFen} strong />
          </p>
          <TextField
            name="reason"
            label={t("amendment.reasonIfRefused")}
            rows={2}
            max={200}
            optional={what === "approve"}
          />
        </ActionForm>
      ))}
    </div>
  );
}

interface ProposeValues {
  readonly gross: string;
  readonly reason: string;
}

export function ProposeAmendment({ projectId, line }: { projectId: number; line: Line }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof proposeAmendment, ProposeValues>
      contract={proposeAmendment}
      label={t("amendment.propose")}
      title={`${t("amendment.propose")} · ${line.workerName}`}
      inRow
      initial={{ gross: moneyText(line.grossFen).slice(1) }}
      toInput={({ gross, reason }) => ({ projectId, lineId: line.lineId, grossFen: fenOf(gross), reason })}
    >
      <p className="quiet">{t("amendment.what")}</p>
      <YuanField name="gross" label={t("amendment.to")} />
      <TextField name="reason" label={t("word.reason")} rows={2} max={200} />
    </ActionForm>
  );
}
