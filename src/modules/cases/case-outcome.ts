import { present } from "../../kernel/assert.ts";
import type { Day } from "../../kernel/day.ts";
import { type Fen, fen, mulDiv } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { deadline } from "../../law/deadline.ts";
import type { Law } from "../../law/law.ts";
import { type CaseStage, clocksStartedBy } from "../../law/parallel-clocks.ts";
import { applyPenalty, penaltiesFor, type Range } from "../../law/penalty.ts";
import type { CaseNow } from "./case.ts";
import { HEARING_REQUEST } from "./case-clocks.ts";
import type { CaseDetail } from "./case-detail.ts";
import { dayOf } from "./case-detail.ts";
import type { WantedAction } from "./case-rules.ts";

/** Where the case is, and what law is in force: what a number in a decision is measured by. */
export interface Forum {
  readonly law: Law;
  readonly regionCode: string;
  readonly today: Day;
}

/** The wages that were not paid when the order ran out: what compensation is reckoned on [423-26]. */
function missedFen({ lines, missed }: CaseNow): Fen {
  if (missed === undefined) return fen(0);
  const late = lines.filter(({ proof, owedFen }) => {
    return proof === undefined || proof.fen < owedFen || proof.on > missed.deadline;
  });
  return fen(late.reduce((sum, line) => sum + line.owedFen, 0));
}

const COMPENSATION = "decree423-26-compensation";

/** 50 to 100 percent of the amount due [423-26], on top of the wages; the percentage is the authority's. */
function compensationOf(now: CaseNow, percent: number): Fen {
  return mulDiv(missedFen(now), percent, 100);
}

function percentRange(): { min: number; max: number } {
  const [penalty] = penaltiesFor(COMPENSATION);
  const amounts = present(penalty, COMPENSATION).consequences.flatMap(({ amount }) =>
    amount?.basis === "percent-of-due" ? [amount] : [],
  );
  return present(amounts[0], "the range of the compensation");
}

/** Why the numbers of a decision cannot stand; undefined where they can. */
export function decisionRefusal(now: CaseNow, wanted: WantedAction, forum: Forum): Refusal | undefined {
  const { percent, penaltyId, fineFen } = wanted;
  if (percent !== undefined) {
    const { min, max } = percentRange();
    if (percent < min || percent > max) {
      return refuse("case.percent-out-of-range", { field: "percent", right: `from ${min} to ${max}` });
    }
    if (now.missed === undefined) return refuse("case.no-order-missed", { field: "percent" });
  }
  if (fineFen === undefined && penaltyId === undefined) return undefined;
  if (penaltyId === undefined) return refuse("case.field-needed", { field: "penaltyId" });
  if (fineFen === undefined) return refuse("case.field-needed", { field: "fineFen" });
  const ranges = finesOf(now, penaltyId, forum);
  if (ranges === undefined) return refuse("case.penalty-unknown", { field: "penaltyId" });
  if (ranges.some(({ minFen, maxFen }) => minFen <= fineFen && fineFen <= maxFen)) return undefined;
  const right = ranges.map(({ minFen, maxFen }) => `${minFen} to ${maxFen} fen`).join(", ");
  return refuse("case.fine-out-of-range", { field: "fineFen", right: right === "" ? "no fine today" : right });
}

/** What the article allows as a fine on the unit today; undefined where there is no such penalty. */
function finesOf(now: CaseNow, penaltyId: string, { law, regionCode, today }: Forum): readonly Range[] | undefined {
  const penalty = penaltiesFor(penaltyId).find((one) => one.id === penaltyId);
  if (penalty === undefined) return undefined;
  const order = now.instruments.findLast(
    (one) => one.annulledOn === undefined && (one.kind === "order-payment" || one.kind === "order-rectify"),
  );
  const { fines } = applyPenalty(
    penalty,
    {
      on: today,
      region: regionCode,
      orderedOn: order?.madeOn,
      orderDeadline: order?.deadline,
      workers: now.lines.length,
      owedFen: missedFen(now),
    },
    law,
  );
  return fines.flatMap(({ on, range, now: applies }) =>
    on === "unit" && applies && range !== undefined ? [range] : [],
  );
}

/** The day on which a demand must have been served at the latest for an application to the court on that day. */
export function demandBy(on: Day, { law, regionCode }: Forum): Day {
  return deadline(law, "enforcement-demand", on, regionCode).due;
}

/** The day on which the six months after the correction are full. */
export function removableFrom(correctedOn: Day, { law, regionCode }: Forum): Day {
  return deadline(law, "dishonesty-list-correction-term", correctedOn, regionCode).due;
}

/** The day on which a paper that was announced in public counts as delivered. */
export function servedOn(announcedOn: Day, forum: Forum): Day {
  return lastOf("served-by-notice", announcedOn, forum);
}

/** The last day on which a hearing that was offered can still be asked for; undefined: nobody can ask any more. */
export function hearingAskedBy({ clocks }: CaseNow, { law, regionCode }: Forum): Day | undefined {
  const asking = clocks.findLast((one) => HEARING_REQUEST.includes(one.clockId) && one.stoppedOn === undefined);
  return asking === undefined ? undefined : deadline(law, asking.clockId, asking.startedOn, regionCode).due;
}

/** What the law adds to what was said: compensation, and the day on which review and suit run out. */
export function addedByLaw(now: CaseNow, wanted: WantedAction, forum: Forum): CaseDetail {
  const { kind, percent, instrumentNo, on } = wanted;
  if (kind === "decide" && percent !== undefined) return { compensationFen: compensationOf(now, percent) };
  const day = dayOf({ kind, actedOn: forum.today, detail: { on } });
  if (kind === "review-decided" && wanted.outcome !== "annulled")
    return { remediesEndOn: lastOf("review-decided", day, forum) };
  const decided = kind === "deliver" && now.instruments[(instrumentNo ?? 0) - 1]?.kind === "decide";
  return decided ? { remediesEndOn: lastOf("decision-served", day, forum) } : {};
}

/** The latest of the days on which the clocks of a stage run out. */
function lastOf(stage: CaseStage, on: Day, { law, regionCode }: Forum): Day {
  const days = clocksStartedBy(stage, on).map(({ id }) => deadline(law, id, on, regionCode).due);
  return days.reduce((last, one) => (one > last ? one : last), on);
}
