import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { isRefusal } from "../kernel/outcome.ts";
import { SHEET_LIMITS, type SheetLimits } from "./archive.ts";
import { type Cell, numberCell, type SheetRow, textCell } from "./cell.ts";
import { readTable } from "./reading.ts";
import { columnLetters, writeWorkbook } from "./writing.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as another program would write it, part by part. */
function workbookOf(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (all: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const parts: Record<string, string> = {
    "_rels/.rels": relations(relation("a", "officeDocument", "/xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>
<sheet name="h" state="hidden" r:id="x"/><sheet name="s" r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("b", "worksheet", "worksheets/sheet1.xml") +
        relation("c", "sharedStrings", "sharedStrings.xml") +
        relation("d", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>一</t></si><si><r><t>rich </t></r><r><t>text</t></r>
<rPh><t>phonetic</t></rPh></si></sst>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
<numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function read(bytes: Uint8Array, limits?: Partial<SheetLimits>): SheetRow[] {
  const rows: SheetRow[] = [];
  const outcome = readTable(bytes, (row) => rows.push(row), { ...SHEET_LIMITS, ...limits });
  assert.equal(isRefusal(outcome) ? outcome.refused : outcome, true);
  return rows;
}

function refusalOf(bytes: Uint8Array, limits?: Partial<SheetLimits>): string {
  const outcome = readTable(bytes, () => undefined, { ...SHEET_LIMITS, ...limits });
  return isRefusal(outcome) ? outcome.refused : "accepted";
}

function texts(row: SheetRow | undefined): (string | undefined)[] {
  return Array.from(row?.cells ?? [], (cell) => cell?.text);
}

test("shared, rich, inline and formula texts are read; phonetic guides and hidden sheets are not", () => {
  const rows = read(
    workbookOf(`<row r="3"><c r="B3" t="s"><v>0</v></c><c t="s"><v>1</v></c>
<c r="E3" t="inlineStr"><is><t>in</t></is></c>
<c r="F3" t="str"><f>A1</f><v>made_x000D_</v></c><c r="G3" t="b"><v>1</v></c><c r="H3" t="e"><v>#N/A</v></c></row>`),
  );
  assert.equal(rows[0]?.rowNumber, 3);
  assert.deepEqual(texts(rows[0]), [undefined, "一", "rich text", undefined, "in", "made\r", "TRUE", "#N/A"]);
  assert.equal(rows[0]?.cells[7]?.kind, "error");
});

test("a cell read in one piece is the cell that it is tag by tag, damage and all", () => {
  const value = fc.constantFrom(
    "",
    "0",
    "1",
    "9",
    "43952",
    "0.1",
    "1E+17",
    "样本",
    "a&amp;b",
    "a]b",
    "]]&gt;",
    "_x000D_",
    " b ",
  );
  const written = (tag: string) => value.map((text) => (tag === "v" ? `<v>${text}</v>` : `<is><t>${text}</t></is>`));
  const style = fc.constantFrom("", ' s="0"', ' s="1"');
  const cell = fc.record({
    column: fc.constantFrom("A", "B", "C", "AB"),
    style,
    type: fc.constantFrom("", ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t="d"'),
    body: fc.oneof(written("v"), written("t")),
  });
  const shared = fc.constantFrom("0", "1", "2").map((index) => {
    return { column: "D", style: "", type: ' t="s"', body: `<v>${index}</v>` };
  });
  const beyond = fc.constant({ column: "ZZZ", style: "", type: "", body: "<v>1</v>" });
  const cells = fc.array(fc.oneof({ weight: 300, arbitrary: cell }, { weight: 3, arbitrary: shared }, beyond), {
    maxLength: 6,
  });
  const outcomeOf = (xml: string) => {
    const rows: SheetRow[] = [];
    const outcome = readTable(workbookOf(xml), (row) => rows.push(row), SHEET_LIMITS);
    return isRefusal(outcome) ? outcome : rows;
  };
  const sheet = (
    rows: readonly (readonly { column: string; style: string; type: string; body: string }[])[],
    end: string,
  ) =>
    rows
      .map((cells, index) => {
        const inside = cells.map(
          (one) => `<c r="${one.column}${index + 1}"${one.style}${one.type}${end}>${one.body}</c>`,
        );
        return `<row r="${index + 1}">${inside.join("")}</row>`;
      })
      .join("");
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 300 }), (rows) => {
      assert.deepEqual(outcomeOf(sheet(rows, "")), outcomeOf(sheet(rows, " ")));
    }),
    { numRuns: 300 },
  );
});

test("days are told from numbers by their style", () => {
  const cells = `<row><c s="1"><v>43952</v></c><c s="2"><v>43952.75</v></c>
<c s="3"><v>43952</v></c><c><v>43952</v></c></row>`;
  assert.deepEqual(texts(read(workbookOf(cells))[0]), ["2020-05-01", "2020-05-01", "43952", "43952"]);
});

test("a workbook from an old Mac counts days from 1904", () => {
  const workbook = `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="1"/>
<sheets><sheet name="s" r:id="b"/></sheets>
</workbook>`;
  const rows = read(workbookOf('<row><c s="1"><v>42490</v></c></row>', { "xl/workbook.xml": workbook }));
  assert.deepEqual(texts(rows[0]), ["2020-05-01"]);
});

test("numbers come without float noise, and one that lost its digits says so", () => {
  assert.equal(numberCell("0.30000000000000004")?.text, "0.3");
  assert.equal(numberCell("13800000000")?.text, "13800000000");
  assert.deepEqual(numberCell("5.40199199001011E+17"), {
    kind: "number",
    text: "540199199001011000",
    raw: "5.40199199001011E+17",
    lostDigits: true,
  });
  assert.equal((numberCell("999999999999999") as { lostDigits: boolean }).lostDigits, false);
  assert.equal(numberCell("1e-7")?.text, "0.0000001");
});

test("a file that is no table is refused with its own code", () => {
  const workbook = workbookOf("<row><c><v>1</v></c></row>");
  assert.equal(refusalOf(new Uint8Array()), "sheet.empty");
  assert.equal(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), "sheet.old-or-encrypted");
  assert.equal(refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), "sheet.not-a-workbook");
  assert.equal(refusalOf(zipSync({ "word/document.xml": strToU8("<a/>") })), "sheet.not-a-workbook");
  assert.equal(refusalOf(workbook.subarray(0, workbook.length - 30)), "sheet.damaged");
  const bitFlipped = workbook.slice();
  bitFlipped[60] = (bitFlipped[60] ?? 0) ^ 0x55;
  assert.notEqual(refusalOf(bitFlipped), "accepted");
});

test("a DOCTYPE is refused, with entities or without", () => {
  for (const doctype of ["<!DOCTYPE worksheet>", '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>']) {
    const part = `${doctype}<worksheet ${MAIN}><sheetData/></worksheet>`;
    assert.equal(refusalOf(workbookOf("", { "xl/worksheets/sheet1.xml": part })), "sheet.doctype");
  }
  assert.equal(refusalOf(workbookOf('<row><c t="str"><v>&a;</v></c></row>')), "sheet.damaged");
});

test("a bomb is refused by the size it claims, and where it lies as damage, before it grows", () => {
  const bomb = workbookOf(`<row><c t="str"><v>${"a".repeat(3_000_000)}</v></c></row>`);
  assert.ok(bomb.length < 10_000);
  assert.equal(refusalOf(bomb, { partBytesMax: 1_000_000 }), "sheet.too-large");
  assert.equal(refusalOf(bomb, { totalBytesMax: 1_000_000 }), "sheet.too-large");
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 46; at += 1) {
    const name = new TextDecoder().decode(lying.subarray(at + 46, at + 70));
    if (view.getUint32(at, true) === 0x02014b50 && name === "xl/worksheets/sheet1.xml")
      view.setUint32(at + 24, 10, true);
  }
  assert.equal(refusalOf(lying, { partBytesMax: 1_000_000 }), "sheet.damaged");
});

test("too many rows, columns or bytes, deep nesting and endless attributes are refused", () => {
  assert.equal(refusalOf(workbookOf("<row><c><v>1</v></c></row>".repeat(5)), { rowsMax: 4 }), "sheet.too-large");
  assert.equal(refusalOf(workbookOf('<row><c r="ZZZ1"><v>1</v></c></row>')), "sheet.too-large");
  assert.equal(refusalOf(workbookOf("<row><c><v>1</v></c></row>"), { fileBytesMax: 100 }), "sheet.too-large");
  assert.equal(refusalOf(workbookOf(`${"<a>".repeat(100)}${"</a>".repeat(100)}`)), "sheet.damaged");
  const attributes = Array.from({ length: 200 }, (_, index) => ` a${index}="1"`).join("");
  assert.equal(refusalOf(workbookOf(`<row${attributes}/>`)), "sheet.damaged");
  assert.equal(refusalOf(strToU8(`a,b\n1,2\n`), { columnsMax: 1 }), "sheet.too-large");
});

test("CSV is read in UTF-8 with and without its mark, in UTF-16 and in GB18030, with commas, tabs and quotes", () => {
  const mark = [0xef, 0xbb, 0xbf];
  const expected = ["姓名", 'a,"b"\nc', undefined, "540199"];
  const text = '姓名,"a,""b""\nc",,"=""540199"""\r\n';
  assert.deepEqual(texts(read(strToU8(text))[0]), expected);
  assert.deepEqual(texts(read(new Uint8Array([...mark, ...strToU8(text)]))[0]), expected);
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("姓名\t工种", "utf16le")]);
  assert.deepEqual(texts(read(utf16)[0]), ["姓名", "工种"]);
  // 姓名,工种 in GB18030.
  const gb = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb9, 0xa4, 0xd6, 0xd6]);
  assert.deepEqual(texts(read(gb)[0]), ["姓名", "工种"]);
});

test("whatever is written comes back as it was, and nothing is ever a formula", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => textCell(text)),
    fc.constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "_x000D_", "a\r\nb", "\u0001", "]]>", " x ").map(textCell),
    fc.integer({ min: -1e9, max: 1e9 }).map((value) => numberCell(String(value)) ?? textCell("")),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const written = rows.map((row) => row.map((one) => ({ cell: one })));
      const bytes = writeWorkbook([{ name: "s", widths: [10], frozenRows: 1, rows: written }]);
      const filled = (row: readonly (Cell | undefined)[]) =>
        row.map((one, column) => [column, one] as const).filter(([, one]) => one !== undefined && one.text !== "");
      const expected = rows.map(filled).filter((row) => row.length > 0);
      const back = read(bytes).map(({ cells }) => filled([...cells]));
      assert.deepEqual(back, JSON.parse(JSON.stringify(expected)));
      assert.ok(!Buffer.from(bytes).includes("<f>"));
    }),
    { numRuns: 60 },
  );
});

test("equal content gives equal bytes", () => {
  const write = () => writeWorkbook([{ name: "s", widths: [9], frozenRows: 0, rows: [[{ cell: textCell("一") }]] }]);
  assert.deepEqual(write(), write());
});

test("columns are lettered as in a spreadsheet", () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnLetters), ["A", "Z", "AA", "ZZ", "AAA"]);
});
