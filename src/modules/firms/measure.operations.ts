import { isWithin } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { insertAttachments } from "../files/file.store.ts";
import { keepFiles } from "../files/file-keeping.ts";
import { endRestriction, insertRestriction } from "../registry/restriction.store.ts";
import { factsKnown, hasEarlierStep, hasUnmetOrder, holdFirms, isListed, recordedAlready } from "./basis.store.ts";
import { type Company, companyOf, findingsOf } from "./firm-list.store.ts";
import { firmBy } from "./firm-named.ts";
import * as contract from "./measure.contract.ts";
import * as store from "./measure.store.ts";
import {
  foldMeasure,
  mayFollow,
  measureNumberOf,
  measureRefusal,
  officesOf,
  stepRefusal,
  type WantedStep,
} from "./measure.ts";
import { KEEPS_FROM_WORK, type MeasureState, type Office, OPENINGS, STEP_SAYS } from "./measure-kinds.contract.ts";

interface Decided {
  readonly office: Office;
  readonly regionCode?: string | undefined;
  readonly area?: string | undefined;
}

/** The region of the authority and the area where the measure holds, both within what the actor stands for. */
function regionsOf({ actor }: Context, given: Decided): Outcome<{ regionCode: string; area: string }> {
  const own = actor.regionCode;
  const regionCode = given.regionCode ?? own;
  if (regionCode === undefined || (own !== undefined && !isWithin(regionCode, own))) {
    return refuse("firm-measure.area-not-yours", { field: "regionCode", right: own ?? "six digits" });
  }
  const area = given.area ?? regionCode;
  if (!isWithin(area, regionCode)) {
    return refuse("firm-measure.area-not-yours", { field: "area", right: regionCode });
  }
  if (!officesOf(actor).includes(given.office)) {
    return refuse("firm-measure.office-may-not", { field: "office", right: officesOf(actor).join(", ") });
  }
  return { regionCode, area };
}

export const recordMeasure = implement(contract.recordMeasure, async (context, given) => {
  const { tx, today, ids } = context;
  const named = await firmBy(tx, given.companyCode);
  if (isRefusal(named)) return named;
  const regions = regionsOf(context, given);
  if (isRefusal(regions)) return regions;
  const refusal = measureRefusal(given, today);
  if (refusal !== undefined) return refusal;
  await holdFirms(tx, [named.companyId]);
  const basis = given.basis.map((one) => ({ ...one, projectId: one.projectId ?? null }));
  const unfounded = await basisRefusal(context, named, { ...given, basis });
  if (unfounded !== undefined) return unfounded;
  const documentNumber = given.documentNumber ?? null;
  const same = { ...given, ...regions, documentNumber };
  if ((await recordedAlready(tx, [named.companyId], same)).size > 0) {
    return refuse("firm-measure.recorded-already", { field: "documentNumber" });
  }
  const measureId = ids.next();
  const year = Number(today.slice(0, 4));
  const serial = await store.nextSerials(tx, regions.regionCode, year, 1);
  const measureNumber = measureNumberOf(regions.regionCode, year, serial);
  const days = { fromDay: given.fromDay ?? given.decidedOn, toDay: given.toDay ?? null };
  const restrictionId = KEEPS_FROM_WORK.includes(given.kind)
    ? await insertRestriction(context, {
        companyCode: named.companyCode,
        restrictedFrom: given.ground === "owner" ? "builds" : "works",
        area: regions.area,
        ...days,
      })
    : null;
  await store.insertMeasures(context, [
    {
      measureId,
      measureNumber,
      companyId: named.companyId,
      ...given,
      ...regions,
      ...days,
      documentNumber,
      article: given.article ?? null,
      interviewOn: given.interviewOn ?? null,
      restrictionId,
      basis,
    },
  ]);
  const kept = await keep(context, measureId, given.files);
  return isRefusal(kept) ? kept : { measureId, measureNumber };
});

async function keep(context: Context, measureId: number, sent: readonly FileValue[]): Promise<Refusal | undefined> {
  const kept = await keepFiles(context, store.MEASURE_FILES, measureId, sent);
  if (isRefusal(kept)) return kept;
  await insertAttachments(context.tx, store.MEASURE_FILES, measureId, kept.fresh, context.now);
  return undefined;
}

type Founded = Pick<Parameters<typeof measureRefusal>[0], "kind" | "ground" | "decidedOn"> & {
  readonly basis: readonly store.Basis[];
};

/** Why the facts named do not carry the measure. */
async function basisRefusal({ tx, actor }: Context, firm: Company, given: Founded): Promise<Refusal | undefined> {
  const { basis, decidedOn } = given;
  const known = await factsKnown(tx, actor, firm, basis);
  const unknown = basis.findIndex(
    (one) =>
      !known.some(
        ({ kind, factId, projectId }) => kind === one.kind && factId === one.factId && projectId === one.projectId,
      ),
  );
  if (unknown >= 0) return refuse("firm-measure.basis-unknown", { field: `basis.${unknown}` });
  const opening = OPENINGS[given.kind][given.ground];
  const ids = (kind: store.Basis["kind"]) => basis.filter((one) => one.kind === kind).map((one) => one.factId);
  if (opening === undefined) return refuse("firm-measure.ground-not-enough", { field: "ground" });
  if (opening.needs.length > 0 && !opening.needs.some((kind) => ids(kind).length > 0)) {
    return refuse("firm-measure.basis-needed", { field: "basis", right: opening.needs.join(", ") });
  }
  if (opening.proof === "order" && !(await hasUnmetOrder(tx, ids("case"), decidedOn))) {
    return refuse("firm-measure.no-unmet-order", { field: "basis" });
  }
  if (opening.proof === "listing" && !(await isListed(tx, ids("listing"), decidedOn))) {
    return refuse("firm-measure.not-listed", { field: "basis" });
  }
  if (opening.proof === "step" && !(await hasEarlierStep(tx, ids("measure"), decidedOn))) {
    return refuse("firm-measure.no-earlier-step", { field: "basis" });
  }
  return undefined;
}

export const notifyFirms = implement(contract.notifyFirms, async (context, given) => {
  const { tx, actor, today, ids } = context;
  const regions = regionsOf(context, given);
  if (isRefusal(regions)) return regions;
  const terms = { ...given, kind: "notice" as const };
  const refusal = measureRefusal(terms, today);
  if (refusal !== undefined) return refusal;
  const wanted = [...new Set(given.companyIds)];
  const firms = new Set((await holdFirms(tx, wanted)).map((one) => one.companyId));
  const documentNumber = given.documentNumber ?? null;
  const already = await recordedAlready(tx, wanted, { ...terms, ...regions, documentNumber });
  const findings = Map.groupBy(await findingsOf(tx, actor, wanted, given.ground), (one) => one.companyId);
  const left: { companyId: number; refused: string }[] = [];
  const taken: number[] = [];
  for (const companyId of wanted) {
    const refused = !firms.has(companyId)
      ? "firm.unknown"
      : already.has(companyId)
        ? "firm-measure.recorded-already"
        : findings.has(companyId)
          ? undefined
          : "firm-measure.basis-needed";
    if (refused === undefined) taken.push(companyId);
    else left.push({ companyId, refused });
  }
  if (taken.length === 0) return refuse("firm-measure.nobody-to-notify", { field: "companyIds" });
  const year = Number(today.slice(0, 4));
  const first = await store.nextSerials(tx, regions.regionCode, year, taken.length);
  const measures = taken.map((companyId, index): store.NewMeasure => {
    const basis = (findings.get(companyId) ?? []).map(({ projectId, findingId }) => {
      return { kind: "finding" as const, projectId, factId: findingId };
    });
    return {
      measureId: ids.next(),
      measureNumber: measureNumberOf(regions.regionCode, year, first + index),
      companyId,
      ...terms,
      ...regions,
      fromDay: given.decidedOn,
      toDay: null,
      documentNumber,
      article: given.article ?? null,
      interviewOn: null,
      restrictionId: null,
      basis,
    };
  });
  await store.insertMeasures(context, measures);
  return {
    recorded: measures.map(({ companyId, measureId, measureNumber }) => ({ companyId, measureId, measureNumber })),
    left,
  };
});

export const actOnMeasure = implement(contract.actOnMeasure, async (context, given) => {
  const { tx, actor } = context;
  const firm = await firmBy(tx, given.companyCode);
  if (isRefusal(firm)) return firm;
  const measure = await store.holdMeasure(tx, firm.companyId, given.measureId);
  if (measure === undefined) return refuse("firm-measure.unknown", { field: "measureId" });
  if (!mayFollow(actor, measure)) return refuse("firm-measure.not-yours", { right: measure.authority });
  const taken = await take(context, measure, given, "office", given.documentNumber);
  if (isRefusal(taken)) return taken;
  const kept = await keep(context, measure.measureId, given.files);
  return isRefusal(kept) ? kept : taken;
});

export const objectToMeasure = implement(contract.objectToMeasure, async (context, { measureId, text }) => {
  const { tx, actor } = context;
  const firm = await companyOf(tx, actor.companyId ?? 0);
  const measure = firm === undefined ? undefined : await store.holdMeasure(tx, firm.companyId, measureId);
  if (measure === undefined) return refuse("firm-measure.unknown", { field: "measureId" });
  const taken = await take(context, measure, { kind: "object", text }, "firm");
  return isRefusal(taken) ? taken : { stepNo: taken.stepNo };
});

async function take(
  context: Context,
  measure: store.StoredMeasure,
  wanted: WantedStep,
  doer: "office" | "firm",
  documentNumber?: string,
): Promise<Outcome<{ stepNo: number; state: MeasureState }>> {
  const { tx, today } = context;
  const steps = await store.stepsOf(tx, [measure.measureId]);
  const now = foldMeasure(measure, steps);
  const refusal = stepRefusal({ ...measure, now }, wanted, today, doer);
  if (refusal !== undefined) return refusal;
  const says = STEP_SAYS[wanted.kind];
  const step: store.NewStep = {
    stepNo: steps.length + 1,
    kind: wanted.kind,
    onDay: says.includes("day") ? (wanted.day ?? null) : null,
    promiseNo: says.includes("promiseNo") ? (wanted.promiseNo ?? null) : null,
    text: wanted.text ?? null,
    documentNumber: documentNumber ?? null,
    actedOn: today,
  };
  const after = foldMeasure(measure, [...steps, step]);
  await store.insertStep(context, measure.measureId, step, after);
  if (measure.restrictionId !== null && after.endedOn !== null) {
    // What was withdrawn never was; what was lifted ends today.
    const endedOn = after.state === "withdrawn" ? measure.fromDay : after.endedOn;
    await endRestriction(tx, measure.restrictionId, endedOn);
  }
  return { stepNo: step.stepNo, state: after.state };
}
