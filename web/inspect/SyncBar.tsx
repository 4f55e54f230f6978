import { useSyncExternalStore } from "react";
import { Icon } from "../worker/ui/Icon.tsx";
import type { Ended } from "./sync.ts";
import { useInspectTexts } from "./texts.ts";

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

interface SyncBarProps {
  readonly waiting: number;
  readonly sending: boolean;
  readonly ended: Ended | undefined;
  send(): Promise<void>;
}

/** What is not sent is never out of sight. */
export function SyncBar({ waiting, sending, ended, send }: SyncBarProps) {
  const { t } = useInspectTexts();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const says = waiting > 0 ? t("waiting", { count: waiting }) : t("allSent");
  return (
    <section className={`sync ${waiting > 0 ? "wait" : online ? "good" : "unknown"}`} data-waiting={waiting}>
      <p role="status">
        <Icon of={waiting > 0 ? "clock" : "right"} /> {says}
        {!online && ` · ${t("offline")}`}
        {ended !== undefined && ended !== "done" && !sending && <span className="small"> {t(`ended.${ended}`)}</span>}
      </p>
      <button type="button" className="button" disabled={sending} onClick={() => void send()}>
        <Icon of="sending" />
        {t(sending ? "sending" : "send")}
      </button>
    </section>
  );
}
