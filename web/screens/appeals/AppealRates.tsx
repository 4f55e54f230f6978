import { Link } from "@tanstack/react-router";
import { appealRates } from "../../../src/modules/alerts/appeal.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** How many of a rule's findings firms appealed against, and with what result: how sure the rule is in practice. */
export function AppealRates({ ruleId }: { ruleId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const asked = useSession() !== undefined && may(appealRates);
  const read = useRead(appealRates, asked ? { ruleId } : undefined);
  if (!asked) return null;
  return (
    <Loaded read={read}>
      {({ rules: [rates] }) => (
        <Panel
          title={t("appeal.rates")}
          extra={
            <Link to="/appeals" search={{ rule: ruleId }}>
              {t("law.allFindings")}
            </Link>
          }
        >
          {rates === undefined ? (
            <p className="quiet">{t("appeal.ratesNone")}</p>
          ) : (
            <Pairs
              of={[
                [t("appeal.findings"), rates.findings],
                [t("appeal.appealed"), rates.appealed],
                [t("appeal.pending"), rates.pending],
                [t("appealState.upheld"), rates.upheld],
                [t("appealState.rejected"), rates.rejected],
                [t("appealState.exempted"), rates.exempted],
              ]}
            />
          )}
        </Panel>
      )}
    </Loaded>
  );
}
