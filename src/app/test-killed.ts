import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Db } from "../db/pool.ts";
import type { ChildCall } from "./test-child.ts";

const CHILD = join(import.meta.dirname, "test-child.ts");
const STEPS_MAX = 60;

/** The answer of the child, or undefined where it was killed before it gave one. */
async function child(call: ChildCall): Promise<unknown> {
  const process_ = spawn(process.execPath, [CHILD, JSON.stringify(call)], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  process_.stdout.on("data", (part: Buffer) => {
    text += part.toString("utf8");
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    process_.once("close", (...ended) => resolve(ended)),
  );
  if (signal === "SIGKILL") return undefined;
  assert.equal(code, 0, "the child ends by itself or by its kill");
  return JSON.parse(text);
}

interface Looks {
  /** All that the operation writes, as text: a crash may leave everything of it, or nothing. */
  readonly state: () => Promise<string>;
  /** What must hold after every crash. */
  readonly holds: () => Promise<void>;
}

/**
 * Does the operation again and again and kills the program one step later each time. As long as it had not committed
 * nothing is there; once it had, everything is. The restarted program gets the same request with the same key.
 */
export async function killedAtEachStep(
  { url }: Db,
  doing: Pick<ChildCall, "operation" | "actor" | "input" | "idempotencyKey">,
  { state, holds }: Looks,
): Promise<{ answer: unknown; kills: number }> {
  const base = { ...doing, url, today: "2020-12-21" };
  const before = await state();
  let after: string | undefined;
  for (let dieAt = 0; dieAt < STEPS_MAX; dieAt += 1) {
    const answer = await child({ ...base, dieAt });
    const now = await state();
    await holds();
    if (answer !== undefined) {
      assert.equal(now, after, "what was committed before the crash is neither lost nor done again");
      return { answer, kills: dieAt };
    }
    if (after === undefined && now !== before) after = now;
    assert.equal(now, after ?? before, `a crash at step ${dieAt} leaves all of it or nothing`);
  }
  throw new Error(`${doing.operation} takes more than ${STEPS_MAX} steps`);
}
