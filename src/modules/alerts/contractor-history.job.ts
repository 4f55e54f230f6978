import type { Job, JobContext, JobReport } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import { contractorHistory } from "../../law/contractor-history.ts";
import type { Law } from "../../law/law.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as store from "./contractor-history.store.ts";
import { UNPAID_WAGES_RULE } from "./finding.ts";
import type { HistoryRow } from "./record-facts.store.ts";

/**
 * What the contractor's other works in the area say about a project's wage deposit (65号), for the projects where a
 * person stated that those works are all in this database. Only here is more than one project read; what has changed
 * is appended and marks the project, and its assessment then reads its own row.
 */
export const contractorHistoryJob: Job = {
  name: "alerts.contractor-history",
  cron: "*/5 * * * *",
  run: followHistories,
};

async function followHistories(context: JobContext): Promise<JobReport> {
  const { stated, ended, law } = await context.transact(async ({ tx }) => {
    const all = await store.statedProjects(tx);
    const ids = new Set(all.map((one) => one.projectId));
    const others = (await store.histories(tx)).filter((one) => !ids.has(one.projectId));
    return { stated: all, ended: others, law: await lawInForce(tx) };
  });
  let changed = 0;
  for (const one of stated) {
    const appended = await context.transact(async ({ tx, now, ids }) => {
      const history = await historyOf(tx, law, one);
      if (one.known !== null && isSame(one.known, history)) return false;
      await store.appendHistory(tx, { projectId: one.projectId, historyId: ids.next(), history }, now);
      return true;
    });
    if (appended) changed += 1;
  }
  // The statement was withdrawn since: nothing is known any more.
  for (const { projectId, known } of ended) {
    if (isSame(known, NOTHING)) continue;
    await context.transact(({ tx, now, ids }) => {
      return store.appendHistory(tx, { projectId, historyId: ids.next(), history: NOTHING }, now);
    });
    changed += 1;
  }
  return { projects: stated.length, changed };
}

const NOTHING: HistoryRow = {
  clearMonths: null,
  hadArrears: null,
  listed: null,
  registersInOrder: null,
  otherWorks: null,
};

/** Findings of these leave open whether wages are owed. */
const NO_DATA = ["decree724-28-attendance-data", "decree724-31-monthly-sheet"];

async function historyOf(tx: Tx, law: Law, stated: store.StatedProject): Promise<HistoryRow> {
  const { regionCode, on, coveredFrom, items } = stated;
  // The area that holds one deposit of a contractor is taken to be the prefecture.
  const works = await store.otherWorks(tx, stated, `${regionCode.slice(0, 4)}__`);
  const arrears = await store.arrearsSpans(tx, works, on, { arrears: UNPAID_WAGES_RULE, noData: NO_DATA });
  const past = {
    on,
    coveredFrom,
    firstWorks: items.includes("first-works"),
    works: works.map(({ startedOn, completedOn }) => ({ startedOn, completedOn: completedOn ?? undefined })),
    arrears,
    listed: either(items, "listed", "not-listed"),
    registersInOrder: either(items, "in-order", "not-in-order"),
  };
  const { clearMonths, hadArrears, listed, registersInOrder, otherWorks } = contractorHistory(
    past,
    law.parameters,
    regionCode,
  );
  return {
    clearMonths: clearMonths ?? null,
    hadArrears: hadArrears ?? null,
    listed: listed ?? null,
    registersInOrder: registersInOrder ?? null,
    otherWorks: otherWorks ?? null,
  };
}

function either(items: readonly string[], yes: string, no: string): boolean | undefined {
  return items.includes(yes) === items.includes(no) ? undefined : items.includes(yes);
}

function isSame(a: HistoryRow, b: HistoryRow): boolean {
  return (Object.keys(NOTHING) as (keyof HistoryRow)[]).every((field) => a[field] === b[field]);
}
