import { basename } from "node:path/posix";
import { Visitor, type VisitorObject } from "vite";
import { type Complaint, isGenerated, isTest, lineAt, type Source } from "./source.ts";

const LINES_MAX = 400;
const COLUMNS_MAX = 120;

/** Names that say nothing about what is inside, so everything ends up inside. */
const EMPTY_NAMES =
  /^(utils?|helpers?|common|managers?|impl|misc|shared|base|index)(\.|$)|[-.](utils?|helpers?|manager|impl)\./i;

/** Marks of unfinished work, spelled so that this file does not contain them. */
const UNFINISHED = new RegExp(
  `\\b(${["TO", "FIX", "XX"].map((half, at) => half + ["DO", "ME", "X"][at]).join("|")})\\b`,
);

/** Sentences for people and quotes of the law, one a line and whole, so that a search finds them. */
const LAW_TEXTS = /^src\/law\/(regions\/\d{6}\/)?(rules|clocks|penalties|liabilities|formulas)\//;
const TEXTS = /\/(texts|i18n|measures)\/|refusals\.ts$/;
const ONE_TEXT = /^\s*(?:"?[\w.-]+"?:\s*)?(["'`]).*\1,?$/;

/** A file is read in one sitting and a line without scrolling. */
export function lengths(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, lines } of sources) {
    if (isGenerated(path) || !/\.(tsx?|css|sql)$/.test(path)) continue;
    const count = lines.at(-1) === "" ? lines.length - 1 : lines.length;
    if (count > LINES_MAX) {
      complaints.push({
        path,
        line: LINES_MAX + 1,
        says: `${count} lines: split by noun, at most ${LINES_MAX} a file`,
      });
    }
    for (const [index, line] of lines.entries()) {
      const columns = [...line].length;
      if (columns <= COLUMNS_MAX || ((LAW_TEXTS.test(path) || TEXTS.test(path)) && ONE_TEXT.test(line))) continue;
      complaints.push({ path, line: index + 1, says: `${columns} columns: break the line, at most ${COLUMNS_MAX}` });
    }
  }
  return complaints;
}

export function fileNames(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path } of sources) {
    const folders = path.split("/").slice(0, -1);
    const empty =
      folders.find((folder) => EMPTY_NAMES.test(folder)) ??
      (EMPTY_NAMES.test(basename(path)) ? basename(path) : undefined);
    if (empty !== undefined && !isGenerated(path) && !path.endsWith(".html")) {
      complaints.push({ path, line: 1, says: `${empty} names no noun: call the file after the one thing it holds` });
    }
  }
  return complaints;
}

export function unfinishedMarks(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, text, lines, parsed } of sources) {
    const remarks =
      parsed === undefined
        ? lines.map((line, index) => ({ line: index + 1, value: line }))
        : parsed.comments.map((comment) => ({ line: lineAt(text, comment.start), value: comment.value }));
    for (const remark of remarks) {
      const mark = UNFINISHED.exec(remark.value)?.[1];
      if (mark === undefined) continue;
      const says = `${mark}: finish it, or write the gap into docs/KNOWN-GAPS.md`;
      complaints.push({ path, line: remark.line, says });
    }
  }
  return complaints;
}

/** Comments that switch a checker off hide the next mistake on that line too. */
export function silencedCheckers(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, text, parsed } of sources) {
    for (const comment of parsed?.comments ?? []) {
      const silenced = /@ts-(ignore|nocheck|expect-error)/.exec(comment.value)?.[0];
      const reasonless = /biome-ignore\s+[\w/]+\s*(:\s*)?$/.test(comment.value.trim());
      if (silenced === undefined && !reasonless) continue;
      const says =
        silenced === undefined
          ? "biome-ignore without a reason: say after the colon why the rule is wrong here"
          : `${silenced} hides mistakes: give the value its right type, parse it with zod at the edge`;
      complaints.push({ path, line: lineAt(text, comment.start), says });
    }
  }
  return complaints;
}

/** A name chosen once, where the thing is made, can be searched for. Vite demands a default export of its own file. */
export function defaultExports(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, text, parsed } of sources) {
    if (path === "web/vite.config.ts") continue;
    for (const one of parsed?.module.staticExports ?? []) {
      if (!one.entries.some((entry) => entry.exportName.kind === "Default" || entry.exportName.name === "default"))
        continue;
      complaints.push({ path, line: lineAt(text, one.start), says: "default export: export it by its name" });
    }
  }
  return complaints;
}

/** `only` switches the rest off; `skip` and `todo` switch this one off. A skip at run time gives its reason. */
export function switchedOffTests(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const { path, text, parsed } of sources) {
    if (!isTest(path) || parsed === undefined) continue;
    const add = (start: number, says: string) => complaints.push({ path, line: lineAt(text, start), says });
    const visitor: VisitorObject = {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return;
        if (callee.property.type !== "Identifier") return;
        const [object, name] = [callee.object.name, callee.property.name];
        if (!["test", "it", "describe", "suite", "t", "context"].includes(object)) return;
        if (name === "only") add(node.start, `${object}.only switches all other tests off: remove it`);
        if (name === "todo") add(node.start, `${object}.todo is a test that cannot fail: write it or remove it`);
        const isStatic = name === "skip" && object !== "t" && object !== "context";
        if (isStatic)
          add(node.start, `${object}.skip switches a test off: call t.skip(reason) when its need is absent`);
        else if (name === "skip" && node.arguments.length === 0)
          add(node.start, `${object}.skip() without a reason: say why`);
      },
      Property(node) {
        if (node.key.type !== "Identifier" || node.value.type !== "Literal" || node.value.value !== true) return;
        if (node.key.name === "only") add(node.start, "only: true switches all other tests off: remove it");
        if (node.key.name === "skip") add(node.start, "skip: true without a reason: give the reason as a string");
        if (node.key.name === "todo") add(node.start, "todo: true is a test that cannot fail: write it or remove it");
      },
    };
    new Visitor(visitor).visit(parsed.program);
  }
  return complaints;
}
