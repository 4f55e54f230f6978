import { type FormEvent, useState } from "react";
import { parseDay } from "../../src/kernel/day.ts";
import type { ItemCardProps } from "./ItemCard.tsx";
import { PhotoButton } from "./PhotoButton.tsx";
import { useInspectTexts } from "./texts.ts";

/** What becomes of something that is not in order: put right there and then, or a task with a day. */
export function ItemActions({ item, inspection, record }: Pick<ItemCardProps, "item" | "inspection" | "record">) {
  const { t } = useInspectTexts();
  const [how, setHow] = useState("");
  const [firm, setFirm] = useState(String(inspection.firms[0]?.companyId ?? ""));
  const [demand, setDemand] = useState("");
  const [due, setDue] = useState("");
  async function correct(event: FormEvent) {
    event.preventDefault();
    await record.fact({ kind: "spot", itemKey: item.key, body: { text: how.trim() } });
    setHow("");
  }
  async function give(event: FormEvent) {
    event.preventDefault();
    const dueOn = parseDay(due);
    const task = { companyId: Number(firm), itemKey: item.key, demand: demand.trim() };
    await record.task(dueOn === undefined ? task : { ...task, dueOn });
    setDemand("");
  }
  return (
    <>
      <details>
        <summary>{t("spot")}</summary>
        <form onSubmit={correct}>
          <label>
            {t("spotHow")}
            <input value={how} maxLength={2000} required onChange={(event) => setHow(event.target.value)} />
          </label>
          <PhotoButton label={t("photoBefore")} onPhoto={(file) => record.photo(item.key, "before", file)} />
          <PhotoButton label={t("photoAfter")} onPhoto={(file) => record.photo(item.key, "after", file)} />
          <button type="submit" className="button good">
            {t("save")}
          </button>
        </form>
      </details>
      <details>
        <summary>{t("task")}</summary>
        <form onSubmit={give}>
          <label>
            {t("firm")}
            <select value={firm} onChange={(event) => setFirm(event.target.value)}>
              {inspection.firms.map(({ companyId, name }) => (
                <option key={companyId} value={companyId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t("demand")}
            <textarea
              value={demand}
              minLength={2}
              maxLength={4000}
              required
              onChange={(event) => setDemand(event.target.value)}
            />
          </label>
          <label>
            {t("due")}
            <input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
          </label>
          <button type="submit" className="button wait">
            {t("save")}
          </button>
        </form>
      </details>
    </>
  );
}
