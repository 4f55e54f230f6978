import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getPayrollMonth } from "../../../../src/modules/accounts/payroll-month.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { countText } from "../../../ui/amounts.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import "./MonthSteps.css";

type State = OutputOf<typeof getPayrollMonth>;
type Queue = State["queues"][number];
type MonthQueue = Queue["queue"];
type MonthStep = Queue["step"];

/** Where each queue is worked off. */
const PLACES: Readonly<Record<MonthQueue, "wages" | "people" | "account">> = {
  "no-sheet": "wages",
  "no-terms": "people",
  drafted: "wages",
  "to-approve": "wages",
  amendment: "wages",
  unanswered: "wages",
  disputed: "wages",
  "to-pay": "account",
  "no-card": "people",
  "other-card": "people",
  "no-account": "account",
  short: "account",
  "in-payment": "account",
  failed: "account",
  unmatched: "account",
};

/** The five steps side by side, the next one marked. A step with nothing in it says so. */
export function MonthSteps(props: { state: State; actions: Partial<Record<MonthStep, ReactNode>> }) {
  const { t } = useTexts();
  const { state, actions } = props;
  return (
    <ol className="month-steps">
      {[...new Set(state.queues.map(({ step }) => step))].map((step) => {
        const waiting = state.queues.filter((one) => one.step === step && one.count > 0);
        return (
          <li key={step} className={step === state.next ? "next" : undefined}>
            <h3>
              {t(`monthStep.${step}`)} {step === state.next && <Mark tone="blue">{t("payrollMonth.next")}</Mark>}
            </h3>
            {waiting.length === 0 ? (
              <p className="quiet small">—</p>
            ) : (
              <ul>
                {waiting.map((one) => (
                  <li key={one.queue}>
                    <QueueLink state={state} of={one} />
                  </li>
                ))}
              </ul>
            )}
            {actions[step] !== undefined && <div className="row">{actions[step]}</div>}
          </li>
        );
      })}
    </ol>
  );
}

function QueueLink({ state, of }: { state: State; of: Queue }) {
  const { t } = useTexts();
  const { projectId, month } = state;
  const text = (
    <>
      <span>{t(`monthQueue.${of.queue}`)}</span>
      <b>{of.queue === "short" ? null : countText(of.count)}</b>
    </>
  );
  const place = PLACES[of.queue];
  return (
    <>
      {place === "wages" ? (
        <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ month }}>
          {text}
        </Link>
      ) : (
        <Link to={`/projects/$projectId/${place}`} params={{ projectId }}>
          {text}
        </Link>
      )}
      {of.amountFen !== null && (
        <div className="quiet small end">
          <Money fen={of.amountFen} />
        </div>
      )}
    </>
  );
}
