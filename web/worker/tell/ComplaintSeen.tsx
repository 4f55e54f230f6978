import { useState } from "react";
import { findRegion } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import type { followComplaint } from "../../../src/modules/complaints/tell.contract.ts";
import { moneyText } from "../../ui/amounts.ts";
import { Ask } from "../ui/Ask.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Tag, type Tone } from "../ui/Tag.tsx";
import { Files } from "./TellForm.tsx";
import { useTellTexts } from "./texts.ts";

type Seen = OutputOf<typeof followComplaint>;

const TONES: Readonly<Record<Seen["state"], Tone>> = {
  received: "wait",
  accepted: "calm",
  answered: "good",
  "not-accepted": "bad",
  transferred: "calm",
  withdrawn: "unknown",
};

interface Words {
  readonly text?: string | undefined;
  readonly withdraw?: boolean;
  readonly files: FileValue[];
}

/** Where a complaint is, everything that was answered, and a place to add to it. */
export function ComplaintSeen(props: {
  of: Seen;
  sending: boolean;
  error: Error | undefined;
  calm: () => void;
  /** True when it arrived. */
  say: (words: Words) => Promise<boolean>;
}) {
  const { t, pick } = useTellTexts();
  const { of } = props;
  const placeOf = (code: string) => pick(findRegion(code) ?? { zh: code, en: code });
  const months = [of.fromMonth, of.toMonth].filter((month) => month !== null).join(" – ");
  const sum = of.claimedFen === null ? "" : moneyText(of.claimedFen);
  return (
    <article className="card">
      <h2 className="figure">{of.complaintNumber}</h2>
      <Tag tone={TONES[of.state]} icon={of.state === "answered" ? "right" : "clock"}>
        {t(`complaintState.${of.state}`)}
      </Tag>
      <p>
        {t("tell.received", { day: of.receivedOn })} · {t("tell.holder", { name: placeOf(of.regionCode) })}
      </p>
      {of.state === "received" && of.dueOn !== null && <p>{t("tell.dueOn", { day: of.dueOn })}</p>}
      <h3>{t("tell.told")}</h3>
      <p className="small">
        <span lang="zh-CN">{of.projectName ?? of.site}</span> {[months, sum].filter(Boolean).join(" · ")}
      </p>
      <p className="small">{of.kinds.map((kind) => t(`kind.${kind}`)).join(" · ")}</p>
      <p className="words">{of.says}</p>
      <h3>{t("tell.steps")}</h3>
      <ol className="steps">
        {of.steps.map((step) => (
          <Step key={step.stepNo} of={step} placeOf={placeOf} />
        ))}
      </ol>
      <More {...props} />
    </article>
  );
}

function Step({ of, placeOf }: { of: Seen["steps"][number]; placeOf: (code: string) => string }) {
  const { t } = useTellTexts();
  const { kind } = of;
  const name = of.authority ?? (of.regionCode === null ? "" : placeOf(of.regionCode));
  // Steps that the complainant is not shown never come here.
  const label = SHOWN.find((one) => one === kind);
  return (
    <li className={of.byComplainant ? "" : "office"}>
      <b>{label === undefined ? kind : t(`step.${label}`, { name })}</b> <span className="small">{of.actedOn}</span>
      {of.caseNumber !== null && <p>{t("step.case", { number: of.caseNumber })}</p>}
      {of.text !== null && <p className="words">{of.text}</p>}
    </li>
  );
}

const SHOWN = [
  "receive",
  "accept",
  "refuse",
  "transfer",
  "transfer-out",
  "ask",
  "say",
  "withdraw",
  "answer",
  "extend",
  "resume",
] as const;

function More({ of, sending, error, calm, say }: Parameters<typeof ComplaintSeen>[0]) {
  const { t } = useTellTexts();
  const [text, setText] = useState("");
  const [files, setFiles] = useState<FileValue[]>([]);
  const [sent, setSent] = useState(false);
  const [asking, setAsking] = useState(false);
  async function send() {
    if (!(await say({ text: text.trim() === "" ? undefined : text.trim(), files }))) return;
    setText("");
    setFiles([]);
    setSent(true);
  }
  return (
    <>
      <label className="field">
        {t("tell.more")}
        <textarea
          rows={3}
          maxLength={4000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setSent(false);
          }}
        />
      </label>
      <Files files={files} onFiles={setFiles} />
      {error !== undefined && !asking && <Failure error={error} />}
      {sent && (
        <p className="notice good" role="status">
          {t("tell.more.sent")}
        </p>
      )}
      <button
        type="button"
        className="button strong"
        disabled={sending || (text.trim() === "" && files.length === 0)}
        onClick={send}
      >
        {sending ? t("sending") : t("tell.more.send")}
      </button>
      {of.mayWithdraw && (
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          {t("tell.withdraw")}
        </button>
      )}
      {asking && (
        <Ask
          title={t("tell.withdraw.sure")}
          yes={t("tell.withdraw")}
          tone="bad"
          sending={sending}
          error={error}
          onYes={async () => {
            if (await say({ withdraw: true, files: [] })) setAsking(false);
          }}
          onNo={() => {
            calm();
            setAsking(false);
          }}
        >
          <p>{t("tell.withdraw.says")}</p>
        </Ask>
      )}
    </>
  );
}
