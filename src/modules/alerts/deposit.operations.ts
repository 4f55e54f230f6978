import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { addDays, type Day, daysBetween } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { deadline } from "../../law/deadline.ts";
import { depositRange } from "../../law/deposit.ts";
import { depositUses } from "../../law/deposit-uses.ts";
import type { ProjectFacts, RecordFact } from "../../law/facts.ts";
import { newest } from "../../law/lasting.ts";
import type { Law } from "../../law/law.ts";
import { numberOf } from "../../law/parameters.ts";
import { recordsOf } from "../../law/records-of.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as contract from "./deposit.contract.ts";
import { papersEndingBy } from "./deposit.store.ts";
import { loadProjectFacts } from "./facts.store.ts";

export const getDeposit = implement(contract.getDeposit, async ({ tx, today }, { projectId }) => {
  const facts = await loadProjectFacts(tx, projectId, today);
  const law = await lawInForce(tx);
  const { regionCode, contractAmountFen } = facts.project;
  const deposits = recordsOf(facts, "wage-deposit");
  const uses = depositUses(law, regionCode, recordsOf(facts, "deposit-used"), recordsOf(facts, "deposit-topped-up"));
  const open = uses.reduce((sum, one) => sum + (one.openFen ?? 0), 0);
  const standing = deposits.filter((one) => one.to === undefined || one.to >= today);
  const stored = standing.reduce((sum, one) => sum + (one.amountFen ?? 0), 0);
  return {
    contractAmountFen: contractAmountFen ?? null,
    required: requiredOf(facts, law),
    storedFen: fen(Math.max(0, stored - open)),
    papers: [...deposits, ...recordsOf(facts, "payment-guarantee")].map((one) => paperOf(one, law, regionCode, today)),
    uses: uses.map(({ record, openFen, deadline: { due } }) => ({
      recordId: record.recordId,
      on: record.on,
      amountFen: record.amountFen ?? null,
      openFen: openFen === undefined ? null : fen(openFen),
      dueOn: due,
      state: openFen === 0 ? ("topped-up" as const) : today > due ? ("overdue" as const) : ("running" as const),
    })),
  };
});

/** As rule mohrss-2021-65-11-deposit-amount asks: by the day of the permit, or else of the contract. */
function requiredOf({ project, records }: ProjectFacts, law: Law) {
  const { regionCode, contractAmountFen, contractSignedOn, contractorHistory } = project;
  const on = newest(records, "start-permit")?.on ?? contractSignedOn;
  if (on === undefined || contractAmountFen === undefined) return null;
  const asked = { region: regionCode, on, contractFen: contractAmountFen, past: contractorHistory };
  const range = depositRange(law.parameters, asked);
  if (range === undefined) return null;
  return {
    minFen: range.minFen,
    maxFen: range.maxFen ?? null,
    reasons: [...range.reasons],
    parameters: range.parameters.map(({ id, value, mark }) => ({
      id,
      unit: present(
        law.parameters.all.find((one) => one.id === id),
        `parameter ${id}`,
      ).unit,
      value: String(value),
      mark,
    })),
  };
}

function paperOf(one: RecordFact, law: Law, region: string, today: Day) {
  const { recordId, on, to, amountFen, items } = one;
  const remindFrom = to === undefined ? null : addDays(to, -reminderDays(law, region, today));
  const letter = one.kind === "wage-deposit" && items?.includes("cash") !== true;
  return {
    recordId,
    kind: one.kind === "wage-deposit" ? ("wage-deposit" as const) : ("payment-guarantee" as const),
    form: items?.[0] ?? null,
    amountFen: amountFen ?? null,
    from: on,
    endsOn: to ?? null,
    remindFrom,
    authorityBy: to === undefined || !letter ? null : deadline(law, "wage-guarantee-reminder", to, region).due,
    state: stateOf(to, remindFrom, today),
  };
}

function stateOf(to: Day | undefined, remindFrom: Day | null, today: Day) {
  if (to !== undefined && to < today) return "ended" as const;
  return remindFrom !== null && remindFrom <= today ? ("ends-soon" as const) : ("standing" as const);
}

function reminderDays(law: Law, region: string, today: Day): number {
  const id = "guarantee-reminder-days";
  return numberOf(law.parameters.find(id, region, today) ?? law.parameters.first(id, region));
}

/** No region's period of reminders is longer; the query looks no further ahead. */
const AHEAD_DAYS_MAX = 366;

export const listEndingGuarantees = implement(contract.listEndingGuarantees, async ({ tx, actor, today }, page) => {
  const law = await lawInForce(tx);
  const papers = await papersEndingBy(tx, actor, addDays(today, AHEAD_DAYS_MAX));
  const due = papers.filter(
    ({ endsOn, regionCode }) => addDays(endsOn, -reminderDays(law, regionCode, today)) <= today,
  );
  return {
    total: due.length,
    guarantees: due
      .slice(page.offset, page.offset + page.limit)
      .map(({ regionCode, ...one }) => ({ ...one, daysLeft: daysBetween(today, one.endsOn) })),
  };
});
