import { implement } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import { refuse } from "../../kernel/outcome.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import * as contract from "./checklist.contract.ts";
import { insertChecklist, storedChecklists } from "./checklist.store.ts";
import { checklistDigest, SHIPPED } from "./checklist.ts";

async function allChecklists(tx: Tx) {
  const shipped = SHIPPED.map((checklist) => {
    return { checklist, digest: checklistDigest(checklist), reason: null, recordedAt: null, recordedByName: null };
  });
  return [...shipped, ...(await storedChecklists(tx))];
}

/** The named version, or the newest that holds on a day; undefined where there is none. */
export async function findChecklist(tx: Tx, id: string, version: number | undefined, on?: Day) {
  const versions = (await allChecklists(tx)).map((one) => one.checklist).filter((one) => one.id === id);
  if (version !== undefined) return versions.find((one) => one.version === version);
  const holding = versions.filter(({ from }) => on === undefined || from <= on);
  return holding.toSorted((a, b) => b.version - a.version)[0];
}

export const listChecklists = implement(contract.listChecklists, async ({ tx }) => ({
  checklists: await allChecklists(tx),
}));

export const recordChecklist = implement(contract.recordChecklist, async (context, { checklist, reason }) => {
  const strange = checklist.items.findIndex(({ basis }) => !STATUTES.some(({ id }) => id === basis.statute));
  if (strange >= 0) {
    return refuse("inspection-checklist.statute-unknown", { field: `checklist.items.${strange}.basis.statute` });
  }
  const newest = await findChecklist(context.tx, checklist.id, undefined);
  const next = (newest?.version ?? 0) + 1;
  if (newest !== undefined && checklist.from < newest.from) {
    return refuse("inspection-checklist.from-backwards", {
      field: "checklist.from",
      right: `not before ${newest.from}`,
    });
  }
  const digest = checklistDigest(checklist);
  if (checklist.version !== next || !(await insertChecklist(context, checklist, digest, reason))) {
    return refuse("inspection-checklist.version-not-next", { field: "checklist.version", right: String(next) });
  }
  return { id: checklist.id, version: checklist.version, digest };
});
