import { SaxesParser } from "saxes";
import { type Archive, SheetRefused } from "./archive.ts";

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Deeper or wider XML than any workbook has; without these, nesting and attributes could fill the memory. */
const DEPTH_MAX = 64;
const ATTRIBUTES_MAX = 128;

/**
 * Reads one XML part piece by piece. A DOCTYPE is refused at once: workbooks never have one, and with it would come
 * entities that grow without end or read other files.
 */
export function streamXml(archive: Archive, name: string, handler: XmlHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("doctype", () => {
    throw new SheetRefused("sheet.doctype", "XML without a DOCTYPE");
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > ATTRIBUTES_MAX) throw new SheetRefused("sheet.damaged");
  });
  const { open, text, close } = handler;
  parser.on("opentag", (tag) => {
    depth += 1;
    attributes = 0;
    if (depth > DEPTH_MAX) throw new SheetRefused("sheet.damaged");
    open?.(localName(tag.name), tag.attributes);
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  archive.stream(name, (piece) => parser.write(decoder.decode(piece, { stream: true })));
  parser.write(decoder.decode());
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
