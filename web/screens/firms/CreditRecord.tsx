import { Link } from "@tanstack/react-router";
import { listCases } from "../../../src/modules/cases/case.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import type { Firm } from "./StandingMark.tsx";

type Event = Firm["credit"]["events"][number];

const MONTH_TONES = { good: "green", arrears: "red", unknown: "unknown" } as const;

/** 守法诚信档案: what is known for sure, what is not, and every entry with its source. */
export function CreditRecord({ of: { credit } }: { of: Firm }) {
  const { t } = useTexts();
  const unknown = credit.months.filter((one) => one.state === "unknown").map((one) => one.month);
  return (
    <Panel title={t("credit.title")}>
      <div className="stack">
        <p className="quiet">{t("credit.what")}</p>
        <Pairs
          of={[
            [
              t("credit.goodYears"),
              credit.goodYears === null ? (
                <Mark key="unknown" tone="unknown">
                  {t("credit.notKnown")}
                </Mark>
              ) : (
                t("credit.years", { count: credit.goodYears })
              ),
            ],
            [t("credit.knownFrom"), credit.knownFrom ?? "—"],
            [
              t("credit.orders"),
              [
                credit.orders,
                ...(credit.unmetOrders > 0 ? [t("credit.unmet", { count: credit.unmetOrders })] : []),
              ].join(" · "),
            ],
            [t("credit.fines"), <Money key="fines" fen={credit.fineFen} />],
          ]}
        />
        {credit.months.length === 0 ? (
          <p className="quiet">{t("credit.noMonths")}</p>
        ) : (
          <div>
            <h3>{t("credit.months")}</h3>
            <div className="row">
              {credit.months.map(({ month, state }) => (
                <Mark key={month} tone={MONTH_TONES[state]}>
                  {month} {t(`creditMonth.${state}`)}
                </Mark>
              ))}
            </div>
            {unknown.length > 0 && (
              <p className="quiet small">{t("credit.unknownMonths", { months: unknown.join("、") })}</p>
            )}
          </div>
        )}
        <Events rows={credit.events} />
      </div>
    </Panel>
  );
}

function Events({ rows }: { rows: readonly Event[] }) {
  const { t, word } = useTexts();
  /** A measure's entry names its kind first, as a code. */
  const textOf = ({ kind, text }: Event) => {
    if (kind !== "measure" && kind !== "measure-ended") return text;
    const [code = "", ...rest] = text.split(" ");
    return [word("measureKind", code), ...rest].join(" ");
  };
  const columns: Column<Event>[] = [
    { key: "on", title: t("credit.on"), head: true, cell: ({ on }) => <DayText day={on} /> },
    { key: "kind", title: t("credit.event"), cell: ({ kind }) => t(`creditEvent.${kind}`) },
    {
      key: "source",
      title: t("credit.source"),
      cell: (one) => (
        <>
          {one.caseId !== null && one.projectId !== null ? (
            <IfMay contract={listCases} plain={textOf(one)}>
              <Link to="/cases/$projectId/$caseId" params={{ projectId: one.projectId, caseId: one.caseId }}>
                {textOf(one)}
              </Link>
            </IfMay>
          ) : one.projectId !== null ? (
            <Link to="/projects/$projectId/findings" params={{ projectId: one.projectId }} search={{ closed: "yes" }}>
              {textOf(one)}
            </Link>
          ) : (
            textOf(one)
          )}{" "}
          {one.dueOn !== null && <span className="quiet small">{t("credit.dueOn", { day: one.dueOn })}</span>}{" "}
          {one.unmet === true && <Mark tone="red">{t("credit.isUnmet")}</Mark>}
        </>
      ),
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
  ];
  return (
    <DataTable
      caption={t("credit.events")}
      columns={columns}
      rows={rows}
      rowKey={(one) => `${one.on}:${one.kind}:${one.text}:${one.projectId ?? ""}:${one.measureId ?? ""}`}
      empty={t("credit.empty")}
    />
  );
}
