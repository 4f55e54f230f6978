import { dayAt, timeAt } from "../../src/kernel/clock.ts";
import { LeaveButton } from "./LeaveButton.tsx";
import type { Downloaded, Queued } from "./phone-store.ts";
import { answeredKeys } from "./site-view.ts";
import { useInspectTexts } from "./texts.ts";

const TONES = { "to-do": "calm", started: "wait", "not-reached": "unknown", finished: "good" } as const;

interface SiteListProps {
  readonly person: { readonly name: string };
  readonly queue: readonly Queued[];
  readonly downloaded: Downloaded | undefined;
}

export function SiteList({ person, queue, downloaded }: SiteListProps) {
  const { t, pick } = useInspectTexts();
  const inspections = downloaded?.bundle.inspections ?? [];
  return (
    <>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="about">{t("about")}</p>
      </div>
      <p className="small">
        {person.name}
        {downloaded !== undefined && (
          <> · {t("downloaded", { at: `${dayAt(downloaded.at)} ${timeAt(downloaded.at).slice(0, 5)}` })}</>
        )}
      </p>
      {downloaded === undefined && <p className="notice wait">{t("notDownloaded")}</p>}
      {downloaded !== undefined && inspections.length === 0 && <p className="notice">{t("nothing")}</p>}
      <ul className="rows">
        {inspections.map((one) => {
          const of = queue.filter(({ inspectionId }) => inspectionId === one.inspectionId);
          const unsent = of.filter(({ state }) => state === "waiting").length;
          const state = one.state === "to-do" && of.length > 0 ? "started" : one.state;
          return (
            <li key={one.inspectionId}>
              <a className="row" href={`#/${one.inspectionId}`}>
                <span className="row-line">
                  <span className="row-month" lang="zh-CN">
                    {one.projectName}
                  </span>
                  <span className="row-tags">
                    <span className={`tag ${TONES[state]}`}>{t(`state.${state}`)}</span>
                    {unsent > 0 && <span className="tag wait">{t("waiting", { count: unsent })}</span>}
                  </span>
                </span>
                <span className="small">
                  {pick(one.planName)} · {one.fromDay} – {one.toDay} ·{" "}
                  {t("answered", { count: answeredKeys(one, of).size, all: one.items.length })}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <LeaveButton />
    </>
  );
}
