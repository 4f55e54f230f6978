import { implement } from "../../db/implement.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { subFen, ZERO } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./account-statement.contract.ts";
import * as store from "./account-statement.store.ts";

export const getStatement = implement(contract.getStatement, async ({ tx, today }, input) => {
  const { projectId, asOf = today, from, companyId, pin, month } = input;
  if (asOf > today) return refuse("statement.day-ahead", { field: "asOf", right: `not after ${today}` });
  if (from !== undefined && from > asOf) {
    return refuse("statement.ends-before-start", { field: "from", right: `${asOf} or earlier` });
  }
  const of: OutputOf<typeof contract.getStatement>["of"] =
    pin !== undefined ? "worker" : companyId !== undefined ? "employer" : "account";
  if (month !== undefined && of === "account") return refuse("statement.month-alone", { field: "month" });
  if (companyId !== undefined && !(await store.isParty(tx, projectId, companyId))) {
    return refuse("statement.company-unknown", { field: "companyId" });
  }
  const asked = { projectId, asOf, companyId, pin, month };
  const all = of === "account" ? await store.accountRows(tx, asked) : await store.owedRows(tx, asked);
  const rows = from === undefined ? all : all.filter((one) => one.postedOn >= from);
  const last = all.at(-1)?.balanceFen ?? ZERO;
  const [first] = rows;
  return {
    of,
    asOf,
    openingFen: first === undefined ? last : subFen(first.balanceFen, first.changeFen),
    closingFen: last,
    inTransitFen: await store.inTransitOn(tx, asked),
    rows,
  };
});
