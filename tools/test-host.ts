import type { TestContext } from "node:test";
import { pino } from "pino";
import type { OpenHost } from "../src/app/open-host.ts";
import { openIds } from "../src/db/ids.ts";
import type { Context, Implementation } from "../src/db/implement.ts";
import { runOperation } from "../src/db/run-operation.ts";
import { openVault } from "../src/db/vault.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { instantAt } from "../src/kernel/clock.ts";
import type { Operation, OutputOf } from "../src/kernel/contract.ts";
import { type Day, day } from "../src/kernel/day.ts";
import { isRefusal, type Outcome } from "../src/kernel/outcome.ts";
import { freshDatabase } from "./test-database.ts";
import { TEST_PRESS } from "./test-press.ts";

export const ADMINISTRATOR: Actor = { userId: 1, name: "administrator", role: "administrator" };

export interface TestHost extends OpenHost {
  /** What the clock says from now on: the day at noon. */
  goTo(today: Day): void;
  /** An operation as an actor, the way the edge runs it but without the edge's checks. */
  run<Op extends Operation>(
    operation: Implementation<Op>,
    actor: Actor,
    input: unknown,
  ): Promise<Outcome<OutputOf<Op>>>;
  /** The same where a refusal would be a failure of the test. */
  done<Op extends Operation>(operation: Implementation<Op>, actor: Actor, input: unknown): Promise<OutputOf<Op>>;
}

/** A fresh database of its own with all that a running program holds, and a clock that the test sets. */
export async function testHost(t: Pick<TestContext, "after">, today = day("2020-12-21")): Promise<TestHost> {
  const db = await freshDatabase(t);
  const ids = await openIds(db);
  const vault = openVault(new Uint8Array(32).fill(7));
  let on = today;
  const clock = { today: () => on, now: () => instantAt(on, "12:00") };
  const run: TestHost["run"] = async (operation, actor, input) => {
    await ids.ensure(5_000);
    const context: Omit<Context, "tx"> = { actor, now: clock.now(), today: on, ids, vault };
    return runOperation(db, operation, context, input, TEST_PRESS);
  };
  return {
    db,
    ids,
    vault,
    clock,
    press: TEST_PRESS,
    log: pino({ level: "silent" }),
    committed: () => {},
    onCommitted: () => {},
    setClock: () => {},
    close: async () => {},
    goTo(next) {
      on = next;
    },
    run,
    async done(operation, actor, input) {
      const outcome = await run(operation, actor, input);
      if (isRefusal(outcome)) throw new Error(`${operation.contract.name} was refused: ${JSON.stringify(outcome)}`);
      return outcome;
    },
  };
}
