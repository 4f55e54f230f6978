import { present } from "../../kernel/assert.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { Citation } from "../../law/citation.ts";
import { CONSEQUENCES } from "../../law/consequences.ts";
import { type AmountTest, CRIME, type CrimeQuestion, crimeThreshold } from "../../law/crime-threshold.ts";
import type { Law } from "../../law/law.ts";
import { LISTING_REASONS, LISTING_TERMS, listing, REMOVAL_REASONS } from "../../law/listing.ts";
import { numberOf, type ParameterValue } from "../../law/parameters.ts";
import { PENALTIES } from "../../law/penalties.gen.ts";
import { applyPenalty, type PenaltyAnswer, penaltiesFor } from "../../law/penalty.ts";
import type { PenaltyStep } from "../../law/penalty-steps.ts";
import { STATUTES } from "../../law/statutes.gen.ts";
import { implementByLaw } from "./implement-by-law.ts";
import { regionRefusal } from "./law-input.ts";
import * as contract from "./penalty.contract.ts";

export const computePenalty = implementByLaw(contract.computePenalty, ({ offence, on, region, ...known }, law) => {
  const penalties = penaltiesFor(offence);
  if (penalties.length === 0) {
    const right = [...new Set(PENALTIES.flatMap((one) => [one.id, ...(one.detectedBy ?? [])]))].join(", ");
    return refuse("penalty.unknown-offence", { field: "offence", right });
  }
  const { orderedOn, orderDeadline, owedFen } = known;
  const refusal = regionRefusal(region) ?? amountRefusal("owedFen", owedFen);
  if (refusal !== undefined) return refusal;
  if (orderedOn !== undefined && orderDeadline !== undefined && orderDeadline < orderedOn) {
    return refuse("law.span-reversed", { field: "orderDeadline", right: `a day not before ${orderedOn}` });
  }
  const answers = penalties.map((one) => applyPenalty(one, { on, region, ...known }, law));
  return { offence, on, region, penalties: answers.map((one) => penaltyShown(one, law)) };
});

export const computeCrimeThreshold = implementByLaw(contract.computeCrimeThreshold, (input, law) => {
  const { oneOwedFen, oneMonths, ...rest } = input;
  const refusal =
    regionRefusal(input.region) ?? amountRefusal("oneOwedFen", oneOwedFen) ?? amountRefusal("totalFen", input.totalFen);
  if (refusal !== undefined) return refusal;
  return crimeShown({ ...rest, oneWorker: { owedFen: oneOwedFen, months: oneMonths } }, law);
});

/** The answer of the law with its articles, and the amounts that decided: the region's own, else the nation's range. */
export function crimeShown(question: CrimeQuestion, law: Law): OutputOf<typeof contract.computeCrimeThreshold> {
  const { oneWorker, manyWorkers, afterPayment, trace, ...answer } = crimeThreshold(question, law);
  const used = [oneWorker, manyWorkers].flatMap(({ threshold, range }) => threshold ?? range);
  const { offence, amount: inRange, order, posted, transfer, noFineInstead } = CRIME;
  return {
    ...answer,
    oneWorker: testShown(oneWorker),
    manyWorkers: testShown(manyWorkers),
    afterPayment: afterPayment === undefined ? null : cited(CRIME[afterPayment]),
    citations: [offence, inRange, order, posted, transfer, noFineInstead].map(cited),
    parameters: used.map((one) => parameterShown(one, law)),
    trace: trace.map(stepShown),
  };
}

function testShown({ threshold, range: _, ...test }: AmountTest) {
  return { ...test, hasOwnAmount: threshold !== undefined };
}

export const computeListing = implementByLaw(contract.computeListing, (input, law) => {
  const refusal = regionRefusal(input.region);
  if (refusal !== undefined) return refusal;
  const { mayList, reasons, decideBy, until, earliestRemovalOn, removalReasons } = listing(input, law);
  return {
    mayList,
    reasons: reasons.map((id) => ({
      id,
      says: LISTING_REASONS[id].says,
      citation: cited(LISTING_REASONS[id].citation),
    })),
    decideBy: decideBy ?? null,
    until: until ?? null,
    earliestRemovalOn: earliestRemovalOn ?? null,
    removalReasons: removalReasons.map((id) => ({
      id,
      says: REMOVAL_REASONS[id].says,
      citation: cited(REMOVAL_REASONS[id].citation),
    })),
    terms: Object.values(LISTING_TERMS).map(cited),
  };
});

function penaltyShown(answer: PenaltyAnswer, law: Law) {
  const { penalty, state, appliesFrom, fines, consequences, hearing, notes, parameters, trace } = answer;
  return {
    penaltyId: penalty.id,
    says: penalty.says,
    citation: cited(penalty.citation),
    state,
    precondition: penalty.precondition,
    appliesFrom: appliesFrom ?? null,
    decidedBy: [...penalty.decidedBy],
    fines: fines.map((one) => ({
      on: one.on,
      basis: one.amount.basis,
      range: one.range ?? null,
      discretionary: one.may === true,
      now: one.now,
      hearing: one.hearing,
      citation: cited(one.citation),
    })),
    consequences: consequences.map((one) => ({
      kind: one.kind,
      says: CONSEQUENCES[one.kind].says,
      range: one.range ?? null,
      now: one.now,
      judged: one.judged ?? null,
      decidedBy: [...one.decidedBy],
      hearing: one.hearing,
      citation: cited(one.citation),
    })),
    hearing,
    notes: notes.map(({ id, says, citation }) => ({ id, says, citation: cited(citation) })),
    parameters: parameters.map((one) => parameterShown(one, law)),
    trace: trace.map(stepShown),
    notModelled: [...penalty.notModelled],
  };
}

function cited(citation: Citation) {
  const { statute, article, quote } = citation;
  const { number, title, mark } = present(
    STATUTES.find((one) => one.id === statute),
    `statute ${statute}`,
  );
  return { statute: number, statuteTitle: title, article, quote, mark };
}

function parameterShown(value: ParameterValue, { parameters }: Law) {
  const { says } = present(
    parameters.all.find((one) => one.id === value.id),
    `parameter ${value.id}`,
  );
  return { id: value.id, value: numberOf(value), says, source: value.source, mark: value.mark };
}

function stepShown({ day, says }: PenaltyStep) {
  return { day: day ?? null, says, step: `${says.zh} · ${says.en}` };
}

function amountRefusal(field: string, amount: number | undefined): Refusal | undefined {
  return amount !== undefined && amount < 0 ? refuse("penalty.negative-amount", { field }) : undefined;
}
