import type { Implementation } from "../../db/implement.ts";
import type { InputOf, Operation, OutputOf } from "../../kernel/contract.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { LAW, type Law } from "../../law/law.ts";
import { lawInForce } from "./law-in-force.store.ts";

/**
 * For answers that follow from the input and the law alone. With a database the law is the program's with what
 * administrators added; `qingxin law deadline` on a machine without one answers by the program's own.
 */
export function implementByLaw<Op extends Operation>(
  contract: Op,
  compute: (input: InputOf<Op>, law: Law) => Outcome<OutputOf<Op>>,
): Implementation<Op> {
  return {
    contract,
    pure: (input) => compute(input, LAW),
    run: async ({ tx }, input) => compute(input, await lawInForce(tx)),
  };
}
