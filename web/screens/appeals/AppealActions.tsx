import type { OutputOf } from "../../../src/kernel/contract.ts";
import {
  answerAppeal,
  approveExemption,
  decideAppeal,
  type getAppeal,
} from "../../../src/modules/alerts/appeal.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { DayField, TextField } from "../../ui/Fields.tsx";

type Appeal = OutputOf<typeof getAppeal>;
type Step = Appeal["allowed"][number];

interface Values {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

/** The server says what may be done next; a refusal shows in place. */
export function AppealActions({ appeal }: { appeal: Appeal }) {
  if (appeal.allowed.length === 0) return null;
  return (
    <div className="row">
      {appeal.allowed.map((kind) => (
        <Act key={kind} appeal={appeal} kind={kind} />
      ))}
    </div>
  );
}

function Act({ appeal, kind }: { appeal: Appeal; kind: Step }) {
  const { t } = useTexts();
  const at = { projectId: appeal.projectId, appealId: appeal.appealId };
  const label = t(`appealDo.${kind}`);
  if (kind === "agree" || kind === "dispute") {
    return (
      <ActionForm<typeof answerAppeal, Values>
        contract={answerAppeal}
        label={label}
        toInput={({ text }) => ({ ...at, agrees: kind === "agree", text })}
      >
        <p className="quiet">{t("appeal.heardHelp")}</p>
        <TextField name="text" label={t("appeal.heard")} rows={4} max={1000} />
      </ActionForm>
    );
  }
  if (kind === "approve-exemption" || kind === "refuse-exemption") {
    return (
      <ActionForm<typeof approveExemption, Values>
        contract={approveExemption}
        label={label}
        primary={kind === "approve-exemption"}
        toInput={({ text }) => ({ ...at, approve: kind === "approve-exemption", text })}
      >
        <TextField name="text" label={t("word.reason")} rows={4} max={2000} />
      </ActionForm>
    );
  }
  const exempts = kind === "grant-exemption";
  return (
    <ActionForm<typeof decideAppeal, Values>
      contract={decideAppeal}
      label={label}
      primary={kind === "uphold"}
      danger={kind === "reject"}
      toInput={({ text, from, to }) => ({ ...at, decision: kind, text, ...(exempts ? { from, to } : {}) })}
    >
      {appeal.answer === "unanswered" && <p>{t("appeal.stillSilent")}</p>}
      <p className="quiet">{t(`appealHelp.${kind}`)}</p>
      {exempts && appeal.needsApproval && <p>{t("appeal.secondOfficer")}</p>}
      {exempts && (
        <>
          <DayField name="from" label={t("appeal.from")} />
          <DayField name="to" label={t("appeal.to")} />
        </>
      )}
      <TextField name="text" label={t("word.reason")} rows={4} max={2000} />
    </ActionForm>
  );
}
