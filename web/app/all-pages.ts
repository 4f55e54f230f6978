import type { Operation, OutputOf } from "../../src/kernel/contract.ts";
import { call, type RawInputOf } from "./api.ts";

const PAGE_SIZE = 500;

/** All rows of a list that comes in pages: what is exported is the whole list under the filters of the screen. */
export async function allPages<Op extends Operation, Row>(
  contract: Op,
  input: Omit<RawInputOf<Op>, "limit" | "offset">,
  rowsOf: (page: OutputOf<Op>) => readonly Row[],
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const page = await call(contract, { ...input, limit: PAGE_SIZE, offset: all.length } as unknown as RawInputOf<Op>);
    const rows = rowsOf(page);
    all.push(...rows);
    if (rows.length < PAGE_SIZE) return all;
  }
}
