import { transact } from "../db/transact.ts";
import { assert, present } from "../kernel/assert.ts";
import { type Receipt, receive } from "../modules/attendance/ingest.operations.ts";
import type { Received } from "../modules/attendance/ingest.ts";
import type { DeviceHost } from "./host.ts";

/** Two commits in flight keep two cores of a database busy; more only makes smaller groups. */
const IN_FLIGHT_MAX = 2;
/** A group stays below a few tens of milliseconds; what is larger than that by itself goes alone. */
const GROUP_LINES_MAX = 8_000;
/**
 * While another transaction runs, the next one waits this long for a group of a fair size: a group costs some 5 ms
 * beside its rows, and with 16 clocks at full speed twice as large groups store a sixth more rows a second.
 */
const GATHER_MS = 10;
const GATHER_LINES = 4_000;

export interface Commits {
  /**
   * Resolves after the commit of what was received, and rejects when it could not be stored. `lane` is the project as
   * far as known: two transactions at once never hold the same one, so they do not wait for each other's rows.
   */
  submit(received: Received, lane: string): Promise<Receipt>;
  /** Resolves when nothing is waiting or in flight. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly received: Received;
  readonly lane: string;
  readonly lines: number;
  readonly settle: (receipt: Receipt) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Group commit: while transactions run, what arrives waits, and the next one takes all of it. Under load a commit (and
 * its fsync) is shared by half of the connections; where nothing runs, an upload is committed at once.
 */
export function groupCommits(host: DeviceHost, options: { keepWorkerDays?: boolean } = {}): Commits {
  let queue: Waiting[] = [];
  const busyLanes = new Set<string>();
  const running: boolean[] = Array.from({ length: IN_FLIGHT_MAX }, () => false);
  let gathering: NodeJS.Timeout | undefined;
  let idlers: (() => void)[] = [];

  function pump(): void {
    const enough = !running.includes(true) || linesThatMayGo() >= GATHER_LINES;
    if (enough) startAll();
    else if (queue.length > 0) gathering ??= setTimeout(startAll, GATHER_MS);
  }

  function startAll(): void {
    clearTimeout(gathering);
    gathering = undefined;
    for (const [track, busy] of running.entries()) if (!busy) start(track);
  }

  function linesThatMayGo(): number {
    return queue.reduce((sum, one) => sum + (busyLanes.has(one.lane) ? 0 : one.lines), 0);
  }

  /** A project stays on its track, so that tracks do not cut each other's groups short; an idle one helps out. */
  function start(track: number): void {
    const own = nextGroup((one) => trackOf(one.lane) === track);
    const group = own.length > 0 ? own : nextGroup(() => true);
    if (group.length === 0) return;
    running[track] = true;
    const lanes = new Set(group.map((one) => one.lane));
    for (const lane of lanes) busyLanes.add(lane);
    void commit(group).finally(() => {
      running[track] = false;
      for (const lane of lanes) busyLanes.delete(lane);
      pump();
      if (!isIdle()) return;
      for (const resolve of idlers) resolve();
      idlers = [];
    });
  }

  function isIdle(): boolean {
    return queue.length === 0 && !running.includes(true);
  }

  function nextGroup(mayCome: (one: Waiting) => boolean): Waiting[] {
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    let lines = 0;
    for (const one of queue) {
      const fits = group.length === 0 || lines + one.lines <= GROUP_LINES_MAX;
      if (!fits || busyLanes.has(one.lane) || !mayCome(one)) rest.push(one);
      else {
        group.push(one);
        lines += one.lines;
      }
    }
    queue = rest;
    return group;
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    try {
      await commitTogether(group, false);
    } catch {
      // Rows thought new were there already; or one that cannot be stored must not keep the others from their OK.
      await commitTogether(group, true).catch(async (error) => {
        if (group.length === 1) return group[0]?.fail(error);
        for (const one of group) await commitTogether([one], true).catch(one.fail);
      });
    }
  }

  async function commitTogether(group: readonly Waiting[], careful: boolean): Promise<void> {
    await host.ids.ensure(group.reduce((sum, one) => sum + one.lines + 2, 0));
    const now = host.clock.now();
    const { receipts, touched } = await transact(
      host.db,
      (tx) =>
        receive(
          { tx, ids: host.ids, now },
          group.map((one) => one.received),
          { ...options, careful },
        ),
      { pipelined: true },
    );
    assert(receipts.length === group.length, "a receipt for each upload");
    for (const [index, one] of group.entries()) one.settle(present(receipts[index], "a receipt"));
    for (const projectId of touched) host.committed(projectId);
  }

  return {
    submit: (received, lane) =>
      new Promise((settle, fail) => {
        queue.push({ received, lane, lines: linesOf(received), settle, fail });
        pump();
      }),
    idle: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  };
}

/** By the last character: projects are numbered. */
function trackOf(lane: string): number {
  return lane.charCodeAt(lane.length - 1) % IN_FLIGHT_MAX;
}

function linesOf(received: Received): number {
  switch (received.kind) {
    case "punches":
      return received.batch.lines;
    case "operations":
      return received.batch.entries.length + received.batch.bad.length;
    case "contact":
      return 0;
  }
}
