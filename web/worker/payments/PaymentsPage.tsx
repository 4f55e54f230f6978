import { day } from "../../../src/kernel/day.ts";
import { ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { useRead } from "../reads.ts";
import { MY_PAYMENTS, WHO_AM_I } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { MyOutsidePayments } from "./OutsideCard.tsx";
import { PaymentCard } from "./PaymentCard.tsx";

export function PaymentsPage() {
  const { t, language } = useLanguage();
  const session = useRead(WHO_AM_I, {});
  const read = useRead(MY_PAYMENTS, {});
  return (
    <>
      <PageHead title={t("payments.title")} />
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {read.state === "ready" && read.data.payments.length === 0 && <p className="card">{t("payments.empty")}</p>}
      {read.state === "ready" &&
        session.state === "ready" &&
        read.data.payments.map((one) => (
          <PaymentCard
            key={one.paymentId}
            payment={one}
            today={day(session.data.today)}
            title={t("payments.for", { month: ofMonth(one.month, language) })}
          />
        ))}
      <MyOutsidePayments all />
    </>
  );
}
