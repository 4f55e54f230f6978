import assert from "node:assert/strict";
import { test } from "node:test";
import { ADMINISTRATOR, testHost } from "../../../tools/test-host.ts";
import { aSite } from "../../../tools/test-site.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { engage, insertCard, insertContract } from "./engagement.store.ts";
import { REGISTRY_INVARIANTS } from "./registry-invariants.store.ts";
import { sealNumbers } from "./sealed-numbers.ts";

const TABLES = ["engagement", "labour_contract", "pay_card"];

test("nothing goes in that refers to nobody, and what refers to nobody is found", async (t) => {
  const host = await testHost(t);
  const { projectId, contractorId } = await aSite(host.db, { ...host, worked: false, workerCount: 2 });
  const context = (tx: Tx) => {
    const { ids, vault, clock } = host;
    return { tx, ids, vault, now: clock.now(), today: clock.today(), actor: ADMINISTRATOR };
  };
  const terms = {
    kind: "labour-contract",
    signedOn: day("2020-09-01"),
    fromDay: day("2020-09-01"),
    payScheme: "day",
    rateFen: fen(28_000),
  } as const;
  const card = { bankCode: "102", bankName: "工商银行", cardNumber: "6222020000000000001", holderName: "扎西" };
  const count = async (table: string) =>
    (await host.db.pool.query(`select count(*)::int4 as n from ${table} where project_id = $1`, [projectId])).rows[0].n;
  const before = await Promise.all(TABLES.map(count));
  const refused = (work: (tx: Tx) => Promise<unknown>) =>
    assert.rejects(transact(host.db, work), /of 1 rows refer to what is there/);
  await refused((tx) => insertContract(context(tx), projectId, { pin: 999, terms }));
  await refused((tx) => insertCard(context(tx), projectId, { pin: 999, workerName: "扎西", card, reason: null }));
  const candidate = { documentType: "01", documentNumber: "540199199001010011", name: "扎西", trade: "0040" } as const;
  const newcomer = {
    candidate: { ...candidate, companyId: contractorId, crewId: 1, contract: terms, card },
    known: undefined,
    numbers: sealNumbers(host.vault, { ...candidate, cardNumber: card.cardNumber }, { dryRun: false }),
  };
  await refused((tx) => engage(context(tx), projectId, [newcomer]));
  const after = await Promise.all(TABLES.map(count));
  assert.deepEqual(after, before, "nothing of the newcomer stays");
  const violations = async () => {
    const [invariant] = REGISTRY_INVARIANTS;
    const report = await transact(host.db, (tx) => invariant?.check(tx) ?? Promise.reject(new Error("no invariant")));
    return report.violations;
  };
  assert.deepEqual(await violations(), []);
  await host.db.pool.query("update engagement set crew_id = 1 where project_id = $1 and pin = 1", [projectId]);
  await host.db.pool.query("update pay_card set pin = 999 where project_id = $1 and pin = 2", [projectId]);
  await host.db.pool.query("update labour_contract set pin = 998 where project_id = $1 and pin = 2", [projectId]);
  assert.deepEqual((await violations()).map((one) => one.replace(/^project \d+ | of company \d+$/g, "")).sort(), [
    "pin 1: no crew 1",
    "pin 998: a contract of nobody",
    "pin 999: a card of nobody",
  ]);
});
