/** A start tag with its names resolved. */
export interface XmlTag {
  /** As written, prefix and all. */
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  /** By name as written; namespace declarations left out. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a scanner tells of. `fail` must throw: after it the scanner is of no use. */
export interface XmlEvents {
  declaration(encoding: string | undefined): void;
  open(tag: XmlTag): void;
  close(): void;
  text(text: string): void;
  /**
   * May take an element with all that is in it by itself, faster than tag by tag: gets the text and where a `<` stands
   * inside another element, gives where the element ends, or `at` when it is not one of those or not all there yet. It
   * must be sure that what it takes is well-formed; characters that XML forbids are looked for here.
   */
  element?(text: string, at: number): number;
  fail(kind: XmlFault, reason: string): never;
}

/** `entity`: one that is not XML's own, which only a DOCTYPE could have declared. */
export type XmlFault = "doctype" | "entity" | "not-well-formed";

// XML 1.0 (fifth edition) productions 4 and 4a without the colon, which only separates a prefix (Namespaces in XML).
const START =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}" +
  "\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const NAME = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const QUALIFIED = new RegExp(`^(?:(${NAME}):)?(${NAME})`, "u");
const ATTRIBUTE = new RegExp(
  `[ \\t\\r\\n]+((?:${NAME}:)?${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  "uy",
);
const INSTRUCTION = new RegExp(`^<\\?(${NAME})(?:[ \\t\\r\\n]|\\?>)`, "u");
const S = "[ \\t\\r\\n]";
const equals = (values: string) => `${S}*=${S}*(?:"${values}"|'${values}')`;
const DECLARATION = new RegExp(
  `^<\\?xml${S}+version${equals("1\\.\\d+")}(?:${S}+encoding${equals("([A-Za-z][\\w.-]*)")})?` +
    `(?:${S}+standalone${equals("(?:yes|no)")})?${S}*\\?>$`,
);
/** Controls but tab and the ends of line, and the two that are no characters (XML 1.0, production 2). */
const FORBIDDEN = /[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]/u;
const NOT_BLANK = /[^ \t\r\n]/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6})|([^;&<]{0,40}));?/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";
/** A comment, text or tag longer than this is no part of a bank's message or of a workbook. */
const TOKEN_MAX = 1 << 20;
const TAGS_KNOWN_MAX = 1_000;
/** Of more attributes than this a tag is likely to come once, as a sheet's cells do, and is not looked for. */
const VALUES_KNOWN_MAX = 1;

/** Prefixes as they hold inside an element, and the tags already resolved by them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly known: Map<string, XmlTag>;
}

/**
 * Scans XML 1.0 with namespaces as it comes in, without DOCTYPE and so without entities of its own. Well-formedness is
 * checked as the standard asks: what a validating reader would refuse ends in `fail`. A bank file has a few dozen
 * different tags and a million of each, so a tag is resolved once and then known by its text: that makes this six times
 * as fast as a scanner that looks at each character.
 */
export class XmlScanner {
  readonly #events: XmlEvents;
  readonly #element: ((text: string, at: number) => number) | undefined;
  readonly #names: string[] = [];
  readonly #scopes: Scope[] = [{ prefixes: new Map([["xml", XML]]), known: new Map() }];
  /** By depth: whether the element there brought a scope of its own. */
  readonly #scoped: boolean[] = [];
  #values = 0;
  #buffer = "";
  #at = 0;
  #line = 1;
  #counted = 0;
  #started = false;
  #rooted = false;

  constructor(events: XmlEvents) {
    this.#events = events;
    this.#element = events.element?.bind(events);
  }

  /** The line of what is being told of. */
  get line(): number {
    for (let at = this.#buffer.indexOf("\n", this.#counted); at >= 0 && at < this.#at; ) {
      this.#line += 1;
      this.#counted = at + 1;
      at = this.#buffer.indexOf("\n", this.#counted);
    }
    return this.#line;
  }

  /** True while elements are open, or something was begun and not ended. */
  get unfinished(): boolean {
    return this.#names.length > 0 || NOT_BLANK.test(this.#buffer.slice(this.#at));
  }

  /** True once an element was opened: a text without any is no XML. */
  get rooted(): boolean {
    return this.#rooted;
  }

  write(chunk: string): void {
    if (FORBIDDEN.test(chunk)) this.#failAt(chunk.search(FORBIDDEN), chunk);
    this.#buffer += chunk;
    if (!this.#started) this.#start();
    while (this.#next());
    this.line;
    if (this.#buffer.length - this.#at > TOKEN_MAX) this.#fail(`more than ${TOKEN_MAX} characters without an end`);
    this.#buffer = this.#buffer.slice(this.#at);
    this.#counted = 0;
    this.#at = 0;
  }

  #start(): void {
    if (this.#buffer.length === 0) return;
    this.#started = true;
    if (this.#buffer.startsWith("\uFEFF")) this.#at = 1;
  }

  /** Takes one token; false when the rest of it has yet to come. */
  #next(): boolean {
    const buffer = this.#buffer;
    if (this.#at >= buffer.length) return false;
    if (buffer.charCodeAt(this.#at) !== 60) return this.#text();
    if (this.#element !== undefined && this.#names.length > 0) {
      const end = this.#element(buffer, this.#at);
      if (end > this.#at) {
        this.#at = end;
        return true;
      }
    }
    const second = buffer.charAt(this.#at + 1);
    if (second === "/") return this.#endTag();
    if (second === "!") return this.#marked();
    if (second === "?") return this.#instruction();
    return second !== "" && this.#startTag();
  }

  #text(): boolean {
    const end = this.#buffer.indexOf("<", this.#at);
    const text = end < 0 ? this.#buffer.slice(this.#at) : this.#buffer.slice(this.#at, end);
    const inside = this.#names.length > 0;
    if (!inside && NOT_BLANK.test(text)) this.#fail("text outside the root element");
    if (end < 0) return false;
    if (text.includes("]]>")) this.#fail("]]> in text");
    if (inside) this.#events.text(this.#plain(text));
    this.#at = end;
    return true;
  }

  #endTag(): boolean {
    const name = this.#names.at(-1);
    if (name !== undefined && this.#buffer.startsWith(`${name}>`, this.#at + 2)) {
      this.#at += name.length + 3;
    } else {
      const end = this.#buffer.indexOf(">", this.#at);
      if (end < 0) return false;
      const found = this.#buffer.slice(this.#at + 2, end);
      if (found.replace(/[ \t\r\n]+$/, "") !== name) this.#fail(`unexpected close tag ${found.slice(0, 60)}`);
      this.#at = end + 1;
    }
    this.#closed();
    return true;
  }

  #closed(): void {
    this.#names.pop();
    if (this.#scoped.pop() === true) this.#scopes.pop();
    this.#events.close();
  }

  #startTag(): boolean {
    const end = this.#endOfTag();
    if (end < 0) return false;
    const raw = this.#buffer.slice(this.#at + 1, end);
    const empty = raw.endsWith("/");
    const text = empty ? raw.slice(0, -1) : raw;
    if (this.#names.length === 0) {
      if (this.#rooted) this.#fail("a second root element");
      this.#rooted = true;
    }
    const scopes = this.#scopes.length;
    const tag = this.#values > VALUES_KNOWN_MAX ? this.#tagOf(text) : this.#knownTag(text);
    this.#scoped.push(this.#scopes.length > scopes);
    this.#names.push(tag.name);
    this.#events.open(tag);
    this.#at = end + 1;
    if (empty) this.#closed();
    return true;
  }

  /** The `>` that ends the tag: one between quotes does not. -1 while it has yet to come. Counts the tag's values. */
  #endOfTag(): number {
    const buffer = this.#buffer;
    this.#values = 0;
    for (let at = this.#at + 1; at < buffer.length; at += 1) {
      const code = buffer.charCodeAt(at);
      if (code === 62) return at;
      if (code !== 34 && code !== 39) continue;
      this.#values += 1;
      at = buffer.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
    return -1;
  }

  #knownTag(text: string): XmlTag {
    const scope = this.#scopes.at(-1);
    const known = scope?.known.get(text);
    if (known !== undefined) return known;
    const tag = this.#tagOf(text);
    // A tag with declarations brings a scope of its own and is resolved each time it comes.
    if (scope !== undefined && scope === this.#scopes.at(-1) && scope.known.size < TAGS_KNOWN_MAX) {
      scope.known.set(text, tag);
    }
    return tag;
  }

  #tagOf(text: string): XmlTag {
    return plainTag(text, this.#scopes.at(-1)?.prefixes.get("") ?? "") ?? this.#resolve(text);
  }

  #resolve(text: string): XmlTag {
    const [whole = "", prefix, local = ""] = QUALIFIED.exec(text) ?? this.#fail(`no name: <${text.slice(0, 60)}`);
    const written = this.#attributesOf(text, whole.length);
    const declared = [...written].filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
    if (declared.length > 0) this.#declare(declared);
    const scope = this.#scopes.at(-1);
    const uri = this.#uriOf(prefix, scope?.prefixes.get(prefix ?? ""));
    const expanded = new Set<string>();
    for (const [name] of written) {
      const colon = name.indexOf(":");
      if (colon < 0) continue;
      const space = name.slice(0, colon);
      if (space === "xmlns") continue;
      const key = `${this.#uriOf(space, scope?.prefixes.get(space))} ${name.slice(colon + 1)}`;
      if (expanded.size === expanded.add(key).size) this.#fail(`attribute ${name} twice`);
    }
    const attributes = new Map([...written].filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:")));
    return { name: whole, uri, local, attributes };
  }

  #uriOf(prefix: string | undefined, uri: string | undefined): string {
    if (prefix === undefined) return uri ?? "";
    return uri === undefined || uri === "" ? this.#fail(`unbound prefix ${prefix.slice(0, 60)}`) : uri;
  }

  #attributesOf(text: string, from: number): Map<string, string> {
    const attributes = new Map<string, string>();
    let at = from;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(text);
      if (found === null) break;
      const [whole, name = "", double, single] = found;
      if (attributes.has(name)) this.#fail(`attribute ${name.slice(0, 60)} twice`);
      attributes.set(name, this.#plain((double ?? single ?? "").replaceAll(/\r\n|[\t\r\n]/g, " ")));
      at += whole.length;
    }
    if (NOT_BLANK.test(text.slice(at))) this.#fail(`malformed tag <${text.slice(0, 60)}`);
    return attributes;
  }

  #declare(declared: readonly (readonly [string, string])[]): void {
    const prefixes = new Map(this.#scopes.at(-1)?.prefixes);
    for (const [name, uri] of declared) {
      const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
      const bad =
        prefix === "xmlns" || uri === XMLNS || (prefix === "xml") !== (uri === XML) || (prefix !== "" && uri === "");
      if (bad) this.#fail(`wrong namespace declaration ${name.slice(0, 60)}`);
      prefixes.set(prefix, uri.trim());
    }
    this.#scopes.push({ prefixes, known: new Map() });
  }

  /** A comment, CDATA or a DOCTYPE. */
  #marked(): boolean {
    const start = this.#buffer.slice(this.#at, this.#at + 9);
    if (start.startsWith("<!--")) {
      const end = this.#buffer.indexOf("--", this.#at + 4);
      if (end < 0 || end + 2 >= this.#buffer.length) return false;
      if (this.#buffer.charAt(end + 2) !== ">") this.#fail("-- in a comment");
      this.#at = end + 3;
      return true;
    }
    if (start === "<![CDATA[") {
      const end = this.#buffer.indexOf("]]>", this.#at + 9);
      if (end < 0) return false;
      if (this.#names.length === 0) this.#fail("CDATA outside the root element");
      this.#events.text(endsOfLine(this.#buffer.slice(this.#at + 9, end)));
      this.#at = end + 3;
      return true;
    }
    if (start === "<!DOCTYPE") this.#events.fail("doctype", "a DOCTYPE");
    if ("<!DOCTYPE".startsWith(start) || "<![CDATA[".startsWith(start) || "<!--".startsWith(start)) return false;
    return this.#fail("malformed markup <!");
  }

  #instruction(): boolean {
    const end = this.#buffer.indexOf("?>", this.#at + 2);
    if (end < 0) return false;
    const text = this.#buffer.slice(this.#at, end + 2);
    const target = INSTRUCTION.exec(text)?.[1] ?? this.#fail("malformed processing instruction");
    if (target.toLowerCase() === "xml") {
      const declared = this.#at <= 1 && this.#line === 1 && !this.#rooted ? DECLARATION.exec(text) : null;
      if (declared === null || this.#buffer.slice(0, this.#at).replace("\uFEFF", "") !== "") {
        this.#fail("malformed or misplaced XML declaration");
      }
      this.#events.declaration(declared?.[1] ?? declared?.[2]);
    }
    this.#at = end + 2;
    return true;
  }

  /** Text with its references replaced and its ends of line made one (XML 1.0, 2.11). */
  #plain(text: string): string {
    const lines = endsOfLine(text);
    if (!lines.includes("&")) return lines;
    return lines.replaceAll(REFERENCE, (whole, named?: string, decimal?: string, hex?: string, other?: string) => {
      const malformed = !whole.endsWith(";") || other === "" || other?.startsWith("#");
      if (malformed) return this.#fail(`malformed reference ${whole.slice(0, 20)}`);
      if (named !== undefined) return NAMED[named] ?? "";
      if (other !== undefined) {
        if (!new RegExp(`^${NAME}$`, "u").test(other)) this.#fail(`malformed reference ${whole.slice(0, 20)}`);
        return this.#events.fail("entity", `entity ${other} is not one of XML's own`);
      }
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      const allowed =
        code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && !FORBIDDEN.test(String.fromCodePoint(code));
      return allowed ? String.fromCodePoint(code) : this.#fail(`forbidden character ${whole}`);
    });
  }

  #failAt(index: number, chunk: string): never {
    this.line;
    this.#line +=
      chunk.slice(0, index).split("\n").length - 1 + this.#buffer.slice(this.#counted).split("\n").length - 1;
    this.#counted = this.#buffer.length;
    return this.#fail("a character that XML does not allow");
  }

  #fail(reason: string): never {
    return this.#events.fail("not-well-formed", reason);
  }
}

/**
 * A tag as nearly all are: ASCII, no prefix, nothing to replace in a value. Undefined for one to be looked at closely.
 * The cells of a sheet are two million tags, each its own.
 */
function plainTag(text: string, uri: string): XmlTag | undefined {
  let at = endOfPlainName(text, 0);
  if (at === 0) return undefined;
  const local = text.slice(0, at);
  const attributes = new Map<string, string>();
  while (at < text.length) {
    if (text.charCodeAt(at) !== 32) return undefined;
    const name = at + 1;
    const equals = endOfPlainName(text, name);
    if (equals === name || text.charCodeAt(equals) !== 61 || text.charCodeAt(equals + 1) !== 34) return undefined;
    const value = equals + 2;
    for (at = value; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      // A control, < or &.
      if (code < 32 || code === 60 || code === 38) return undefined;
    }
    const attribute = text.slice(name, equals);
    if (at === text.length || attribute === "xmlns" || attributes.has(attribute)) return undefined;
    attributes.set(attribute, text.slice(value, at));
    at += 1;
  }
  return { name: local, uri, local, attributes };
}

/** Where the name that begins at `from` ends; `from` itself when none does. */
function endOfPlainName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
    const later = (code >= 48 && code <= 57) || code === 45 || code === 46;
    if (!letter && !(later && at > from)) break;
  }
  return at;
}

function endsOfLine(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}
