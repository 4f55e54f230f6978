import { parseDay } from "../../kernel/day.ts";
import { type Checklist, type ChecklistItem, checklistSchema } from "./checklist.contract.ts";
import { digestOf } from "./draw.ts";
import specialSurvey from "./special-survey-1.json" with { type: "json" };

/** The checklists that come with the program. */
export const SHIPPED: readonly Checklist[] = [checklistSchema.parse(specialSurvey)];

/** Of the text with its keys in the schema's order, so that it is the same out of a file and out of the database. */
export function checklistDigest(checklist: unknown): string {
  return digestOf(JSON.stringify(checklistSchema.parse(checklist)));
}

export type AnswerValue = string | number;

export function fits(item: ChecklistItem, value: AnswerValue): boolean {
  switch (item.kind) {
    case "yes-no":
      return value === "yes" || value === "no" || value === "na";
    case "number":
      return typeof value === "number";
    case "date":
      return typeof value === "string" && parseDay(value) !== undefined;
    case "choice":
      return (item.choices ?? []).some(({ key }) => key === value);
    case "text":
      return typeof value === "string" && value !== "";
  }
}

export function fails(item: ChecklistItem, value: AnswerValue): boolean {
  if (item.kind === "yes-no") return value === "no";
  return item.kind === "choice" && (item.choices ?? []).some((one) => one.key === value && one.fails);
}

export function wantsPhoto(item: ChecklistItem, value: AnswerValue): boolean {
  return item.photo === "always" ? value !== "na" : item.photo === "no" && fails(item, value);
}
