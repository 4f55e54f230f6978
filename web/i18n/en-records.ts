import type { WithSingulars } from "./texts.ts";
import type { recordsZh } from "./zh-records.ts";

/** English texts of a project's documents and events. */
export const recordsEn: WithSingulars<typeof recordsZh> = {
  records: {
    title: "Documents and events",
    found: "{{count}} documents and events",
    found_one: "{{count}} document or event",
    empty: "Nothing is recorded yet. Where guarantee, deposit or board are not recorded, rules can only say “unknown”.",
    add: "Record",
    addTitle: "Record a document or an event",
    correct: "Correct",
    correctTitle: "Correct a record: the old one stays",
    withdraw: "Withdraw",
    kind: "Kind",
    kindHelp: "with the article that asks for it",
    on: "Day",
    onHelp: "Of the document or event itself, not of its recording",
    to: "until",
    pin: "Number on site",
    month: "Month",
    items: "What is there",
    itemsHelp: "Tick only what the document really shows",
    without: "without: {{items}}",
    complete: "all {{count}} items are there",
    complete_one: "the {{count}} item is there",
    document: "Document name or number",
    note: "Note",
    what: "Content",
    by: "Recorded by",
    state: "State",
    counts: "counts",
    corrected: "corrected",
    withdrawn: "withdrawn",
  },
};
