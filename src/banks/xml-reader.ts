import { present } from "../kernel/assert.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../kernel/outcome.ts";
import { type XmlEvents, type XmlFault, XmlScanner, type XmlTag } from "../kernel/xml-scanner.ts";
import { joinPath, orRefusal, RefusedFile, refuseAt } from "./refused-file.ts";

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";
const CHUNK = 65_536;

/** Limits against files made to exhaust a reader. ISO 20022 nests about 12 deep; 100 000 payments take about 90 MB. */
interface XmlLimits {
  readonly bytesMax: number;
  readonly depthMax: number;
}
const LIMITS: XmlLimits = { bytesMax: 256 * 1024 * 1024, depthMax: 32 };

/** One element of the message with everything below it, except the records that were handed out on the way. */
export interface XmlElement {
  readonly name: string;
  /** From the message down: `GrpHdr/MsgId`. */
  readonly path: string;
  readonly line: number;
  /** `Ccy`, the only attribute that the messages read here have. */
  readonly currency: string | undefined;
  readonly children: XmlElement[];
  /** The element around it, holding what stood before in the file; undefined for the message's root. */
  readonly parent: XmlElement | undefined;
  text: string;
}

/** What a format reads: the message, its root element, and the repeating parts handed out one by one as they close. */
interface XmlMessage {
  /** Such as `pain.002.001.11`; the namespace follows from it. */
  readonly message: string;
  readonly root: string;
  /** By path. An inner record is handed out before the one around it and does not stay in memory. */
  readonly records: ReadonlyMap<string, (element: XmlElement) => void>;
}

/**
 * Reads one ISO 20022 message: UTF-8 only, no DOCTYPE, only the named message, limited in size and depth. `finish` gets
 * the root element when the whole file was well formed; what it returns is the result. A refusal carries the element's
 * path in `field` and its line in `facts.line`.
 */
export function readXml<T>(
  input: Uint8Array | string,
  message: XmlMessage,
  finish: (root: XmlElement) => T,
  limits: XmlLimits = LIMITS,
): Outcome<T> {
  return orRefusal(() => {
    const builder = new TreeBuilder(message, limits.depthMax);
    for (const chunk of textChunks(input, limits.bytesMax)) builder.write(chunk);
    return finish(builder.end());
  });
}

interface MessageReader<T> {
  readonly message: string;
  readonly read: (input: Uint8Array | string) => Outcome<T>;
}

/**
 * Reads a file with the reader of the message that it says it is. A file whose message nobody here reads is refused
 * with what came and what is accepted; one that says nothing (binary, broken, cut off) as the first reader refuses it.
 */
export function readMessage<T>(input: Uint8Array | string, readers: readonly MessageReader<T>[]): Outcome<T> {
  const found = findMessage(input);
  const reader = readers.find((one) => one.message === found);
  if (reader !== undefined) return reader.read(input);
  const refused = present(readers[0], "a reader").read(input);
  if (!isRefusal(refused) || refused.refused !== "bank-file.wrong-message") return refused;
  const accepted = readers.map((one) => one.message).join(", ");
  return { ...refused, right: accepted, facts: { ...refused.facts, accepted } };
}

/** The message named by the first element's namespace, from the beginning of a file that need not be well formed. */
function findMessage(input: Uint8Array | string): string | undefined {
  const start = typeof input === "string" ? input.slice(0, CHUNK) : new TextDecoder().decode(input.subarray(0, CHUNK));
  // Prefixed or not, the message's name stands in a namespace declaration of the first start tag.
  const tag = /<[^!?][^>]*>/.exec(start)?.[0] ?? "";
  return /[\s]xmlns(?::[^\s=]+)?\s*=\s*["']\s*urn:iso:std:iso:20022:tech:xsd:([\w.]{1,40})\s*["']/.exec(tag)?.[1];
}

/** One per path, not per element: joining and looking up paths for each element took half of the reading time. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly handOut: ((element: XmlElement) => void) | undefined;
  readonly below: Map<string, Place>;
}

class TreeBuilder implements XmlEvents {
  readonly #message: XmlMessage;
  readonly #namespace: string;
  readonly #depthMax: number;
  readonly #scanner: XmlScanner = new XmlScanner(this);
  readonly #open: XmlElement[] = [];
  readonly #places: Place[] = [];
  #sawDocument = false;
  #root: XmlElement | undefined;
  #depth = 0;
  #skipFrom = 0; // depth of the foreign element whose subtree is passed over; 0 when none is

  constructor(message: XmlMessage, depthMax: number) {
    this.#message = message;
    this.#namespace = NAMESPACE + message.message;
    this.#depthMax = depthMax;
  }

  write(chunk: string): void {
    this.#scanner.write(chunk);
  }

  end(): XmlElement {
    if (!this.#sawDocument || this.#scanner.unfinished) {
      return this.#refuse("bank-file.truncated", "a whole file, down to </Document>");
    }
    return this.#root ?? this.#wrongMessage("Document", this.#message.message);
  }

  #refuse(code: string, right: string, facts: Refusal["facts"] = {}): never {
    refuseAt({ path: this.#open.at(-1)?.path ?? "", line: this.#scanner.line }, code, { right, facts });
  }

  fail(kind: XmlFault, reason: string): never {
    if (kind !== "not-well-formed")
      this.#refuse("bank-file.doctype-refused", "a file without DOCTYPE or entities", { reason });
    this.#refuse("bank-file.not-well-formed", "well-formed XML 1.0", { reason });
  }

  declaration(encoding: string | undefined): void {
    if (encoding === undefined || /^utf-?8$/i.test(encoding)) return;
    this.#refuse("bank-file.wrong-encoding", "UTF-8", { encoding });
  }

  open(tag: XmlTag): void {
    this.#depth += 1;
    if (this.#depth > this.#depthMax) {
      this.#refuse("bank-file.too-deep", `at most ${this.#depthMax} levels of elements`);
    }
    if (this.#skipFrom > 0) return;
    if (this.#depth === 1) this.#checkDocument(tag);
    else if (tag.uri !== this.#namespace) this.#skipFrom = this.#depth;
    else if (this.#depth === 2) this.#openRoot(tag);
    else this.#openBelow(tag);
  }

  #checkDocument(tag: XmlTag): void {
    this.#sawDocument = true;
    if (tag.local === "Document" && tag.uri === this.#namespace) return;
    const found = tag.uri.startsWith(NAMESPACE) ? tag.uri.slice(NAMESPACE.length) : tag.uri.slice(0, 120);
    this.#wrongMessage(tag.local, found);
  }

  #openRoot(tag: XmlTag): void {
    if (tag.local !== this.#message.root || this.#root !== undefined) {
      this.#wrongMessage(tag.local, this.#message.message);
    }
    const line = this.#scanner.line;
    this.#root = { name: tag.local, path: "", line, currency: undefined, children: [], parent: undefined, text: "" };
    this.#open.push(this.#root);
    this.#places.push({ name: tag.local, path: "", handOut: undefined, below: new Map() });
  }

  #wrongMessage(element: string, found: string): never {
    this.#refuse("bank-file.wrong-message", `${this.#message.message} (${this.#message.root})`, {
      element: element.slice(0, 120),
      found,
      accepted: this.#message.message,
    });
  }

  #openBelow(tag: XmlTag): void {
    const parent = present(this.#open.at(-1), "the element around");
    const place = this.#placeBelow(present(this.#places.at(-1), "its place"), tag.local);
    const currency = tag.attributes.get("Ccy");
    const { name, path } = place;
    const element = { name, path, line: this.#scanner.line, currency, children: [], parent, text: "" };
    if (place.handOut === undefined) parent.children.push(element);
    this.#open.push(element);
    this.#places.push(place);
  }

  #placeBelow(place: Place, name: string): Place {
    const known = place.below.get(name);
    if (known !== undefined) return known;
    const path = joinPath(place.path, name);
    const made = { name, path, handOut: this.#message.records.get(path), below: new Map<string, Place>() };
    place.below.set(name, made);
    return made;
  }

  close(): void {
    const skipped = this.#skipFrom > 0;
    if (this.#skipFrom === this.#depth) this.#skipFrom = 0;
    this.#depth -= 1;
    if (skipped || this.#depth === 0) return;
    const element = present(this.#open.pop(), "the open element");
    this.#places.pop()?.handOut?.(element);
  }

  text(text: string): void {
    if (this.#skipFrom > 0) return;
    const element = this.#open.at(-1);
    if (element !== undefined && element.children.length === 0) element.text += text;
  }
}

/** The input as text in pieces, so that a refusal comes early and a large file is never copied whole. */
function* textChunks(input: Uint8Array | string, bytesMax: number): Generator<string> {
  if (input.length > bytesMax) {
    throw new RefusedFile(refuse("bank-file.too-large", { right: `at most ${bytesMax} bytes` }));
  }
  if (typeof input === "string") {
    for (let at = 0; at < input.length; at += CHUNK) yield input.slice(at, at + CHUNK);
    return;
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < input.length; at += CHUNK) yield decoded(decoder, input, at);
}

function decoded(decoder: TextDecoder, input: Uint8Array, at: number): string {
  try {
    return decoder.decode(input.subarray(at, at + CHUNK), { stream: at + CHUNK < input.length });
  } catch {
    // The decoder does not say where it stopped: read again with replacement marks and count lines up to the first.
    const replaced = new TextDecoder("utf-8").decode(input.subarray(0, at + CHUNK));
    const before = replaced.slice(0, replaced.indexOf("\uFFFD"));
    const wrongLine = before.split("\n").length;
    const declared = /^<\?xml[^>]*encoding=["']([\w.-]{1,40})["']/.exec(before)?.[1];
    const facts = { line: wrongLine, encoding: declared ?? null };
    throw new RefusedFile(refuse("bank-file.wrong-encoding", { right: "UTF-8", facts }));
  }
}
