import { createHash } from "node:crypto";
import type { z } from "zod";
import { audit, markForReview } from "../src/app/edge.store.ts";
import { invoke } from "../src/app/edge.ts";
import type { Host } from "../src/app/host.ts";
import { httpServer } from "../src/app/http.ts";
import { runJob } from "../src/app/jobs.ts";
import { jobs, operations } from "../src/app/operations.ts";
import type { Implementation } from "../src/db/implement.ts";
import { parseInput } from "../src/db/run-operation.ts";
import { transact } from "../src/db/transact.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { assert, present } from "../src/kernel/assert.ts";
import { type Clock, type Instant, instantAt } from "../src/kernel/clock.ts";
import type { Operation, OutputOf, Role } from "../src/kernel/contract.ts";
import type { Day } from "../src/kernel/day.ts";
import { isRefusal, type Outcome } from "../src/kernel/outcome.ts";
import { type Callback, signatureOf } from "../src/modules/messages/callback.ts";
import type { Exchange } from "./device/wire.ts";
import { NETWORK_SECRET, type SmsNetwork, smsNetwork } from "./sms-network.ts";

/** A clock that stands until it is told to go on. */
export interface SettableClock extends Clock {
  set(on: Day, time: string): void;
}

export function settableClock(on: Day, time = "09:00"): SettableClock {
  let [day, at] = [on, time];
  return {
    set(nextDay, nextTime) {
      [day, at] = [nextDay, nextTime];
    },
    today: () => day,
    now: (): Instant => instantAt(day, at),
  };
}

export type InputFor<Op extends Operation> = z.input<Op["input"]>;

export interface CallFor<Op extends Operation> {
  readonly actor: Actor;
  readonly input: InputFor<Op>;
}

/** The product as a story drives it: operations by contract, the devices' wire, the review job, a settable clock. */
export interface World {
  readonly host: Host;
  readonly clock: SettableClock;
  /** Companies by their code, as registered. */
  readonly companyIds: Map<string, number>;
  /** Who works in the story and signs in as others do, by login. */
  readonly staff: Map<string, Actor>;
  /** Runs an operation that must succeed. */
  call<Op extends Operation>(contract: Op, actor: Actor, input: InputFor<Op>): Promise<OutputOf<Op>>;
  /**
   * The same operation by many people. The demo has thousands of workers answer within seconds: there they share a
   * transaction, each with the own actor and audit row. The simulator lets each wait for the own commit.
   */
  callAll<Op extends Operation>(contract: Op, calls: readonly CallFor<Op>[]): Promise<void>;
  /** Runs an operation that may be refused. */
  attempt<Op extends Operation>(contract: Op, actor: Actor, input: InputFor<Op>): Promise<Outcome<OutputOf<Op>>>;
  readonly exchange: Exchange;
  /** The gateway and the phones behind it: a story never reaches a real one. */
  readonly sms: SmsNetwork;
  /** What the gateway tells the product, signed as it signs. */
  phoneSays(said: Callback): Promise<void>;
  /** Assesses every project that was touched or whose day has come. */
  review(): Promise<void>;
  actor(role: Role, name: string, more?: Partial<Actor>): Actor;
  /** What the server kept in memory is gone, as after a crash of the program. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export type Invoke = (implementation: Implementation, actor: Actor, input: unknown) => Promise<Outcome<unknown>>;

/** `through` stands between the story and the product: the simulator puts its crashes there. */
export async function openWorld(
  given: Omit<Host, "clock" | "committed">,
  clock: SettableClock,
  through?: (host: Host) => Invoke,
): Promise<World> {
  const sms = smsNetwork();
  const host: Host = { ...given, clock, committed() {}, gateway: sms, gatewaySecret: NETWORK_SECRET };
  let server = await httpServer(host);
  await server.ready();
  const byName = new Map(operations.map((one) => [one.contract.name, one]));
  const run: Invoke =
    through?.(host) ?? ((implementation, actor, input) => invoke(host, implementation, { actor, input }));
  let users = 0;
  const world: World = {
    host,
    clock,
    companyIds: new Map(),
    staff: new Map(),
    async attempt(contract, actor, input) {
      const implementation = present(byName.get(contract.name), `the operation ${contract.name}`);
      return (await run(implementation, actor, input)) as Outcome<OutputOf<typeof contract>>;
    },
    async call(contract, actor, input) {
      const outcome = await world.attempt(contract, actor, input);
      assert(!isRefusal(outcome), `${contract.name} was refused: ${JSON.stringify(outcome)}`);
      return outcome as OutputOf<typeof contract>;
    },
    async callAll(contract, calls) {
      const implementation = present(byName.get(contract.name), `the operation ${contract.name}`);
      if (through === undefined) return runTogether(host, implementation, calls);
      for (const { actor, input } of calls) await world.call(contract, actor, input);
    },
    async exchange({ method, target, body }) {
      const reply = await server.inject({
        method,
        url: target,
        ...(body && { payload: Buffer.from(body) }),
        headers: { "user-agent": "iClock Proxy/1.09" },
      });
      return { status: reply.statusCode, body: reply.rawPayload };
    },
    sms,
    async phoneSays(said) {
      const payload = JSON.stringify(said);
      const signature = signatureOf(NETWORK_SECRET, Buffer.from(payload));
      const headers = { "content-type": "application/json", "x-qingxin-signature": signature };
      const { statusCode } = await server.inject({ method: "POST", url: "/sms/callback", payload, headers });
      assert(statusCode === 200, `the gateway's call was answered with ${statusCode}`);
    },
    async review() {
      for (const job of jobs) if (job.kicked === true) await runJob(host, job);
    },
    actor(role, name, more = {}) {
      users += 1;
      // Nobody signs in with these: workers, of whom a few have a login, and whoever looks on.
      return { userId: users, name, role, ...more };
    },
    async restart() {
      await server.close();
      server = await httpServer(host);
      await server.ready();
    },
    close: () => server.close(),
  };
  return world;
}

async function runTogether(
  host: Host,
  implementation: Implementation,
  calls: readonly { readonly actor: Actor; readonly input: unknown }[],
): Promise<void> {
  const { contract } = implementation;
  await host.ids.ensure(calls.length * 2);
  const base = { now: host.clock.now(), today: host.clock.today(), ids: host.ids, vault: host.vault };
  await transact(host.db, async (tx) => {
    const projects = new Set<number>();
    for (const { actor, input: rawInput } of calls) {
      assert(actor.role !== "nobody" && contract.may.roles.includes(actor.role), `${actor.role} may ${contract.name}`);
      const input = parseInput(contract, rawInput);
      const context = { ...base, tx, actor };
      const outcome = isRefusal(input) ? input : await implementation.run(context, input);
      assert(!isRefusal(outcome), `${contract.name} was refused: ${JSON.stringify(outcome)}`);
      const { projectId } = rawInput as { readonly projectId: number };
      const digest = createHash("sha256").update(JSON.stringify(rawInput)).digest();
      await audit(context, contract.name, projectId, "done", digest);
      projects.add(projectId);
    }
    for (const projectId of projects) await markForReview(tx, projectId, base.now);
  });
}
