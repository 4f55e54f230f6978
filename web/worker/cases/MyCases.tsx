import { useId, useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { myCases } from "../../../src/modules/mywages/my-cases.contract.ts";
import { moneyText } from "../../ui/amounts.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { MY_CASES, OBJECT_TO_CLOSING } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useWrite } from "../writes.ts";

type MyCase = OutputOf<typeof myCases>["cases"][number];

/** The inspectors say that all of it was paid. Who did not get it says so here, and the case opens again. */
export function MyCases() {
  const read = useRead(MY_CASES, {});
  if (read.state === "failed") return <Failure error={read.error} again={read.again} />;
  if (read.state === "waiting") return null;
  return (
    <>
      {read.data.cases.map((one) => (
        <CaseCard key={one.caseId} of={one} />
      ))}
    </>
  );
}

const WORDS_CHARS_MAX = 1000;

function CaseCard({ of }: { of: MyCase }) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState<string>();
  const write = useWrite(OBJECT_TO_CLOSING);
  const { projectId, caseId, objection } = of;

  async function send() {
    if (text === undefined || text.trim() === "") return;
    if ((await write.send({ projectId, caseId, text: text.trim() })) !== undefined) setText(undefined);
  }

  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t(of.state === "closed" ? "case.closed" : "case.open")}</h2>
      <p className="small">
        {of.projectName} · {of.caseNumber}
      </p>
      {of.state === "closed" && <p>{t("case.paid", { amount: moneyText(of.provedFen) })}</p>}
      {objection !== null && (
        <p className="said">
          <b>{t("case.said")}</b>
          <span lang="zh-CN">{objection.text}</span>
          <b>{t(objection.answer === null ? "case.waits" : "case.answered")}</b>
          {objection.answer !== null && <span lang="zh-CN">{objection.answer}</span>}
        </p>
      )}
      {of.canObject && text === undefined && (
        <button type="button" className="button bad" onClick={() => setText("")}>
          <Icon of="wrong" />
          {t("case.object")}
        </button>
      )}
      {text !== undefined && (
        <>
          <label htmlFor={`${id}-words`}>{t("case.why")}</label>
          <textarea
            id={`${id}-words`}
            rows={3}
            maxLength={WORDS_CHARS_MAX}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {write.error !== undefined && <Failure error={write.error} />}
          <div className="choices">
            <button type="button" className="button strong bad" disabled={write.sending} onClick={send}>
              {t("case.send")}
            </button>
            <button type="button" className="button" onClick={() => setText(undefined)}>
              {t("back")}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
