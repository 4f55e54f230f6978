import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { XmlScanner } from "./xml-scanner.ts";

const SAMPLES = [
  "../banks/pain-002-001-11/samples/prefixed-exceptions-only.xml",
  "../banks/camt-054-001-08/samples/returned-payment.xml",
]
  .map((path) => readFileSync(new URL(path, import.meta.url), "utf8"))
  .concat(
    '<a xmlns="u" x="1" y=\'&lt;>\'><b:c xmlns:b="v" b:x="2"/><!-- c --><![CDATA[<&]]>&#x6837;&#26679;</a>\n',
    '<row r="2" spans="1:3"><c r="A2" s="1" t="inlineStr"><is><t>a</t></is></c><c r="B2" t="s"><v>3</v></c></row>',
  );

type Told = readonly string[] | "refused";

/** What a scanner tells of a text: texts that follow one another put together. */
class Telling {
  readonly told: string[] = [];
  text = "";

  flush(): void {
    if (this.text !== "") this.told.push(`text ${this.text}`);
    this.text = "";
  }

  open(uri: string, local: string, attributes: Iterable<readonly [string, string]>): void {
    this.flush();
    this.told.push(`open ${uri} ${local} ${JSON.stringify([...attributes].sort())}`);
  }

  close(): void {
    this.flush();
    this.told.push("close");
  }
}

class Refused extends Error {}

function ours(text: string, chunk: number): Told {
  const telling = new Telling();
  const scanner = new XmlScanner({
    declaration: () => {},
    open: ({ uri, local, attributes }) => telling.open(uri, local, attributes),
    close: () => telling.close(),
    text: (piece) => {
      telling.text += piece;
    },
    fail: () => {
      throw new Refused();
    },
  });
  try {
    for (let at = 0; at < text.length; at += chunk) scanner.write(text.slice(at, at + chunk));
  } catch (error) {
    if (error instanceof Refused) return "refused";
    throw error;
  }
  return scanner.unfinished || telling.told.length === 0 ? "refused" : telling.told;
}

function reference(text: string): Told {
  const telling = new Telling();
  const parser = new SaxesParser({ xmlns: true });
  let refused = false;
  parser.on("error", () => {
    refused = true;
  });
  parser.on("doctype", () => {
    refused = true;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"));
    telling.open(
      uri,
      local,
      own.map(({ name, value }) => [name, value] as const),
    );
  });
  parser.on("closetag", () => telling.close());
  const add = (piece: string) => {
    // The reference parser tells of blanks around the root element, too.
    if (telling.told.length > 0 && !parser.closed) telling.text += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text).close();
  return refused ? "refused" : telling.told;
}

const SNIPPETS = [
  ..."<>/&;\"'=!?-[] \n\r\t:.aé样\u{20BB7}\u0000\u0001\uFFFE",
  "]]>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<!DOCTYPE a>",
  "<?xml version='1.0'?>",
  "<?p q?>",
  "&amp;",
  "&#13;",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&nbsp;",
  "<a/>",
  "</a>",
  "<b:c>",
  ' xmlns="w"',
  ' xmlns:b=""',
  ' x="1"',
  "a:b:c",
  "\r\n",
];

test("whatever is done to a file, it tells the same as a second, independent parser or both refuse it", () => {
  const edit = fc.record({
    at: fc.nat(10_000),
    drop: fc.nat(12),
    put: fc.constantFrom("", ...SNIPPETS),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLES),
      fc.array(edit, { maxLength: 3 }),
      fc.integer({ min: 1, max: 500 }),
      (sample, edits, chunk) => {
        let text = sample;
        for (const { at, drop, put } of edits) {
          const from = at % text.length;
          text = text.slice(0, from) + put + text.slice(from + drop);
        }
        // Where the reference is more lenient than the standard: `<?a?b?>` and names such as `b:-c`.
        if (!text.isWellFormed() || /<\?[^\s?>]*\?[^>]|:[-.\d]/.test(text)) return;
        assert.deepEqual(ours(text, chunk), reference(text), JSON.stringify(text));
      },
    ),
    { numRuns: 3_000 },
  );
});

test("a token that never ends is refused before it fills the memory", () => {
  const told = ours(`<a>${"x".repeat(1 << 20)}${"y".repeat(70_000)}</a>`, 65_536);
  assert.equal(told, "refused");
});
