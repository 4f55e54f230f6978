import assert from "node:assert/strict";
import { test } from "node:test";
import { FILL_IN } from "../new/scaffold.ts";
import { CHECKS } from "./checks.ts";
import { type Complaint, parseSource } from "./source.ts";

/** A file that breaks a rule of the house, and one that does the same thing rightly. */
interface Proof {
  readonly check: keyof typeof CHECKS;
  readonly bad: Readonly<Record<string, string>>;
  /** Where the first complaint points, and a word of the remedy that it names. */
  readonly at: string;
  readonly remedy: string;
  readonly good: Readonly<Record<string, string>>;
}

const direction = "every import goes downwards";
const contracts = "contracts import only what a browser can load";
const deciding = "deciding files do no I/O, and nobody looks at the machine's clock or dice";
const stores = "stores take the transaction and nothing else";
const money = "money is never a float";
const shortness = "files and lines are short";
const names = "files are named after what they hold";
const unfinished = "nothing is marked as unfinished";
const switchedOff = "no test is switched off";
const silenced = "no checker is silenced";
const onePlace = "nothing names a path of one machine";

const MARK = ["TO", "DO"].join("");
const HOME = ["", "home", "anna", "x"].join("/");
const BESIDE = ["..", "shared", "notes.md"].join("/");

function proof(
  check: Proof["check"],
  [path, text]: readonly [string, string],
  line: number,
  remedy: string,
  [goodPath, goodText]: readonly [string, string],
): Proof {
  return { check, bad: { [path]: text }, at: `${path}:${line}`, remedy, good: { [goodPath]: goodText } };
}

const PROOFS: readonly Proof[] = [
  proof(
    direction,
    ["src/kernel/day.ts", 'export const a = 1;\nimport { b } from "../codes/b.ts";'],
    2,
    "pass it as an argument",
    ["src/codes/b.ts", 'import { a } from "../kernel/day.ts";'],
  ),
  proof(
    direction,
    ["src/banks/pain001/write.ts", 'import { x } from "../camt054/read.ts";'],
    1,
    "into a file in src/banks/",
    ["src/banks/pain001/write.ts", 'import { x } from "../amount.ts";'],
  ),
  proof(
    direction,
    ["src/devices/zkteco/codec.ts", 'import { x } from "../../banks/amount.ts";'],
    1,
    "codes/ or kernel/",
    ["src/devices/zkteco/codec.ts", 'import { x } from "../../codes/encoding.ts";'],
  ),
  proof(
    direction,
    ["src/modules/registry/project.ts", 'import { x } from "../wages/wage-sheet.ts";'],
    1,
    "let the later module read the earlier one",
    ["src/modules/wages/wage-sheet.ts", 'import { x } from "../registry/project.ts";'],
  ),
  proof(
    direction,
    ["src/modules/payments/payment.ts", 'import { x } from "../registry/project.ts";'],
    1,
    "add it to MODULES",
    ["src/modules/accounts/payment.ts", 'import { x } from "../registry/project.ts";'],
  ),
  proof(direction, ["src/ledger/postings.ts", 'import { serve } from "../app/serve.ts";'], 1, "nothing imports app/", [
    "src/app/serve.ts",
    'import { post } from "../ledger/postings.ts";',
  ]),
  proof(direction, ["src/db/embedded.ts", 'import { seed } from "../../sim/region.ts";'], 1, "only src/app", [
    "src/app/demo.ts",
    'import { seed } from "../../sim/region.ts";',
  ]),
  proof(
    direction,
    ["src/db/embedded.ts", 'import { x } from "../../tools/gen.ts";'],
    1,
    "move what both need into src/",
    ["src/db/embedded.test.ts", 'import { x } from "../../tools/test-database.ts";'],
  ),
  proof(
    direction,
    ["web/screens/case/CasePage.tsx", 'import { x } from "../../../src/modules/cases/case.store.ts";'],
    1,
    "through a contract",
    ["web/screens/case/CasePage.tsx", 'import { x } from "../../../src/modules/cases/case.contract.ts";'],
  ),
  proof(direction, ["src/stuff/thing.ts", "export const thing = 1;"], 1, "not a folder of the house", [
    "src/codes/thing.ts",
    "export const thing = 1;",
  ]),
  proof(
    contracts,
    ["src/modules/wages/pay.contract.ts", 'import { z } from "zod";\nimport { x } from "./pay.store.ts";'],
    2,
    "pure noun files",
    ["src/modules/wages/pay.contract.ts", 'import { z } from "zod";\nimport { x } from "./pay.ts";'],
  ),
  proof(
    deciding,
    ["src/modules/wages/pay.ts", 'import { readFileSync } from "node:fs";'],
    1,
    "move it to a .store.ts",
    ["src/modules/wages/pay.ts", 'import { createHash } from "node:crypto";'],
  ),
  proof(
    deciding,
    ["src/modules/wages/pay.job.ts", "// 清薪\nexport const on = () => new Date();"],
    2,
    "take `now: Instant`",
    ["src/modules/wages/pay.job.ts", "export const on = (ms: number) => new Date(ms);"],
  ),
  proof(deciding, ["src/db/transact.ts", "export const at = () => Date.now();"], 1, "take `now: Instant`", [
    "src/app/serve.ts",
    "export const at = () => Date.now();",
  ]),
  proof(
    deciding,
    ["web/screens/cockpit/Tile.tsx", "export const late = () => <b>{Temporal.Now.plainDateISO()}</b>;"],
    1,
    "today: Day",
    ["web/app/today.ts", "export const today = () => Temporal.Now.plainDateISO();"],
  ),
  proof(deciding, ["src/modules/cases/case.test.ts", "const id = Math.random();"], 1, "prng: Prng", [
    "sim/crew.ts",
    "const id = Math.random();",
  ]),
  proof(
    deciding,
    ["src/modules/identity/session.operations.ts", 'import { randomBytes } from "node:crypto";'],
    1,
    "prng: Prng",
    ["src/app/secrets.ts", 'import { randomBytes } from "node:crypto";'],
  ),
  proof(
    deciding,
    ["src/law/rules/a.ts", "export const region = process.env.REGION;"],
    1,
    "take the value as an argument",
    ["src/law/rules/a.ts", "export const region = (env: string) => env;"],
  ),
  proof(deciding, ["src/banks/pain001/send.ts", 'await fetch("http://bank");'], 1, ".job.ts", [
    "src/modules/accounts/send.job.ts",
    'await fetch("http://bank");',
  ]),
  proof(deciding, ["src/ledger/post.ts", 'console.log("posted");'], 1, "return the text", [
    "src/app/log.ts",
    'console.log("posted");',
  ]),
  proof(deciding, ["src/modules/wages/pay.operations.ts", 'import { sql } from "kysely";'], 1, "*.store.ts", [
    "src/modules/wages/pay.store.ts",
    'import { sql } from "kysely";',
  ]),
  proof(
    stores,
    ["src/modules/wages/pay.store.ts", "// rows\nexport async function findPay(id: number) { return id; }"],
    2,
    "takes `tx: Tx`",
    ["src/modules/wages/pay.store.ts", "export async function findPay(tx: Tx, id: number) { return [tx, id]; }"],
  ),
  proof(
    stores,
    ["src/modules/wages/pay.store.ts", "export function findPay(tx: Tx, more: { tx?: Tx }) {}"],
    1,
    "make it required",
    ["src/modules/wages/pay.store.ts", "export function findPay(tx: Tx) {}"],
  ),
  proof(
    stores,
    ["src/modules/wages/pay.store.ts", "export function findPay(db: Kysely<Tables>, tx: Tx) {}"],
    1,
    "take `tx: Tx`",
    ["src/modules/wages/pay.store.ts", "export function findPay(tx: Tx) {}"],
  ),
  proof(money, ["src/modules/wages/rate.ts", "export const yuan = (fen: number) =>\n  fen / 100;"], 2, "mulDiv", [
    "src/modules/wages/rate.ts",
    "export const due = (rate: Fen) => mulDiv(rate, 100, 2175);",
  ]),
  proof(
    money,
    ["web/ui/Money.tsx", "export const Money = (p: { fen: number }) => <b>{(p.fen * 0.01).toFixed(2)}</b>;"],
    1,
    "yuanText",
    ["web/ui/Money.tsx", "export const Money = (p: { fen: Fen }) => <b>{yuanText(p.fen)}</b>;"],
  ),
  proof(money, ["src/sheets/roster/cell.ts", "export const amount = Number.parseFloat(cell);"], 1, "parseYuan", [
    "src/sheets/roster/cell.ts",
    "export const amount = parseYuan(cell);",
  ]),
  proof(shortness, ["src/codes/long.ts", "const a = 1;\n".repeat(401)], 401, "split by noun", [
    "src/codes/long.ts",
    "const a = 1;\n".repeat(400),
  ]),
  proof(shortness, ["src/db/migrations/0001.sql", `select 1;\n-- ${"字".repeat(118)}`], 2, "break the line", [
    "src/db/migrations/0001.sql",
    `select 1;\n-- ${"字".repeat(117)}`,
  ]),
  proof(names, ["src/codes/utils.ts", "export {};"], 1, "call the file after", ["src/codes/region.ts", "export {};"]),
  proof(names, ["web/ui/index.tsx", "export {};"], 1, "call the file after", ["src/law/index.gen.ts", "export {};"]),
  proof(names, ["src/db/helpers/row.ts", "export {};"], 1, "call the file after", ["src/db/row.ts", "export {};"]),
  proof(
    unfinished,
    ["src/codes/region.ts", `export const a = "${MARK}";\n/* 西藏 ${MARK}: prefectures */`],
    2,
    "KNOWN-GAPS",
    ["src/codes/region.ts", `export const a = "${MARK}";`],
  ),
  proof(silenced, ["src/codes/region.ts", "// @ts-ignore\nexport const a = 1;"], 1, "right type", [
    "src/codes/region.ts",
    "// Says why.\nexport const a = 1;",
  ]),
  proof(
    silenced,
    ["src/codes/region.ts", "\n// biome-ignore lint/style/useConst\nlet a = 1;"],
    2,
    "say after the colon",
    ["src/codes/region.ts", "// biome-ignore lint/style/useConst: the debugger sets it.\nlet a = 1;"],
  ),
  proof(
    "everything is exported by its name",
    ["web/App.tsx", "const App = 1;\nexport default App;"],
    2,
    "by its name",
    ["web/vite.config.ts", "export default {};"],
  ),
  proof(switchedOff, ["src/codes/a.test.ts", 'test("a", () => {});\ntest.only("b", () => {});'], 2, "remove it", [
    "src/codes/a.test.ts",
    'test("a", (t) => { if (absent) t.skip("no texts"); });',
  ]),
  proof(switchedOff, ["src/codes/a.test.ts", 'test("a", { skip: true }, () => {});'], 1, "give the reason", [
    "src/codes/a.test.ts",
    'test("a", { skip: "no texts here" }, () => {});',
  ]),
  proof(switchedOff, ["src/codes/a.test.ts", 'test("a", (t) => t.skip());'], 1, "say why", [
    "src/codes/a.test.ts",
    'test("a", (t) => t.skip("no schema folder"));',
  ]),
  proof("every module has a short README", ["src/modules/wages/README.md", "line\n".repeat(41)], 41, "at most 40", [
    "src/modules/wages/README.md",
    "line\n".repeat(40),
  ]),
  proof(
    "every rule and clock of the law is in its index",
    ["src/law/rules/724-14-payday.ts", "export const rule = 1;"],
    1,
    "npm run gen",
    ["src/law/rules/index.gen.ts", 'import { rule } from "./724-14-payday.ts";'],
  ),
  proof(
    "no scaffold is left unfilled",
    ["src/law/rules/a.ts", `const quote = "${FILL_IN}the decisive words>";`],
    1,
    "write the decisive words",
    ["src/law/rules/a.ts", 'const quote = "应当按月足额支付";'],
  ),
  proof(onePlace, ["tools/gen.ts", `const a = "${HOME}";`], 1, "import.meta.dirname", [
    "tools/gen.ts",
    "const a = import.meta.dirname;",
  ]),
  proof(onePlace, ["src/law/quotes.test.ts", `\nconst folder = "${BESIDE}";`], 2, "LAW_TEXTS_DIR", [
    "src/law/quotes.test.ts",
    `const folder = "${["..", "shared", "law", "texts"].join("/")}";`,
  ]),
];

for (const { check, bad, at, remedy, good } of PROOFS) {
  test(`${check}: ${at} is complained of, with its remedy`, () => {
    const complaints = run(check, bad);
    const first = complaints[0];
    assert.ok(first, "nothing was complained of");
    assert.equal(`${first.path}:${first.line}`, at);
    assert.ok(
      complaints.some(({ says }) => says.includes(remedy)),
      complaints.map(({ says }) => says).join("\n"),
    );
    assert.deepEqual(run(check, good), []);
  });
}

test("two files that import one another are complained of; types alone may refer both ways", () => {
  const there = 'import { b } from "./b.ts";';
  const ring = { "src/codes/a.ts": there, "src/codes/b.ts": 'import { a } from "./a.ts";' };
  const types = { "src/codes/a.ts": there, "src/codes/b.ts": 'import type { A } from "./a.ts";' };
  assert.match(run("no files import one another in a ring", ring)[0]?.says ?? "", /into a third file/);
  assert.deepEqual(run("no files import one another in a ring", types), []);
});

test("a module without a README is complained of, and generated files may be long", () => {
  const complaints = run("every module has a short README", { "src/modules/wages/pay.ts": "" });
  assert.equal(complaints[0]?.path, "src/modules/wages/README.md");
  assert.deepEqual(run(shortness, { "src/db/tables.gen.ts": "a\n".repeat(900) }), []);
});

test("every check is proven to fire", () => {
  const proven = new Set([...PROOFS.map(({ check }) => check), "no files import one another in a ring"]);
  assert.deepEqual(
    Object.keys(CHECKS).filter((check) => !proven.has(check)),
    [],
  );
});

function run(check: string, files: Readonly<Record<string, string>>): Complaint[] {
  const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
  return CHECKS[check]?.(sources) ?? [];
}
