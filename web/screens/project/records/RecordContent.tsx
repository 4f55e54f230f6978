import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { RECORD_KINDS } from "../../../../src/law/record-kinds.ts";
import type { listRecords } from "../../../../src/modules/registry/project-record.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DayText } from "../../../ui/When.tsx";

type Row = OutputOf<typeof listRecords>["records"][number];

/** What a record says: between whom, until when, which parts are there. */
export function RecordContent({ row }: { row: Row }) {
  const { t, say } = useTexts();
  const { items, needs, oneItem } = RECORD_KINDS[row.kind];
  const [party, other] = [row.companyName ?? row.person, row.otherCompanyName ?? row.otherPerson];
  // Items that exclude one another, or that may be left out, are no parts of a document that could be missing.
  const parts = needs.includes("items") && oneItem !== true;
  const missing = Object.entries(items ?? {}).filter(([item]) => !row.items.includes(item));
  return (
    <div>
      {row.to !== null && (
        <div>
          {t("records.to")} <DayText day={row.to} />
        </div>
      )}
      {party !== null && other === null && <div>{party}</div>}
      {party !== null && other !== null && (
        <div>
          {other} → {party}
        </div>
      )}
      {row.crewName !== null && <div>{row.crewName}</div>}
      {row.workerName !== null && <div>{row.workerName}</div>}
      {row.month !== null && <div>{row.month}</div>}
      {parts && row.items.length > 0 && missing.length === 0 && (
        <div>{t("records.complete", { count: row.items.length })}</div>
      )}
      {row.items.length > 0 && (missing.length > 0 || !parts) && (
        <div>{row.items.map((item) => (items?.[item] === undefined ? item : say(items[item]))).join(" · ")}</div>
      )}
      {parts && missing.length > 0 && missing.length < Object.keys(items ?? {}).length && (
        <div className="quiet">{t("records.without", { items: missing.map(([, says]) => say(says)).join(" · ") })}</div>
      )}
      {row.documentName !== null && <div className="quiet">{row.documentName}</div>}
      {row.note !== null && <div className="quiet">{row.note}</div>}
    </div>
  );
}
