import assert from "node:assert/strict";
import { extractText, getDocumentProxy } from "unpdf";
import { PAPER_FONTS } from "../src/app/fonts.ts";
import type { Paper } from "../src/documents/papers.ts";
import { openTypesetter, type Typesetter } from "../src/documents/typesetter.ts";
import { day } from "../src/kernel/day.ts";

export const PRINTED_ON = day("2020-12-21");

let typesetter: Typesetter | undefined;

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The text of each page without white space: where a PDF breaks a word says nothing. */
  readonly texts: readonly string[];
  readonly text: string;
  /** What the PDF says of itself, uncompressed as PDF/A has it. */
  readonly metadata: string;
  /** Width and height of the first page in millimetres. */
  readonly sizeMm: readonly [number, number];
}

/** A paper as the press prints it, and what can be read in the PDF. */
export async function printed(paper: Paper): Promise<Printed> {
  typesetter ??= openTypesetter(PAPER_FONTS);
  return readPrinted(typesetter.typeset(paper).pdf);
}

export async function readPrinted(pdf: Uint8Array): Promise<Printed> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: false });
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  const texts = text.map(withoutSpace);
  const raw = Buffer.from(pdf).toString("utf8");
  const metadata = raw.slice(raw.indexOf("<x:xmpmeta"), raw.indexOf("</x:xmpmeta"));
  const toMm = (points: number) => Math.round((points * 25.4) / 72);
  return { pdf, pages: totalPages, texts, text: texts.join(""), metadata, sizeMm: [toMm(width), toMm(height)] };
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** What every paper must be: PDF/A with its language, title and day, all fonts inside, no page without text. */
export function assertArchivable(one: Printed, title: string): void {
  assert.match(one.metadata, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(one.metadata, /<rdf:li>zh-CN<\/rdf:li>/);
  assert.match(one.metadata, /<xmp:CreateDate>2020-12-21T00:00:00Z</);
  assert.ok(one.metadata.includes(`>${title}</rdf:li>`), `not the title ${title}`);
  const raw = Buffer.from(one.pdf).toString("latin1");
  const [descriptors, files] = [/\/FontDescriptor \d+ 0 R/g, /\/FontFile[23]? \d+ 0 R/g].map(
    (of) => raw.match(of) ?? [],
  );
  assert.ok((files?.length ?? 0) > 0 && files?.length === descriptors?.length, "every font is inside");
  for (const [index, text] of one.texts.entries()) assert.notEqual(text, "", `page ${index + 1} is empty`);
}
