import { Link } from "@tanstack/react-router";
import { fen } from "../../../src/kernel/money.ts";
import { getAccount } from "../../../src/modules/accounts/account.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { SourceMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import "../law/law.css";
import { ParameterValue } from "../law/ParameterValue.tsx";
import { readTrace, type TraceFact, type TraceParameter, type TraceStep } from "./trace.ts";

/** "How was this worked out?": the words of the law, the steps, the values that decided, the facts. */
export function FindingTrace(props: { trace: unknown; ruleId: string; article: string; projectId: number }) {
  const { t } = useTexts();
  const trace = readTrace(props.trace);
  return (
    <section className="stack" aria-labelledby="trace-title">
      <h2 id="trace-title">{t("trace.title")}</h2>
      <figure className="law-quote">
        {trace.quote !== undefined && <blockquote lang="zh-CN">{trace.quote}</blockquote>}
        <figcaption>
          <Link to="/law/$ruleId" params={{ ruleId: props.ruleId }}>
            {t("finding.rule")} {props.article} ›
          </Link>
        </figcaption>
      </figure>
      <div>
        <h3>{t("trace.steps")}</h3>
        <ol className="steps">
          {trace.steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step may be taken twice; its place tells
            <li key={`${at}:${step.step}`}>
              <StepText step={step} />
            </li>
          ))}
        </ol>
      </div>
      <Parameters parameters={trace.parameters} />
      <Facts facts={trace.facts} projectId={props.projectId} />
    </section>
  );
}

function StepText({ step }: { step: TraceStep }) {
  const { say } = useTexts();
  if (step.says !== undefined) return say(step.says);
  return (
    <>
      <code className="mono">{step.step}</code>{" "}
      {Object.entries(step.values)
        .map(([name, value]) => `${name} = ${value}`)
        .join(", ")}
    </>
  );
}

function Parameters({ parameters }: { parameters: readonly TraceParameter[] }) {
  const { t, say } = useTexts();
  if (parameters.length === 0) return null;
  const columns: Column<TraceParameter>[] = [
    {
      key: "id",
      title: t("trace.parameter"),
      head: true,
      cell: ({ id, says }) => (says === undefined ? id : say(says)),
    },
    { key: "value", title: t("trace.value"), cell: ({ value, unit }) => <ParameterValue value={value} unit={unit} /> },
    { key: "source", title: t("trace.source"), cell: ({ source }) => source },
    { key: "mark", title: t("trace.mark"), cell: ({ mark }) => <SourceMark mark={mark} /> },
  ];
  return (
    <div>
      <h3>{t("trace.parameters")}</h3>
      <DataTable caption={t("trace.parameters")} columns={columns} rows={parameters} rowKey={({ id }) => id} empty="" />
    </div>
  );
}

function Facts({ facts, projectId }: { facts: readonly TraceFact[]; projectId: number }) {
  const { t } = useTexts();
  const columns: Column<TraceFact>[] = [
    { key: "fact", title: t("trace.fact"), head: true, cell: (fact) => <FactName fact={fact} projectId={projectId} /> },
    { key: "on", title: t("trace.on"), cell: ({ on }) => on ?? "—" },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => <Money fen={amountFen === undefined ? null : fen(amountFen)} />,
    },
  ];
  return (
    <div>
      <h3>{t("trace.facts")}</h3>
      <DataTable
        caption={t("trace.facts")}
        columns={columns}
        rows={facts}
        rowKey={({ kind, id, on }) => `${kind}:${id}:${on}`}
        empty={t("trace.noFacts")}
      />
    </div>
  );
}

/** Money and schedules are kept with the account. */
const KEPT_WITH_ACCOUNT = ["payment", "return", "labour-cost-due", "wage-account"];

/** Facts that have a place of their own lead there. */
function FactName({ fact, projectId }: { fact: TraceFact; projectId: number }) {
  const { word } = useTexts();
  const name = `${word("factKind", fact.kind)} ${fact.id}`;
  const id = Number(fact.id);
  if (!Number.isSafeInteger(id)) return <>{name}</>;
  if (fact.kind === "wage-line") {
    return (
      <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: id }}>
        {name}
      </Link>
    );
  }
  if (fact.kind === "sheet") {
    return (
      <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ sheet: id }}>
        {name}
      </Link>
    );
  }
  if (KEPT_WITH_ACCOUNT.includes(fact.kind) || fact.kind.startsWith("payment-")) {
    return (
      <IfMay contract={getAccount} plain={name}>
        <Link to="/projects/$projectId/account" params={{ projectId }}>
          {name}
        </Link>
      </IfMay>
    );
  }
  if (fact.kind === "device") {
    return (
      <Link to="/projects/$projectId/attendance" params={{ projectId }}>
        {name}
      </Link>
    );
  }
  if (fact.kind === "engagement") {
    return (
      <Link to="/projects/$projectId/attendance" params={{ projectId }} search={{ pin: id }}>
        {name}
      </Link>
    );
  }
  return <>{name}</>;
}
