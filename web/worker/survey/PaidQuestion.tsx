import { useId, useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { myQuestions } from "../../../src/modules/surveys/survey.contract.ts";
import { dayText, ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { hashOf } from "../routes.ts";
import { ANSWER_QUESTION, MY_QUESTIONS } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useWrite } from "../writes.ts";

type Question = OutputOf<typeof myQuestions>["questions"][number];

/** Did the wage come in full? The authority asks; nobody has to answer, and the employer does not learn the answer. */
export function PaidQuestions() {
  const read = useRead(MY_QUESTIONS, {});
  if (read.state === "failed") return <Failure error={read.error} again={read.again} />;
  if (read.state === "waiting") return null;
  return (
    <>
      {read.data.questions.map((one) => (
        <PaidQuestion key={one.askId} of={one} />
      ))}
    </>
  );
}

function PaidQuestion({ of }: { of: Question }) {
  const { t, language } = useLanguage();
  const id = useId();
  const [again, setAgain] = useState(false);
  const write = useWrite(ANSWER_QUESTION);
  const { askId, said } = of;

  async function send(next: Question["said"] & string) {
    if ((await write.send({ askId, said: next })) !== undefined) setAgain(false);
  }

  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t("survey.ask", { month: ofMonth(of.month, language) })}</h2>
      <p className="small" lang="zh-CN">
        {of.projectName}
      </p>
      {said !== null && (
        <p role="status">
          <Tag tone={said === "in-full" ? "good" : "bad"} icon={said === "in-full" ? "right" : "wrong"}>
            {t(said === "in-full" ? "survey.saidFull" : "survey.saidNot")}
          </Tag>
        </p>
      )}
      {write.error !== undefined && <Failure error={write.error} />}
      {said === null || again ? (
        <div className="choices">
          <button type="button" className="button strong good" disabled={write.sending} onClick={() => send("in-full")}>
            <Icon of="right" />
            {t("survey.full")}
          </button>
          <button
            type="button"
            className="button strong bad"
            disabled={write.sending}
            onClick={() => send("not-in-full")}
          >
            <Icon of="wrong" />
            {t("survey.not")}
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={() => setAgain(true)}>
          {t("survey.change")}
        </button>
      )}
      {said === "not-in-full" && (
        <a className="button" href={hashOf({ page: "complain", projectId: of.projectId })}>
          {t("survey.complain")}
        </a>
      )}
      <p className="small">{t("survey.note", { day: dayText(of.closesOn, language) })}</p>
    </section>
  );
}
