import { type Citation, type Says, TIBETAN_NEEDS_NATIVE_REVIEW } from "./citation.ts";
import { CLOCKS } from "./clocks.gen.ts";
import type { Clock } from "./define-clock.ts";
import type { Penalty } from "./define-penalty.ts";
import type { ExpectedJudgement, InForce, Rule } from "./define-rule.ts";
import { PARAMETERS } from "./parameters.gen.ts";
import type { Parameter } from "./parameters.ts";
import { PENALTIES } from "./penalties.gen.ts";
import { CHECKS, LEVEL_KINDS, type LevelBand, type Profile } from "./profile.ts";
import { PROFILES } from "./profiles.gen.ts";
import { RULES } from "./rules.gen.ts";
import { STATUTES } from "./statutes.gen.ts";

/** The law book in Markdown: what the program takes the law to be, with its sources, marks, examples and gaps. */
export function lawBook(): string {
  const sections = [
    "# Law book",
    "Generated from `src/law` by `npm run gen`. Do not edit.",
    "Marks: **P** the primary text was read and the quote is checked word for word; **S** a secondary text was read; " +
      "**M** from memory, to be checked by a person; **own** a choice of this product, no law.",
    ...(TIBETAN_NEEDS_NATIVE_REVIEW ? ["The Tibetan sentences await review by a native legal translator."] : []),
    "## Rules",
    ...RULES.map(ruleSection),
    "## Clocks",
    ...CLOCKS.map(clockSection),
    "## Penalties",
    ...PENALTIES.map(penaltySection),
    "## Parameters",
    ...PARAMETERS.map(parameterSection),
    "## Profiles",
    "How gravely a region takes what is wrong, what follows, and which checks stop people: policy, chosen by the " +
      "parameter `level-profile`. What a profile does not say is as in `qingxin`.",
    ...PROFILES.map(profileSection),
    "## Instruments",
    table(
      ["id", "instrument", "issuer", "in force", "articles", "mark"],
      STATUTES.map((one) => [
        `\`${one.id}\``,
        `${one.title.zh}（${one.number}）<br>${one.title.en}`,
        one.issuer,
        dates(one.inForce),
        String(one.articles ?? ""),
        one.mark,
      ]),
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

function ruleSection(rule: Rule): string {
  const examples = rule.vectors.map((one) => [
    one.says,
    one.asOf,
    [...new Set(Object.values(one.expect).map(answer))].join("; "),
  ]);
  return [
    `### ${rule.id}`,
    cited(rule.citation, markOf(rule.citation.statute)),
    sentences(rule.says),
    `In force ${dates(rule.inForce)}. Judged for each ${rule.subject}. Version ${rule.version}.`,
    table(["example", "on", "answer"], examples),
    notModelled(rule.notModelled),
  ].join("\n\n");
}

function clockSection(clock: Clock): string {
  const counts = clock.counts.map((one) => ("count" in one ? `${one.count}` : `\`${one.parameter}\``)).join(" + ");
  return [
    `### ${clock.id}`,
    cited(clock.citation, clock.mark),
    sentences(clock.says),
    `In force ${dates(clock.inForce)}. ${counts} ${clock.unit.replace("-", " ")}` +
      `${COUNTED[clock.direction ?? "after"]}${ROLLS[clock.roll]}.${extensionOf(clock)}`,
    table(
      ["from", "region", "due", "why"],
      clock.vectors.map((one) => [one.from, one.region, one.due, one.why]),
    ),
    notModelled(clock.notModelled),
  ].join("\n\n");
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

function extensionOf({ extension }: Clock): string {
  if (extension === undefined) return "";
  const { countMax } = extension;
  return ` A decision may extend it${countMax === undefined ? "" : ` by at most ${countMax}`}.`;
}

function penaltySection(penalty: Penalty): string {
  const examples = penalty.vectors.map(({ says, asked, state, range }) => [
    says,
    asked.on,
    range === undefined || range === null ? state : `${state}: ${range.join(" to ")} fen`,
  ]);
  return [
    `### ${penalty.id}`,
    cited(penalty.citation, markOf(penalty.citation.statute)),
    sentences(penalty.says),
    `In force ${dates(penalty.inForce)}. ${penalty.precondition === "at-once" ? "At once" : "After a missed order"}; ` +
      `decided by ${penalty.decidedBy.join(", ")}. Detected by ${penalty.detectedBy?.join(", ") ?? "people"}.`,
    table(
      ["consequence", "when", "words"],
      [
        ...penalty.fines.map((one) => [`fine on ${one.on}`, penalty.precondition, one.citation.quote]),
        ...penalty.consequences.map((one) => [one.kind, one.when, one.citation.quote]),
      ],
    ),
    table(["example", "on", "answer"], examples),
    notModelled(penalty.notModelled),
  ].join("\n\n");
}

function parameterSection(parameter: Parameter): string {
  return [
    `### ${parameter.id}`,
    `${parameter.says.zh} · ${parameter.says.en} (${parameter.unit.replaceAll("-", " ")})`,
    table(
      ["region", "in force", "value", "source", "mark", "note"],
      parameter.values.map((one) => [
        one.region,
        dates(one),
        String(one.value),
        one.quote === undefined ? one.source : `${one.source}：“${one.quote}”`,
        one.mark,
        one.note ?? "",
      ]),
    ),
  ].join("\n\n");
}

function profileSection(profile: Profile): string {
  const { id, name, source, mark, region, levels, ladder, checks } = profile;
  const rows = LEVEL_KINDS.flatMap((kind) =>
    (levels[kind] ?? []).map((band) => [kind, band.level, thresholds(band)] as const),
  );
  const steps = ladder.map(({ level, action, who, within, unit, kind }) => [
    level,
    `${action.zh}<br>${action.en}`,
    who,
    within === undefined ? "no day set" : `${within} ${unit.replace("-", " ")}`,
    kind,
  ]);
  const modes = Object.entries(CHECKS).flatMap(([check, { zh, en }]) =>
    Object.entries(checks)
      .filter(([named]) => named === check)
      .map(([, mode]) => [`\`${check}\``, `${zh} · ${en}`, mode]),
  );
  return [
    `### ${id}`,
    `${name.zh} · ${name.en}. ${source} · ${mark}${region === undefined ? "" : ` · ${region}`}`,
    ...(rows.length > 0 ? [table(["of", "level", "reached at any of"], rows)] : []),
    ...(steps.length > 0 ? [table(["level", "step", "who", "within", "kind"], steps)] : []),
    ...(modes.length > 0 ? [table(["check", "about", "mode"], modes)] : []),
    notModelled(profile.notModelled),
  ].join("\n\n");
}

function thresholds({ level: _level, ...band }: LevelBand): string {
  return Object.entries(band)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

function cited({ statute, article, quote }: Citation, mark: string): string {
  const title = STATUTES.find((one) => one.id === statute);
  return `> ${quote}\n>\n> ${title?.title.zh ?? statute}（${title?.number ?? ""}） article ${article} · ${mark}`;
}

function sentences({ zh, bo, en }: Says): string {
  return `- ${zh}\n- ${bo}\n- ${en}`;
}

function answer({ verdict, since, amountFen, level }: ExpectedJudgement): string {
  const figures = [
    since === undefined ? "" : ` since ${since}`,
    amountFen === undefined ? "" : `, ${amountFen} fen`,
    level === undefined ? "" : `, ${level}`,
  ];
  return `${verdict}${figures.join("")}`;
}

function notModelled(notes: readonly string[]): string {
  return `Not modelled:\n\n${notes.map((one) => `- ${one}`).join("\n")}`;
}

function dates({ from, to }: InForce | { readonly from: string; readonly to?: string | undefined }): string {
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

function markOf(statute: string): string {
  return STATUTES.find((one) => one.id === statute)?.mark ?? "";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((one) => one.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
