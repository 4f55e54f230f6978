import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import type { WageLineFact } from "../../law/facts.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { dayRefusal } from "../lawbook/law-input.ts";
import { companyOfFinding, findFinding } from "./finding.store.ts";
import * as contract from "./payer.contract.ts";
import { loadPayers } from "./payer.store.ts";

export const whoMustPay = implement(contract.whoMustPay, async ({ tx, actor, today }, input) => {
  const { projectId, findingId, companyId, on = today } = input;
  const refusal = dayRefusal("on", on);
  if (refusal !== undefined) return refusal;
  if (on > today) return refuse("law.day-ahead", { field: "on", right: `not after ${today}` });
  const conditions: ((line: WageLineFact) => boolean)[] = [];
  if (findingId !== undefined) {
    const finding = await findFinding(tx, actor, { projectId, findingId });
    if (finding === undefined) return refuse("finding.unknown", { field: "findingId" });
    const { lineId, pin } = finding;
    const of = await companyOfFinding(tx, projectId, findingId);
    if (lineId !== null) conditions.push((line) => line.lineId === lineId);
    else if (pin !== null) conditions.push((line) => line.pin === pin);
    else if (of !== null) conditions.push((line) => line.companyId === of);
  }
  if (companyId !== undefined) conditions.push((line) => line.companyId === companyId);
  // A subcontractor sees what is about its own people.
  if (actor.role === "subcontractor") conditions.push((line) => line.companyId === actor.companyId);
  const concerns = (line: WageLineFact) => conditions.every((holds) => holds(line));
  return loadPayers(tx, projectId, { on, today, law: await lawInForce(tx), concerns });
});
