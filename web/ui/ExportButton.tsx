import { useState } from "react";
import { useTexts } from "../i18n/texts.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import { type ShownTable, saveTable } from "./table-export.ts";
import "./ExportButton.css";

/** Takes a table along as a workbook. */
export function ExportButton({ name, table }: { name: string; table: () => ShownTable | Promise<ShownTable> }) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  async function save() {
    setBusy(true);
    setError(undefined);
    try {
      await saveTable(name, await table());
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="table-tools">
      <button type="button" className="table-export" disabled={busy} onClick={save}>
        {t(busy ? "table.exporting" : "table.export")}
        <span className="hidden-text"> {name}</span>
      </button>
      {error !== undefined && <FailureNotice error={error} />}
    </div>
  );
}
