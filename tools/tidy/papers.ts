import { basename, dirname } from "node:path/posix";
import { FILL_IN } from "../new/scaffold.ts";
import type { Complaint, Source } from "./source.ts";

const README_LINES_MAX = 40;

/** Whoever opens a module's folder reads its README first: nouns, tables, invariants, which request to read. */
export function moduleReadmes(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  const paths = new Set(sources.map((source) => source.path));
  const modules = new Set(
    sources.flatMap(({ path }) => {
      const [src, modulesFolder, name, file] = path.split("/");
      return src === "src" && modulesFolder === "modules" && name !== undefined && file !== undefined ? [name] : [];
    }),
  );
  for (const name of modules) {
    const readme = `src/modules/${name}/README.md`;
    if (paths.has(readme)) continue;
    complaints.push({
      path: readme,
      line: 1,
      says: "absent: write nouns, tables, invariants and which request to read first",
    });
  }
  for (const { path, lines } of sources) {
    if (!/^src\/modules\/[^/]+\/README\.md$/.test(path) || lines.length <= README_LINES_MAX + 1) continue;
    const says = `${lines.length - 1} lines: at most ${README_LINES_MAX}; the code says the rest`;
    complaints.push({ path, line: README_LINES_MAX + 1, says });
  }
  return complaints;
}

/** Folders whose files are collected in a generated index: a file that is not in it is law that nobody applies. */
const INDEXED = /^src\/law\/(rules|clocks)\/[^/.]+\.ts$/;

export function indexedRules(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  const indexes = sources.filter(({ path }) => /^src\/law\/.*\.gen\.ts$/.test(path));
  const known = new Set(indexes.flatMap(({ imports }) => imports.flatMap(({ target }) => target ?? [])));
  for (const { path } of sources) {
    if (!INDEXED.test(path) || known.has(path)) continue;
    const says = `${basename(path)} is not in the index of ${dirname(path)}: run \`npm run gen\``;
    complaints.push({ path, line: 1, says });
  }
  return complaints;
}

/** What `npm run new` wrote is a beginning, not a rule of law. */
export function filledIn(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, lines } of sources) {
    if (path.startsWith("tools/new/")) continue;
    for (const [index, line] of lines.entries()) {
      const what = line.split(FILL_IN)[1]?.split(">")[0];
      if (what !== undefined) complaints.push({ path, line: index + 1, says: `still the scaffold: write ${what}` });
    }
  }
  return complaints;
}

/** Spelled in halves so that this file does not complain about itself. */
const MACHINE_PATHS = new RegExp(
  ["/wo" + "rk/", "/ho" + "me/[a-z]", "/ro" + "ot/", "/Us" + "ers/[A-Za-z]", "[A-Z]:\\\\\\\\Us" + "ers"].join("|"),
);
/** Where official texts and schemas lie beside the repository, overridden by LAW_TEXTS_DIR and ISO20022_XSD_DIR. */
const DOCUMENTED_DEFAULTS = /\.\.\/shared\/(law\/texts|interop\/iso20022)\b/g;

export function machinePaths(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, lines } of sources) {
    for (const [index, line] of lines.entries()) {
      const found = MACHINE_PATHS.exec(line)?.[0];
      if (found !== undefined) {
        const says = `${found} is a path of one machine: take it from an option, or use import.meta.dirname`;
        complaints.push({ path, line: index + 1, says });
      }
      if (/\.\.\/sha{1}red\//.test(line.replaceAll(DOCUMENTED_DEFAULTS, ""))) {
        const says = "names a folder beside the repository: read it from LAW_TEXTS_DIR or ISO20022_XSD_DIR";
        complaints.push({ path, line: index + 1, says });
      }
    }
  }
  return complaints;
}
