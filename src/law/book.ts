import { parameterSection } from "./book/parameters.ts";
import { profileSection } from "./book/profiles.ts";
import { coverageTable, statuteSection } from "./book/statutes.ts";
import { TIBETAN_NEEDS_NATIVE_REVIEW } from "./citation.ts";
import { PARAMETERS } from "./parameters.gen.ts";
import { PROFILES } from "./profiles.gen.ts";
import { STATUTES } from "./statutes.gen.ts";

/**
 * The law book in Markdown, instrument by instrument and article by article: what the program takes the law to be, with
 * its sources, marks, examples and gaps.
 */
export function lawBook(): string {
  const sections = [
    "# Law book",
    "Generated from `src/law` by `npm run gen`. Do not edit.",
    "Marks: **P** the primary text was read and the quote is checked word for word; **S** a secondary text was read; " +
      "**M** from memory, to be checked by a person; **own** a choice of this product, no law.",
    ...(TIBETAN_NEEDS_NATIVE_REVIEW ? ["The Tibetan sentences await review by a native legal translator."] : []),
    "An article is *computed* when a rule, clock, penalty, liability or formula follows from it; a *document check* " +
      "when rules only look whether a document or event was recorded; *not computed* when nothing of it can be, and " +
      "why is said; *open* when nobody has dealt with it yet.",
    coverageTable(STATUTES),
    ...STATUTES.map(statuteSection),
    "## Parameters",
    ...PARAMETERS.map(parameterSection),
    "## Profiles",
    "How gravely a region takes what is wrong, what follows, and which checks stop people: policy, chosen by the " +
      "parameter `level-profile`. What a profile does not say is as in `qingxin`.",
    ...PROFILES.map(profileSection),
  ];
  return `${sections.join("\n\n")}\n`;
}
