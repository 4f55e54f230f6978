import { implement } from "../../db/implement.ts";
import { loadPayers } from "../alerts/payer.store.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import * as contract from "./my-payers.contract.ts";
import { myMonths } from "./mywages.store.ts";
import { paymentAnswer } from "./mywages.ts";

export const myPayers = implement(contract.myPayers, async ({ tx, actor, today }) => {
  const overdue = (await myMonths(tx, actor.workerId ?? 0)).filter((row) => paymentAnswer(row, today) === "overdue");
  const law = await lawInForce(tx);
  const payers = [];
  for (const [projectId, own] of Map.groupBy(overdue, (one) => one.projectId)) {
    const pins = new Set(own.map(({ pin }) => pin));
    const concerns = ({ pin }: { pin: number }) => pins.has(pin);
    const { employers } = await loadPayers(tx, projectId, { on: today, today, law, concerns });
    for (const { employer, payers: found } of employers) {
      for (const { party, basis, limitFen, reasons } of found) {
        const [first] = reasons.flatMap(({ cited }) => cited);
        if (first === undefined) continue;
        payers.push({
          projectId,
          projectName: own[0]?.projectName ?? "",
          name: party.name,
          basis,
          limitFen,
          isEmployer: party.companyId === employer.companyId && party.name === employer.name,
          article: first.label,
        });
      }
    }
  }
  return { payers };
});
