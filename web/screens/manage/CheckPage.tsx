import { Alert, Button } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { checkInvariants } from "../../../src/modules/evidence/check.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ManageTabs } from "./ManageTabs.tsx";

type Invariant = OutputOf<typeof checkInvariants>["invariants"][number];

/** What must always be true of the stored data: how much was looked at, and what does not hold. */
export function CheckPage() {
  const { t, say } = useTexts();
  usePageTitle(t("nav.check"));
  const read = useRead(checkInvariants, {}, { asked: true });
  const columns: Column<Invariant>[] = [
    {
      key: "id",
      title: t("check.invariant"),
      head: true,
      cell: ({ id, says }) => (
        <>
          {say(byLanguage(says))}
          <div className="mono quiet small">{id}</div>
        </>
      ),
    },
    { key: "checked", title: t("check.checked"), end: true, cell: ({ checked }) => countText(checked) },
    {
      key: "violations",
      title: t("check.violations"),
      end: true,
      cell: ({ violationCount }) => countText(violationCount),
    },
    {
      key: "holds",
      title: t("check.result"),
      cell: ({ checked, violationCount }) => <Result checked={checked} violations={violationCount} />,
    },
  ];
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("nav.check")}</h1>
        <Button type="primary" loading={read.isFetching} onClick={() => read.refetch()}>
          {t("check.again")}
        </Button>
      </div>
      <ManageTabs />
      <p className="quiet">{t("check.what")}</p>
      <Loaded read={read} rows={12}>
        {({ holds, invariants }) => (
          <>
            <Alert
              type={holds ? "success" : "error"}
              showIcon
              title={
                holds
                  ? t("check.holds", { count: invariants.length })
                  : t("check.broken", { count: invariants.filter(({ violationCount }) => violationCount > 0).length })
              }
            />
            {invariants
              .filter(({ violationCount }) => violationCount > 0)
              .map((one) => (
                <Violations key={one.id} of={one} />
              ))}
            <Panel title={t("check.all", { count: invariants.length })} flush>
              <DataTable
                caption={t("nav.check")}
                columns={columns}
                rows={invariants}
                rowKey={({ id }) => id}
                empty={t("check.none")}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The check answers for the terminal: `zh · en`. */
function byLanguage(says: string): { zh: string; en: string } {
  const [zh = says, en = says] = says.split(" · ");
  return { zh, en };
}

/** Where nothing was looked at, nothing was found to hold. */
function Result({ checked, violations }: { checked: number; violations: number }) {
  const { t } = useTexts();
  if (violations > 0) return <Mark tone="red">{t("check.violated")}</Mark>;
  return checked === 0 ? <Mark tone="grey">{t("check.nothing")}</Mark> : <Mark tone="green">{t("check.held")}</Mark>;
}

function Violations({ of }: { of: Invariant }) {
  const { t } = useTexts();
  return (
    <Panel title={`${of.id} · ${t("check.violations")} ${countText(of.violationCount)}`}>
      <ul className="steps mono">
        {of.violations.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {of.violationCount > of.violations.length && (
        <p className="quiet">{t("law.more", { count: of.violationCount - of.violations.length })}</p>
      )}
    </Panel>
  );
}
