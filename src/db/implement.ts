import type { z } from "zod";
import type { BankReader } from "../banks/bank-reader.ts";
import type { Paper } from "../documents/papers.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Instant } from "../kernel/clock.ts";
import type { InputOf, Operation, OutputOf } from "../kernel/contract.ts";
import type { Day } from "../kernel/day.ts";
import type { fileField } from "../kernel/fields.ts";
import type { Ids } from "../kernel/ids.ts";
import type { Outcome, Refusal } from "../kernel/outcome.ts";
import type { SmsGateway } from "../kernel/sms-gateway.ts";
import type { SheetReader } from "../sheets/import-reading.ts";
import type { TransactOptions, Tx } from "./transact.ts";
import type { Vault } from "./vault.ts";

/** Everything an operation may reach. The edge makes it, inside one open transaction. */
export interface Context {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly ids: Ids;
  readonly vault: Vault;
  /** Of who asks over the network: public pages count what comes from one. Absent at the command line and in jobs. */
  readonly address?: string | undefined;
  /** Reads banks' files outside the server's thread; absent where nobody else waits for this one. */
  readonly banks?: BankReader;
  /** Whether short messages go anywhere; screens say so where they do not. */
  readonly gatewayIsSet?: boolean;
}

/**
 * A contract with the function that does it: load → decide → save. A returned refusal rolls everything back.
 * Methods, not function fields: only so do operations with different inputs fit in one list.
 */
export interface Implementation<Op extends Operation = Operation> {
  readonly contract: Op;
  run(context: Context, input: InputOf<Op>): Promise<Outcome<OutputOf<Op>>>;
  /** Runs in a transaction of its own after a refusal rolled the first one back: counting failed sign-ins. */
  afterRefusal?(context: Context, input: InputOf<Op>, refusal: Refusal): Promise<void>;
  /** Set where the answer can do without a database: the law's calculations, on a machine that has none. */
  pure?(input: InputOf<Op>): Outcome<OutputOf<Op>>;
  /** Set where the answer is a paper: loaded in the transaction instead of `run`, and printed after it. */
  paper?(context: Context, input: InputOf<Op>): Promise<Outcome<Paper>>;
}

export function implement<Op extends Operation>(
  contract: Op,
  run: Implementation<Op>["run"],
  more: Pick<Implementation<Op>, "afterRefusal"> = {},
): Implementation<Op> {
  return { contract, run, ...more };
}

/**
 * An operation whose answer is a printed paper. No transaction stays open while the press works: a write (something of
 * the paper is kept) is committed before, is `anew` in its contract, and does no harm when it is done again.
 */
export function implementPaper<Op extends Operation<string, z.ZodObject, typeof fileField>>(
  contract: Op,
  paper: (context: Context, input: InputOf<Op>) => Promise<Outcome<Paper>>,
): Implementation<Op> {
  const run = () => Promise.reject(new Error(`${contract.name} is printed by the edge, after its transaction`));
  return { contract, run, paper };
}

/** Timed work. Runs in transactions of its own making, so that a batch of a thousand is not one transaction. */
export interface Job {
  readonly name: `${string}.${string}`;
  /** pg-boss cron in Asia/Shanghai; undefined: only when kicked. */
  readonly cron?: string;
  /** Also runs right after a write was committed. */
  readonly kicked?: boolean;
  readonly run: (context: JobContext) => Promise<JobReport>;
}

export type JobReport = Readonly<Record<string, number>>;

export interface JobContext extends Omit<Context, "tx" | "actor"> {
  /** Reads large sheets outside the server's thread. */
  readonly reader: SheetReader;
  /** For what is sent between two transactions; absent where none is set up. */
  readonly gateway?: SmsGateway | undefined;
  /** Runs the work in a transaction and commits it. */
  transact<T>(work: (context: Context) => Promise<T>, options?: Pick<TransactOptions, "pipelined">): Promise<T>;
}
