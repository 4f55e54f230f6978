import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { ZERO } from "../../kernel/money.ts";
import { lastDay, type Month } from "../../kernel/month.ts";
import { isRefusal, type Refusal, refuse } from "../../kernel/outcome.ts";
import type { WageRow } from "../../sheets/wage-sheet/wage-row.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { peopleNamed } from "../registry/people-named.store.ts";
import { countRate, type PayTerms, termsOn } from "./pay-terms.ts";
import * as store from "./wage-book.store.ts";
import { itemFault, pieceWorkFault } from "./wage-item.ts";
import { adjustLine } from "./wage-line.operations.ts";
import * as sheetStore from "./wage-sheet.store.ts";
import { draftOf, mayTouchCompany, refusalUnlessDrafted } from "./wage-sheet.ts";
import { contractsByPin, worksOfMonth } from "./work-of-month.store.ts";

interface BookRow {
  readonly rowNumber: number;
  readonly value: WageRow;
}

export interface WageBookTaken {
  readonly good: number;
  /** What is on record already, entry by entry: nothing is written. */
  readonly already: number;
  readonly refused: readonly { readonly rowNumber: number; readonly refusal: Refusal }[];
}

/** A row whose person is known, with what the month's sheet says about him. */
interface Placed {
  readonly row: BookRow;
  readonly pin: number;
  readonly companyId: number;
  readonly contracts: readonly PayTerms[];
}

/**
 * Overtime, allowances, deductions, counted work and differences, many at once, by the rules of one. An entry that is
 * on record and not withdrawn is there already. Drafted sheets follow; what is handed over refuses. A
 * dry run writes nothing but changed lines, whose own operation decides about them: it is to be rolled back.
 */
export async function takeWageBook(
  context: Context,
  projectId: number,
  rows: readonly BookRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<WageBookTaken> {
  const { tx, ids, now, actor } = context;
  const refused: { rowNumber: number; refusal: Refusal }[] = [];
  const placed = await place(context, projectId, rows, refused);
  const pins = [...new Set(placed.map(({ pin }) => pin))];
  const months = [...new Set(placed.map(({ row }) => row.value.month))];
  const companyIds = [...new Set(placed.map(({ companyId }) => companyId))];
  const sheets = await store.lockSheets(tx, projectId, companyIds, months);
  const sheetIds = sheets.map(({ sheetId }) => sheetId);
  const lines = await store.linesOfPins(tx, projectId, sheetIds, pins);
  const sheetOf = sheetFinder(sheets, lines);
  const entries = entriesOf(placed);
  const items = new Set((await store.recordedItems(tx, projectId, entries)).map(keyOfItem));
  const works = new Set((await store.recordedWorks(tx, projectId, entries)).map(keyOfWork));
  const newItems: store.BookedItem[] = [];
  const newWorks: store.BookedWork[] = [];
  let [good, already] = [0, 0];
  const adjustments: { readonly row: BookRow; readonly line: store.LineOfPin }[] = [];
  for (const one of placed) {
    const { row, pin, companyId } = one;
    const { month, kind } = row.value;
    const say = (refusal: Refusal) => void refused.push({ rowNumber: row.rowNumber, refusal });
    const sheet = sheetOf(companyId, month, pin);
    if (kind === "gross") {
      const line = lines.find((each) => each.pin === pin && each.sheetId === sheet?.sheetId);
      if (line === undefined) say(refuse("wage-book.no-draft", { field: "kind" }));
      else if (line.grossFen === row.value.amountFen) already += 1;
      else adjustments.push({ row, line });
      continue;
    }
    const counted = kind === "piece" || kind === "task";
    const key = counted ? keyOfWork(workOf(one, kind)) : keyOfItem(itemOf(one));
    // What was imported before its sheet was handed over is there, and no reason to complain.
    if ((counted ? works : items).has(key)) {
      already += 1;
      continue;
    }
    const fault = refusalUnlessDrafted(sheet?.state) ?? (counted ? workFault(one, kind) : faultOfItem(one));
    if (fault !== undefined) say(fault);
    else {
      good += 1;
      if (counted) newWorks.push(workOf(one, kind));
      else newItems.push(itemOf(one));
    }
  }
  if (!dryRun || adjustments.length > 0) {
    const by = { now, userId: actor.userId };
    await store.insertItems(
      tx,
      projectId,
      newItems.map((item) => ({ ...item, itemId: ids.next() })),
      by,
    );
    await store.insertWorks(
      tx,
      projectId,
      newWorks.map((work) => ({ ...work, pieceWorkId: ids.next() })),
      by,
    );
    await refresh(context, projectId, sheets, sheetOf, placed, [...newItems, ...newWorks]);
  }
  for (const { row, line } of adjustments) {
    const { amountFen, note } = row.value;
    const given = { projectId, lineId: line.lineId, grossFen: present(amountFen, "an amount"), reason: note ?? "" };
    const outcome = await adjustLine.run(context, given);
    if (isRefusal(outcome)) refused.push({ rowNumber: row.rowNumber, refusal: outcome });
    else good += 1;
  }
  return { good, already, refused };
}

async function place(
  context: Context,
  projectId: number,
  rows: readonly BookRow[],
  refused: { rowNumber: number; refusal: Refusal }[],
): Promise<Placed[]> {
  const { tx, actor } = context;
  const find = await peopleNamed(
    context,
    projectId,
    rows.map(({ value }) => value),
  );
  const people = rows.map((row) => ({ row, person: find(row.value, lastDay(row.value.month)) }));
  const byCompany = new Map<number, Set<number>>();
  for (const { person } of people) {
    if (isRefusal(person)) continue;
    const pins = byCompany.get(person.companyId) ?? new Set();
    byCompany.set(person.companyId, pins.add(person.pin));
  }
  const contracts = new Map<number, readonly PayTerms[]>();
  for (const [companyId, pins] of byCompany) {
    if (!mayTouchCompany(actor, companyId)) continue;
    for (const [pin, terms] of await contractsByPin(tx, projectId, companyId, [...pins])) contracts.set(pin, terms);
  }
  return people.flatMap(({ row, person }): Placed[] => {
    const refusal = isRefusal(person)
      ? person
      : mayTouchCompany(actor, person.companyId)
        ? undefined
        : refuse("engagement.unknown", { field: "pin" });
    if (refusal !== undefined) refused.push({ rowNumber: row.rowNumber, refusal });
    if (isRefusal(person) || refusal !== undefined) return [];
    return [{ row, pin: person.pin, companyId: person.companyId, contracts: contracts.get(person.pin) ?? [] }];
  });
}

/** What the rows are of, each once. */
function entriesOf(placed: readonly Placed[]): store.EntryOf[] {
  const entries = new Map<string, store.EntryOf>();
  for (const { pin, row } of placed) {
    const { month, note = "" } = row.value;
    entries.set(`${pin} ${month} ${note}`, { pin, month, note });
  }
  return [...entries.values()];
}

type FindSheet = (companyId: number, month: Month, pin: number) => store.SheetOfPin | undefined;

/** Where a worker's month is settled: as `lockSheetOf` says. */
function sheetFinder(sheets: readonly store.SheetOfPin[], lines: readonly store.LineOfPin[]): FindSheet {
  const has = new Set(lines.map(({ sheetId, pin }) => `${sheetId} ${pin}`));
  return (companyId, month, pin) => {
    const own = sheets.filter((one) => one.companyId === companyId && one.month === month);
    const settling = own.find(({ sheetId }) => has.has(`${sheetId} ${pin}`));
    return settling ?? own.find(({ kind, state }) => kind === "month" && state !== "approved");
  };
}

function itemOf({ row, pin }: Placed): store.BookedItem {
  const { month, kind, minutes, quantityMilli, amountFen, agreed, note } = row.value;
  return {
    pin,
    month,
    kind: kind as store.BookedItem["kind"],
    minutes: minutes ?? null,
    quantityMilli: quantityMilli ?? null,
    amountFen: amountFen ?? null,
    agreed: agreed ?? null,
    note: note ?? null,
  };
}

function workOf({ row, pin }: Placed, kind: "piece" | "task"): store.BookedWork {
  const { month, quantityMilli, unit, unitPriceFen, qualityDeductionFen, note } = row.value;
  return {
    pin,
    month,
    kind,
    quantityMilli: quantityMilli ?? 0,
    unit: unit ?? null,
    unitPriceFen: unitPriceFen ?? null,
    qualityDeductionFen: qualityDeductionFen ?? ZERO,
    qualityReason: qualityDeductionFen === undefined ? null : (note ?? null),
    note: note ?? null,
  };
}

function keyOfItem(one: store.BookedItem): string {
  const { pin, month, kind, minutes, quantityMilli, amountFen, agreed, note } = one;
  return JSON.stringify([pin, month, kind, minutes, quantityMilli, amountFen, agreed, note]);
}

function keyOfWork(one: store.BookedWork): string {
  const { pin, month, kind, quantityMilli, unit, unitPriceFen, qualityDeductionFen, note } = one;
  return JSON.stringify([pin, month, kind, quantityMilli, unit, unitPriceFen, qualityDeductionFen, note]);
}

/** The columns of the book by the fields of the operations. */
const FIELDS: Readonly<Record<string, string>> = {
  minutes: "hours",
  quantityMilli: "quantity",
  amountFen: "amount",
  unitPriceFen: "unitPrice",
  qualityDeductionFen: "qualityDeduction",
  qualityReason: "note",
};

function faultOfItem(one: Placed): Refusal | undefined {
  const terms = termsOn(one.contracts, lastDay(one.row.value.month));
  if (terms === undefined) return refuse("wage-item.no-terms", { field: "pin" });
  const fault = itemFault(itemOf(one), terms.payScheme, terms.pieceRateFen !== null);
  return fault === undefined ? undefined : { ...fault, field: FIELDS[fault.field ?? ""] ?? "kind" };
}

function workFault(one: Placed, kind: "piece" | "task"): Refusal | undefined {
  const work = workOf(one, kind);
  const fault = pieceWorkFault(work, countRate(one.contracts, kind, lastDay(work.month)), work.qualityReason);
  return fault === undefined ? undefined : { ...fault, field: FIELDS[fault.field ?? ""] ?? "kind" };
}

/** Drafted sheets take the new figures. */
async function refresh(
  context: Context,
  projectId: number,
  sheets: readonly store.SheetOfPin[],
  sheetOf: FindSheet,
  placed: readonly Placed[],
  written: readonly { readonly pin: number; readonly month: Month }[],
): Promise<void> {
  const { tx, ids } = context;
  const drafted = sheets.filter(({ state }) => state === "drafted");
  if (drafted.length === 0 || written.length === 0) return;
  const companyOf = new Map(placed.map(({ pin, companyId }) => [pin, companyId]));
  const law = await lawInForce(tx);
  const project = present(await sheetStore.projectTerms(tx, projectId), `project ${projectId}`);
  for (const { sheetId, companyId, month, kind } of drafted) {
    const pins = new Set<number>();
    for (const one of written) {
      if (one.month !== month || companyOf.get(one.pin) !== companyId) continue;
      if (sheetOf(companyId, month, one.pin)?.sheetId === sheetId) pins.add(one.pin);
    }
    if (pins.size === 0) continue;
    const works = await worksOfMonth(tx, projectId, { companyId, month, kind, pins: [...pins] }, sheetId);
    const { lines } = draftOf(law, project, month, kind, works);
    await sheetStore.saveLines(tx, { projectId, companyId, month, ids }, sheetId, lines);
  }
}
