import { useMemo } from "react";
import { Icon } from "../worker/ui/Icon.tsx";
import { ItemCard } from "./ItemCard.tsx";
import type { Bundle, Queued } from "./phone-store.ts";
import { recorder } from "./record.ts";
import { SignOff } from "./SignOff.tsx";
import { answeredKeys, type PhoneInspection } from "./site-view.ts";
import { useInspectTexts } from "./texts.ts";

interface SitePageProps {
  readonly userId: number;
  readonly inspection: PhoneInspection;
  readonly bundle: Bundle;
  readonly queue: readonly Queued[];
  send(): Promise<void>;
}

export function SitePage({ userId, inspection, bundle, queue, send }: SitePageProps) {
  const { t, pick } = useInspectTexts();
  const { inspectionId, items } = inspection;
  const record = useMemo(() => recorder(userId, inspectionId), [userId, inspectionId]);
  const checklist = bundle.checklists.find(({ planId }) => planId === inspection.planId)?.checklist;
  if (checklist === undefined) return null;
  const names = inspection.members.map(({ name }) => name).join("、");
  return (
    <>
      <div className="head">
        <a className="back" href="#/">
          <Icon of="back" />
          {t("back")}
        </a>
        <h1 lang="zh-CN">{inspection.projectName}</h1>
        <p className="about">
          {t(`state.${inspection.state}`)} ·{" "}
          {t("answered", { count: answeredKeys(inspection, queue).size, all: items.length })}
        </p>
        <p className="small">
          {t("team", { names })}
          {inspection.address !== null && ` · ${inspection.address}`}
        </p>
      </div>
      {inspection.late.length > 0 && <p className="notice wait">{t("late", { count: inspection.late.length })}</p>}
      {checklist.groups.map((group) => (
        <section key={group.key} className="options">
          <h2>{pick(group)}</h2>
          {checklist.items
            .filter((item) => item.group === group.key)
            .map((item) => {
              const known = items.find(({ key }) => key === item.key);
              return known === undefined ? null : (
                <ItemCard
                  key={item.key}
                  item={item}
                  known={known}
                  inspection={inspection}
                  queue={queue}
                  record={record}
                />
              );
            })}
        </section>
      ))}
      <SignOff inspection={inspection} queue={queue} record={record} send={send} />
    </>
  );
}
