import type { WithSingulars } from "./texts.ts";
import type { replayZh } from "./zh-replay.ts";

/** English texts of trying a rule on the past. */
export const replayEn: WithSingulars<typeof replayZh> = {
  replay: {
    title: "Try it on the past",
    what: "Day by day, from the facts and the law known then: what this rule would have found, and what turned out. Changes nothing.",
    from: "From",
    to: "To",
    run: "Replay",
    next: "Go on with the other projects",
    scope: "{{all}} projects in scope, {{done}} replayed here, {{days}} project days worked out",
    rate: "False alarms",
    noRate: "nothing that can be judged",
    same: "The same as the findings stored then",
    differs: "Differs from the findings stored then in {{count}} places",
    differs_one: "Differs from the findings stored then in {{count}} place",
    found: "It would have found {{count}}",
    more: "{{count}} more are not listed; HTTP and the command line give all.",
    more_one: "{{count}} more is not listed; HTTP and the command line give all.",
    none: "It would have found nothing in this time.",
    project: "Project",
    days: "Days",
    verdict: "Answer",
    outcome: "What turned out",
    late: "paid {{count}} days late",
    late_one: "paid {{count}} day late",
  },
  replayOutcome: {
    confirmed: "confirmed",
    "false-alarm": "false alarm",
    open: "still open",
    unknown: "cannot be judged",
  },
  replayWhy: {
    "paid-late": "paid late",
    "proven-by-case": "proven by a case",
    "put-right": "put right later",
    "still-breached": "still breached",
    "appeal-upheld": "an appeal was upheld",
    "facts-corrected": "facts were corrected",
    exempt: "exempt",
    "cannot-be-known": "no data",
  },
};
