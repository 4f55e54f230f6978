/** The small parts of a written workbook, as the XML of ECMA-376 (transitional), and the escaping of its text. */

export interface Note {
  readonly reference: string;
  /** 0 is A. */
  readonly column: number;
  /** 1 is the first. */
  readonly rowNumber: number;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * Text for XML: marks escaped, halves of characters replaced, and what XML cannot hold (control characters, a lone
 * carriage return) written as `_x000D_`, with such text itself escaped so that it comes back as it was.
 */
export function escapeXml(text: string): string {
  if (!/[&<>"\r_\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\P{Cc}]|[\ufffe\uffff]/gu, (mark) => {
      return `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}

export function contentTypesPart(sheets: number, withNotes: readonly number[]): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  let text = `${HEAD}<Types xmlns="${PACKAGE}/content-types">`;
  text += '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  text += '<Default Extension="xml" ContentType="application/xml"/>';
  text += '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  text += override("workbook.xml", "sheet.main") + override("styles.xml", "styles");
  text += override("sharedStrings.xml", "sharedStrings");
  for (let number = 1; number <= sheets; number += 1) text += override(`worksheets/sheet${number}.xml`, "worksheet");
  for (const number of withNotes) text += override(`comments${number}.xml`, "comments");
  return `${text}</Types>`;
}

function relationsPart(relations: readonly (readonly [id: string, kind: string, target: string])[]): string {
  let text = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`;
  for (const [id, kind, target] of relations) {
    text += `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  }
  return `${text}</Relationships>`;
}

export function packageRelationsPart(): string {
  return relationsPart([["rId1", "officeDocument", "xl/workbook.xml"]]);
}

export function workbookRelationsPart(sheets: number): string {
  const relations: [string, string, string][] = [
    ["rIdStyles", "styles", "styles.xml"],
    ["rIdStrings", "sharedStrings", "sharedStrings.xml"],
  ];
  for (let number = 1; number <= sheets; number += 1) {
    relations.push([`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`]);
  }
  return relationsPart(relations);
}

export function sheetRelationsPart(number: number): string {
  return relationsPart([
    ["rId1", "vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
    ["rId2", "comments", `../comments${number}.xml`],
  ]);
}

export function workbookPart(sheets: readonly { readonly name: string; readonly hidden?: boolean }[]): string {
  let text = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>`;
  for (const [index, { name, hidden }] of sheets.entries()) {
    const state = hidden === true ? ' state="hidden"' : "";
    text += `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  }
  return `${text}</sheets></workbook>`;
}

/** The cell styles, in the order of `LOOKS` and `WRONG_LOOKS`. 4 is `#,##0.00`, 49 text, 164 our day. */
export function stylesPart(): string {
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const border = (side: string) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;
  const format = (number: number, font: number, filled: number, framed: number, wrap: boolean) => {
    const start = `<xf numFmtId="${number}" fontId="${font}" fillId="${filled}" borderId="${framed}" xfId="0"
 applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    return wrap ? `${start} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` : `${start}/>`;
  };
  const formats = [
    format(0, 0, 0, 0, false),
    format(49, 0, 0, 0, false),
    format(164, 0, 0, 0, false),
    format(49, 1, 2, 1, true),
    format(49, 1, 3, 1, true),
    format(49, 0, 0, 0, true),
    format(0, 0, 4, 1, false),
    format(49, 0, 4, 1, false),
    format(164, 0, 4, 1, false),
    format(4, 0, 0, 0, false),
  ];
  return `${HEAD}<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
${fill("FFE7E6E6")}${fill("FFFCE4D6")}${fill("FFFF9999")}</fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border>${border("left")}${border("right")}${border("top")}${border("bottom")}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${formats.length}">${formats.join("\n")}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

export function* commentsPart(notes: readonly Note[]): Generator<string> {
  yield `${HEAD}<comments xmlns="${MAIN}"><authors><author>清薪</author></authors><commentList>`;
  for (const note of notes) {
    yield `<comment ref="${note.reference}" authorId="0"><text><r>
<t xml:space="preserve">${escapeXml(note.text)}</t></r></text></comment>`;
  }
  yield "</commentList></comments>";
}

/** Spreadsheets show a note only where a VML shape stands for it (ECMA-376 part 4 §19.4). */
export function* drawingPart(notes: readonly Note[]): Generator<string> {
  yield `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>
</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
  for (const [index, { column, rowNumber }] of notes.entries()) {
    const anchor = [column + 1, 15, rowNumber - 1, 2, column + 4, 15, rowNumber + 4, 4].join(",");
    yield `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden"
 fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>
<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>
<x:AutoFill>False</x:AutoFill><x:Row>${rowNumber - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  }
  yield "</xml>";
}
