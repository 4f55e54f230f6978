import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { negFen, yuanText } from "../../../../src/kernel/money.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { forecastAccount } from "../../../../src/modules/accounts/forecast.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

const BalanceChart = lazy(() => import("./BalanceChart.tsx").then((module) => ({ default: module.BalanceChart })));

type Forecast = OutputOf<typeof forecastAccount>;
type Entries = OutputOf<typeof getAccount>["entries"];

/** Will the account cover the next two paydays? In a sentence, in a line, and with what is not known about it. */
export function ForecastPanel({ projectId, entries }: { projectId: number; entries: Entries }) {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(forecastAccount, may(forecastAccount) ? { projectId } : undefined);
  if (!may(forecastAccount)) return null;
  return (
    <Panel title={t("forecast.title")}>
      <Loaded read={read} rows={4}>
        {(forecast) => (
          <div className="stack">
            <Answer forecast={forecast} />
            <Unknowns forecast={forecast} />
            <Pairs of={pairsOf(forecast, t)} />
            <Suspense fallback={<Skeleton />}>
              <BalanceChart entries={entries} forecast={forecast.days} />
            </Suspense>
            <Movements forecast={forecast} />
            <p className="quiet small">{t("forecast.method")}</p>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function Answer({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const { answer, shortFen, shortOn, days, paydays } = forecast;
  const last = days.at(-1);
  if (shortFen !== null && shortOn !== null) {
    return (
      <p>
        <Mark tone="red">{t("forecast.short", { day: shortOn, amount: moneyText(shortFen) })}</Mark>
      </p>
    );
  }
  if (paydays.length === 0 || last === undefined) return <p>{t("forecast.noPayday")}</p>;
  if (answer === "unknown") {
    return (
      <p>
        <Mark tone="unknown">{t("verdict.unknown")}</Mark> {t("forecast.unknown", { day: last.day })}
      </p>
    );
  }
  return (
    <p>
      <Mark tone="green">{t("forecast.covered", { day: last.day, amount: moneyText(last.balanceFen) })}</Mark>
    </p>
  );
}

function Unknowns({ forecast: { unknowns } }: { forecast: Forecast }) {
  const { t } = useTexts();
  if (unknowns.length === 0) return null;
  return (
    <ul>
      {unknowns.map(({ code, count, day }) => (
        <li key={code}>{t(`forecastUnknown.${code}`, { count: count ?? 0, day: day ?? "" })}</li>
      ))}
    </ul>
  );
}

function pairsOf(forecast: Forecast, t: ReturnType<typeof useTexts>["t"]) {
  const { balanceFen, inTransitFen, heldFen, lateTransfersFen, paydays } = forecast;
  return [
    [t("forecast.balance"), <Money key="balance" fen={balanceFen} strong />],
    [t("forecast.inTransit"), <Money key="transit" fen={inTransitFen} />],
    ...(heldFen > 0 ? [[t("forecast.held"), <Money key="held" fen={heldFen} />] as const] : []),
    [t("forecast.lateTransfers"), <Money key="late" fen={lateTransfersFen} />],
    ...paydays.map(({ month, dueOn, needFen, people, balanceFen: left }): [string, string] => [
      t("forecast.payday", { month, day: dueOn }),
      t("forecast.paydayNeed", { amount: moneyText(needFen), count: people, left: moneyText(left) }),
    ]),
  ] as const;
}

function Movements({ forecast: { movements } }: { forecast: Forecast }) {
  const { t } = useTexts();
  const columns: Column<Forecast["movements"][number]>[] = [
    { key: "on", title: t("deposit.onDay"), cell: ({ on }) => <DayText day={on} /> },
    {
      key: "what",
      title: t("forecast.movements"),
      head: true,
      cell: ({ what, month }) => (
        <>
          {t(`forecastWhat.${what}`)} {month !== null && <span className="quiet">{month}</span>}
        </>
      ),
    },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (
        <data className="mono" value={yuanText(amountFen)}>
          {amountText(amountFen)}
        </data>
      ),
    },
  ];
  if (movements.length === 0) return null;
  return (
    <DataTable
      caption={t("forecast.movements")}
      columns={columns}
      rows={movements}
      rowKey={({ on, what, month }) => `${on}:${what}:${month ?? ""}`}
      empty="—"
    />
  );
}

function amountText(amountFen: Forecast["movements"][number]["amountFen"]): string {
  return amountFen > 0 ? `+${moneyText(amountFen)}` : `−${moneyText(negFen(amountFen))}`;
}
