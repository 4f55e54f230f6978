import { Visitor, type VisitorObject } from "vite";
import { placeOf } from "./place.ts";
import { type Complaint, isGenerated, isTest, lineAt, type Source, suffixOf } from "./source.ts";

/** What a bare file name may take from Node: functions of their arguments alone. */
const PURE_NODE: Readonly<Record<string, readonly string[] | "all">> = {
  "node:assert/strict": "all",
  "node:buffer": "all",
  "node:string_decoder": "all",
  "node:crypto": [
    "createHash",
    "createHmac",
    "createCipheriv",
    "createDecipheriv",
    "createPrivateKey",
    "createPublicKey",
    "hash",
    "hkdfSync",
    "sign",
    "timingSafeEqual",
    "verify",
    "KeyObject",
  ],
  "node:zlib": ["crc32", "deflateRawSync", "deflateSync", "gunzipSync", "gzipSync", "inflateRawSync", "inflateSync"],
};

/** Packages that talk to the world, and where they may be used. */
const WORLDLY_PACKAGES: Readonly<Record<string, RegExp>> = {
  kysely: /^src\/db\/|\.store\.ts$/,
  pg: /^src\/db\//,
  "pg-boss": /^src\/(db|app)\//,
  "pg-copy-streams": /^src\/db\/|\.store\.ts$/,
  fastify: /^src\/app\//,
  "@fastify/static": /^src\/app\//,
  "@fastify/cookie": /^src\/app\//,
  pino: /^src\/app\//,
  "prom-client": /^src\/app\//,
  commander: /^src\/app\//,
};

const RANDOM_CRYPTO = ["randomBytes", "randomInt", "randomUUID", "randomFillSync", "webcrypto", "getRandomValues"];

const DOING_NAMES = ["fetch", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "XMLHttpRequest"];

/**
 * Who may look at the machine's clock or dice. `app/` and `sim/` make the Clock and the Prng that all others are
 * handed; tools and bench are about the machine itself. Everything else needs a line and a reason here.
 */
const MAY_LOOK: readonly { readonly where: RegExp; readonly because: string }[] = [
  { where: /^(src\/app|sim|tools|bench)\//, because: "makes the clock, or is not the product" },
  { where: /^web\/app\//, because: "the browser's edge: it hands today and now to the screens" },
  { where: /^src\/db\/cluster\.ts$/, because: "makes the secret password of a new embedded database" },
  { where: /^src\/db\/vault\.ts$/, because: "a nonce of AES-GCM must never be foreseeable, nor come from a seed" },
];

export function purity(sources: readonly Source[]): Complaint[] {
  return sources.flatMap((source) => (source.parsed === undefined || isGenerated(source.path) ? [] : impure(source)));
}

const DOING_SUFFIXES = ["store", "operations", "job"];

/** Any other name in a folder that decides things is pure, whatever other suffix (`.contract`, `.vectors`) it has. */
function isPure(path: string): boolean {
  const place = placeOf(path);
  if (place === undefined || isTest(path)) return false;
  const deciding = ["kernel", "codes", "codecs", "ledger", "modules"].includes(place.layer);
  return deciding && !DOING_SUFFIXES.includes(suffixOf(path) ?? "");
}

function impure(source: Source): Complaint[] {
  const complaints: Complaint[] = [];
  const add = (line: number, says: string) => complaints.push({ path: source.path, line, says });
  const pure = isPure(source.path);
  const looks = MAY_LOOK.some(({ where }) => where.test(source.path));
  for (const one of source.imports) {
    const says = wrongPackage(source.path, one.specifier, one.names, one.typeOnly, pure, looks);
    if (says !== undefined) add(one.line, says);
  }
  const at = (node: { start: number }) => lineAt(source.text, node.start);
  const visitor: VisitorObject = {
    NewExpression(node) {
      if (looks || node.arguments.length > 0 || node.callee.type !== "Identifier" || node.callee.name !== "Date")
        return;
      add(at(node), "new Date() reads the machine's clock: take `now: Instant` or `today: Day` as an argument");
    },
    CallExpression(node) {
      if (pure && node.callee.type === "Identifier" && DOING_NAMES.includes(node.callee.name)) {
        add(at(node), `${node.callee.name}() does I/O in a pure file: move it to a .job.ts or .operations.ts file`);
      }
    },
    MemberExpression(node) {
      if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
      const name = `${node.object.name}.${node.property.name}`;
      if (!looks && ["Date.now", "performance.now", "Temporal.Now"].includes(name) && !isTimedTest(source.path, name)) {
        add(at(node), `${name} reads the machine's clock: take \`now: Instant\` or \`today: Day\` as an argument`);
      }
      if (
        !looks &&
        (name === "Math.random" || (node.object.name === "crypto" && RANDOM_CRYPTO.includes(node.property.name)))
      ) {
        add(at(node), `${name} is ambient randomness: take \`prng: Prng\` or \`ids: Ids\` as an argument`);
      }
      if (pure && (node.object.name === "process" || node.object.name === "globalThis")) {
        add(at(node), `${name} reads the surroundings in a pure file: take the value as an argument`);
      }
      if (pure && node.object.name === "console") {
        add(at(node), `${name} writes from a pure file: return the text`);
      }
    },
  };
  if (source.parsed !== undefined) new Visitor(visitor).visit(source.parsed.program);
  return complaints;
}

/** A test may measure how long something took; it may not depend on which day it is. */
function isTimedTest(path: string, name: string): boolean {
  return isTest(path) && name === "performance.now";
}

function wrongPackage(
  path: string,
  specifier: string,
  names: readonly string[],
  typeOnly: boolean,
  pure: boolean,
  looks: boolean,
): string | undefined {
  const where = WORLDLY_PACKAGES[specifier];
  const product = path.startsWith("src/") || path.startsWith("web/");
  if (where !== undefined && product && !isTest(path) && !where.test(path)) {
    const home =
      specifier === "kysely" ? "SQL lives in src/db and *.store.ts files" : `it is used in ${where.source} only`;
    return `${specifier} does not belong here: ${home}`;
  }
  if (!looks && specifier === "node:crypto" && !typeOnly) {
    const random = names.find((name) => RANDOM_CRYPTO.includes(name));
    if (random !== undefined)
      return `${random} is ambient randomness: take \`prng: Prng\` or \`ids: Ids\` as an argument`;
  }
  if (!pure || !specifier.startsWith("node:") || typeOnly) return undefined;
  const allowed = PURE_NODE[specifier];
  if (allowed === "all") return undefined;
  const foreign = names.length === 0 ? ["*"] : names.filter((name) => !allowed?.includes(name));
  if (allowed !== undefined && foreign.length === 0) return undefined;
  const what = `${specifier} (${foreign.join(", ")})`;
  return `${what} does I/O in a pure file: move it to a .store.ts, .operations.ts or .job.ts file`;
}

/** Stores name no other handle than the transaction they are handed, so no read or write slips out of it. */
export function storesTakeTx(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const source of sources) {
    if (suffixOf(source.path) !== "store" || source.parsed === undefined) continue;
    const visitor: VisitorObject = {
      ExportNamedDeclaration(node) {
        const made = node.declaration;
        if (made?.type !== "FunctionDeclaration") return;
        // A Context holds the transaction. A condition that other queries put into theirs is built without a database.
        const head = source.text.slice(made.start, made.body?.start ?? made.end);
        if (/\btx\s*:\s*Tx\b|:\s*Context\b/.test(head) || /:\s*(RawBuilder|Expression|AliasedRawBuilder)</.test(head))
          return;
        const name = made.id?.name ?? "function";
        const says = `${name} in a store takes \`tx: Tx\`; what needs no database belongs in the pure noun file`;
        complaints.push({ path: source.path, line: lineAt(source.text, node.start), says });
      },
    };
    new Visitor(visitor).visit(source.parsed.program);
    for (const [index, line] of source.lines.entries()) {
      const says = outerHandle(line);
      if (says !== undefined) complaints.push({ path: source.path, line: index + 1, says });
    }
  }
  return complaints;
}

function outerHandle(line: string): string | undefined {
  if (/\btx\?\s*:/.test(line)) return "an optional tx lets a read slip out of its transaction: make it required";
  const handle = /:\s*(Kysely|Pool|Client|PoolClient|Database)\b\s*[<,)]/.exec(line)?.[1];
  return handle === undefined ? undefined : `a store may not be handed a ${handle}: take \`tx: Tx\``;
}
