import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { RefusalError } from "../app/api.ts";
import { isSignedOut, useRead } from "../worker/reads.ts";
import { WHO_AM_I } from "../worker/server.ts";
import { Failure } from "../worker/ui/Failure.tsx";
import { Frame } from "../worker/ui/Frame.tsx";
import { Waiting } from "../worker/ui/Waiting.tsx";
import { LeaveButton } from "./LeaveButton.tsx";
import {
  type Downloaded,
  downloadedOf,
  lastPerson,
  onChange,
  type Queued,
  queueOf,
  rememberPerson,
  unsentOfOthers,
} from "./phone-store.ts";
import { SignIn } from "./SignIn.tsx";
import { SiteList } from "./SiteList.tsx";
import { SitePage } from "./SitePage.tsx";
import { SyncBar } from "./SyncBar.tsx";
import { type Ended, sync } from "./sync.ts";
import { useInspectTexts } from "./texts.ts";

interface Person {
  readonly userId: number;
  readonly name: string;
}

/** Who is signed in, as the server says it; without network, who was last. */
export function InspectApp() {
  const { t } = useInspectTexts();
  const session = useRead(WHO_AM_I, {});
  const [last, setLast] = useState<Person | null>();
  const user = session.state === "ready" ? session.data.user : undefined;
  useEffect(() => {
    document.title = `${t("title")} · 清薪`;
  });
  useEffect(() => {
    lastPerson().then((person) => setLast(person ?? null));
  }, []);
  useEffect(() => {
    if (user?.role === "inspector") void rememberPerson(user.userId, user.name);
  }, [user]);
  if (session.state === "waiting" || last === undefined) {
    return (
      <Frame>
        <Waiting />
      </Frame>
    );
  }
  if (session.state === "ready") {
    if (session.data.user.role !== "inspector") return <NotInspector />;
    return <Work key={session.data.user.userId} person={session.data.user} again={session.again} />;
  }
  if (isSignedOut(session.error)) return <SignIn />;
  if (last === null || session.error instanceof RefusalError) {
    return (
      <Frame>
        <Failure error={session.error} again={session.again} />
      </Frame>
    );
  }
  return <Work key={last.userId} person={last} again={session.again} />;
}

function NotInspector() {
  const { t } = useInspectTexts();
  return (
    <Frame>
      <h1>{t("title")}</h1>
      <p className="notice">{t("notInspector")}</p>
      <LeaveButton />
    </Frame>
  );
}

/** All that this phone keeps of one person, read again after each change. */
function useKept(userId: number) {
  const [kept, setKept] = useState<{ queue: Queued[]; downloaded: Downloaded | undefined }>();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const [queue, downloaded] = [await queueOf(userId), await downloadedOf(userId)];
      if (!gone) setKept({ queue, downloaded });
    };
    void read();
    const stop = onChange(() => void read());
    return () => {
      gone = true;
      stop();
    };
  }, [userId]);
  return kept;
}

const subscribeHash = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
};

function Work({ person, again }: { person: Person; again: () => void }) {
  const { userId, name } = person;
  const { t } = useInspectTexts();
  const kept = useKept(userId);
  const [sending, setSending] = useState(false);
  const [ended, setEnded] = useState<Ended>();
  const [others, setOthers] = useState<{ name: string; count: number }[]>([]);
  const hash = useSyncExternalStore(subscribeHash, () => window.location.hash);
  const waiting = kept?.queue.filter(({ state }) => state === "waiting").length ?? 0;
  const askAgain = useRef(again);
  askAgain.current = again;
  const send = useCallback(async () => {
    setSending(true);
    const how = await sync({ userId, name });
    setSending(false);
    setEnded(how);
    // The session ended, or somebody else signed in on another page: ask again who is here.
    if (how === "signed-out" || how === "other-user") askAgain.current();
  }, [userId, name]);
  useEffect(() => {
    unsentOfOthers(userId).then(setOthers);
  }, [userId]);
  useSendWhenPossible(send, waiting);
  const inspection = kept?.downloaded?.bundle.inspections.find(({ inspectionId }) => hash === `#/${inspectionId}`);
  return (
    <>
      <SyncBar waiting={waiting} sending={sending} ended={ended} send={send} />
      <Frame>
        {others.map((one) => (
          <p key={one.name} className="notice wait" role="status">
            {t("others", one)}
          </p>
        ))}
        {kept === undefined && <Waiting />}
        {kept !== undefined && inspection === undefined && (
          <SiteList person={person} queue={kept.queue} downloaded={kept.downloaded} />
        )}
        {kept?.downloaded !== undefined && inspection !== undefined && (
          <SitePage
            key={inspection.inspectionId}
            userId={userId}
            inspection={inspection}
            bundle={kept.downloaded.bundle}
            queue={kept.queue.filter((one) => one.inspectionId === inspection.inspectionId)}
            send={send}
          />
        )}
      </Frame>
    </>
  );
}

const PAUSE_MS = 1_500;

/** At the start, when the network comes back, when the page is looked at again, and soon after each record. */
function useSendWhenPossible(send: () => Promise<void>, waiting: number): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible" && navigator.onLine) void send();
    };
    void send();
    window.addEventListener("online", seen);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("online", seen);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [send]);
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setTimeout(() => navigator.onLine && void send(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [send, waiting]);
}
