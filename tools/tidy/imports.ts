import { LAYER_ORDER, moduleRank, type Place, placeOf } from "./place.ts";
import { type Complaint, type Import, isGenerated, isTest, type Source, suffixOf } from "./source.ts";

/** Each import goes downwards: to a lower layer, an earlier module, its own part, or a shared file above it. */
export function importDirection(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const source of sources) {
    const from = placeOf(source.path);
    if (from === undefined) {
      if (source.parsed !== undefined) complaints.push({ path: source.path, line: 1, says: unknownPlace(source.path) });
      continue;
    }
    for (const one of source.imports) {
      if (one.target === undefined) continue;
      const to = placeOf(one.target);
      const says = to === undefined ? undefined : wrongDirection(source.path, from, one.target, to);
      if (says !== undefined) complaints.push({ path: source.path, line: one.line, says });
    }
  }
  return complaints;
}

function wrongDirection(path: string, from: Place, target: string, to: Place): string | undefined {
  if (from.part === to.part) return undefined;
  if (from.layer === "sim" || from.layer === "bench" || from.layer === "tools") {
    return to.layer === "web"
      ? "web/ is built, not imported: import the contract or the kernel file behind it"
      : undefined;
  }
  if (isTest(path) && (to.layer === "tools" || to.layer === "sim")) return undefined;
  if (from.layer === "web") return wrongForWeb(path, target, to);
  if (to.layer === "tools") {
    return from.layer === "app" && target === "tools/build-web.ts"
      ? undefined
      : "the product does not import tools/: move what both need into src/";
  }
  if (to.layer === "sim") {
    return from.layer === "app"
      ? undefined
      : "only src/app, tests and bench/ import sim/: take the facts as an argument";
  }
  if (to.layer === "web" || to.layer === "bench")
    return `src/ does not import ${to.layer}/: move what both need into src/`;
  if (to.layer === "app")
    return "nothing imports app/: take what you need as an argument, or move it to the layer that owns it";
  const [at, goal] = [LAYER_ORDER.indexOf(from.layer), LAYER_ORDER.indexOf(to.layer)];
  if (goal > at)
    return `${from.layer} may not import ${to.layer}: order is ${LAYER_ORDER.join(", ")}; pass it as an argument`;
  if (goal < at) return undefined;
  return from.layer === "modules" ? wrongModule(from, to) : wrongSibling(from, to);
}

function wrongForWeb(path: string, target: string, to: Place): string | undefined {
  if (isTest(path)) return undefined;
  const allowed = to.layer === "kernel" || to.layer === "codes" || to.part === "src/law";
  // The browser writes the tables that it shows; the writer is pure.
  if (target === "src/sheets/writing.ts") return undefined;
  if (allowed || suffixOf(target) === "contract") return undefined;
  return "web/ imports kernel, codes, law and *.contract.ts only: ask the server through a contract";
}

function wrongModule(from: Place, to: Place): string | undefined {
  const [at, goal] = [moduleRank(from.part), moduleRank(to.part)];
  if (at === undefined || goal === undefined) {
    const stranger = at === undefined ? from.part : to.part;
    return `${stranger} is not in the order of modules: add it to MODULES in tools/tidy/place.ts`;
  }
  if (goal < at) return undefined;
  return `${from.part} comes before ${to.part}: let the later module read the earlier one, or pass it as an argument`;
}

/** Codecs know nothing of one another; files directly in `src/banks/` are shared by the formats below it. */
function wrongSibling(from: Place, to: Place): string | undefined {
  const [fromFolder, toFolder] = [folderOf(from.part), folderOf(to.part)];
  if (fromFolder !== toFolder)
    return `${fromFolder} may not import ${toFolder}: move what both need to codes/ or kernel/`;
  if (to.part === toFolder || from.part === fromFolder) return undefined;
  return `${from.part} may not import its sibling ${to.part}: move what both need into a file in ${toFolder}/`;
}

function folderOf(part: string): string {
  return part.split("/").slice(0, 2).join("/");
}

function unknownPlace(path: string): string {
  return `${path.split("/").slice(0, 2).join("/")} is not a folder of the house: see the tree in docs/ARCHITECTURE.md`;
}

/** A contract is data for both sides of the wire: it must load in a browser and never pull in a store. */
export function contractImports(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const source of sources) {
    if (suffixOf(source.path) !== "contract") continue;
    for (const one of source.imports) {
      if (contractMayImport(one)) continue;
      const says = `a contract imports zod, kernel, codes, law, contracts and pure noun files, not ${one.specifier}`;
      complaints.push({ path: source.path, line: one.line, says });
    }
  }
  return complaints;
}

function contractMayImport(one: Import): boolean {
  if (one.target === undefined) return one.specifier === "zod";
  const to = placeOf(one.target);
  if (to === undefined) return false;
  const suffix = suffixOf(one.target);
  if (to.layer === "kernel" || to.layer === "codes" || to.part === "src/law") return true;
  return to.layer === "modules" && (suffix === undefined || suffix === "contract");
}

/** Files that import one another in a ring cannot be read from top to bottom. Types alone may refer both ways. */
export function importCycles(sources: readonly Source[]): Complaint[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const state = new Map<string, "open" | "done">();
  const complaints: Complaint[] = [];
  const visit = (source: Source, trail: readonly string[]) => {
    state.set(source.path, "open");
    for (const one of source.imports) {
      const next = one.typeOnly || one.target === undefined ? undefined : byPath.get(one.target);
      if (next === undefined || isGenerated(next.path)) continue;
      if (state.get(next.path) === "open") {
        const ring = [...trail.slice(trail.indexOf(next.path)), next.path].join(" → ");
        const says = `imports in a ring (${ring}): move what both need into a third file`;
        complaints.push({ path: source.path, line: one.line, says });
      } else if (!state.has(next.path)) visit(next, [...trail, next.path]);
    }
    state.set(source.path, "done");
  };
  for (const source of sources) if (!state.has(source.path)) visit(source, [source.path]);
  return complaints;
}
