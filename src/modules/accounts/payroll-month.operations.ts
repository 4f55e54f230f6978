import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { type Day, daysBetween } from "../../kernel/day.ts";
import { type Fen, fen, subFen } from "../../kernel/money.ts";
import { addMonth, type Month, monthOf } from "../../kernel/month.ts";
import type { Law } from "../../law/law.ts";
import { dueDays, nominalPayday } from "../../law/payday.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as contract from "./payroll-month.contract.ts";
import * as store from "./payroll-month.store.ts";
import { MONTH_QUEUES, MONTH_STEPS, type MonthQueue, nextStep } from "./payroll-month.ts";

type PayrollMonth = OutputOf<typeof contract.getPayrollMonth>;

const PROJECTS_MAX = 500;

export const getPayrollMonth = implement(contract.getPayrollMonth, async ({ tx, today }, input) => {
  const month = input.month ?? lastMonth(today);
  const [counts] = await store.monthCounts(tx, [input.projectId], month);
  return monthOfProject(await lawInForce(tx), present(counts, `project ${input.projectId}`), month, today);
});

export const listPayrollMonths = implement(contract.listPayrollMonths, async ({ tx, actor, today }, input) => {
  const month = input.month ?? lastMonth(today);
  const projectIds = await store.projectsInView(tx, actor, PROJECTS_MAX);
  const law = await lawInForce(tx);
  const counts = await store.monthCounts(tx, projectIds, month);
  const projects = counts.map((one) => monthOfProject(law, one, month, today));
  projects.sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || a.projectId - b.projectId);
  return { month, projects };
});

function lastMonth(today: Day): Month {
  return addMonth(monthOf(today), -1);
}

function monthOfProject(law: Law, counts: store.MonthCounts, month: Month, today: Day): PayrollMonth {
  const { projectId, projectName, netFen, unpaidFen, toPayFen, inPaymentFen } = counts;
  // Before a month is over nothing of it can be drafted, so nobody waits for it.
  const noSheet = month < monthOf(today) ? counts.noSheet : 0;
  const shortFen = fen(counts.hasAccount ? Math.max(0, toPayFen - counts.availableFen) : 0);
  const count: Readonly<Record<MonthQueue, number>> = {
    "no-sheet": noSheet,
    "no-terms": counts.noTerms,
    drafted: counts.drafted,
    "to-approve": counts.toApprove,
    amendment: counts.amendments,
    unanswered: counts.unanswered,
    disputed: counts.disputed,
    "to-pay": counts.toPay,
    "no-card": counts.noCard,
    "other-card": counts.otherCard,
    "no-account": counts.toPay > 0 && !counts.hasAccount ? 1 : 0,
    short: shortFen > 0 ? 1 : 0,
    "in-payment": counts.inPayment,
    failed: counts.failed,
    unmatched: counts.unmatched,
  };
  const amounts: Partial<Record<MonthQueue, Fen>> = {
    "to-pay": toPayFen,
    short: shortFen,
    "in-payment": inPaymentFen,
  };
  const nominal = nominalPayday({ dayOfMonth: counts.paydayDate, monthOffset: counts.paydayMonthOffset }, month);
  const dueOn = counts.dueOn ?? dueDays(law, counts.regionCode)(nominal);
  const isPaid = netFen > 0 && unpaidFen === 0 && noSheet === 0;
  return {
    projectId,
    projectName,
    month,
    next: nextStep(count) ?? null,
    dueOn,
    daysLeft: isPaid ? null : daysBetween(today, dueOn),
    netFen,
    paidFen: subFen(netFen, unpaidFen),
    queues: MONTH_STEPS.flatMap((step) =>
      MONTH_QUEUES[step].map((queue) => ({ step, queue, count: count[queue], amountFen: amounts[queue] ?? null })),
    ),
  };
}
