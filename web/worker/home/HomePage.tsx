import { MyAppeals } from "../appeals/AppealCard.tsx";
import { MyCases } from "../cases/MyCases.tsx";
import { ofMonth } from "../dates.ts";
import { useLanguage } from "../language.ts";
import { type MonthOfWages, type Overview, placeOf } from "../months.ts";
import { MyOutsidePayments } from "../payments/OutsideCard.tsx";
import { useRead } from "../reads.ts";
import { hashOf } from "../routes.ts";
import { MY_WAGES } from "../server.ts";
import { PaidQuestions } from "../survey/PaidQuestion.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { MonthRow } from "./MonthRow.tsx";
import { OtherPayers } from "./OtherPayers.tsx";
import { OwedCard } from "./OwedCard.tsx";

export function HomePage() {
  const { t } = useLanguage();
  const read = useRead(MY_WAGES, {});
  const name = read.state === "ready" ? read.data.name : undefined;
  return (
    <>
      <PageHead title={t("home.title")} {...(name === undefined ? {} : { about: name })} />
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {read.state === "ready" && <Wages overview={read.data} />}
    </>
  );
}

function Wages({ overview }: { overview: Overview }) {
  const { t } = useLanguage();
  const { months, today } = overview;
  const returned = months.filter(({ returnedReason }) => returnedReason !== null);
  const toAnswer = months.filter(({ canAnswer, confirmation }) => canAnswer && confirmation === "pending");
  return (
    <>
      <OwedCard overview={overview} />
      {overview.owedFen > 0 && <OtherPayers />}
      <PaidQuestions />
      <MyOutsidePayments />
      <MyAppeals />
      <MyCases />
      {returned.map((one) => (
        <Notice key={hashOf({ page: "month", ...placeOf(one) })} of={one} kind="returned" />
      ))}
      {toAnswer.map((one) => (
        <Notice key={hashOf({ page: "month", ...placeOf(one) })} of={one} kind="answer" />
      ))}
      <h2>{t("home.months")}</h2>
      {months.length === 0 ? (
        <p className="card">{t("home.noMonths")}</p>
      ) : (
        <ul className="rows">
          {months.map((one) => (
            <li key={hashOf({ page: "month", ...placeOf(one) })}>
              <MonthRow of={one} today={today} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Something that waits for the worker: a returned payment to put right, or a wage to look at. */
function Notice({ of, kind }: { of: MonthOfWages; kind: "returned" | "answer" }) {
  const { t, language } = useLanguage();
  const month = ofMonth(of.month, language);
  return (
    <a
      className={`notice link ${kind === "returned" ? "bad" : "wait"}`}
      href={hashOf({ page: "month", ...placeOf(of) })}
    >
      <Icon of={kind === "returned" ? "returned" : "hand"} />
      <span>{t(kind === "returned" ? "home.returned" : "home.toAnswer", { month })}</span>
      <Icon of="forward" />
    </a>
  );
}
