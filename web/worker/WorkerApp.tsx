import { lazy, Suspense, useEffect } from "react";
import { CodePage } from "./code/CodePage.tsx";
import { ReceiptCodePage } from "./code/ReceiptCodePage.tsx";
import { HelpPage } from "./help/HelpPage.tsx";
import { HomePage } from "./home/HomePage.tsx";
import { adoptLanguage, useLanguage } from "./language.ts";
import { DisputePage } from "./month/DisputePage.tsx";
import { MonthPage } from "./month/MonthPage.tsx";
import { PaymentsPage } from "./payments/PaymentsPage.tsx";
import { isSignedOut, useRead } from "./reads.ts";
import { hashOf, type Route, useRoute } from "./routes.ts";
import { WHO_AM_I } from "./server.ts";
import { NotWorker } from "./sign-in/NotWorker.tsx";
import { SignInPage } from "./sign-in/SignInPage.tsx";
import { Failure } from "./ui/Failure.tsx";
import { Frame } from "./ui/Frame.tsx";
import { Waiting } from "./ui/Waiting.tsx";

/** Fetched when somebody complains: most who look at a wage never do. */
const ComplainPage = lazy(() => import("./tell/ComplainPage.tsx").then((it) => ({ default: it.ComplainPage })));
const MyComplaints = lazy(() => import("./tell/MyComplaints.tsx").then((it) => ({ default: it.MyComplaints })));

type SignedInRoute = Exclude<Route, { page: "code" | "receipt" }>;

export function WorkerApp() {
  const route = useRoute();
  if (route.page === "receipt") return <ReceiptCodePage key={route.code} code={route.code} />;
  return route.page === "code" ? <CodePage key={route.code} code={route.code} /> : <SignedInApp route={route} />;
}

function SignedInApp({ route }: { route: SignedInRoute }) {
  const session = useRead(WHO_AM_I, {});
  const user = session.state === "ready" ? session.data.user : undefined;
  useEffect(() => {
    if (user !== undefined) adoptLanguage(user.locale);
  }, [user]);
  if (session.state === "failed" && isSignedOut(session.error)) return <SignInPage />;
  if (session.state !== "ready") {
    return (
      <Frame>
        {session.state === "waiting" ? <Waiting /> : <Failure error={session.error} again={session.again} />}
      </Frame>
    );
  }
  if (session.data.user.role !== "worker") return <NotWorker />;
  return (
    <Frame tab={tabOf(route)}>
      {/* A new address is a new page: nothing typed or opened on one month may show on another. */}
      <Suspense fallback={<Waiting />}>
        <CurrentPage key={hashOf(route)} route={route} />
      </Suspense>
    </Frame>
  );
}

function CurrentPage({ route }: { route: SignedInRoute }) {
  const { t } = useLanguage();
  const wages = route.page === "home" || route.page === "month" || route.page === "dispute";
  useEffect(() => {
    document.title = `${t(wages ? "tab.wages" : route.page === "payments" ? "tab.payments" : "tab.help")} · 清薪`;
  });
  if (route.page === "payments") return <PaymentsPage />;
  if (route.page === "help") return <HelpPage />;
  if (route.page === "complaints") return <MyComplaints />;
  if (route.page === "complain") return <ComplainPage projectId={route.projectId} />;
  if (route.page === "month") return <MonthPage at={route} />;
  if (route.page === "dispute") return <DisputePage at={route} />;
  return <HomePage />;
}

function tabOf(route: SignedInRoute): "home" | "payments" | "help" {
  if (route.page === "complaints" || route.page === "complain") return "help";
  return route.page === "payments" || route.page === "help" ? route.page : "home";
}
