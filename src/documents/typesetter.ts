import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { nameOf, type Paper, textsOf } from "./papers.ts";

/** Typeset: a PDF/A-2 with its fonts inside. The same paper gives the same bytes. */
export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export interface Typesetter {
  /** Throws where a template is wrong; never for what stands in the data. */
  typeset(paper: Paper): Typeset;
}

/**
 * Level A is tagged, so that a screen reader finds its way. A stack for the printer goes without tags: they are three
 * quarters of a thousand pay slips (20 MB against 4.5 MB). Level U keeps the text searchable, Tibetan too.
 */
const STACK_PAGES_MIN = 100;
/** Compilations for which the compiler keeps what it worked out; templates come again, data seldom does. */
const CACHE_AGE_MAX = 2;

/**
 * Typst with our fonts and the templates of this folder; neither the machine's fonts nor the network are looked at.
 * `fontFiles` are TTF: Noto Sans SC regular and bold, Noto Serif Tibetan. Opening takes 0.1 s and 60 MB: one a process.
 */
export function openTypesetter(fontFiles: readonly string[]): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [...fontFiles] }],
  });
  return {
    typeset(paper) {
      try {
        return typesetWith(compiler, paper, new Set());
      } finally {
        compiler.evictCache(CACHE_AGE_MAX);
      }
    },
  };
}

/**
 * A character that our fonts do not have (a very rare one in a name) must not hold up a whole payroll: it is printed as
 * the typesetter's 〓, and the foot of the page says which one to write in by hand.
 */
function typesetWith(compiler: NodeCompiler, paper: Paper, missing: ReadonlySet<string>): Typeset {
  const compiled = compiler.compile({
    mainFilePath: `${import.meta.dirname}/${paper.kind}/${paper.kind}.typ`,
    inputs: inputsOf(paper, missing),
    resetRead: false,
  });
  const { result } = compiled;
  if (result === null) {
    const error = compiled.takeError();
    const says = error === null ? "no result" : JSON.stringify(compiler.fetchDiagnostics(error));
    throw new Error(`the template of ${paper.kind} does not compile: ${says}`);
  }
  try {
    const pages = result.numOfPages;
    // Which line stands on which page is on record already: a paper that breaks elsewhere must not leave the press.
    if (paper.pages !== undefined && pages !== paper.pages) {
      throw new Error(`the template of ${paper.kind} made ${pages} pages of ${paper.pages}`);
    }
    const stack = pages >= STACK_PAGES_MIN;
    return { pdf: compiler.pdf(result, { pdfStandard: stack ? "a-2u" : "a-2a", pdfTags: !stack }), pages };
  } catch (error) {
    const found = missingIn(String(error)).filter((character) => !missing.has(character));
    if (found.length === 0) throw error;
    return typesetWith(compiler, paper, new Set([...missing, ...found]));
  }
}

/** What PDF/A's own check says: `the text `"𠮷"` could not be displayed with font …`. */
function missingIn(message: string): string[] {
  const quoted = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)];
  return quoted.flatMap(([, text]) => [...(text ?? "")]);
}

function inputsOf(paper: Paper, missing: ReadonlySet<string>): Record<string, string> {
  const view = JSON.stringify(paper.view);
  const says = nameOf(paper.kind);
  const [year, month, day] = paper.printedOn.split("-").map(Number);
  const print = {
    title: withGeta(paper.title, missing),
    says: `${says.zh} · ${says.bo} · ${says.en}`,
    author: "Qingxin 清薪",
    year,
    month,
    day,
    printed: paper.printedOn,
    reviewed: paper.reviewed,
    missing: [...missing].map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`),
  };
  return { data: withGeta(view, missing), texts: JSON.stringify(textsOf(paper.kind)), print: JSON.stringify(print) };
}

function withGeta(text: string, missing: ReadonlySet<string>): string {
  if (missing.size === 0) return text;
  return [...text].map((character) => (missing.has(character) ? "〓" : character)).join("");
}
