import { implement } from "../../db/implement.ts";
import { dayAt } from "../../kernel/clock.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { addMonth, type Month, monthOf } from "../../kernel/month.ts";
import type { Law } from "../../law/law.ts";
import { nominalPayday, payday } from "../../law/payday.ts";
import { accountBalances } from "../../ledger/ledger.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { coverageOf } from "./coverage.ts";
import * as contract from "./forecast.contract.ts";
import * as store from "./forecast.store.ts";
import { forecastOf } from "./forecast.ts";
import { heldCredits } from "./held-credit.store.ts";
import { scheduleOf, transfersOf } from "./schedule.store.ts";
import { wageAccount } from "./wage-account.store.ts";

export const forecastAccount = implement(contract.forecastAccount, async ({ tx, today }, { projectId }) => {
  const terms = await store.paydayTerms(tx, projectId);
  const paydays = nextPaydays(await lawInForce(tx), terms, today);
  const account = await wageAccount(tx, projectId);
  const balances = await accountBalances(tx, projectId);
  const covered = coverageOf(await scheduleOf(tx, projectId), await transfersOf(tx, projectId), today);
  const known = await store.bankKnown(tx, projectId);
  const estimates = [];
  for (const { month } of paydays) estimates.push(await store.wagesEstimated(tx, projectId, month));
  return forecastOf({
    today,
    hasAccount: account !== undefined,
    balanceFen: balances["wage-account"],
    heldFen: await heldCredits(tx, projectId),
    inTransitFen: await store.inTransit(tx, projectId),
    statementUntil: statementUntil(known),
    open: covered.map((one) => ({ dueOn: one.dueOn, amountFen: fen(one.amountFen - one.coveredFen) })),
    scheduled: covered.length,
    paydays,
    wages: await store.wagesDue(tx, projectId),
    estimates,
    monthsWithoutSheet: await store.monthsWithoutLine(tx, projectId, lastMonthDue(paydays, terms, today)),
  });
});

/** On the day of an import more may still be booked. */
function statementUntil({ newestBooking, newestImport }: store.Known): Day | null {
  if (newestImport === null) return newestBooking;
  const eve = addDays(dayAt(newestImport), -1);
  return newestBooking !== null && newestBooking > eve ? newestBooking : eve;
}

/** The next two paydays on or after today; none of a month that began after the works were completed. */
function nextPaydays(law: Law, terms: store.PaydayTerms, today: Day): { month: Month; dueOn: Day }[] {
  const found: { month: Month; dueOn: Day }[] = [];
  const last = terms.completedOn === null ? undefined : monthOf(terms.completedOn);
  const first = addMonth(monthOf(today), -terms.monthOffset);
  for (let ahead = 0; ahead < 4 && found.length < 2; ahead += 1) {
    const month = addMonth(first, ahead);
    if (last !== undefined && month > last) break;
    const { due } = payday(law, nominalPayday(terms, month), terms.regionCode);
    if (due >= today) found.push({ month, dueOn: due });
  }
  return found;
}

/** The newest month whose payday has passed. */
function lastMonthDue(paydays: readonly { readonly month: Month }[], terms: store.PaydayTerms, today: Day): Month {
  return addMonth(paydays[0]?.month ?? addMonth(monthOf(today), -terms.monthOffset), -1);
}
