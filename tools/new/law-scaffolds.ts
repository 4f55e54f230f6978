import { fillIn, type Scaffold } from "./scaffold.ts";

const AFTER_LAW = [
  "npm run gen -- law             (puts it into the generated index)",
  "node tools/test.ts src/law     (red until quote and vectors are filled in: below, at and above every threshold)",
];

/** `decree724-14-payday-before-holidays`: statute, article, slug. The quote is in no official text until filled in. */
export function ruleScaffold(id: string): Scaffold {
  const [statute = "", article = ""] = id.split("-");
  const path = `src/law/rules/${id}.ts`;
  const text = `import { day } from "../../kernel/day.ts";
import { defineRule } from "../define-rule.ts";

export const rule = defineRule({
  id: "${id}",
  version: 1,
  citation: {
    statute: "${statute}",
    article: "${article}",
    quote: "${fillIn("the decisive words, verbatim")}",
  },
  says: {
    zh: "${fillIn("one sentence for people")}",
    bo: "${fillIn("the same in Tibetan")}",
    en: "${fillIn("the same in English")}",
  },
  inForce: { from: day("2020-05-01") },
  subject: "project",
  answers: ["met", "breached", "unknown"],
  steps: {
    "what-decided": { zh: "${fillIn("how it was worked out, with {on}")}", en: "${fillIn("the same, with {on}")}" },
  },
  decide(facts, judge) {
    const { projectId, startedOn } = facts.project;
    if (!judge.governs(startedOn)) return;
    judge.unknown(projectId, {
      since: startedOn,
      level: "blue",
      facts: [{ kind: "project", id: projectId, on: startedOn }],
      steps: [{ step: "what-decided", values: { on: startedOn } }],
    });
  },
  vectors: [],
  notModelled: ["${fillIn("what the article says and this rule does not decide")}"],
});
`;
  return { files: { [path]: text }, next: [`fill in ${path}`, ...AFTER_LAW] };
}

export function clockScaffold(id: string): Scaffold {
  const path = `src/law/clocks/${id}.ts`;
  const text = `import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "${id}",
  citation: {
    statute: "${fillIn("a file of statutes/")}",
    article: "${fillIn("its number")}",
    quote: "${fillIn("the decisive words, verbatim")}",
  },
  mark: "M",
  says: {
    zh: "${fillIn("one sentence for people")}",
    bo: "${fillIn("the same in Tibetan")}",
    en: "${fillIn("the same in English")}",
  },
  inForce: { from: day("2020-05-01") },
  unit: "working-days",
  counts: [{ count: 1, for: "period" }],
  roll: "none",
  vectors: [],
  notModelled: ["${fillIn("what suspends or extends it and is not modelled")}"],
});
`;
  return { files: { [path]: text }, next: [`fill in ${path}`, ...AFTER_LAW] };
}
