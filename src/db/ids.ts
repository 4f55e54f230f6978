import { assert, present } from "../kernel/assert.ts";
import type { Ids } from "../kernel/ids.ts";
import type { Db } from "./pool.ts";

export interface DatabaseIds extends Ids {
  /** Resolves when at least `count` identifiers can be taken without waiting. Call it before a large load. */
  ensure(count: number): Promise<void>;
}

/** Ids below 1 000 stay free for rows that a migration writes by hand. */
const FIRST_ID = 1_000;
const BLOCK_SIZE = 100_000;

interface Block {
  next: number;
  readonly end: number;
}

/**
 * Identifiers by blocks of 100 000 from the sequence `id_block`: block n holds the ids from 1 000 + (n − 1) × 100 000.
 * A block costs one round trip and is asked for when half of the last one is used. What a process does not use is lost,
 * which does no harm: the safe integers hold 9 × 10^10 blocks.
 */
export async function openIds(db: Db): Promise<DatabaseIds> {
  const blocks: Block[] = [];
  let fetching: Promise<void> | undefined;

  function left(): number {
    return blocks.reduce((sum, block) => sum + block.end - block.next, 0);
  }

  function fetchBlock(): Promise<void> {
    fetching ??= takeBlock(db)
      .then((block) => {
        blocks.push(block);
      })
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  }

  const ids: DatabaseIds = {
    next() {
      const block = present(blocks[0], "an identifier at hand: call ensure(count) before taking many at once");
      const id = block.next;
      block.next += 1;
      if (block.next === block.end) blocks.shift();
      // A failure here is not lost: the next `ensure` asks again and reports it.
      if (block.end - block.next === BLOCK_SIZE / 2 && blocks.length === 1) fetchBlock().catch(() => {});
      return id;
    },
    async ensure(count) {
      while (left() < count) await fetchBlock();
    },
  };
  await ids.ensure(1);
  return ids;
}

async function takeBlock(db: Db): Promise<Block> {
  const { rows } = await db.pool.query<{ block: number }>("select nextval('id_block') as block");
  const block = present(rows[0], "a block of identifiers").block;
  const first = FIRST_ID + (block - 1) * BLOCK_SIZE;
  assert(Number.isSafeInteger(first + BLOCK_SIZE), "identifiers stay safe integers");
  return { next: first, end: first + BLOCK_SIZE };
}
