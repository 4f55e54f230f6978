import { regionLevel, TIBET } from "../../codes/regions.ts";
import { implement } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { OutputOf, Role } from "../../kernel/contract.ts";
import { daysBetween } from "../../kernel/day.ts";
import { LEVELS } from "../../kernel/fields.ts";
import { nextToClear } from "../campaigns/campaign.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as contract from "./cockpit.contract.ts";
import * as store from "./cockpit.store.ts";

/** A clock that runs out within three working days is due soon. */
const DUE_SOON_WORKING_DAYS = 3;

const TRANSFER_RULE = "decree724-29-labour-cost-transfer";

export const overview = implement(contract.overview, async ({ tx, actor, today }, { regionCode }) => {
  const area = regionCode ?? actor.regionCode;
  const { calendar } = await lawInForce(tx);
  const soon = calendar.addWorkingDays(TIBET, today, DUE_SOON_WORKING_DAYS);
  const [totals, people] = [await store.totals(tx, actor, area), await store.people(tx, actor, area)];
  const levels = await store.findingsByLevel(tx, actor, area);
  const clearing = await nextToClear(tx, actor, area, today);
  const digits = area !== undefined && regionLevel(area) !== "province" ? 6 : 4;
  return {
    ...totals,
    ...people,
    today,
    owedWorkers: await store.owedWorkers(tx, actor, area, today),
    lateTransfersFen: await store.lateTransfers(tx, actor, area, TRANSFER_RULE),
    findings: LEVELS.map((level) => levels.find((row) => row.level === level) ?? { level, breached: 0, unknown: 0 }),
    cases: await store.casesByClock(tx, actor, area, today, soon),
    clearing:
      clearing === undefined
        ? null
        : {
            campaignId: clearing.campaignId,
            name: clearing.name,
            clearBy: clearing.clearBy,
            daysLeft: daysBetween(today, clearing.clearBy),
          },
    areas: await store.areaRows(tx, actor, area, digits),
    queue: (await store.queue(tx, actor, area, today, soon)).filter(({ kind }) => handles(actor, kind)),
  };
});

type Kind = OutputOf<typeof contract.overview>["queue"][number]["kind"];

/** Who does something about it. */
const HANDLERS: Readonly<Record<Kind, readonly Role[]>> = {
  aside: ["payroll-officer", "administrator"],
  dispute: ["payroll-officer", "subcontractor", "inspector", "administrator"],
  "sheet-to-review": ["payroll-officer", "administrator"],
  "returned-payment": ["payroll-officer", "bank-clerk", "inspector", "administrator"],
  "outside-payment": ["inspector"],
  "unmatched-entry": ["payroll-officer", "bank-clerk", "administrator"],
  "case-overdue": ["inspector", "supervisor", "administrator"],
  "case-due": ["inspector", "supervisor", "administrator"],
};

function handles(actor: Actor, kind: Kind): boolean {
  return HANDLERS[kind].some((role) => role === actor.role);
}
