import { parseCompanyCode } from "../../codes/company-code.ts";
import type { Tx } from "../../db/transact.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import { type Company, companyBy } from "./firm-list.store.ts";

/** The firm that a code names, or why there is none. */
export async function firmBy(tx: Tx, text: string): Promise<Outcome<Company>> {
  const code = parseCompanyCode(text);
  if (isRefusal(code)) return { ...code, field: "companyCode" };
  return (await companyBy(tx, code.code)) ?? refuse("firm.unknown", { field: "companyCode" });
}
