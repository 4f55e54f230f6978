import { foldWidth } from "../../codes/folding.ts";
import { assert } from "../../kernel/assert.ts";
import { addDays, type Day } from "../../kernel/day.ts";
import { prng } from "../../kernel/prng.ts";
import type { MessageText } from "../messages/message.ts";
import type { MISMATCHES, SAID } from "./survey.contract.ts";

export type Said = (typeof SAID)[number];

/** A plan as it draws: how many of a project, and within which days. */
export interface SurveyTerms {
  readonly sharePercent: number;
  readonly numberMin: number;
  readonly numberMax: number | null;
  readonly daysAfterPayday: number;
  readonly daysToAnswer: number;
}

const PERCENT = 100;

/**
 * How many of a frame are asked: the share, rounded up, and on small sites the least number; never more than there are.
 * Each project is its own stratum, so no large site drowns the small ones.
 */
export function sampleSize(
  terms: Pick<SurveyTerms, "sharePercent" | "numberMin" | "numberMax">,
  frame: number,
): number {
  const share = Math.ceil((frame * terms.sharePercent) / PERCENT);
  const wanted = Math.max(share, terms.numberMin);
  return Math.min(frame, terms.numberMax === null ? wanted : Math.min(wanted, terms.numberMax));
}

/** The seed of one round, by the plan's own: each project and month draws by itself. */
export function roundSeed(planSeed: string, projectId: number, month: string): string {
  return `${planSeed}/${projectId}/${month}`;
}

/** The same seed and the same frame (PINs in rising order) give the same sample, in rising order. */
export function draw(seed: string, frame: readonly number[], size: number): number[] {
  assert(
    frame.every((pin, at) => at === 0 || (frame[at - 1] ?? 0) < pin),
    "a frame stands in rising order",
  );
  return prng(seed)
    .shuffle(frame)
    .slice(0, size)
    .toSorted((a, b) => a - b);
}

/** A run that was missed is made up for; after so many days nobody remembers what was paid on that day. */
const CATCH_UP_DAYS = 14;

/** Whether a round about this payday is to be opened today. */
export function isTimeToAsk(terms: Pick<SurveyTerms, "daysAfterPayday">, payday: Day, today: Day): boolean {
  const from = addDays(payday, terms.daysAfterPayday);
  return from <= today && today <= addDays(from, CATCH_UP_DAYS);
}

/** 1 and 2 as phones of workers write them: full width, in Chinese, in Tibetan, in a circle. */
const ONE = /^(?:1|༡|一|①)(?!\d)/;
const TWO = /^(?:2|༢|二|②)(?!\d)/;

/** What a reply says, and the words beside the figure. A figure counts only at its beginning. */
export function readReply(text: string): { readonly said: Said | null; readonly words: string | null } {
  const plain = foldWidth(text).trim();
  const said = ONE.test(plain) ? "in-full" : TWO.test(plain) ? "not-in-full" : null;
  const words = said === null ? plain : plain.slice(1).replace(/^[\s.,;:。，、；：་།]+/, "");
  return { said, words: words === "" ? null : words };
}

export type Mismatch = (typeof MISMATCHES)[number];

/** Undefined: the worker and the records agree. */
export function mismatchOf(said: Said, recordsOwedFen: number): Mismatch | undefined {
  if (said === "not-in-full" && recordsOwedFen === 0) return "records-say-paid";
  if (said === "in-full" && recordsOwedFen > 0) return "records-say-unpaid";
  return undefined;
}

/** Short, with no name, no firm and no amount: others may read this phone. */
export const QUESTION: MessageText = {
  zh: "{month}工资足额收到了吗？回复1是，2否。不会告诉单位。",
  bo: "{month}གླ་ཆ་ཚང་མ་འབྱོར་རམ། འབྱོར་ན1དང་མ་འབྱོར་ན2བྲིས་རོགས། ཀུང་སིར་མི་ཤོད།",
  en: "Was your wage of {month} paid in full? Reply 1 yes, 2 no. Your employer is not told.",
};
