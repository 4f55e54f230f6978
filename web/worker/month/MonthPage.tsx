import type { Day } from "../../../src/kernel/day.ts";
import { MyAppeals } from "../appeals/AppealCard.tsx";
import { monthText } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { type MonthOfWages, monthAt } from "../months.ts";
import { PaymentCard } from "../payments/PaymentCard.tsx";
import { useRead } from "../reads.ts";
import type { MonthPlace } from "../routes.ts";
import { LINE_PAYMENTS, MY_DAYS, MY_WAGES, WAGE_LINE } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { Answer } from "./Answer.tsx";
import { DaysCalendar } from "./DaysCalendar.tsx";
import { PaySlip } from "./PaySlip.tsx";
import { WageOfMonth } from "./WageOfMonth.tsx";
import { WorkedOut } from "./WorkedOut.tsx";

export function MonthPage({ at }: { at: MonthPlace }) {
  const { t, language } = useLanguage();
  const overview = useRead(MY_WAGES, {});
  const of = overview.state === "ready" ? monthAt(overview.data, at) : undefined;
  const project = of?.projectName;
  return (
    <>
      <PageHead
        title={monthText(at.month, language)}
        back={{ page: "home" }}
        {...(project === undefined ? {} : { about: project })}
      />
      {overview.state === "waiting" && <Waiting />}
      {overview.state === "failed" && <Failure error={overview.error} again={overview.again} />}
      {overview.state === "ready" && of === undefined && <p className="card">{t("home.noMonths")}</p>}
      {overview.state === "ready" && of !== undefined && <Month of={of} today={overview.data.today} />}
    </>
  );
}

function Month({ of, today }: { of: MonthOfWages; today: Day }) {
  const { projectId, month, lineId } = of;
  const line = useRead(WAGE_LINE, lineId === null ? undefined : { projectId, lineId });
  const days = useRead(MY_DAYS, { projectId, month });
  return (
    <>
      <WageOfMonth of={of} today={today} />
      {lineId !== null && <Answer of={of} lineId={lineId} />}
      {lineId !== null && <MyAppeals lineId={lineId} />}
      {lineId !== null && line.state === "waiting" && <Waiting />}
      {line.state === "failed" && <Failure error={line.error} again={line.again} />}
      {line.state === "ready" && of.sheetKind !== "advance" && (
        <WorkedOut line={line.data} attendance={of.attendance} />
      )}
      {lineId !== null && <PaySlip projectId={projectId} lineId={lineId} />}
      {days.state === "waiting" && <Waiting />}
      {days.state === "failed" && <Failure error={days.error} again={days.again} />}
      {days.state === "ready" && <DaysCalendar days={days.data.days} month={month} />}
      {lineId !== null && <PaymentsOfMonth of={of} lineId={lineId} today={today} />}
    </>
  );
}

function PaymentsOfMonth({ of, lineId, today }: { of: MonthOfWages; lineId: number; today: Day }) {
  const { t } = useLanguage();
  const read = useRead(LINE_PAYMENTS, { projectId: of.projectId, lineId });
  return (
    <section aria-labelledby="payments-of-month">
      <h2 id="payments-of-month">{t("payments.month")}</h2>
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {read.state === "ready" && read.data.payments.length === 0 && <p className="card">{t("payments.empty")}</p>}
      {read.state === "ready" &&
        read.data.payments.map((one) => <PaymentCard key={one.paymentId} payment={one} today={today} />)}
    </section>
  );
}
