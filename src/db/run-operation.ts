import type { Press } from "../documents/press.ts";
import { assert } from "../kernel/assert.ts";
import type { InputOf, Operation, OutputOf } from "../kernel/contract.ts";
import { fen, yuanText } from "../kernel/money.ts";
import { isRefusal, type Outcome, refuse } from "../kernel/outcome.ts";
import type { Context, Implementation } from "./implement.ts";
import type { Db } from "./pool.ts";
import { transact } from "./transact.ts";

/** Parses and runs one operation in a transaction of its own: what every edge does, without the edge's checks. */
export async function runOperation<Op extends Operation>(
  db: Db,
  implementation: Implementation<Op>,
  context: Omit<Context, "tx">,
  rawInput: unknown,
  press?: Press,
): Promise<Outcome<OutputOf<Op>>> {
  const input = parseInput(implementation.contract, rawInput);
  if (isRefusal(input)) return input;
  const readOnly = implementation.contract.kind === "read";
  if (implementation.paper === undefined) {
    return transact(db, (tx) => implementation.run({ ...context, tx }, input), { readOnly });
  }
  const { paper } = implementation;
  const loaded = await transact(db, (tx) => paper({ ...context, tx }, input), { readOnly });
  if (isRefusal(loaded)) return loaded;
  assert(press !== undefined, `a press for ${implementation.contract.name}`);
  return (await press.print(loaded)) as Outcome<OutputOf<Op>>;
}

/** The input as the contract has it, or which field is wrong, why, and what would be right. */
export function parseInput<Op extends Operation>(contract: Op, rawInput: unknown): Outcome<InputOf<Op>> {
  const parsed = contract.input.safeParse(rawInput);
  if (parsed.success) return parsed.data as InputOf<Op>;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  if (issue?.code === "too_big" && String(path.at(-1)).endsWith("Fen")) {
    const right = `≤ ¥${yuanText(fen(Number(issue.maximum)))}`;
    return refuse("input.amount-too-large", { field: path.join("."), right });
  }
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  return refuse(unknown === undefined ? "input.malformed" : "input.unknown-field", {
    field: [...path, ...(unknown === undefined ? [] : [unknown])].join("."),
    right: issue?.message ?? "",
  });
}
