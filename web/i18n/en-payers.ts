import type { WithSingulars } from "./texts.ts";
import type { payersZh } from "./zh-payers.ts";

/** English texts of who must pay, and of the chain of contracts that it follows from. */
export const payersEn: WithSingulars<typeof payersZh> = {
  payers: {
    title: "Who must pay, in order",
    none: "No wages are overdue.",
    workers: "{{count}} workers",
    workers_one: "{{count}} worker",
    since: "oldest payday",
    order: "{{order}}.",
    limit: "at most",
    noLimit: "up to the arrears",
    recourse: "may then recover from {{names}}",
    why: "Why",
    open: "What is not known yet",
    openHelp: "Once recorded, it may change the answer. What is not recorded is not taken for “no”.",
    record: "Record: {{kind}}",
    people: "person or unit without a unified code",
  },
  payerRole: {
    employer: "hired the workers",
    "general-contractor": "general contractor",
    owner: "owner",
    intermediate: "between them",
    investor: "investor",
    successor: "successor",
  },
  payerBasis: {
    direct: "pays",
    "pays-first": "pays first",
    advances: "advances the wages",
    joint: "is jointly liable",
    successor: "pays as the successor",
    investor: "pays where the employer does not",
  },
  chain: {
    title: "Chain of contracts and units",
    help: "The owner gave the works to the general contractor, and it subcontracted to each registered firm. Record here where that is not so.",
    empty: "Nothing else is recorded: the general contractor counts as having subcontracted to each firm itself.",
    add: "Record a link",
    addTitle: "Record a link, what a unit is, or what was paid",
    party: "Party",
    other: "Other party",
    person: "Person or unit without a unified code",
    personName: "Name",
    personHelp: "Write the same person the same way each time",
    crew: "Crew",
    search: "Find a company by name or unified code",
  },
};
