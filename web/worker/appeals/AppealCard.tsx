import { useId, useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { myAppeals } from "../../../src/modules/alerts/appeal.contract.ts";
import { moneyText } from "../../ui/amounts.ts";
import { ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { ANSWER_APPEAL, MY_APPEALS } from "../server.ts";
import type { TextKey } from "../texts/zh.ts";
import { Ask } from "../ui/Ask.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useWrite } from "../writes.ts";

export type MyAppeal = OutputOf<typeof myAppeals>["appeals"][number];

const REASONS = {
  "paid-in-cash": "appeal.paid-in-cash",
  "wrong-amount": "appeal.wrong-amount",
  "not-our-worker": "appeal.not-our-worker",
  "wrong-day": "appeal.wrong-day",
  "device-fault": "appeal.device-fault",
  "force-majeure": "appeal.force-majeure",
  "owner-not-transferred": "appeal.owner-not-transferred",
  "disputed-work": "appeal.disputed-work",
  other: "appeal.other",
} as const satisfies Record<MyAppeal["reason"], TextKey>;

/** What firms say about the person who reads this. `lineId`: only what is about this wage; else what waits. */
export function MyAppeals({ lineId }: { lineId?: number }) {
  const read = useRead(MY_APPEALS, {});
  if (read.state === "failed") return <Failure error={read.error} again={read.again} />;
  if (read.state === "waiting") return null;
  const shown = read.data.appeals.filter((one) =>
    lineId === undefined ? one.canAnswer && one.answer === "unanswered" : one.lineId === lineId,
  );
  return (
    <>
      {shown.map((one) => (
        <AppealCard key={one.appealId} of={one} />
      ))}
    </>
  );
}

/** Your employer says …: is that true? Silence is not consent, so both answers are asked for plainly. */
function AppealCard({ of }: { of: MyAppeal }) {
  const { t, language } = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState<boolean>();
  const write = useWrite(ANSWER_APPEAL);
  const about = [
    of.projectName,
    ...(of.month === null ? [] : [ofMonth(of.month, language)]),
    ...(of.amountFen === null ? [] : [moneyText(of.amountFen)]),
  ];

  async function send(agrees: boolean) {
    if ((await write.send({ projectId: of.projectId, appealId: of.appealId, agrees })) === undefined) return;
    setAsking(undefined);
  }

  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t("appeal.title", { company: of.companyName })}</h2>
      <p className="small">{about.join(" · ")}</p>
      <p className="said">
        <b>{t(REASONS[of.reason])}</b>
        <span lang="zh-CN">{of.statement}</span>
        {of.fileName !== null && (
          <a className="button" href={`/api/projects/${of.projectId}/appeals/${of.appealId}/file`} download>
            {of.fileName}
          </a>
        )}
      </p>
      {(of.answer === "agreed" || of.answer === "disputed") && (
        <p role="status">
          <Tag tone={of.answer === "agreed" ? "good" : "bad"} icon={of.answer === "agreed" ? "right" : "wrong"}>
            {t(of.answer === "agreed" ? "appeal.agreed" : "appeal.disputed")}
          </Tag>
        </p>
      )}
      {of.canAnswer && (
        <>
          <p>{t("appeal.ask")}</p>
          <div className="choices">
            {of.answer !== "agreed" && (
              <button type="button" className="button good" onClick={() => setAsking(true)}>
                <Icon of="right" />
                {t("appeal.true")}
              </button>
            )}
            {of.answer !== "disputed" && (
              <button type="button" className="button bad" onClick={() => setAsking(false)}>
                <Icon of="wrong" />
                {t("appeal.false")}
              </button>
            )}
          </div>
          <p className="small">{t("appeal.note")}</p>
        </>
      )}
      {asking !== undefined && (
        <Ask
          title={t("appeal.sure")}
          yes={t(asking ? "appeal.true" : "appeal.false")}
          tone={asking ? "good" : "bad"}
          sending={write.sending}
          error={write.error}
          onYes={() => send(asking)}
          onNo={() => {
            write.calm();
            setAsking(undefined);
          }}
        >
          <p>{t(asking ? "appeal.sure.true" : "appeal.sure.false")}</p>
        </Ask>
      )}
    </section>
  );
}
