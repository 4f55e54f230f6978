import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { moneyText } from "../../ui/amounts.ts";
import { monthText, ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { type MonthOfWages, monthAt, placeOf } from "../months.ts";
import { useRead } from "../reads.ts";
import { hashOf, type MonthPlace } from "../routes.ts";
import { DISPUTE_LINE, MY_WAGES } from "../server.ts";
import { Ask } from "../ui/Ask.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { useWrite } from "../writes.ts";
import {
  CHOICE_TEXTS,
  DISPUTE_CHOICES,
  type DisputeChoice,
  type DisputeDraft,
  disputeReason,
  missingIn,
  WORDS_CHARS_MAX,
} from "./dispute.ts";

export function DisputePage({ at }: { at: MonthPlace }) {
  const { t, language } = useLanguage();
  const read = useRead(MY_WAGES, {});
  const of = read.state === "ready" ? monthAt(read.data, at) : undefined;
  return (
    <>
      <PageHead title={t("dispute.title")} about={monthText(at.month, language)} back={{ page: "month", ...at }} />
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {of?.lineId != null && of.canAnswer && <DisputeForm of={of} lineId={of.lineId} />}
    </>
  );
}

/** Kept while the page is open: a lost session or a look at another page costs nothing that was written. */
const drafts = new Map<number, DisputeDraft>();

function DisputeForm({ of, lineId }: { of: MonthOfWages; lineId: number }) {
  const { t, language } = useLanguage();
  const words = useId();
  const [draft, setDraft] = useState<DisputeDraft>(drafts.get(lineId) ?? { choice: undefined, words: "" });
  const [missing, setMissing] = useState<"choice" | "words">();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState(false);
  const write = useWrite(DISPUTE_LINE);
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (missing !== undefined) alert.current?.focus();
  }, [missing]);
  if (sent || of.confirmation === "disputed") return <Sent of={of} />;

  function keep(next: DisputeDraft) {
    drafts.set(lineId, next);
    setDraft(next);
    setMissing(undefined);
  }
  function next(event: FormEvent) {
    event.preventDefault();
    const found = missingIn(draft);
    setMissing(found);
    setAsking(found === undefined);
  }
  async function send(choice: DisputeChoice) {
    const input = { projectId: of.projectId, lineId, reason: disputeReason(choice, draft.words) };
    if ((await write.send(input)) === undefined) return;
    drafts.delete(lineId);
    setAsking(false);
    setSent(true);
  }

  return (
    <form className="card" onSubmit={next} noValidate>
      {missing !== undefined && (
        <p className="notice bad" role="alert" tabIndex={-1} ref={alert}>
          <Icon of="warning" />
          {t(missing === "choice" ? "dispute.missing" : "dispute.missingWords")}
        </p>
      )}
      <fieldset className="options">
        <legend>{t("dispute.choose")}</legend>
        {DISPUTE_CHOICES.map((choice) => (
          <label key={choice} className="option">
            <input
              type="radio"
              name="choice"
              checked={draft.choice === choice}
              onChange={() => keep({ ...draft, choice })}
            />
            <span>{t(CHOICE_TEXTS[choice])}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={words}>{t(draft.choice === "other" ? "dispute.words.other" : "dispute.words")}</label>
      <textarea
        id={words}
        rows={3}
        maxLength={WORDS_CHARS_MAX}
        value={draft.words}
        onChange={(event) => keep({ ...draft, words: event.target.value })}
        aria-invalid={missing === "words"}
      />
      <div className="choices">
        <button type="submit" className="button strong bad">
          {t("dispute.next")}
          <Icon of="forward" />
        </button>
        <a className="button" href={hashOf({ page: "month", ...placeOf(of) })}>
          {t("back")}
        </a>
      </div>
      {asking && draft.choice !== undefined && (
        <Ask
          title={t("dispute.sure")}
          yes={t("dispute.sure.yes")}
          tone="bad"
          sending={write.sending}
          error={write.error}
          onYes={() => draft.choice !== undefined && send(draft.choice)}
          onNo={() => {
            write.calm();
            setAsking(false);
          }}
        >
          <p>
            {t("dispute.sure.says", {
              month: ofMonth(of.month, language),
              money: of.netFen === null ? "" : moneyText(of.netFen),
            })}
          </p>
          <p className="said">
            <b>{t(CHOICE_TEXTS[draft.choice])}</b>
            {draft.words.trim() !== "" && <span>{draft.words.trim()}</span>}
          </p>
        </Ask>
      )}
    </form>
  );
}

function Sent({ of }: { of: MonthOfWages }) {
  const { t } = useLanguage();
  return (
    <section className="card">
      <p className="notice good" role="status">
        <Icon of="right" />
        {t("dispute.done")}
      </p>
      <p>{t("answer.disputedNote")}</p>
      <a className="button" href={hashOf({ page: "month", ...placeOf(of) })}>
        <Icon of="back" />
        {t("back")}
      </a>
    </section>
  );
}
