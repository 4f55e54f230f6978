import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { parseDay } from "../../../../src/kernel/day.ts";
import { parseMonth } from "../../../../src/kernel/month.ts";
import { getStatement } from "../../../../src/modules/accounts/account-statement.contract.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

type Statement = OutputOf<typeof getStatement>;

/** The account, an employer's wages or a worker's month, as they stood at the end of any past day. */
export function StatementPanel({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const may = useMay();
  const today = useToday();
  const project = useRead(getProject, { projectId }).data;
  const [of, setOf] = useState<string>("account");
  const [pin, setPin] = useState<number | null>(null);
  const [month, setMonth] = useState("");
  const [from, setFrom] = useState("");
  const [asOf, setAsOf] = useState<string>(today ?? "");
  const ready = parseDay(asOf) !== undefined && (of !== "worker" || pin !== null);
  const input = {
    projectId,
    asOf,
    from: parseDay(from),
    ...(of === "worker" && pin !== null && { pin }),
    ...(of !== "worker" && of !== "account" && { companyId: Number(of) }),
    ...(of !== "account" && { month: parseMonth(month) }),
  };
  const read = useRead(getStatement, may(getStatement) && ready ? input : undefined);
  if (!may(getStatement)) return null;
  const employers = project === undefined ? [] : [project.contractor, ...project.subcontractors];
  return (
    <Panel title={t("statement.title")} flush>
      <search className="filters panel-note">
        <Select
          aria-label={t("statement.of")}
          value={of}
          onChange={setOf}
          style={{ minWidth: 220 }}
          options={[
            { value: "account", label: t("statement.account") },
            ...employers.map(({ companyId, name }) => ({ value: String(companyId), label: name })),
            { value: "worker", label: t("statement.worker") },
          ]}
        />
        {of === "worker" && (
          <InputNumber aria-label={t("people.pin")} min={1} precision={0} value={pin} onChange={setPin} />
        )}
        {of !== "account" && (
          <Input
            prefix={t("statement.month")}
            aria-label={t("statement.month")}
            style={{ width: "auto" }}
            type="month"
            value={month}
            onChange={({ target }) => setMonth(target.value)}
          />
        )}
        <Input
          prefix={t("statement.from")}
          aria-label={t("statement.from")}
          style={{ width: "auto" }}
          type="date"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <Input
          prefix={t("statement.asOf")}
          aria-label={t("statement.asOf")}
          style={{ width: "auto" }}
          type="date"
          max={today}
          value={asOf}
          onChange={({ target }) => setAsOf(target.value)}
        />
      </search>
      {ready && (
        <Loaded read={read} rows={4}>
          {(statement) => <Answer statement={statement} />}
        </Loaded>
      )}
    </Panel>
  );
}

function Answer({ statement }: { statement: Statement }) {
  const { t, word } = useTexts();
  /** `wage-line:17:approved` as words: which fact made the entry. */
  const sourceOf = (source: string) => {
    const [fact = "", no = ""] = source.split(":");
    return `${word("ledgerSource", fact)} ${no}`;
  };
  const { of, asOf, openingFen, closingFen, inTransitFen, rows } = statement;
  const columns: Column<Statement["rows"][number]>[] = [
    { key: "on", title: t("ledger.day"), cell: ({ postedOn }) => <DayText day={postedOn} /> },
    {
      key: "kind",
      title: t("ledger.kind"),
      head: true,
      cell: ({ kind, source, entries }) => (
        <>
          {word("ledgerKind", kind)}
          {entries > 1 && <span className="quiet"> × {entries}</span>}
          {source !== null && <div className="quiet small">{sourceOf(source)}</div>}
        </>
      ),
    },
    { key: "change", title: t("statement.change"), end: true, cell: ({ changeFen }) => <Money fen={changeFen} /> },
    { key: "balance", title: t("account.balance"), end: true, cell: ({ balanceFen }) => <Money fen={balanceFen} /> },
  ];
  const closing = of === "account" ? "statement.closingAccount" : "statement.closingOwed";
  return (
    <>
      <div className="panel-note">
        <Pairs
          of={[
            [t("statement.opening"), <Money key="opening" fen={openingFen} />],
            [t(closing, { day: asOf }), <Money key="closing" fen={closingFen} strong />],
            [t("statement.inTransit"), <Money key="transit" fen={inTransitFen} />],
          ]}
        />
      </div>
      <div className="entries">
        <DataTable
          caption={t("statement.title")}
          columns={columns}
          rows={rows}
          rowKey={(row) => rows.indexOf(row)}
          empty={t("statement.empty")}
        />
      </div>
    </>
  );
}
