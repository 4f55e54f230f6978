import { type CitingItem, exampleSentences, markOf } from "../coverage.ts";
import type { Clock } from "../define-clock.ts";
import type { Penalty } from "../define-penalty.ts";
import type { ExpectedJudgement, Rule } from "../define-rule.ts";
import type { LawItem } from "../law-item.ts";
import { LAW_ITEMS } from "../law-items.ts";
import type { Statute } from "../statute.ts";
import { bullets, dates, sentences, table } from "./markdown.ts";

/** The quote of an article and beside it one rule, clock, penalty, liability or formula that follows from it. */
export function itemSection({ kind, item }: CitingItem, statute: Statute): string {
  const rule = kind === "rule" ? LAW_ITEMS.rule.find((one) => one.id === item.id) : undefined;
  const clock = kind === "clock" ? LAW_ITEMS.clock.find((one) => one.id === item.id) : undefined;
  return [
    `#### ${kind} \`${item.id}\``,
    cited(item, statute),
    sentences(item.says),
    `In force ${dates(item.inForce)}${item.region === undefined ? "" : `, in ${item.region}`}.${more(rule, clock)}`,
    ...examples(item, rule, clock),
    ...(item.notModelled.length === 0 ? [] : [`Not modelled:\n\n${bullets(item.notModelled)}`]),
  ].join("\n\n");
}

function cited(item: LawItem, statute: Statute): string {
  const { article, quote } = item.citation;
  return `> ${quote}\n>\n> ${statute.number} article ${article} · ${markOf(item, statute)}`;
}

function more(rule: Rule | undefined, clock: Clock | undefined): string {
  if (rule !== undefined) {
    return ` Judged for each ${rule.subject}. Version ${rule.version}${rule.trial === true ? ", on trial" : ""}.`;
  }
  if (clock === undefined) return "";
  const counts = clock.counts.map((one) => ("count" in one ? `${one.count}` : `\`${one.parameter}\``)).join(" + ");
  const { countMax } = clock.extension ?? {};
  const extension = ` A decision may extend it${countMax === undefined ? "" : ` by at most ${countMax}`}.`;
  return (
    ` ${counts} ${clock.unit.replace("-", " ")}${COUNTED[clock.direction ?? "after"]}${ROLLS[clock.roll]}.` +
    (clock.extension === undefined ? "" : extension)
  );
}

const COUNTED = {
  after: ", the start day not counted",
  before: " before the start day, neither it nor the day of the act counted",
} as const;

const ROLLS = {
  none: "",
  forward: ", rolling forward from a day of rest",
  backward: ", a day of rest avoided backwards",
} as const;

function penaltyTables(penalty: Penalty): string[] {
  const consequences = [
    ...penalty.fines.map((one) => [`fine on ${one.on}`, penalty.precondition, one.citation.quote]),
    ...penalty.consequences.map((one) => [one.kind, one.when, one.citation.quote]),
  ];
  const rows = penalty.vectors.map(({ says, asked, state, range }) => [
    says,
    asked.on,
    range === undefined || range === null ? state : `${state}: ${range.join(" to ")} fen`,
  ]);
  return [table(["consequence", "when", "words"], consequences), table(["example", "on", "answer"], rows)];
}

/** Worked examples: what tests prove, in a table where the kind has answers, else a sentence each. */
function examples(item: LawItem, rule: Rule | undefined, clock: Clock | undefined): string[] {
  if (rule !== undefined) {
    const rows = rule.vectors.map((one) => [
      one.says,
      one.asOf,
      [...new Set(Object.values(one.expect).map(answer))].join("; "),
    ]);
    return [table(["example", "on", "answer"], rows)];
  }
  if (clock !== undefined) {
    const rows = clock.vectors.map((one) => [one.from, one.region, one.due, one.why]);
    return [table(["from", "region", "due", "why"], rows)];
  }
  const penalty = LAW_ITEMS.penalty.find((one) => one.id === item.id);
  if (penalty !== undefined) return penaltyTables(penalty);
  const said = exampleSentences(item);
  return said.length === 0 ? [] : [`Worked examples:\n\n${bullets(said)}`];
}

function answer({ verdict, since, amountFen, level }: ExpectedJudgement): string {
  const figures = [
    since === undefined ? "" : ` since ${since}`,
    amountFen === undefined ? "" : `, ${amountFen} fen`,
    level === undefined ? "" : `, ${level}`,
  ];
  return `${verdict}${figures.join("")}`;
}
