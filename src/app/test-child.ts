import { writeSync } from "node:fs";
import { pino } from "pino";
import { openIds } from "../db/ids.ts";
import type { Implementation } from "../db/implement.ts";
import { openDatabase } from "../db/pool.ts";
import { openVault } from "../db/vault.ts";
import type { Actor } from "../kernel/actor.ts";
import { present } from "../kernel/assert.ts";
import { instantAt } from "../kernel/clock.ts";
import { day } from "../kernel/day.ts";
import { importBankFile } from "../modules/accounts/bank-file.operations.ts";
import { createPayRun } from "../modules/accounts/pay-run.operations.ts";
import { notifyFirms } from "../modules/firms/measure.operations.ts";
import { publishScorecard } from "../modules/scorecards/publication.operations.ts";
import { invoke } from "./edge.ts";

/**
 * A program of its own for the tests about crashes: does one operation at the edge and prints its answer, unless it is
 * killed before that, at the step of this number. A step is each writing statement, and the moment after each commit.
 */
export interface ChildCall {
  readonly url: string;
  readonly operation: string;
  readonly actor: Actor;
  readonly today: string;
  readonly input: unknown;
  readonly idempotencyKey: string;
  readonly dieAt: number;
}

const OPERATIONS: readonly Implementation[] = [createPayRun, importBankFile, notifyFirms, publishScorecard];

const WRITES = /^\s*(insert|update|delete)|^\s*with\b[\s\S]*\b(insert into|update|delete from)\b/i;

const call = JSON.parse(present(process.argv[2], "a call")) as ChildCall;
const db = await openDatabase({ url: call.url, connectionsMax: 2 });
const ids = await openIds(db);
let step = 0;

function passStep(): void {
  if (step === call.dieAt) process.kill(process.pid, "SIGKILL");
  step += 1;
}

const first = await db.pool.connect();
db.pool.on("connect", watch);
watch(first);
first.release();

function watch(client: typeof first): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const watched = (...args: unknown[]): unknown => {
    const text = typeof args[0] === "string" ? args[0] : ((args[0] as { text?: string } | undefined)?.text ?? "");
    const commits = /^\s*commit/i.test(text);
    if (commits || WRITES.test(text)) passStep();
    const answer = query(...args);
    return commits ? (answer as Promise<unknown>).finally(passStep) : answer;
  };
  Object.assign(client, { query: watched });
}

const today = day(call.today);
const clock = { today: () => today, now: () => instantAt(today, "12:00") };
const press = {
  print: () => Promise.reject(new Error("nothing is printed here")),
  isBusy: () => false,
  close: async () => {},
};
const host = {
  db,
  ids,
  clock,
  press,
  vault: openVault(new Uint8Array(32).fill(7)),
  log: pino({ level: "silent" }),
  committed: () => {},
};
const operation = present(
  OPERATIONS.find((one) => one.contract.name === call.operation),
  call.operation,
);
const { actor, input, idempotencyKey } = call;
writeSync(1, JSON.stringify(await invoke(host, operation, { actor, input, idempotencyKey })));
await db.close();
