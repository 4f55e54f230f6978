import { getRouteApi } from "@tanstack/react-router";
import { addMonth, monthOf } from "../../../../src/kernel/month.ts";
import { getPayrollMonth } from "../../../../src/modules/accounts/payroll-month.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { MonthStep } from "../../../ui/MonthStep.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { BankFileImport } from "../account/BankFileImport.tsx";
import { CreatePayRun } from "../account/PayRuns.tsx";
import { DraftAdvance, DraftSheet } from "../wages/DraftForms.tsx";
import { DaysLeft } from "./DaysLeft.tsx";
import { DraftMonth } from "./DraftMonth.tsx";
import { MonthSteps } from "./MonthSteps.tsx";

const route = getRouteApi("/projects/$projectId/month");

/** The payroll officer's month on one page: what waits in each step, and the buttons that begin it. */
export function MonthTab() {
  const { t } = useTexts();
  const today = useToday();
  const { projectId } = route.useParams();
  const navigate = route.useNavigate();
  const asked = route.useSearch().month;
  const month = asked ?? (today === undefined ? undefined : addMonth(monthOf(today), -1));
  const read = useRead(getPayrollMonth, month === undefined ? undefined : { projectId, month });
  if (month === undefined) return null;
  return (
    <Panel
      title={t("payrollMonth.title")}
      extra={<MonthStep month={month} onChange={(next) => navigate({ search: { month: next } })} />}
    >
      <Loaded read={read}>
        {(data) => (
          <div className="stack">
            <p className="quiet small">{t("payrollMonth.what")}</p>
            <Pairs
              of={[
                [
                  t("payrollMonth.due"),
                  <span key="due">
                    <DayText day={data.dueOn} /> <DaysLeft days={data.daysLeft} />
                  </span>,
                ],
                [t("payrollMonth.net"), <Money key="net" fen={data.netFen} strong />],
                [t("payrollMonth.paidFen"), <Money key="paid" fen={data.paidFen} strong />],
                [
                  t("payrollMonth.next"),
                  data.next === null
                    ? t(data.netFen === 0 ? "payrollMonth.noWork" : "payrollMonth.nothing")
                    : t(`monthStep.${data.next}`),
                ],
              ]}
            />
            <MonthSteps
              state={data}
              actions={{
                draft: (
                  <>
                    <DraftMonth projectId={projectId} month={month} />
                    <DraftSheet projectId={projectId} />
                    <DraftAdvance projectId={projectId} />
                  </>
                ),
                pay: <CreatePayRun projectId={projectId} />,
                results: <BankFileImport projectId={projectId} />,
              }}
            />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
