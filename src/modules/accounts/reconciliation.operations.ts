import { implement } from "../../db/implement.ts";
import { addDays } from "../../kernel/day.ts";
import type { Fen } from "../../kernel/money.ts";
import { numberOf } from "../../law/parameters.ts";
import { lawInForce } from "../lawbook/law-in-force.store.ts";
import { SETTLED } from "./bank-result.ts";
import * as contract from "./reconciliation.contract.ts";
import * as store from "./reconciliation.store.ts";
import { type SignedState, stillHolds } from "./statement-line.ts";

export const reconcile = implement(contract.reconcile, async ({ tx, today }, { projectId }) => {
  const region = await store.regionOfProject(tx, projectId);
  const { parameters } = await lawInForce(tx);
  const id = "payment-pending-days";
  const pendingDays = numberOf(parameters.find(id, region, today) ?? parameters.first(id, region));
  const bank = await store.bankSide(tx, projectId);
  const before = addDays(today, -pendingDays);
  const reported = await store.openPayments(tx, projectId, { today, statuses: [...SETTLED] });
  const told = new Set(reported.map((one) => one.paymentId));
  const pending = (await store.openPayments(tx, projectId, { today, before })).filter(
    (one) => !told.has(one.paymentId),
  );
  const statements = (await store.statements(tx, projectId)).map(({ openIds, signedAs, ...one }) => ({
    ...one,
    signed: signedAs === null ? null : signedWord(signedAs, one, openIds),
  }));
  const differs = statements.some(
    (one) => one.openingFen !== one.ourOpeningFen || one.closingFen !== one.ourClosingFen || !one.follows,
  );
  const open = bank.entries + bank.results + bank.returns + pending.length + reported.length;
  return { agrees: open === 0 && !differs, pendingDays, bank, ours: { pending, reported }, statements };
});

function signedWord(
  signed: SignedState,
  { ourOpeningFen, ourClosingFen }: { readonly ourOpeningFen: Fen; readonly ourClosingFen: Fen },
  openIds: readonly number[],
): "holds" | "changed" {
  const openItems = openIds.map((entryId) => ({ entryId }));
  const now = { ledgerOpeningFen: ourOpeningFen, ledgerClosingFen: ourClosingFen, openItems };
  return stillHolds(signed, now) ? "holds" : "changed";
}
