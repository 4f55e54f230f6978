import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { unlockSheet } from "../../../../src/modules/wages/unlock.contract.ts";
import type { getSheet } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { TextField } from "../../../ui/Fields.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Sheet = OutputOf<typeof getSheet>;
type Reopening = Sheet["reopenings"][number];

/** Takes an approval back, with the reason. */
export function UnlockSheet({ sheet }: { sheet: Sheet }) {
  const { t } = useTexts();
  const { projectId, sheetId } = sheet;
  return (
    <ActionForm<typeof unlockSheet, { readonly reason: string }>
      contract={unlockSheet}
      label={t("reopening.unlock")}
      toInput={({ reason }) => ({ projectId, sheetId, reason })}
    >
      <p className="quiet">{t("reopening.help")}</p>
      <TextField name="reason" label={t("word.reason")} rows={3} max={200} />
    </ActionForm>
  );
}

/** Each time that the sheet became a draft again: what, why, by whom, when. */
export function Reopenings({ reopenings }: Pick<Sheet, "reopenings">) {
  const { t } = useTexts();
  if (reopenings.length === 0) return null;
  const columns: Column<Reopening>[] = [
    { key: "version", title: t("reopening.version"), head: true, cell: ({ version }) => version },
    {
      key: "what",
      title: t("reopening.what"),
      cell: ({ what }) => <Mark tone={what === "unlocked" ? "orange" : "grey"}>{t(`reopening.${what}`)}</Mark>,
    },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason },
    { key: "by", title: t("reopening.by"), cell: ({ byName }) => byName },
    { key: "at", title: t("reopening.at"), cell: ({ at }) => <InstantText at={at} /> },
  ];
  return (
    <Panel title={t("reopening.title")} flush>
      <DataTable
        caption={t("reopening.title")}
        columns={columns}
        rows={reopenings}
        rowKey={({ version }) => version}
        empty=""
      />
    </Panel>
  );
}
