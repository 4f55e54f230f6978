import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { negFen } from "../../../src/kernel/money.ts";
import type { openCode } from "../../../src/modules/wages/answer.contract.ts";
import { moneyText } from "../../ui/amounts.ts";
import { dayText, monthText, ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { ANSWER_BY_CODE, OPEN_CODE } from "../server.ts";
import { Ask } from "../ui/Ask.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Frame } from "../ui/Frame.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Money } from "../ui/Money.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { useWrite } from "../writes.ts";

type Seen = OutputOf<typeof openCode>;

export const CODE = /^[2-9A-Z]{10}$/;

/** What a worker without an account sees who holds a one-time code: one wage, and the two answers to it. */
export function CodePage({ code }: { code: string }) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${t("code.title")} · 清薪`;
  });
  return <Frame>{CODE.test(code) ? <OpenedCode code={code} /> : <EnterCode given={code} page="code" />}</Frame>;
}

export function EnterCode({ given, page }: { given: string; page: "code" | "receipt" }) {
  const { t } = useLanguage();
  const field = useId();
  const [code, setCode] = useState(given);
  function open(event: FormEvent) {
    event.preventDefault();
    window.location.hash = `#/${page}/${code.replaceAll(/[^0-9A-Za-z]/g, "").toUpperCase()}`;
  }
  return (
    <>
      <PageHead title={t(page === "code" ? "code.title" : "code.titleReceipt")} about={t("code.what")} />
      <form className="card" onSubmit={open}>
        <label htmlFor={field}>{t("code.field")}</label>
        <input
          id={field}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={20}
          required
        />
        {given !== "" && !CODE.test(given) && (
          <p className="notice bad" role="alert">
            <Icon of="wrong" />
            {t("code.wrong")}
          </p>
        )}
        <button type="submit" className="button strong">
          {t("code.open")}
          <Icon of="forward" />
        </button>
      </form>
    </>
  );
}

function OpenedCode({ code }: { code: string }) {
  const { t, language } = useLanguage();
  const read = useRead(OPEN_CODE, { code });
  const [answered, setAnswered] = useState<"confirmed" | "disputed">();
  if (answered !== undefined) {
    return (
      <section className="card">
        <p className="notice good" role="status">
          <Icon of="right" />
          {t(answered === "confirmed" ? "answer.done" : "dispute.done")}
        </p>
        {answered === "disputed" && <p>{t("answer.disputedNote")}</p>}
        <p className="small">{t("code.usedUp")}</p>
      </section>
    );
  }
  if (read.state === "waiting") return <Waiting />;
  if (read.state === "failed") {
    return (
      <>
        <Failure error={read.error} again={read.again} />
        <EnterCode given={code} page="code" />
      </>
    );
  }
  return (
    <>
      <PageHead title={read.data.workerName} about={monthText(read.data.month, language)} />
      <WageSeen of={read.data} />
      <CodeAnswer code={code} of={read.data} done={setAnswered} />
    </>
  );
}

function WageSeen({ of }: { of: Seen }) {
  const { t, language } = useLanguage();
  return (
    <section className="card" aria-labelledby="wage-seen">
      <h2 id="wage-seen">{of.projectName}</h2>
      <p className="small">{of.companyName}</p>
      <dl className="sum">
        <Row name={t("wage.days")}>{t("wage.daysCount", { count: of.workedDays })}</Row>
        <Row name={t("wage.sheet")}>
          <Money of={of.grossFen} />
        </Row>
        {of.deductionFen > 0 && (
          <Row name={t("wage.deduction")}>
            <Money of={negFen(of.deductionFen)} />
          </Row>
        )}
        {of.advanceFen > 0 && (
          <Row name={t("wage.advance")}>
            <Money of={negFen(of.advanceFen)} />
          </Row>
        )}
        <div className="sum-total">
          <dt>{t("wage.net")}</dt>
          <dd>
            <Money of={of.netFen} size="large" />
          </dd>
        </div>
      </dl>
      <p className="small">{t("code.due", { day: dayText(of.dueOn, language) })}</p>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CodeAnswer(props: { code: string; of: Seen; done: (answer: "confirmed" | "disputed") => void }) {
  const { t, language } = useLanguage();
  const words = useId();
  const [asking, setAsking] = useState<"confirmed" | "disputed">();
  const [reason, setReason] = useState("");
  const write = useWrite(ANSWER_BY_CODE);
  const month = ofMonth(props.of.month, language);
  const money = moneyText(props.of.netFen);

  async function send(answer: "confirmed" | "disputed") {
    const told = answer === "disputed" ? reason.trim() : undefined;
    if ((await write.send({ code: props.code, answer, reason: told })) !== undefined) props.done(answer);
  }
  return (
    <section className="card" aria-labelledby="answer">
      <h2 id="answer">{t("answer.title")}</h2>
      <div className="choices">
        <button type="button" className="button strong good" onClick={() => setAsking("confirmed")}>
          <Icon of="right" />
          {t("answer.right")}
        </button>
      </div>
      <label htmlFor={words}>{t("dispute.words.other")}</label>
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
        onClick={() => setAsking("disputed")}
      >
        <Icon of="wrong" />
        {t("answer.wrong")}
      </button>
      <p className="small">{t("answer.note")}</p>
      {asking !== undefined && (
        <Ask
          title={t(asking === "confirmed" ? "answer.sure" : "dispute.sure")}
          yes={t(asking === "confirmed" ? "answer.sure.yes" : "dispute.sure.yes")}
          tone={asking === "confirmed" ? "good" : "bad"}
          sending={write.sending}
          error={write.error}
          onYes={() => send(asking)}
          onNo={() => {
            write.calm();
            setAsking(undefined);
          }}
        >
          <p>{t(asking === "confirmed" ? "answer.sure.says" : "dispute.sure.says", { month, money })}</p>
        </Ask>
      )}
    </section>
  );
}
