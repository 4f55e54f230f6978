import type { OutputOf } from "../../../src/kernel/contract.ts";
import { actOnCase, type getCase } from "../../../src/modules/cases/case.contract.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { DayField, TextField } from "../../ui/Fields.tsx";
import { Panel } from "../../ui/Panel.tsx";

type Case = OutputOf<typeof getCase>;
type Kind = Exclude<Case["allowed"][number], "reopen">;

interface Values {
  readonly text?: string;
  readonly first?: string;
  readonly second?: string;
  readonly deadline?: string;
}

/** What each action asks for. `clear` asks for nothing: the proofs speak, or it is refused. */
const ASKS: Readonly<Record<Kind, readonly ("text" | "reason" | "inspectors" | "deadline")[]>> = {
  accept: [],
  reject: ["reason"],
  "assign-inspectors": ["inspectors"],
  "extend-investigation": ["reason"],
  "order-payment": ["deadline", "text"],
  note: ["reason"],
  "link-proofs": [],
  clear: [],
};

/** The server says what may be done next; each action has a small form and shows a refusal in place. */
export function CaseActions({ data }: { data: Case }) {
  const { t } = useTexts();
  const may = useMay();
  const allowed = data.allowed.filter((kind): kind is Kind => kind !== "reopen");
  if (!may(actOnCase)) return null;
  return (
    <Panel title={t("case.next")}>
      {allowed.length === 0 ? (
        <p className="quiet">{t("case.nothingNext")}</p>
      ) : (
        <div className="row">
          {allowed.map((kind) => (
            <Act key={kind} data={data} kind={kind} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function Act({ data, kind }: { data: Case; kind: Kind }) {
  const { t } = useTexts();
  const { projectId, caseId } = data;
  const asks = ASKS[kind];
  return (
    <ActionForm<typeof actOnCase, Values>
      contract={actOnCase}
      label={t(`caseAction.${kind}`)}
      title={`${t(`caseAction.${kind}`)} · ${data.caseNumber}`}
      primary={kind === "accept" || kind === "clear"}
      danger={kind === "reject"}
      toInput={({ text, first, second, deadline }) => ({
        projectId,
        caseId,
        kind,
        text: text === "" ? undefined : text,
        inspectors: asks.includes("inspectors")
          ? [first, second].flatMap((name) => (name === undefined || name.trim() === "" ? [] : [name]))
          : undefined,
        deadline: deadline === "" ? undefined : deadline,
      })}
    >
      <p className="quiet">{t(`caseHelp.${kind}`)}</p>
      {asks.includes("inspectors") && (
        <>
          <TextField name="first" label={t("case.inspector", { n: 1 })} max={60} />
          <TextField name="second" label={t("case.inspector", { n: 2 })} max={60} optional />
        </>
      )}
      {asks.includes("deadline") && <DayField name="deadline" label={t("case.deadline")} />}
      {asks.includes("reason") && (
        <TextField name="text" label={kind === "note" ? t("word.note") : t("word.reason")} rows={4} max={2000} />
      )}
      {asks.includes("text") && <TextField name="text" label={t("word.note")} rows={4} max={2000} optional />}
    </ActionForm>
  );
}
