import { Outlet, useRouterState } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { SignIn } from "../screens/sign-in/SignIn.tsx";
import { FailureNotice } from "../ui/FailureNotice.tsx";
import { SessionGate } from "./session.tsx";
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
          <Skeleton active />
        </main>
      }
      failed={(error) => (
        <main className="screen">
          <FailureNotice error={error} />
        </main>
      )}
    >
      <TopBar />
      <main className="screen" id="screen" tabIndex={-1}>
        <Outlet />
      </main>
    </SessionGate>
  );
}
