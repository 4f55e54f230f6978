import { checkClosing, closeAccount } from "../../../../src/modules/accounts/account-closing.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { moneyText } from "../../../ui/amounts.ts";
import { DayField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";

/** Closes the account, and says before what keeps it open. */
export function CloseAccount({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof closeAccount, { closedOn: string }>
      contract={closeAccount}
      label={t("closing.close")}
      danger
      initial={{ closedOn: today }}
      toInput={({ closedOn }) => ({ projectId, closedOn })}
    >
      <div className="stack">
        <p className="quiet">{t("closing.help")}</p>
        <WhatKeepsItOpen projectId={projectId} />
        <div />
      </div>
      <DayField name="closedOn" label={t("closing.on")} />
    </ActionForm>
  );
}

function WhatKeepsItOpen({ projectId }: { projectId: number }) {
  const { t, say } = useTexts();
  const may = useMay();
  const read = useRead(checkClosing, may(checkClosing) ? { projectId } : undefined);
  if (!may(checkClosing)) return null;
  return (
    <Loaded read={read} rows={2}>
      {({ faults, balanceFen }) =>
        faults.length === 0 ? (
          <p>
            <Mark tone="green">{t("closing.ready", { amount: moneyText(balanceFen) })}</Mark>
          </p>
        ) : (
          <>
            <p>{t("closing.notYet")}</p>
            <ul>
              {faults.map(({ code, says }) => (
                <li key={code}>{say(says)}</li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
