import { getRouteApi } from "@tanstack/react-router";
import { BANKS, findBank } from "../../../../src/codes/banks.ts";
import { getAccount, recordWageAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { AccountEntries } from "./AccountEntries.tsx";
import { BankBalance } from "./BankBalance.tsx";
import { BankFileImport } from "./BankFileImport.tsx";
import { BankMessages } from "./BankMessages.tsx";
import { BankQueue } from "./BankQueue.tsx";
import { CloseAccount } from "./CloseAccount.tsx";
import { DepositPanel } from "./DepositPanel.tsx";
import { ForecastPanel } from "./ForecastPanel.tsx";
import { FormatText } from "./FormatText.tsx";
import { PayRunDrawer } from "./PayRunDrawer.tsx";
import { PayRuns } from "./PayRuns.tsx";
import { PrintClosingNotice } from "./PrintClosingNotice.tsx";
import { Reconciliation } from "./Reconciliation.tsx";
import { StatementPanel } from "./StatementPanel.tsx";
import { TransferSchedule } from "./TransferSchedule.tsx";

const route = getRouteApi("/projects/$projectId/account");

export function AccountTab() {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const { run } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(getAccount, { projectId });
  return (
    <>
      <Loaded read={read} rows={10}>
        {(data) => (
          <div className="stack">
            <Panel
              title={t("account.title")}
              extra={
                <>
                  {data.account?.closedOn === null && <PrintClosingNotice projectId={projectId} />}
                  {data.account?.closedOn === null && <CloseAccount projectId={projectId} />}
                  <BankFileImport projectId={projectId} />
                </>
              }
            >
              {data.account === null ? (
                <div className="empty stack">
                  {t("account.none")}
                  <div>
                    <RecordAccount projectId={projectId} />
                  </div>
                </div>
              ) : (
                <Pairs
                  of={[
                    [t("account.balance"), <Money key="balance" fen={data.balanceFen} strong />],
                    [t("account.payable"), <Money key="payable" fen={data.payableFen} strong />],
                    [t("account.bank"), `${data.account.bankName} …${data.account.accountTail}`],
                    [t("account.name"), data.account.accountName],
                    [t("bank.format"), <FormatText key="format" projectId={projectId} format={data.account.format} />],
                    [t("bank.statement"), <BankBalance key="statement" balance={data.bankBalance} />],
                    [t("account.openedOn"), <DayText key="opened" day={data.account.openedOn} />],
                    [t("account.closedOn"), <DayText key="closed" day={data.account.closedOn} />],
                    ...(data.account.closedByName === null
                      ? []
                      : ([[t("closing.by"), data.account.closedByName]] as const)),
                  ]}
                />
              )}
            </Panel>
            <PayRuns projectId={projectId} hasAccount={data.account !== null} run={run} />
            <ForecastPanel projectId={projectId} entries={data.entries} />
            <TransferSchedule projectId={projectId} schedule={data.schedule} />
            <DepositPanel projectId={projectId} />
            <Reconciliation projectId={projectId} />
            <div id="bank-queue">
              <BankQueue projectId={projectId} />
            </div>
            <StatementPanel projectId={projectId} />
            <AccountEntries projectId={projectId} entries={data.entries} />
            <BankMessages messages={data.messages} />
          </div>
        )}
      </Loaded>
      {run !== undefined && <PayRunDrawer projectId={projectId} runId={run} onClose={() => navigate({ search: {} })} />}
    </>
  );
}

interface AccountValues {
  readonly bankCode: string;
  readonly clearingCode: string;
  readonly accountName: string;
  readonly accountNumber: string;
  readonly openedOn: string;
}

function RecordAccount({ projectId }: { projectId: number }) {
  const { t, say } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof recordWageAccount, AccountValues>
      contract={recordWageAccount}
      label={t("account.record")}
      primary
      initial={{ openedOn: today }}
      toInput={(values) => ({
        projectId,
        ...values,
        bankName: findBank(values.bankCode)?.zh ?? values.bankCode,
      })}
    >
      <ChoiceField
        name="bankCode"
        label={t("people.bank")}
        choices={BANKS.map((bank) => ({ value: bank.code, label: say(bank) }))}
      />
      <TextField name="clearingCode" label={t("account.clearingCode")} max={12} />
      <TextField name="accountName" label={t("account.name")} max={140} />
      <TextField name="accountNumber" label={t("account.number")} max={34} />
      <DayField name="openedOn" label={t("account.openedOn")} />
    </ActionForm>
  );
}
