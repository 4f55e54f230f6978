import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { dropAdvance } from "../../../../src/modules/wages/drop-advance.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { TextField } from "../../../ui/Fields.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Sheet = OutputOf<typeof getSheet>;
type Dropped = NonNullable<Sheet["dropped"]>;

/** Gives up a draft of advances, with the reason. */
export function DropAdvance({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId } = sheet;
  return (
    <ActionForm<typeof dropAdvance, { readonly reason: string }>
      contract={dropAdvance}
      label={t("dropping.do")}
      toInput={({ reason }) => ({ projectId, sheetId, reason })}
    >
      <p className="quiet">{t("dropping.help")}</p>
      <TextField name="reason" label={t("word.reason")} rows={3} max={200} />
    </ActionForm>
  );
}

/** What a dropped draft said, why it was dropped, by whom and when. */
export function DroppedAdvance({ dropped }: { dropped: Dropped }) {
  const { t } = useTexts();
  const columns: Column<Dropped["lines"][number]>[] = [
    {
      key: "worker",
      title: t("word.worker"),
      head: true,
      cell: ({ pin, workerName }) => (
        <>
          {workerName} <span className="quiet small">{pin}</span>
        </>
      ),
    },
    { key: "amount", title: t("dropping.amount"), end: true, cell: ({ netFen }) => <Money fen={netFen} /> },
  ];
  return (
    <Panel title={t("dropping.title")} flush>
      <div className="panel-body">
        <Pairs
          of={[
            [t("word.reason"), dropped.reason],
            [t("reopening.by"), dropped.byName],
            [t("reopening.at"), <InstantText key="at" at={dropped.at} />],
          ]}
        />
      </div>
      <DataTable
        caption={t("dropping.title")}
        columns={columns}
        rows={dropped.lines}
        rowKey={({ pin }) => pin}
        empty=""
      />
    </Panel>
  );
}
