import { XmlScanner } from "../kernel/xml-scanner.ts";
import { type Archive, SheetRefused } from "./archive.ts";

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** See `XmlEvents.element`. */
  element?(text: string, at: number): number;
}

/** Deeper or wider XML than any workbook has; without these, nesting and attributes could fill the memory. */
const DEPTH_MAX = 64;
const ATTRIBUTES_MAX = 128;

/**
 * Reads one XML part piece by piece. A DOCTYPE is refused at once: workbooks never have one, and with it would come
 * entities that grow without end or read other files.
 */
export function streamXml(archive: Archive, name: string, { open, text, close, element }: XmlHandler): void {
  const names: string[] = [];
  const scanner = new XmlScanner({
    declaration() {},
    open({ local, attributes }) {
      names.push(local);
      if (names.length > DEPTH_MAX || attributes.size > ATTRIBUTES_MAX) throw new SheetRefused("sheet.damaged");
      open?.(local, attributes);
    },
    text: text ?? (() => {}),
    ...(element && { element }),
    close() {
      close?.(names.pop() ?? "");
    },
    fail(kind) {
      if (kind === "doctype") throw new SheetRefused("sheet.doctype", "XML without a DOCTYPE");
      throw new SheetRefused("sheet.damaged");
    },
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  archive.stream(name, (piece) => scanner.write(decoder.decode(piece, { stream: true })));
  scanner.write(decoder.decode());
  if (scanner.unfinished || !scanner.rooted) throw new SheetRefused("sheet.damaged");
}
