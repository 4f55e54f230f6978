import { findRegion } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { Actor } from "../../kernel/actor.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { deadline } from "../../law/deadline.ts";
import { clocksStartedBy } from "../../law/parallel-clocks.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { insertListing, listingsOf, lockListings, setEnded } from "../registry/listing.store.ts";
import { overlapping } from "../registry/listing.ts";
import { employersOf } from "../registry/project.store.ts";
import { linesOwed } from "../wages/wage-line.store.ts";
import * as contract from "./case.contract.ts";
import * as store from "./case.store.ts";
import type { Doer } from "./case-actions.contract.ts";
import { asksOf } from "./case-asks.contract.ts";
import type { CaseDetail } from "./case-detail.ts";
import { keepEvidence } from "./case-file.operations.ts";
import { tellWorkers } from "./case-notice.ts";
import { addedByLaw, type Forum } from "./case-outcome.ts";
import { type HeldCase, holdCase, proofChanges, record } from "./case-proof.operations.ts";
import { actionRefusal, allowedNext, type WantedAction } from "./case-rules.ts";

/** A sector authority answers the tasks that it was given, and does nothing else in a case. */
export function doerOf(actor: Actor): Doer {
  return actor.role === "sector-authority" ? "authority" : "inspector";
}

export const actOnCase = implement(contract.actOnCase, async (context, input) => {
  const held = await holdCase(context, input.projectId, input.caseId);
  if (held === undefined) return refuse("case.unknown", { field: "caseId" });
  const acted = await act(context, held, input);
  if (isRefusal(acted)) return acted;
  return { actionNo: acted.actions.length, state: acted.now.state };
});

async function act(
  context: Context,
  held: HeldCase,
  { projectId: _, caseId: __, file, ...wanted }: InputOf<typeof contract.actOnCase>,
): Promise<Outcome<HeldCase>> {
  const { kind } = wanted;
  const doer = doerOf(context.actor);
  const forum = { law: await lawInForce(context.tx), regionCode: held.head.regionCode, today: context.today };
  // Closing looks at what the bank says at this moment, not at what was linked earlier.
  const closing = kind === "clear" || kind === "withdraw";
  const ready = closing && allowedNext(held.now, doer).includes(kind) ? await linked(context, held) : held;
  const refusal = actionRefusal(ready.now, wanted, doer, forum) ?? taskRefusal(context.actor, ready, wanted);
  if (refusal !== undefined) return refusal;
  const more =
    wanted.evidence !== undefined && asksOf(kind).some(({ field }) => field === "file")
      ? await keepEvidence(context, ready.head.caseId, wanted, file)
      : await detailOf(context, ready, wanted, forum);
  if (isRefusal(more)) return more;
  const done = await record(context, ready, { kind, detail: { ...saidIn(wanted), ...more } });
  if (kind === "clear") await tellWorkers(context, done);
  return done;
}

async function linked(context: Context, held: HeldCase): Promise<HeldCase> {
  const detail = await proofChanges(context, held);
  return detail === undefined ? held : record(context, held, { kind: "link-proofs", detail });
}

/** An authority answers its own tasks only. */
function taskRefusal(actor: Actor, { now }: HeldCase, { taskNo }: WantedAction): Refusal | undefined {
  if (doerOf(actor) !== "authority") return undefined;
  const own = now.tasks.filter((task) => task.authority === actor.sector).map((task) => task.taskNo);
  return own.includes(taskNo ?? 0)
    ? undefined
    : refuse("case.not-your-task", { field: "taskNo", right: own.join(", ") });
}

/** What the action asks for, of what was said; anything else is not kept. */
function saidIn(wanted: WantedAction): CaseDetail {
  const said = asksOf(wanted.kind).flatMap(({ field }) => {
    if (field === "file") return [];
    const value = field === "inspectors" ? [...new Set(wanted.inspectors)] : wanted[field];
    return value === undefined || value === "" ? [] : [[field, value] as const];
  });
  return Object.fromEntries(said);
}

/** What the records add to what was said: proofs, lines, the entry on the list. */
async function detailOf(
  context: Context,
  held: HeldCase,
  wanted: WantedAction,
  forum: Forum,
): Promise<Outcome<CaseDetail>> {
  switch (wanted.kind) {
    case "link-proofs":
      if (held.now.lines.length === 0) return refuse("case.no-lines");
      return (await proofChanges(context, held)) ?? { proved: [], withdrawn: [] };
    case "add-lines":
      return addLines(context, held);
    case "list-firm":
      return listFirm(context, held, wanted, forum);
    case "delist":
      await setEnded(context, {
        listingId: present(held.now.listingId, "the entry on the list"),
        endedOn: wanted.on ?? context.today,
        reason: `${held.head.caseNumber} ${wanted.text ?? ""}`.trim(),
      });
      return {};
    case "transfer-police":
      return { files: (wanted.files ?? []).map((one) => withHash(held, one)) };
    default:
      return addedByLaw(held.now, wanted, forum);
  }
}

/** A file that is evidence of the case goes to the police with that evidence's hash. */
function withHash({ now }: HeldCase, file: TransferredFile): TransferredFile {
  const sha256 = now.evidence.find((one) => one.evidenceNo === file.evidenceNo)?.sha256;
  return sha256 === undefined ? file : { ...file, sha256 };
}

type TransferredFile = Required<CaseDetail>["files"][number];

/** Every wage of the project that is overdue, unpaid and in no open case. */
async function addLines({ tx, today }: Context, { head, now }: HeldCase): Promise<Outcome<CaseDetail>> {
  await store.holdProject(tx, head.projectId);
  const taken = await store.linesInOpenCases(tx, head.projectId);
  const here = new Set(now.lines.map((one) => one.lineId));
  const owed = (await linesOwed(tx, head.projectId)).filter(
    (line) => line.dueOn < today && line.sheetState !== "drafted" && !taken.has(line.lineId) && !here.has(line.lineId),
  );
  if (owed.length === 0) return refuse("case.nothing-owed");
  const last = Math.max(0, ...now.lines.map((one) => one.lineNo));
  const lines = owed.map((line, index) => {
    return { lineNo: last + index + 1, lineId: line.lineId, pin: line.pin, month: line.month, owedFen: line.unpaidFen };
  });
  await store.appendLines(tx, head, lines);
  return { lines: lines.map(({ lineNo, lineId, owedFen }) => ({ lineNo, lineId, owedFen })) };
}

/** The decision makes the entry on the dishonesty list, for as long as the instrument in force says. */
async function listFirm(
  context: Context,
  { head }: HeldCase,
  { companyCode, decisionNumber, text }: WantedAction,
  { law, regionCode, today }: Forum,
): Promise<Outcome<CaseDetail>> {
  const employers = await employersOf(context.tx, head.projectId);
  const firm = employers.find((one) => one.companyCode === companyCode);
  if (firm === undefined) {
    const right = employers.map((one) => `${one.companyCode} ${one.name}`).join(", ");
    return refuse("case.employer-unknown", { field: "companyCode", right });
  }
  await lockListings(context.tx);
  const term = clocksStartedBy("listed", today).find(({ id }) => id === "dishonesty-list-term");
  const toDay = term === undefined ? undefined : deadline(law, term.id, today, regionCode).due;
  const known = overlapping(await listingsOf(context.tx, [firm.companyCode]), today, toDay);
  if (known !== undefined) {
    return refuse("listing.overlaps", { field: "companyCode", facts: { from: known.fromDay, to: known.toDay } });
  }
  const listingId = await insertListing(context, {
    companyCode: firm.companyCode,
    companyName: firm.name,
    fromDay: today,
    toDay,
    decisionNumber: present(decisionNumber, "the number of the decision"),
    authority: `${findRegion(regionCode)?.zh ?? regionCode}人力资源和社会保障局`,
    source: `${head.caseNumber} ${text ?? ""}`.trim().slice(0, 300),
  });
  return { listingId };
}
