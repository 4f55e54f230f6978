import { STATUTES } from "../../src/law/statutes.gen.ts";
import type { ChecklistItem } from "../../src/modules/inspections/checklist.contract.ts";
import type { Language } from "../worker/language.ts";

/** What a checked item rests on, with the name of the instrument: known to the phone, also without a connection. */
export function basisOf({ statute, article, quote }: ChecklistItem["basis"], language: Language) {
  const title = STATUTES.find(({ id }) => id === statute)?.title;
  return { title: title === undefined ? statute : language === "en" ? title.en : title.zh, article, quote };
}
