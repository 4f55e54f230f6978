import { type ReactNode, useId, useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Fen } from "../../../src/kernel/money.ts";
import type { myOutsidePayments } from "../../../src/modules/mywages/mywages.contract.ts";
import { moneyText } from "../../ui/amounts.ts";
import { dayText, ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { ANSWER_OUTSIDE_PAYMENT, MY_OUTSIDE_PAYMENTS } from "../server.ts";
import type { TextKey } from "../texts/zh.ts";
import { Ask } from "../ui/Ask.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useWrite } from "../writes.ts";

type Mine = OutputOf<typeof myOutsidePayments>["payments"][number];

/** What others say they paid past the wage account: those that wait for an answer, or `all` of them. */
export function MyOutsidePayments({ all = false }: { all?: boolean }) {
  const { t } = useLanguage();
  const read = useRead(MY_OUTSIDE_PAYMENTS, {});
  if (read.state === "failed") return <Failure error={read.error} again={read.again} />;
  if (read.state === "waiting") return null;
  const shown = read.data.payments.filter(({ state }) => all || state === "claimed");
  if (shown.length === 0) return null;
  return (
    <>
      {all && <h2>{t("outside.list")}</h2>}
      {shown.map((one) => (
        <MyOutsideCard key={one.outsideId} of={one} />
      ))}
    </>
  );
}

function MyOutsideCard({ of }: { of: Mine }) {
  const { t } = useLanguage();
  const { projectId, outsideId } = of;
  const write = useWrite(ANSWER_OUTSIDE_PAYMENT);
  return (
    <OutsideCard
      of={of}
      sending={write.sending}
      error={write.error}
      calm={write.calm}
      send={async (answer) => (await write.send({ projectId, outsideId, ...answer })) !== undefined}
    >
      {of.receiptIds.map((receiptId, index) => (
        <ReceiptButton key={receiptId} of={of} receiptId={receiptId} name={`${t("outside.receipt")} ${index + 1}`} />
      ))}
    </OutsideCard>
  );
}

function ReceiptButton(props: { of: Mine; receiptId: number; name: string }) {
  const { projectId, outsideId } = props.of;
  const path = `/api/my/projects/${projectId}/outside-payments/${outsideId}/receipts/${props.receiptId}`;
  return (
    <a className="button" href={path} download>
      {props.name}
    </a>
  );
}

interface Seen {
  readonly projectName: string;
  readonly month: Mine["month"];
  readonly way: Mine["way"];
  readonly amountFen: Fen;
  readonly paidOn: Mine["paidOn"];
  readonly payerName: string;
  readonly payeeName: string;
  readonly state: Mine["state"];
}

const WAYS = {
  cash: "outside.cash",
  "other-account": "outside.other-account",
  "wage-deposit": "outside.wage-deposit",
  "emergency-fund": "outside.emergency-fund",
  "court-enforcement": "outside.court-enforcement",
} as const satisfies Record<Mine["way"], TextKey>;

const STATES = {
  claimed: { text: "outside.claimed", tone: "wait", icon: "unknown" },
  contested: { text: "outside.contested", tone: "bad", icon: "wrong" },
  acknowledged: { text: "outside.acknowledged", tone: "good", icon: "right" },
  accepted: { text: "outside.accepted", tone: "good", icon: "right" },
  withdrawn: { text: "outside.withdrawn", tone: "wait", icon: "unknown" },
  rejected: { text: "outside.rejected", tone: "wait", icon: "unknown" },
} as const satisfies Record<Mine["state"], { text: TextKey; tone: string; icon: string }>;

/** Somebody says that you were paid: did you get it? Silence is not consent, so both answers are asked for plainly. */
export function OutsideCard(props: {
  of: Seen;
  sending: boolean;
  error: Error | undefined;
  calm: () => void;
  send: (answer: { received: boolean; reason: string | undefined }) => Promise<boolean>;
  children?: ReactNode;
}) {
  const { t, language } = useLanguage();
  const { of } = props;
  const [title, words] = [useId(), useId()];
  const [asking, setAsking] = useState<boolean>();
  const [denying, setDenying] = useState(false);
  const [reason, setReason] = useState("");
  const money = moneyText(of.amountFen);
  const said = { payer: of.payerName, day: dayText(of.paidOn, language), way: t(WAYS[of.way]), money };
  const state = STATES[of.state];
  const open = of.state === "claimed" || of.state === "contested";

  async function send(received: boolean) {
    const told = received ? undefined : reason.trim();
    if (await props.send({ received, reason: told })) setAsking(undefined);
  }
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>{t("outside.says", said)}</h2>
      <p className="small">
        {of.projectName} · {t("outside.for", { month: ofMonth(of.month, language) })} ·{" "}
        {t("outside.payee", { name: of.payeeName })}
      </p>
      {props.children}
      {of.state !== "claimed" && (
        <p role="status">
          <Tag tone={state.tone} icon={state.icon}>
            {t(state.text)}
          </Tag>
        </p>
      )}
      {open && (
        <>
          {of.state === "claimed" && (
            <p>
              <b>{t("outside.ask")}</b>
            </p>
          )}
          <div className="choices">
            <button type="button" className="button good" onClick={() => setAsking(true)}>
              <Icon of="right" />
              {t("outside.yes")}
            </button>
            {of.state === "claimed" && !denying && (
              <button type="button" className="button bad" onClick={() => setDenying(true)}>
                <Icon of="wrong" />
                {t("outside.no")}
              </button>
            )}
          </div>
          {denying && of.state === "claimed" && (
            <>
              <label htmlFor={words}>{t("outside.why")}</label>
              <textarea
                id={words}
                rows={3}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              <button
                type="button"
                className="button bad"
                disabled={reason.trim().length < 2}
                onClick={() => setAsking(false)}
              >
                <Icon of="wrong" />
                {t("outside.no")}
              </button>
            </>
          )}
          <p className="small">{t("outside.note")}</p>
        </>
      )}
      {asking !== undefined && (
        <Ask
          title={t("outside.sure")}
          yes={t(asking ? "outside.yes" : "outside.no")}
          tone={asking ? "good" : "bad"}
          sending={props.sending}
          error={props.error}
          onYes={() => send(asking)}
          onNo={() => {
            props.calm();
            setAsking(undefined);
          }}
        >
          <p>{t(asking ? "outside.sure.yes" : "outside.sure.no", { money })}</p>
        </Ask>
      )}
    </section>
  );
}
