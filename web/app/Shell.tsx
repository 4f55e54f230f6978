import { Outlet, useRouterState } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useEffect } from "react";
import { TIBETAN_NEEDS_NATIVE_REVIEW } from "../../src/law/citation.ts";
import { useTexts } from "../i18n/texts.ts";
import { SignIn, WORKER_PAGE } from "../screens/sign-in/SignIn.tsx";
import { FailureNotice } from "../ui/FailureNotice.tsx";
import { SessionGate, useSession } from "./session.tsx";
import { TopBar } from "./TopBar.tsx";

/** Everything around a screen. The law can be read without signing in; everything else asks who you are. */
export function Shell() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <SessionGate
      open={path.startsWith("/law")}
      signedOut={<SignIn />}
      loading={
        <main className="screen">
          <Skeleton />
        </main>
      }
      failed={(error) => (
        <main className="screen">
          <FailureNotice error={error} />
        </main>
      )}
    >
      <WorkersElsewhere />
      <TopBar />
      <main className="screen" id="screen" tabIndex={-1}>
        <Outlet />
      </main>
      <TibetanNote />
    </SessionGate>
  );
}

function TibetanNote() {
  const { t, language } = useTexts();
  if (language !== "bo" || !TIBETAN_NEEDS_NATIVE_REVIEW) return null;
  return <footer className="tibetan-note quiet small">{t("app.tibetanNote")}</footer>;
}

/** A worker who is signed in and opens an office page is taken to the pages made for phones. */
function WorkersElsewhere() {
  const isWorker = useSession()?.user.role === "worker";
  useEffect(() => {
    if (isWorker) window.location.replace(WORKER_PAGE);
  }, [isWorker]);
  return null;
}
