import type { Day } from "../../../src/kernel/day.ts";
import type { Fen } from "../../../src/kernel/money.ts";
import { dayText } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";
import { Tag } from "../ui/Tag.tsx";
import { reasonTexts } from "./reasons.ts";

interface PaymentSeen {
  readonly amountFen: Fen;
  readonly cardTail: string;
  readonly state: "pending" | "settled" | "rejected" | "returned";
  readonly reasonCode: string | null;
  readonly settledOn: Day | null;
}

/** One attempt to pay: on its way, arrived, or come back with the reason and what to do about it. */
export function PaymentCard({ payment, today, title }: { payment: PaymentSeen; today: Day; title?: string }) {
  const { t, language } = useLanguage();
  const { state, cardTail: card, settledOn } = payment;
  const cameBack = state === "rejected" || state === "returned";
  const reason = reasonTexts(payment.reasonCode);
  return (
    <article className="card payment">
      {title !== undefined && <h2>{title}</h2>}
      <p className="payment-top">
        <Money of={payment.amountFen} size="large" />
        {state === "pending" && (
          <Tag tone="wait" icon="sending">
            {t("payments.pending")}
          </Tag>
        )}
        {state === "settled" && (
          <Tag tone="good" icon="right">
            {t("payments.settled")}
          </Tag>
        )}
        {cameBack && (
          <Tag tone="bad" icon="returned">
            {t("payments.back")}
          </Tag>
        )}
      </p>
      {state === "pending" && <p>{t("payments.pending.says", { card })}</p>}
      {state === "settled" && (
        <p>
          {t("payments.settled.says", {
            card,
            day: settledOn === null ? "" : dayText(settledOn, language, today),
          })}
        </p>
      )}
      {cameBack && (
        <>
          <p>{t("payments.back.says", { card })}</p>
          <dl className="reason">
            <dt>
              <Icon of="unknown" />
              {t("payments.why")}
            </dt>
            <dd>{t(reason.why, { code: payment.reasonCode ?? "–" })}</dd>
            <dt>
              <Icon of="forward" />
              {t("payments.do")}
            </dt>
            <dd>{t(reason.todo)}</dd>
          </dl>
        </>
      )}
    </article>
  );
}
