/**
 * `npm run mutate [word…]`: breaks the law in a thousand places, one at a time (each comparison, each arithmetic sign,
 * each condition), and asks whether some vector notices. Prints the score and every change that went unnoticed; with
 * words, only of files whose path contains one. Not part of `npm test`: it measures the tests.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./gen/files.ts";
import { instrumentLaw, type Mutant, sourceLine } from "./mutation/instrument.ts";
import { tryMutants } from "./mutation/try-mutants.ts";
import { tryValues } from "./mutation/try-values.ts";

const { positionals, values } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const named = (what: string) => positionals.length === 0 || positionals.some((word) => what.includes(word));
const dir = join(ROOT, "dist", "mutants");
const all = await instrumentLaw(ROOT, dir);
const chosen = all.filter(({ path }) => named(path));
const changes = await tryValues(ROOT, named);
const tried = await tryMutants(dir, chosen);
const byId = new Map(chosen.map((one) => [one.id, one]));
const unnoticed = [...tried.survived, ...tried.unreached].flatMap((id) => byId.get(id) ?? []);
const inRules = ({ path }: Mutant) => /\/(rules|clocks|penalties|liabilities|formulas)\//.test(path);

function scoreOf(which: (one: Mutant) => boolean) {
  const count = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []).filter(which).length;
  const [killed, shown] = [count(tried.killed), count(tried.shown)];
  const of = killed + shown + unnoticed.filter(which).length;
  const percent = (part: number) => Math.round((1000 * part) / Math.max(of, 1)) / 10;
  return { of, byExpectation: percent(killed), noticed: percent(killed + shown) };
}

const score = { all: scoreOf(() => true), rules: scoreOf(inRules), shared: scoreOf((one) => !inRules(one)) };
const missed = changes.filter((one) => !one.noticed).map((one) => one.what);
const valuesNoticed = Math.round((1000 * (changes.length - missed.length)) / Math.max(changes.length, 1)) / 10;
if (values.json)
  console.log(
    JSON.stringify({
      ...score,
      values: { of: changes.length, noticed: valuesNoticed, missed },
      loading: tried.static.length,
      unnoticed,
    }),
  );
else {
  for (const one of unnoticed) {
    console.log(`${one.path}:${one.line} ${one.mutator}: ${one.replacement.replaceAll(/\s+/g, " ").slice(0, 80)}`);
    console.log(`    ${sourceLine(ROOT, one)}`);
  }
  for (const what of missed) console.log(`${what} went unnoticed`);
  for (const [name, { of, byExpectation, noticed }] of Object.entries(score)) {
    console.log(`${name.padEnd(6)} ${noticed} % of ${of} noticed (${byExpectation} % by what a vector expects)`);
  }
  console.log(`values ${valuesNoticed} % of ${changes.length} noticed (numbers, first days, counts, directions)`);
  console.log(`${tried.static.length} more run only while loading and cannot be tried this way`);
}
