import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { Mark } from "../../../ui/Mark.tsx";

/** What the newest statement says the account holds; marked where the entries here add up to something else. */
export function BankBalance({ balance }: { balance: OutputOf<typeof getAccount>["bankBalance"] }) {
  const { t } = useTexts();
  if (balance === null) return "—";
  const { closedOn: day, closingFen, ledgerFen } = balance;
  if (closingFen === ledgerFen) return t("bank.statementOn", { day, amount: moneyText(closingFen) });
  const said = { day, bank: moneyText(closingFen), ours: moneyText(ledgerFen) };
  return <Mark tone="red">{t("bank.statementDiffers", said)}</Mark>;
}
