import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { crimeShown } from "../lawbook/penalty.operations.ts";
import { actionsOf, findCase } from "./case.store.ts";
import { foldCase } from "./case.ts";
import * as contract from "./case-crime.contract.ts";
import { crimeFacts } from "./case-crime.ts";
import { caseLineRows } from "./case-list.store.ts";

export const caseCrimeThreshold = implement(contract.caseCrimeThreshold, async ({ tx, today }, given) => {
  const { projectId, caseId, ...found } = given;
  const head = await findCase(tx, projectId, caseId);
  if (head === undefined) return refuse("case.unknown", { field: "caseId" });
  const now = foldCase(await actionsOf(tx, caseId), today);
  const { oneWorker, oneOwedFen, oneMonths, orderDeadline, ...sums } = crimeFacts(now, await caseLineRows(tx, caseId));
  const place = { on: today, region: head.regionCode };
  const question = {
    ...place,
    ...sums,
    ...found,
    orderDeadline,
    oneWorker: { owedFen: oneOwedFen, months: oneMonths },
  };
  return {
    facts: {
      ...place,
      ...sums,
      oneOwedFen,
      oneMonths,
      oneWorker: oneWorker ?? null,
      orderDeadline: orderDeadline ?? null,
    },
    answer: crimeShown(question, await lawInForce(tx)),
  };
});
