import { articleName } from "../articles.ts";
import { type ArticleCoverage, countStates, coverageOf } from "../coverage.ts";
import type { Statute } from "../statute.ts";
import { itemSection } from "./items.ts";
import { bullets, dates, table } from "./markdown.ts";

/** All instruments with what of each is computed. */
export function coverageTable(statutes: readonly Statute[]): string {
  return table(
    [
      "id",
      "instrument",
      "issuer",
      "in force",
      "mark",
      "articles",
      "computed",
      "document check",
      "not computed",
      "open",
    ],
    statutes.map((one) => {
      const counts = countStates(coverageOf(one));
      return [
        `\`${one.id}\``,
        `${one.title.zh}（${one.number}）<br>${one.title.en}`,
        one.issuer,
        dates(one.inForce),
        one.mark,
        String(one.articles ?? "not counted"),
        ...[counts.computed, counts.document, counts["not-computable"], counts.open].map(String),
      ];
    }),
  );
}

/** One instrument, article by article. Articles that nobody has dealt with yet are only counted. */
export function statuteSection(statute: Statute): string {
  const coverage = coverageOf(statute);
  const { computed, document, "not-computable": not, open } = countStates(coverage);
  const of = statute.articles === undefined ? "the articles named here" : `${statute.articles} articles`;
  const shown = coverage.filter((one) => one.state !== "open");
  return [
    `## ${statute.title.zh} · ${statute.title.en}`,
    `${statute.number} · ${statute.issuer} · ${dates(statute.inForce)} · ${statute.mark}` +
      `${statute.region === undefined ? "" : ` · region ${statute.region}`}` +
      `${statute.address === undefined ? "" : ` · <${statute.address}>`}`,
    ...(statute.note === undefined ? [] : [statute.note]),
    `Of ${of}: ${computed} computed, ${document} document checks, ${not} not computed, ${open} open.`,
    ...merged(shown).map((one) => articleSection(one, statute)),
  ].join("\n\n");
}

/** Articles in a row that are not computed share one list; every other has a heading of its own. */
function merged(shown: readonly ArticleCoverage[]): ArticleCoverage[][] {
  const groups: ArticleCoverage[][] = [];
  for (const one of shown) {
    const last = groups.at(-1);
    if (one.state === "not-computable" && last?.[0]?.state === "not-computable") last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function articleSection(group: readonly ArticleCoverage[], statute: Statute): string {
  const [first] = group;
  if (first === undefined) return "";
  if (first.state !== "not-computable") {
    const { zh, en } = articleName(first.article);
    const why = first.why === undefined ? [] : [`Beside that: ${first.why.zh} · ${first.why.en}`];
    return [`### ${zh} · ${en}`, ...first.items.map((one) => itemSection(one, statute)), ...why].join("\n\n");
  }
  const lines = group.map(({ article, why }) => `${articleName(article).zh} not computed: ${why?.zh} · ${why?.en}`);
  const names =
    group.length === 1 ? articleName(first.article).en : `Articles ${group.map((g) => g.article).join(", ")}`;
  return [`### ${names}`, bullets(lines)].join("\n\n");
}
