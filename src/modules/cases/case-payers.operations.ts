import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { loadPayers } from "../alerts/payer.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { findCase } from "./case.store.ts";
import { caseLineRows } from "./case-list.store.ts";
import * as contract from "./case-payers.contract.ts";

export const whoMustPayInCase = implement(contract.whoMustPayInCase, async ({ tx, today }, { projectId, caseId }) => {
  if ((await findCase(tx, projectId, caseId)) === undefined) return refuse("case.unknown", { field: "caseId" });
  const lineIds = new Set((await caseLineRows(tx, caseId)).map((one) => one.lineId));
  const concerns = ({ lineId }: { lineId: number }) => lineIds.has(lineId);
  return loadPayers(tx, projectId, { on: today, today, law: await lawInForce(tx), concerns });
});
