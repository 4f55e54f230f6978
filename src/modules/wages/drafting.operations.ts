import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf, OutputOf } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { addFen, yuanText, ZERO } from "../../kernel/money.ts";
import { type Month, monthOf } from "../../kernel/month.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { monthMost, termsOn } from "./pay-terms.ts";
import { WAGES_REFUSALS } from "./refusals.ts";
import * as contract from "./wage-sheet.contract.ts";
import * as store from "./wage-sheet.store.ts";
import { advanceLine, type DraftedLine, draftOf, mayTouchCompany } from "./wage-sheet.ts";
import { advancesOfMonth, contractsByPin, worksOfMonth } from "./work-of-month.store.ts";

type ToDraft = InputOf<typeof contract.draftSheet>;
type Drafted = OutputOf<typeof contract.draftSheet>;

export const draftSheet = implement(contract.draftSheet, async (context, input) => {
  return (await companyFault(context, input.projectId, input.companyId)) ?? (await drafted(context, input));
});

/** Each employer's sheet on its own: what stands in the way of one does not hold up the others. */
export const draftMonth = implement(contract.draftMonth, async (context, { projectId, month }) => {
  const { tx, today, actor } = context;
  if (month >= monthOf(today)) return monthNotOver(today);
  const employers = await store.employersOnProject(tx, projectId);
  const made: OutputOf<typeof contract.draftMonth>["drafted"] = [];
  const left: OutputOf<typeof contract.draftMonth>["left"] = [];
  for (const { companyId, companyName } of employers.filter((one) => mayTouchCompany(actor, one.companyId))) {
    const outcome = await drafted(context, { projectId, companyId, month, kind: "month" });
    if (isRefusal(outcome)) left.push({ companyId, companyName, code: outcome.refused, says: saysOf(outcome) });
    else made.push({ companyId, companyName, ...outcome });
  }
  return { drafted: made, left };
});

const saysOf = ({ refused }: Refusal) => present(WAGES_REFUSALS[refused], refused);

async function drafted(context: Context, { projectId, companyId, month, kind }: ToDraft): Promise<Outcome<Drafted>> {
  const { tx, today } = context;
  const over = kind === "month" ? month < monthOf(today) : month <= monthOf(today);
  if (!over) return monthNotOver(today);
  const known = await store.lockNewestSheet(tx, projectId, { companyId, month, kind });
  // Leavers' sheets follow one another within a month. A month's sheet comes after an approved one only: it settles
  // whose work or contract became known since (attendance that came late, a contract signed afterwards).
  if (kind === "month" && known?.state === "submitted") return refuse("wage-sheet.already-submitted");
  const project = present(await store.projectTerms(tx, projectId), `project ${projectId}`);
  const draft = draftOf(
    await lawInForce(tx),
    project,
    month,
    kind,
    await worksOfMonth(tx, projectId, { companyId, month, kind }, draftedId(known)),
  );
  if (draft.lines.length === 0) {
    if (kind === "month" && known?.state === "approved" && draft.withoutTerms.length === 0) {
      return refuse("wage-sheet.already-approved");
    }
    return refuse("wage-sheet.no-work", {
      field: "month",
      right: "at least one worker with pay terms and recorded work",
      facts: { withoutTerms: draft.withoutTerms.length },
    });
  }
  const sheetId = await save(context, projectId, { companyId, month, kind, known, lines: draft.lines });
  if (sheetId === undefined) return refuse("wage-sheet.already-submitted");
  return { sheetId, lines: draft.lines.length, withoutTerms: [...draft.withoutTerms] };
}

function monthNotOver(today: Day): Refusal {
  return refuse("wage-sheet.month-not-over", { field: "month", right: `a month before ${monthOf(today)}` });
}

export const draftAdvance = implement(contract.draftAdvance, async (context, input) => {
  const { tx } = context;
  const { projectId, companyId, month, payOn, note, advances } = input;
  const fault = await companyFault(context, projectId, companyId);
  if (fault !== undefined) return fault;
  const wrong = advances.findIndex((one) => one.amountFen <= 0);
  if (wrong >= 0) {
    return refuse("wage-advance.bad-amount", { field: `advances.${wrong}.amountFen`, right: "more than zero" });
  }
  const pins = advances.map((one) => one.pin);
  const twice = pins.findIndex((pin, index) => pins.indexOf(pin) < index);
  if (twice >= 0) return refuse("wage-advance.named-twice", { field: `advances.${twice}.pin` });
  const contracts = await contractsByPin(tx, projectId, companyId, pins);
  const known = await store.lockNewestSheet(tx, projectId, { companyId, month, kind: "advance" });
  const others = await advancesOfMonth(tx, projectId, { companyId, month, pins }, draftedId(known));
  const lines: DraftedLine[] = [];
  for (const [index, { pin, amountFen }] of advances.entries()) {
    const terms = termsOn(contracts.get(pin) ?? [], payOn);
    if (terms === undefined) {
      const right = "a worker of the company with a contract that says how he is paid";
      return refuse("wage-advance.no-terms", { field: `advances.${index}.pin`, right });
    }
    const most = monthMost(terms);
    if (most !== undefined && addFen(others.get(pin) ?? ZERO, amountFen) > most) {
      const right = `≤ ¥${yuanText(most)}`;
      return refuse("wage-advance.beyond-month", { field: `advances.${index}.amountFen`, right, facts: { pin } });
    }
    lines.push(advanceLine(pin, terms, amountFen, payOn, note));
  }
  const sheetId = await save(context, projectId, { companyId, month, kind: "advance", known, lines });
  if (sheetId === undefined) return refuse("wage-sheet.already-submitted");
  return { sheetId, lines: lines.length };
});

/**
 * A drafted sheet follows what is recorded for a month: the worker's line takes the new figures and keeps its number.
 * Where there is no draft, the next one finds what was recorded.
 */
export async function refreshLine(
  context: Context,
  projectId: number,
  of: { readonly companyId: number; readonly month: Month; readonly pin: number },
): Promise<void> {
  const { tx, ids } = context;
  const { companyId, month, pin } = of;
  const sheet = await store.lockSheetOf(tx, projectId, of);
  if (sheet === undefined || sheet.state !== "drafted" || sheet.kind === "advance") return;
  const { sheetId, kind } = sheet;
  const project = present(await store.projectTerms(tx, projectId), `project ${projectId}`);
  const works = await worksOfMonth(tx, projectId, { companyId, month, kind, pins: [pin] }, sheetId);
  const { lines } = draftOf(await lawInForce(tx), project, month, kind, works);
  if (lines.length === 0) await store.deleteDraftedLine(tx, projectId, sheetId, pin);
  else await store.saveLines(tx, { projectId, companyId, month, ids }, sheetId, lines);
}

async function companyFault(
  { tx, actor }: Context,
  projectId: number,
  companyId: number,
): Promise<Refusal | undefined> {
  if (!(await store.employsOnProject(tx, projectId, companyId))) {
    return refuse("wage-sheet.company-not-on-project", { field: "companyId" });
  }
  return mayTouchCompany(actor, companyId) ? undefined : refuse("wage-sheet.not-your-company", { field: "companyId" });
}

function draftedId(known: store.SheetHead | undefined): number | undefined {
  return known?.state === "drafted" ? known.sheetId : undefined;
}

/** Takes the place of the newest sheet while that is a draft, else comes after it. */
async function save(
  { tx, today, actor, ids }: Context,
  projectId: number,
  sheet: Pick<store.DraftToSave, "companyId" | "month" | "kind" | "lines"> & { known: store.SheetHead | undefined },
): Promise<number | undefined> {
  const { known, ...rest } = sheet;
  const sheetNo = known === undefined ? 1 : known.sheetNo + (known.state === "drafted" ? 0 : 1);
  return store.saveDraft(tx, { ...rest, projectId, sheetNo, draftedOn: today, recordedBy: actor.userId, ids });
}
