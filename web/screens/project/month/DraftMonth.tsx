import { Alert } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { Month } from "../../../../src/kernel/month.ts";
import { draftMonth } from "../../../../src/modules/wages/wage-sheet.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";

/** One button for the sheets of all employers; what was left out stands there with its reason. */
export function DraftMonth({ projectId, month }: { projectId: number; month: Month }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof draftMonth, object>
      contract={draftMonth}
      label={t("payrollMonth.draftAll")}
      title={`${t("payrollMonth.draftAll")} · ${month}`}
      size="small"
      primary
      toInput={() => ({ projectId, month })}
      done={(outcome) => <Outcome outcome={outcome} />}
    >
      <p className="quiet">{t("payrollMonth.draftAllHelp")}</p>
    </ActionForm>
  );
}

function Outcome({ outcome }: { outcome: OutputOf<typeof draftMonth> }) {
  const { t, say } = useTexts();
  const { drafted, left } = outcome;
  return (
    <div className="stack">
      <Alert
        type={drafted.length > 0 ? "success" : "info"}
        showIcon
        role="status"
        title={t("payrollMonth.drafted", { count: drafted.length })}
      />
      <ul>
        {drafted.map(({ companyId, companyName, lines, withoutTerms }) => (
          <li key={companyId}>
            {companyName} · {t("payrollMonth.lines", { count: lines })}
            {withoutTerms.length > 0 && (
              <div className="small">
                {t("payrollMonth.withoutTerms")} {withoutTerms.map(({ pin, name }) => `${pin} ${name}`).join(", ")}
              </div>
            )}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <b>{t("payrollMonth.left")}</b>
          <ul>
            {left.map(({ companyId, companyName, says }) => (
              <li key={companyId}>
                {companyName} · {say(says)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
