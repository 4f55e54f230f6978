import { useState } from "react";
import { moneyText } from "../../ui/amounts.ts";
import { ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { ANSWER_LOOKS, type MonthOfWages, placeOf } from "../months.ts";
import { hashOf } from "../routes.ts";
import { CONFIRM_LINE } from "../server.ts";
import { Ask } from "../ui/Ask.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useWrite } from "../writes.ts";

/** Right or wrong? Silence is not consent, so both answers are asked for plainly. */
export function Answer({ of, lineId }: { of: MonthOfWages; lineId: number }) {
  const { t, language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const write = useWrite(CONFIRM_LINE);
  const confirmation = done ? "confirmed" : (of.confirmation ?? "pending");
  const look = ANSWER_LOOKS[confirmation];
  const month = ofMonth(of.month, language);
  const money = of.netFen === null ? "" : moneyText(of.netFen);

  async function confirm() {
    if ((await write.send({ projectId: of.projectId, lineId })) === undefined) return;
    setDone(true);
    setAsking(false);
  }

  return (
    <section className="card" aria-labelledby="answer">
      <h2 id="answer">{t(confirmation === "pending" ? "answer.title" : "answer.given")}</h2>
      {confirmation !== "pending" && (
        <p>
          <Tag tone={look.tone} icon={look.icon}>
            {t(look.text)}
          </Tag>
        </p>
      )}
      <p className={done ? "notice good" : "unseen"} role="status">
        {done ? t("answer.done") : ""}
      </p>
      {confirmation === "disputed" && <p>{t("answer.disputedNote")}</p>}
      {of.canAnswer && !done && (
        <>
          <div className="choices">
            <button type="button" className="button strong good" onClick={() => setAsking(true)}>
              <Icon of="right" />
              {t("answer.right")}
            </button>
            {confirmation === "pending" && (
              <a className="button bad" href={hashOf({ page: "dispute", ...placeOf(of) })}>
                <Icon of="wrong" />
                {t("answer.wrong")}
              </a>
            )}
          </div>
          <p className="small">{t("answer.note")}</p>
        </>
      )}
      {asking && (
        <Ask
          title={t("answer.sure")}
          yes={t("answer.sure.yes")}
          tone="good"
          sending={write.sending}
          error={write.error}
          onYes={confirm}
          onNo={() => {
            write.calm();
            setAsking(false);
          }}
        >
          <p>{t("answer.sure.says", { month, money })}</p>
        </Ask>
      )}
    </section>
  );
}
