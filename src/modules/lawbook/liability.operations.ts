import { liability } from "../../law/liability.ts";
import { NATION } from "../../law/region-chain.ts";
import { implementByLaw } from "./implement-by-law.ts";
import { dayRefusal, regionRefusal } from "./law-input.ts";
import * as contract from "./liability.contract.ts";

export const computeLiability = implementByLaw(contract.computeLiability, ({ chain, on }, law) => {
  const refusal = regionRefusal(chain.regionCode ?? NATION) ?? dayRefusal("on", on);
  if (refusal !== undefined) return refusal;
  const { parties, unknown, steps } = liability(chain, law, on);
  return {
    on,
    parties: parties.map((one) => ({
      ...one,
      reasons: [...one.reasons],
      limitFen: one.limitFen ?? null,
      recourseAgainst: [...one.recourseAgainst],
    })),
    unknown: unknown.map(({ fact, zh, bo, en }) => ({ fact, zh, bo, en })),
    trace: [...steps],
  };
});
