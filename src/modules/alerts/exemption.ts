import { addDays, type Day, earliest } from "../../kernel/day.ts";
import type { Level } from "../../kernel/fields.ts";

/** For its days a finding is not counted as a breach; given by an officer in answer to an appeal. */
export interface Exemption {
  readonly exemptionId: number;
  readonly projectId: number;
  readonly ruleId: string;
  readonly subject: string;
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  /** A second officer agreed. */
  readonly approved: boolean;
}

/** Grave findings are exempted by two officers, never by one. */
export function needsApproval(level: Level): boolean {
  return level === "orange" || level === "red";
}

/**
 * The exemption that holds for a finding on a day. What one officer gave to a yellow finding does not hold once it has
 * become orange: the second one would have had to agree.
 */
export function exemptionFor(
  exemptions: readonly Exemption[],
  finding: { readonly ruleId: string; readonly subject: string; readonly level: Level },
  on: Day,
): Exemption | undefined {
  return exemptions
    .filter((one) => one.ruleId === finding.ruleId && one.subject === finding.subject)
    .filter((one) => one.from <= on && on <= one.to && (one.approved || !needsApproval(finding.level)))
    .reduce<Exemption | undefined>((last, one) => (last === undefined || one.to > last.to ? one : last), undefined);
}

/** The next day on which an exemption begins or has ended. */
export function nextExemptionDay(exemptions: readonly Exemption[], asOf: Day): Day | undefined {
  const days = exemptions.flatMap(({ from, to }) => [from, addDays(to, 1)]).filter((on) => on > asOf);
  return earliest(...days);
}
