import { type Context, implement } from "../../db/implement.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { RECORD_KIND_IDS, RECORD_KINDS } from "../../law/record-kinds.ts";
import { findEngagement } from "./engagement.store.ts";
import { crewsOf } from "./project.store.ts";
import * as contract from "./project-record.contract.ts";
import * as store from "./project-record.store.ts";
import { type NewRecord, recordFault } from "./project-record.ts";

export const listRecordKinds = implement(contract.listRecordKinds, async () => ({
  kinds: RECORD_KIND_IDS.map((kind) => {
    const { zh, bo, en, article, needs, may, items, oneItem = false } = RECORD_KINDS[kind];
    return { kind, says: { zh, bo, en }, article, needs: [...needs], may: [...may], items: items ?? null, oneItem };
  }),
}));

export const addRecord = implement(contract.addRecord, async (context, given) => {
  const fault = recordFault(given, context.today) ?? (await partiesFault(context, given));
  if (fault !== undefined) return fault;
  const replaced = await replacedFault(context, given);
  if (replaced !== undefined) return replaced;
  return { recordId: await store.insertRecord(context, given) };
});

async function partiesFault({ tx, actor }: Context, given: NewRecord): Promise<Refusal | undefined> {
  const { projectId, companyId, otherCompanyId, crewId, pin } = given;
  if (companyId !== undefined && !(await store.companiesOfProject(tx, projectId)).includes(companyId)) {
    return refuse("record.company-not-on-project", { field: "companyId" });
  }
  if (otherCompanyId !== undefined && !(await store.isCompany(tx, otherCompanyId))) {
    return refuse("record.company-unknown", { field: "otherCompanyId" });
  }
  if (actor.role === "subcontractor" && !isOwn(actor, given)) {
    return refuse("record.not-your-company", { field: "companyId" });
  }
  if (crewId !== undefined && !(await crewsOf(tx, projectId)).some((crew) => crew.crewId === crewId)) {
    return refuse("record.crew-unknown", { field: "crewId" });
  }
  if (pin !== undefined && (await findEngagement(tx, projectId, pin)) === undefined) {
    return refuse("record.worker-unknown", { field: "pin" });
  }
  return undefined;
}

interface Parties {
  readonly companyId?: number | null | undefined;
  readonly otherCompanyId?: number | null | undefined;
}

/** A subcontractor records about itself, and about persons and units to whom it gave work or lent its name. */
function isOwn(actor: Context["actor"], { companyId, otherCompanyId }: Parties): boolean {
  return (companyId ?? otherCompanyId) === actor.companyId;
}

async function replacedFault(context: Context, given: NewRecord): Promise<Refusal | undefined> {
  if (given.corrects === undefined) return undefined;
  const known = await knownRecord(context, given.projectId, given.corrects);
  if (isRefusal(known)) return { ...known, field: "corrects" };
  if (known.kind !== given.kind) return refuse("record.other-kind", { field: "kind", right: known.kind });
  return given.reason === undefined ? refuse("record.reason-needed", { field: "reason" }) : undefined;
}

async function knownRecord(
  { tx, actor }: Context,
  projectId: number,
  recordId: number,
): Promise<Outcome<store.KnownRecord>> {
  const known = await store.findRecord(tx, projectId, recordId);
  if (known === undefined) return refuse("record.unknown", { field: "recordId" });
  if (actor.role === "subcontractor" && !isOwn(actor, known)) return refuse("record.not-your-company");
  return known.over ? refuse("record.already-corrected") : known;
}

export const withdrawRecord = implement(contract.withdrawRecord, async (context, { projectId, recordId, reason }) => {
  const known = await knownRecord(context, projectId, recordId);
  if (isRefusal(known)) return known;
  await store.insertWithdrawal(context, projectId, known, reason);
  return { recordId };
});

export const listRecords = implement(contract.listRecords, async ({ tx, actor }, { projectId, kind }) => ({
  records: await store.recordsOfProject(
    tx,
    projectId,
    kind,
    actor.role === "subcontractor" ? actor.companyId : undefined,
  ),
}));
