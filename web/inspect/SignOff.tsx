import { type FormEvent, useState } from "react";
import { signInspection } from "../../src/modules/inspections/inspection.contract.ts";
import { call, FaultError } from "../app/api.ts";
import { Failure } from "../worker/ui/Failure.tsx";
import type { Queued } from "./phone-store.ts";
import type { Recorder } from "./record.ts";
import type { PhoneInspection } from "./site-view.ts";
import { useInspectTexts } from "./texts.ts";

interface SignOffProps {
  readonly inspection: PhoneInspection;
  readonly queue: readonly Queued[];
  readonly record: Recorder;
  send(): Promise<void>;
}

/** Who was there for the site, why nobody was reached, and the signature, which takes a network. */
export function SignOff({ inspection, queue, record, send }: SignOffProps) {
  const { t } = useInspectTexts();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const own = queue.findLast((one) => one.kind === "fact" && one.fact.kind === "present");
  const present = own?.kind === "fact" && own.fact.kind === "present" ? own.fact.body : inspection.present;
  async function sign() {
    setBusy(true);
    setError(undefined);
    try {
      await send();
      await call(signInspection, { inspectionId: inspection.inspectionId });
      await send();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new FaultError(String(failure)));
    }
    setBusy(false);
  }
  return (
    <>
      <section className="card" data-part="present">
        <h2>{t("present")}</h2>
        {present !== null && (
          <p className="strong">
            {present.name} {present.post} · {t(present.signed ? "signed" : "refusedToSign")}
          </p>
        )}
        <Present record={record} />
      </section>
      <section className="card">
        <h2>{t("notReached")}</h2>
        {inspection.notReached !== null && <p>{inspection.notReached}</p>}
        <NotReached record={record} />
      </section>
      <section className="card" data-part="sign">
        <h2>{t("sign")}</h2>
        <p className="small">{t("signSays")}</p>
        {inspection.signedBy.length > 0 && <p>{t("signedBy", { names: inspection.signedBy.join("、") })}</p>}
        {error !== undefined && <Failure error={error} />}
        {inspection.state !== "finished" && (
          <button type="button" className="button strong" disabled={busy} onClick={() => void sign()}>
            {t("sign")}
          </button>
        )}
      </section>
    </>
  );
}

function Present({ record }: { record: Recorder }) {
  const { t } = useInspectTexts();
  const [name, setName] = useState("");
  const [post, setPost] = useState("");
  const [signed, setSigned] = useState(true);
  const [says, setSays] = useState("");
  async function save(event: FormEvent) {
    event.preventDefault();
    const body = {
      name: name.trim(),
      signed,
      ...(post.trim() === "" ? {} : { post: post.trim() }),
      ...(says.trim() === "" ? {} : { says: says.trim() }),
    };
    await record.fact({ kind: "present", body });
    setName("");
  }
  return (
    <form className="options" onSubmit={save}>
      <label>
        {t("name")}
        <input value={name} maxLength={60} required onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {t("post")}
        <input value={post} maxLength={80} onChange={(event) => setPost(event.target.value)} />
      </label>
      {[true, false].map((one) => (
        <label key={String(one)} className="option">
          <input type="radio" name="signed" checked={signed === one} onChange={() => setSigned(one)} />
          {t(one ? "signed" : "refusedToSign")}
        </label>
      ))}
      <label>
        {t("why")}
        <input value={says} maxLength={1000} required={!signed} onChange={(event) => setSays(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t("save")}
      </button>
    </form>
  );
}

function NotReached({ record }: { record: Recorder }) {
  const { t } = useInspectTexts();
  const [text, setText] = useState("");
  async function save(event: FormEvent) {
    event.preventDefault();
    await record.fact({ kind: "not-reached", body: { text: text.trim() } });
    setText("");
  }
  return (
    <form className="options" onSubmit={save}>
      <label>
        {t("reason")}
        <input value={text} maxLength={2000} required onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t("save")}
      </button>
    </form>
  );
}
