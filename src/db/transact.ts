import { setTimeout as sleep } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from "kysely";
import type { ClientBase, PoolClient } from "pg";
import { assert } from "../kernel/assert.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { parametersOf } from "./array-literal.ts";
import type { Db } from "./pool.ts";
import type { Database } from "./tables.gen.ts";

declare const brand: unique symbol;

/**
 * An open transaction, and the only handle on the database that a store takes: what is done through it is committed
 * together or not at all. It ends with the function given to `transact`; a later use is an assertion failure.
 */
export interface Tx {
  readonly [brand]: "Tx";
  /** Typed queries. */
  readonly kysely: Transaction<Database>;
  /** Plain SQL with `$1` parameters; the rows. */
  query<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Plain SQL; how many rows it inserted, updated or deleted. */
  execute(text: string, params?: readonly unknown[]): Promise<number>;
  /** The driver's connection, for COPY streams and named statements. */
  readonly client: ClientBase;
  /**
   * Sends on without waiting: the answer is awaited with that of the commit, and a failure fails the transaction. Worth
   * its while with `pipelined`, where the statement is on the wire before the one before it is answered.
   */
  trailing(statement: Promise<unknown>): void;
  /** Whether statements may be sent before the ones before them are answered. */
  readonly pipelined: boolean;
}

export interface TransactOptions {
  readonly isolation?: "read committed" | "repeatable read" | "serializable";
  readonly readOnly?: boolean;
  /** Statements are sent without waiting for the answers before them: `begin`, what is `trailing`, and `commit`. */
  readonly pipelined?: boolean;
}

/** serialization_failure and deadlock_detected (PostgreSQL, appendix A): the same work may succeed when tried again. */
const RETRYABLE = new Set(["40001", "40P01"]);
const ATTEMPTS_MAX = 5;

/**
 * Runs `work` in one transaction: commits when it returns, rolls back when it throws **or returns a refusal** (the
 * refusal is then the result). After a serialization failure or a deadlock `work` runs again, up to five times in all;
 * it must therefore have no effect outside its transaction.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>, options: TransactOptions = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transactOnce(db, work, options);
    } catch (error) {
      if (attempt >= ATTEMPTS_MAX || !isRetryable(error)) throw error;
      await sleep(5 * 2 ** attempt);
    }
  }
}

async function transactOnce<T>(db: Db, work: (tx: Tx) => Promise<T>, options: TransactOptions): Promise<T> {
  const client = await (options.pipelined === true ? db.pipelined : db.pool).connect();
  const session = new Session(client, options.pipelined === true);
  let broken = false;
  try {
    session.trail(client.query(beginText(options)));
    if (options.pipelined !== true) await session.trailed();
    const result = await work(txOver(session));
    session.over = true;
    if (isRefusal(result)) {
      broken = !(await rolledBack(client));
      return result;
    }
    // Without a pipeline the driver warns of statements that queue up, so they are answered first.
    if (options.pipelined !== true) await session.trailed();
    const commit = client.query("commit");
    const [{ command }] = await Promise.all([commit, session.trailed()]);
    // PostgreSQL answers COMMIT with the tag ROLLBACK, and no error, when a statement of the transaction had failed and
    // `work` swallowed that failure: nothing was stored, so this must not look like success.
    assert(command === "COMMIT", "a failed statement was swallowed: the transaction was rolled back");
    return result;
  } catch (error) {
    session.over = true;
    broken = !(await rolledBack(client));
    throw error;
  } finally {
    // A connection that cannot even roll back is in an unknown state: it is closed, and the server rolls back.
    client.release(broken);
  }
}

function ignore(): void {}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}

function beginText(options: TransactOptions): string {
  const isolation = options.isolation === undefined ? "" : ` isolation level ${options.isolation}`;
  return `begin${isolation}${options.readOnly === true ? " read only" : ""}`;
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && RETRYABLE.has(error.code);
}

/** Kysely's view of our connection. Kysely's own pool cannot be used: it hides the connection that COPY needs. */
class Session implements DatabaseConnection {
  over = false;
  readonly #client: PoolClient;
  readonly #trailing: Promise<unknown>[] = [];
  readonly pipelined: boolean;

  constructor(client: PoolClient, pipelined: boolean) {
    this.#client = client;
    this.pipelined = pipelined;
  }

  get client(): PoolClient {
    assert(!this.over, "this transaction is over");
    return this.#client;
  }

  trail(statement: Promise<unknown>): void {
    // Whoever fails first is awaited first; that the others fail after it is no news.
    statement.catch(ignore);
    this.#trailing.push(statement);
  }

  /** Rejects with the first failure, which is the one that the others follow from. */
  async trailed(): Promise<void> {
    for (const statement of this.#trailing.splice(0)) await statement;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.client.query(query.sql, parametersOf(query.parameters));
    return command === "SELECT" || rowCount === null ? { rows } : { rows, numAffectedRows: BigInt(rowCount) };
  }

  streamQuery(): never {
    assert(false, "read in one query or with COPY: cursors are not used");
  }
}

// These three have no state: one of each serves all transactions, which makes a transaction's Kysely a 2 µs object.
const COMPILER = new PostgresQueryCompiler();
const ADAPTER = new PostgresAdapter();
const DRIVER = new DummyDriver();
const DIALECT = new PostgresDialect({
  pool: () => assert(false, "transact provides the connection") as never,
});

function txOver(session: Session): Tx {
  const executor = new DefaultQueryExecutor(COMPILER, ADAPTER, { provideConnection: (use) => use(session) });
  const tx: Omit<Tx, typeof brand> = {
    kysely: new Transaction<Database>({ config: { dialect: DIALECT }, dialect: DIALECT, driver: DRIVER, executor }),
    async query(text, params = []) {
      const result = await session.client.query(text, parametersOf(params));
      return result.rows;
    },
    async execute(text, params = []) {
      const result = await session.client.query(text, parametersOf(params));
      return result.rowCount ?? 0;
    },
    get client() {
      return session.client;
    },
    trailing: (statement) => session.trail(statement),
    pipelined: session.pipelined,
  };
  return tx as Tx;
}
