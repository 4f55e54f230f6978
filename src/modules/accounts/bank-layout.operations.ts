import { PAIN_001_VERSIONS } from "../../banks/formats.ts";
import { layoutProblem } from "../../banks/layout/layout.ts";
import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./bank-layout.contract.ts";
import * as store from "./bank-layout.store.ts";
import { lockOpenAccount } from "./wage-account.store.ts";

export const listBankLayouts = implement(contract.listBankLayouts, async ({ tx }) => {
  const messages = PAIN_001_VERSIONS.map(({ message }) => message);
  return { messages, layouts: await store.layoutRows(tx) };
});

export const recordBankLayout = implement(contract.recordBankLayout, async (context, { layout, from }) => {
  const problem = layoutProblem(layout);
  if (problem !== undefined) return problem;
  return { layoutId: await store.insertLayout(context, layout, from) };
});

export const recordPaymentFormat = implement(contract.recordPaymentFormat, async (context, input) => {
  const { projectId, format, from } = input;
  const account = await lockOpenAccount(context.tx, projectId);
  if (account === undefined) return refuse("wage-account.none-open", { field: "projectId" });
  const messages = PAIN_001_VERSIONS.map(({ message }) => message);
  const layout = messages.includes(format) ? undefined : await store.layoutOn(context.tx, format, from);
  if (!messages.includes(format) && layout?.purpose !== "payment") {
    return refuse("payment-format.unknown", { field: "format", right: `${messages.join(", ")}, or a payment layout` });
  }
  const formatId = await store.insertPaymentFormat(context, { projectId, accountId: account.accountId, format, from });
  return { formatId };
});
