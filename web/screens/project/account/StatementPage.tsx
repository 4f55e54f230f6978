import { getRouteApi, Link } from "@tanstack/react-router";
import { Input, Select } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { parseDay } from "../../../../src/kernel/day.ts";
import type { Fen } from "../../../../src/kernel/money.ts";
import { LINE_KINDS, readStatement } from "../../../../src/modules/accounts/statement-line.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { Filters } from "../../../ui/Filters.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pages } from "../../../ui/Pages.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { messageName } from "./message-name.ts";
import { AloneEntries, StatementLines } from "./StatementLines.tsx";
import { StatementSignOffs } from "./StatementSignOffs.tsx";
import { WaitingPayments } from "./WaitingPayments.tsx";

const route = getRouteApi("/projects/$projectId/statement");
const PAGE_SIZE = 100;
const SHOWS = ["all", "matched", "unmatched"] as const;

type Answer = OutputOf<typeof readStatement>;

/** One statement of the bank, line by line, with what each line was matched to and both sides' balances. */
export function StatementPage() {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const { key = "", show = "all", kind, from, to, page = 1 } = route.useSearch();
  const filter = { projectId, statement: key, show, kind, from, to };
  const read = useRead(readStatement, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  return (
    <div className="stack">
      <div className="row">
        <Link to="/projects/$projectId/account" params={{ projectId }}>
          {t("lines.back")}
        </Link>
      </div>
      <Loaded read={read} rows={12}>
        {(answer) => (
          <div className="stack">
            <Panel title={t("lines.title")}>
              <Standing answer={answer} messageKey={key} />
            </Panel>
            <Panel title={t("lines.found", { count: answer.total })} flush>
              <EntryFilters />
              <StatementLines
                projectId={projectId}
                rows={answer.rows}
                caption={t("lines.title")}
                all={() => allPages(readStatement, filter, (one) => one.rows)}
              />
              <LinePages total={answer.total} page={page} />
            </Panel>
            {answer.alone.total > 0 && (
              <Panel title={t("lines.alone", { count: answer.alone.total })} flush>
                <AloneEntries entries={answer.alone.entries} />
              </Panel>
            )}
            <StatementSignOffs projectId={projectId} statement={key} answer={answer} />
            <WaitingPayments projectId={projectId} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Standing({ answer, messageKey }: { answer: Answer; messageKey: string }) {
  const { t } = useTexts();
  const { openedOn, closedOn, openingFen, ledgerOpeningFen, closingFen, ledgerClosingFen } = answer;
  const both = (bankFen: Fen, ledgerFen: Fen) => (
    <>
      <div>
        {t("recon.bankSays")} <Money fen={bankFen} />
      </div>
      <div>
        {t("recon.weSay")} <Money fen={ledgerFen} />
      </div>
    </>
  );
  return (
    <div className="stack">
      <p>
        <Difference answer={answer} />
      </p>
      <Pairs
        of={[
          [
            t("lines.period"),
            <span key="period">
              <DayText day={openedOn} /> – <DayText day={closedOn} />
            </span>,
          ],
          [t("account.number"), `…${answer.accountTail}`],
          [t("lines.opening"), <div key="opening">{both(openingFen, ledgerOpeningFen)}</div>],
          [t("lines.closing"), <div key="closing">{both(closingFen, ledgerClosingFen)}</div>],
          [
            t("lines.unmatched"),
            t("lines.unmatchedSum", { count: answer.unmatched, amount: moneyText(answer.unmatchedFen) }),
          ],
          [
            t("bank.message"),
            <code key="message" className="mono small">
              {messageName(messageKey)}
            </code>,
          ],
        ]}
      />
    </div>
  );
}

function Difference({ answer: { difference } }: { answer: Answer }) {
  const { t } = useTexts();
  const { projectId } = route.useParams();
  const { key } = route.useSearch();
  if (difference === null) return <Mark tone="green">{t("lines.agrees")}</Mark>;
  const { on, lineNo } = difference;
  const amounts = { bank: moneyText(difference.bankFen), ledger: moneyText(difference.ledgerFen) };
  return (
    <>
      <Mark tone="red">
        {on === null ? t("lines.differsBefore", amounts) : t("lines.differs", { day: on, ...amounts })}
      </Mark>{" "}
      {lineNo !== null && (
        <>
          {t("lines.atLine", { no: lineNo })}{" "}
          <Link
            to="/projects/$projectId/statement"
            params={{ projectId }}
            search={{ key, page: Math.ceil(lineNo / PAGE_SIZE) }}
          >
            {t("lines.toLine", { no: lineNo })}
          </Link>
        </>
      )}
    </>
  );
}

function EntryFilters() {
  const { t } = useTexts();
  const { key, show = "all", kind, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (more: object) => navigate({ search: { key, show, kind, from, to, ...more } });
  return (
    <Filters className="panel-note">
      <Select
        aria-label={t("lines.show")}
        value={show}
        onChange={(next) => set({ show: next })}
        options={SHOWS.map((one) => ({ value: one, label: t(`lines.show-${one}`) }))}
        style={{ minWidth: 130 }}
      />
      <Select
        aria-label={t("entry.kind")}
        value={kind ?? ""}
        onChange={(next) => set({ kind: LINE_KINDS.find((one) => one === next) })}
        options={[
          { value: "", label: t("lines.kind") },
          ...LINE_KINDS.map((one) => ({ value: one, label: t(`entry.${one}`) })),
        ]}
        style={{ minWidth: 150 }}
      />
      {(["from", "to"] as const).map((which) => (
        <span key={which}>
          {t(`lines.${which}`)}{" "}
          <Input
            type="date"
            aria-label={t(`lines.${which}`)}
            style={{ width: 160 }}
            value={(which === "from" ? from : to) ?? ""}
            onChange={({ target }) => set({ [which]: parseDay(target.value) })}
          />
        </span>
      ))}
    </Filters>
  );
}

function LinePages({ total, page }: { total: number; page: number }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Pages
      page={page}
      size={PAGE_SIZE}
      total={total}
      onChange={(next) => navigate({ search: { ...search, page: next } })}
    />
  );
}
