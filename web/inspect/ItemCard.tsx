import { type FormEvent, useId, useState } from "react";
import { parseYuan } from "../../src/kernel/money.ts";
import type { ChecklistItem } from "../../src/modules/inspections/checklist.contract.ts";
import { Icon } from "../worker/ui/Icon.tsx";
import { basisOf } from "./basis.ts";
import { ItemActions } from "./ItemActions.tsx";
import { PhotoButton } from "./PhotoButton.tsx";
import { dismiss, type Queued } from "./phone-store.ts";
import type { Recorder } from "./record.ts";
import { itemView, type PhoneInspection, type PhoneItem } from "./site-view.ts";
import { useInspectTexts } from "./texts.ts";

export interface ItemCardProps {
  readonly item: ChecklistItem;
  readonly known: PhoneItem;
  readonly inspection: PhoneInspection;
  readonly queue: readonly Queued[];
  readonly record: Recorder;
}

const YES_NO = ["yes", "no", "na"] as const;

export function ItemCard({ item, known, inspection, queue, record }: ItemCardProps) {
  const { t, pick, language } = useInspectTexts();
  const view = itemView(known, queue);
  const failing = failsHere(item, view.value);
  const photos = view.photos + inspection.photos.filter(({ itemKey }) => itemKey === item.key).length;
  const wanted = photos === 0 && (item.photo === "always" ? view.value !== "na" : item.photo === "no" && failing);
  const tone = view.value === null ? "unknown" : view.conflict ? "wait" : failing ? "bad" : "good";
  return (
    <article className={`item ${tone}`} data-item={item.key}>
      <h3>{pick(item)}</h3>
      <p className="small" lang="zh-CN">
        {t("basis", { ...basisOf(item.basis, language) })}
      </p>
      {known.recordsSay !== null && <p className="notice calm">{t("records", { says: pick(known.recordsSay) })}</p>}
      {view.conflict && <Conflict item={item} known={known} />}
      <Answer item={item} known={known} value={view.value} conflict={view.conflict} record={record} />
      {view.refused.map((one) => (
        <p key={one.id} className="notice bad" role="alert">
          {t("refused", { says: one.says === undefined ? "" : pick(one.says) })}
          <button type="button" className="quiet" onClick={() => void dismiss(one.id)}>
            {t("understood")}
          </button>
        </p>
      ))}
      <div className="row-tags">
        {photos > 0 && <span className="tag calm">{t("photos", { count: photos })}</span>}
        {wanted && <span className="tag wait">{t("photoWanted")}</span>}
        {view.spot && <span className="tag good">{t("spot")}</span>}
        {view.tasks > 0 && <span className="tag wait">{t("taskWaits")}</span>}
        {view.unsent > 0 && (
          <span className="tag wait">
            <Icon of="clock" />
            {t("notSent")}
          </span>
        )}
      </div>
      {inspection.tasks
        .filter(({ itemKey }) => itemKey === item.key)
        .map((task) => (
          <p key={task.taskId} className="small">
            {t("taskShort", { firm: task.companyName, due: task.dueOn })} {task.overdue && t("overdue")}
          </p>
        ))}
      <PhotoButton label={t("photo")} onPhoto={(file) => record.photo(item.key, "seen", file)} />
      {failing && <ItemActions item={item} inspection={inspection} record={record} />}
    </article>
  );
}

function failsHere(item: ChecklistItem, value: string | number | null): boolean {
  if (item.kind === "yes-no") return value === "no";
  return item.choices?.some((one) => one.key === value && one.fails) ?? false;
}

function Conflict({ item, known }: Pick<ItemCardProps, "item" | "known">) {
  const { t } = useInspectTexts();
  return (
    <div className="notice wait" role="status">
      <Icon of="warning" />
      <div>
        <p>{t("conflict")}</p>
        {known.answers.map(({ factId, actorName, body }) => (
          <p key={factId} className="small">
            {t("by", { name: actorName, value: said(t, item, body["value"]) })}
          </p>
        ))}
      </div>
    </div>
  );
}

function said(t: ReturnType<typeof useInspectTexts>["t"], item: ChecklistItem, value: unknown): string {
  if (item.kind === "yes-no" && (value === "yes" || value === "no" || value === "na")) return t(value);
  return String(value);
}

/** One press answers; what is counted and the note go with "no" or with saving. */
function Answer({
  item,
  known,
  value,
  conflict,
  record,
}: Pick<ItemCardProps, "item" | "known" | "record"> & { value: string | number | null; conflict: boolean }) {
  const { t, pick } = useInspectTexts();
  const field = useId();
  const [typed, setTyped] = useState(typeof value === "number" ? String(value) : (value ?? ""));
  const [note, setNote] = useState("");
  const [workers, setWorkers] = useState("");
  const [amount, setAmount] = useState("");
  const failing = failsHere(item, value);
  const settles = conflict ? { settles: known.answers.map(({ factId }) => factId) } : {};
  async function say(next: string | number) {
    const fen = parseYuan(amount);
    const body = {
      value: next,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ...(/^\d+$/.test(workers) ? { workers: Number(workers) } : {}),
      ...(fen === undefined || fen < 0 ? {} : { amountFen: fen }),
      ...settles,
    };
    await record.fact({ kind: "answer", itemKey: item.key, body });
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === "") return;
    await say(item.kind === "number" ? Number(typed) : typed.trim());
  }
  const details = (
    <>
      {failing && item.counts?.includes("workers") && (
        <label>
          {t("workers")}
          <input inputMode="numeric" value={workers} onChange={(event) => setWorkers(event.target.value)} />
        </label>
      )}
      {failing && item.counts?.includes("amount") && (
        <label>
          {t("amount")}
          <input inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
        </label>
      )}
      <label>
        {t("note")}
        <input value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
    </>
  );
  if (item.kind === "yes-no" || item.kind === "choice") {
    const choices = item.choices?.map((one) => ({ key: one.key, says: pick(one), fails: one.fails }));
    const shown = choices ?? YES_NO.map((key) => ({ key, says: t(key), fails: key === "no" }));
    return (
      <>
        <div className="answers">
          {shown.map(({ key, says, fails }) => (
            <button
              key={key}
              type="button"
              className={`button ${fails ? "bad" : "good"}`}
              aria-pressed={value === key}
              data-answer={key}
              onClick={() => void say(key)}
            >
              {says}
            </button>
          ))}
        </div>
        {value !== null && (
          <details>
            <summary>{t("note")}</summary>
            <div>
              {details}
              <button type="button" className="button" onClick={() => void say(value)}>
                {t("save")}
              </button>
            </div>
          </details>
        )}
      </>
    );
  }
  return (
    <form onSubmit={submit}>
      <label className="unseen" htmlFor={field}>
        {pick(item)}
      </label>
      <input
        id={field}
        type={item.kind === "date" ? "date" : undefined}
        inputMode={item.kind === "number" ? "numeric" : "text"}
        pattern={item.kind === "number" ? "\\d{1,6}" : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        required
      />
      <button type="submit" className="button">
        {t("save")}
      </button>
    </form>
  );
}
