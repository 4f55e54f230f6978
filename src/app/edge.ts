import { createHash } from "node:crypto";
import type { Context, Implementation } from "../db/implement.ts";
import { parseInput } from "../db/run-operation.ts";
import { transact } from "../db/transact.ts";
import type { Paper } from "../documents/papers.ts";
import { PRESS_BUSY } from "../documents/press.ts";
import type { Actor } from "../kernel/actor.ts";
import { assert } from "../kernel/assert.ts";
import type { Operation } from "../kernel/contract.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../kernel/outcome.ts";
import { mayTouchProject } from "../modules/registry/scope.store.ts";
import { threadBankReader } from "./bank-reader.ts";
import { audit, claimKey, markForReview, storeAnswer } from "./edge.store.ts";
import type { Host } from "./host.ts";

export interface Call {
  readonly actor: Actor;
  readonly input: unknown;
  /** The same key with the same request gives the same answer, and the work is done once. */
  readonly idempotencyKey?: string | undefined;
  /** The network address of who asks, as the nearest proxy saw it. */
  readonly address?: string | undefined;
}

/**
 * The one way into an operation, for HTTP and for the command line: may?, parse, idempotency, BEGIN, scope, the work,
 * mark for review, audit, COMMIT. Refusals in this order: `access.*`, `input.*`, `idempotency.*`, then the operation's.
 */
export async function invoke(host: Host, implementation: Implementation, call: Call): Promise<Outcome<unknown>> {
  const { contract } = implementation;
  const denied = roleDenial(contract, call.actor);
  if (denied !== undefined) return denied;
  const input = parseInput(contract, call.input);
  if (isRefusal(input)) return input;
  return invokeParsed(host, implementation, call, input);
}

/** Without a host: `qingxin law deadline` answers on a machine that has no database. */
export function invokePure(implementation: Implementation, rawInput: unknown): Outcome<unknown> {
  const { contract } = implementation;
  assert(implementation.pure !== undefined, `${contract.name} needs the database`);
  const input = parseInput(contract, rawInput);
  return isRefusal(input) ? input : shaped(contract, implementation.pure(input));
}

async function invokeParsed(
  host: Host,
  implementation: Implementation,
  call: Call,
  input: Parameters<Implementation["run"]>[1],
): Promise<Outcome<unknown>> {
  const { contract } = implementation;
  const digest = digestOf(contract.name, input);
  const key = contract.kind === "write" && contract.anew === undefined ? call.idempotencyKey : undefined;
  // Before anything is written: what would then not be printed.
  if (implementation.paper !== undefined && host.press.isBusy()) return PRESS_BUSY;
  await host.ids.ensure(IDS_PER_CALL);
  const base = {
    actor: call.actor,
    now: host.clock.now(),
    today: host.clock.today(),
    ids: host.ids,
    vault: host.vault,
    banks: threadBankReader,
    address: call.address,
    gatewayIsSet: host.gateway !== undefined,
  };
  const projectId = projectOf(input);

  const outcome = await transact(
    host.db,
    async (tx) => {
      const context: Context = { ...base, tx };
      if (key !== undefined) {
        const earlier = await claimKey(context, key, contract.name, digest);
        if (earlier !== undefined) return isRefusal(earlier) ? earlier : new Replayed(earlier.response);
      }
      if (projectId !== undefined && contract.may.scope !== "public") {
        if (!(await mayTouchProject(tx, call.actor, projectId))) return refuse("access.project-not-visible");
      }
      const result =
        implementation.paper === undefined
          ? shaped(contract, await implementation.run(context, input))
          : await implementation.paper(context, input);
      if (isRefusal(result) || contract.kind === "read") return result;
      const touched = projectId ?? projectOf(result);
      if (touched !== undefined) await markForReview(tx, touched, base.now);
      await audit(context, contract.name, touched, "done", digest);
      if (key !== undefined) await storeAnswer(tx, call.actor, key, result);
      return result;
    },
    { readOnly: contract.kind === "read" },
  );

  if (outcome instanceof Replayed) return outcome.response;
  if (isRefusal(outcome)) {
    if (contract.kind === "write") await recordRefusal(host, implementation, base, input, outcome, digest, projectId);
    return outcome;
  }
  const touched = projectId ?? projectOf(outcome);
  if (contract.kind === "write" && touched !== undefined) host.committed(touched);
  return implementation.paper === undefined ? outcome : shaped(contract, await host.press.print(outcome as Paper));
}

/** More than one call ever takes from the block: the largest roster needs four for each of its rows. */
const IDS_PER_CALL = 5_000;

class Replayed {
  readonly response: unknown;
  constructor(response: unknown) {
    this.response = response;
  }
}

export function roleDenial(contract: Operation, actor: Actor): Refusal | undefined {
  if (contract.may.scope === "public") return undefined;
  if (actor.role === "nobody") return refuse("access.sign-in-needed");
  if (!contract.may.roles.includes(actor.role)) return refuse("access.role-may-not");
  return undefined;
}

/** The answer cut to the contract's shape: what the contract does not name never leaves the program. */
function shaped(contract: Operation, result: Outcome<unknown>): Outcome<unknown> {
  return isRefusal(result) ? result : contract.output.parse(result);
}

function projectOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null || !("projectId" in value)) return undefined;
  return typeof value.projectId === "number" ? value.projectId : undefined;
}

function digestOf(operation: string, input: unknown): Buffer {
  return createHash("sha256").update(operation).update("\n").update(JSON.stringify(input)).digest();
}

async function recordRefusal(
  host: Host,
  implementation: Implementation,
  base: Omit<Context, "tx">,
  input: Parameters<Implementation["run"]>[1],
  refusal: Refusal,
  digest: Buffer,
  projectId: number | undefined,
): Promise<void> {
  if (base.actor.role === "nobody" && implementation.afterRefusal === undefined) return;
  await transact(host.db, async (tx) => {
    const context: Context = { ...base, tx };
    if (implementation.afterRefusal !== undefined) await implementation.afterRefusal(context, input, refusal);
    await audit(context, implementation.contract.name, projectId, refusal.refused, digest);
  });
}
