import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import type { getCase } from "../../../src/modules/cases/case.contract.ts";
import {
  PAPER_OF_ACTION,
  PAPERS_OF_ACTIONS,
  type PaperOfAction,
} from "../../../src/modules/cases/case-papers.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { UnreadTibetan } from "../../ui/PaperButtons.tsx";
import { DayText } from "../../ui/When.tsx";
import { CaseEvidence } from "./CaseEvidence.tsx";
import { PrintCasePaper } from "./PrintCasePaper.tsx";

type Case = OutputOf<typeof getCase>;

/** What lies in the case beside its wages: claims, orders and decisions, tasks, evidence, objections. */
export function CaseFile({ data }: { data: Case }) {
  return (
    <>
      {data.claims.length > 0 && <Claims claims={data.claims} />}
      <Instruments data={data} />
      <Tasks tasks={data.tasks} />
      <CaseEvidence data={data} />
      {data.objections.length > 0 && <Objections objections={data.objections} />}
    </>
  );
}

function Claims({ claims }: Pick<Case, "claims">) {
  const { t } = useTexts();
  const columns: Column<Case["claims"][number]>[] = [
    { key: "no", title: t("case.lineNo"), end: true, cell: ({ claimNo }) => claimNo },
    { key: "worker", title: t("word.worker"), head: true, cell: ({ workerName }) => workerName },
    {
      key: "months",
      title: t("sheet.month"),
      cell: ({ fromMonth, toMonth }) => [fromMonth, toMonth].filter((month) => month !== null).join(" – "),
    },
    { key: "claimed", title: t("case.claimed"), end: true, cell: ({ claimedFen }) => <Money fen={claimedFen} /> },
    {
      key: "established",
      title: t("case.established"),
      end: true,
      cell: ({ establishedFen }) => <Money fen={establishedFen} />,
    },
    { key: "lines", title: t("caseField.lineNos"), cell: ({ lineNos }) => lineNos.join(", ") },
    {
      key: "state",
      title: t("case.state"),
      cell: ({ settled, notOwed }) => (
        <Mark tone={settled ? "green" : "orange"}>
          {notOwed ? t("case.notOwed") : settled ? t("case.settled") : t("case.unsettled")}
        </Mark>
      ),
    },
  ];
  return (
    <Panel title={t("case.claims")} flush>
      <DataTable
        caption={t("case.claims")}
        columns={columns}
        rows={claims}
        rowKey={({ claimNo }) => claimNo}
        empty={t("case.noClaims")}
      />
    </Panel>
  );
}

function Instruments({ data }: { data: Case }) {
  const { t } = useTexts();
  const { projectId, caseId, instruments } = data;
  const columns: Column<Case["instruments"][number]>[] = [
    { key: "no", title: t("case.lineNo"), end: true, cell: ({ no }) => no },
    {
      key: "kind",
      title: t("case.instruments"),
      head: true,
      cell: ({ kind, text }) => (
        <>
          {t(`caseInstrument.${kind}`)}
          <div className="small quiet">{text}</div>
        </>
      ),
    },
    { key: "made", title: t("case.madeOn"), cell: ({ madeOn }) => <DayText day={madeOn} /> },
    { key: "deadline", title: t("case.deadline"), cell: ({ deadline }) => <DayText day={deadline} /> },
    {
      key: "delivered",
      title: t("case.deliveredOn"),
      cell: ({ deliveredOn, annulledOn }) => (
        <>
          {deliveredOn === null ? <Mark tone="orange">{t("case.notDelivered")}</Mark> : <DayText day={deliveredOn} />}
          {annulledOn !== null && (
            <div>
              <Mark tone="grey">
                {t("reviewOutcome.annulled")} {annulledOn}
              </Mark>
            </div>
          )}
        </>
      ),
    },
    {
      key: "compensation",
      title: t("case.compensation"),
      end: true,
      cell: ({ compensationFen }) => <Money fen={compensationFen === 0 ? null : compensationFen} />,
    },
    {
      key: "fine",
      title: t("case.fine"),
      end: true,
      cell: ({ fineFen }) => <Money fen={fineFen === 0 ? null : fineFen} />,
    },
    {
      key: "paper",
      title: t("case.paper"),
      cell: ({ no, kind }) =>
        kind === "list-firm" ? null : (
          <PrintCasePaper
            input={{ projectId, caseId, paper: "instrument", instrumentNo: no }}
            label={t("case.print")}
          />
        ),
    },
  ];
  return (
    <Panel title={t("case.instruments")} flush>
      <DataTable
        caption={t("case.instruments")}
        columns={columns}
        rows={instruments}
        rowKey={({ no }) => no}
        empty={t("case.noInstruments")}
      />
      <div className="row case-papers">
        {papersOf(data).map(({ paper, actionNo, on }) => (
          <PrintCasePaper
            key={`${paper} ${actionNo ?? ""}`}
            input={{ projectId, caseId, paper, ...(actionNo === undefined ? {} : { actionNo }) }}
            label={on === undefined ? t(`case.paper-${paper}`) : `${t(`case.paper-${paper}`)} ${on}`}
          />
        ))}
        <UnreadTibetan templates={["case-paper"]} />
        {data.actions.some(({ kind }) => kind === "call-deposit") && (
          <p className="small">
            <Mark tone="orange">M</Mark> {t("case.depositMark")}
          </p>
        )}
      </div>
    </Panel>
  );
}

interface PaperMade {
  readonly paper: PaperOfAction;
  readonly actionNo?: number;
  readonly on?: Day;
}

/** The papers of what was done, one for each time; a closing's while the case is closed, a claim's while it is open. */
function papersOf({ actions, state, advancedFen, recoveredFen }: Case): readonly PaperMade[] {
  return PAPERS_OF_ACTIONS.flatMap((paper) => {
    if (paper === "clearing" && state !== "cleared") return [];
    if (paper === "withdrawal" && state !== "withdrawn") return [];
    const made = actions.filter((one) => one.kind === PAPER_OF_ACTION[paper]);
    if (made.length === 0 || (paper === "recovery" && recoveredFen >= advancedFen)) return [];
    if (made.length === 1 || paper === "recovery") return [{ paper }];
    return made.map(({ actionNo, actedOn }): PaperMade => ({ paper, actionNo, on: actedOn }));
  });
}

const TASK_TONES = { open: "blue", overdue: "red", answered: "green", withdrawn: "grey" } as const;

function Tasks({ tasks }: Pick<Case, "tasks">) {
  const { t } = useTexts();
  const columns: Column<Case["tasks"][number]>[] = [
    { key: "no", title: t("case.lineNo"), end: true, cell: ({ taskNo }) => taskNo },
    {
      key: "task",
      title: t("case.task"),
      head: true,
      cell: ({ text, answer }) => (
        <>
          {text}
          {answer !== null && <div className="small quiet">{answer}</div>}
        </>
      ),
    },
    { key: "authority", title: t("caseField.authority"), cell: ({ authority }) => t(`taskAuthority.${authority}`) },
    { key: "owner", title: t("caseField.owner"), cell: ({ owner }) => owner },
    { key: "due", title: t("case.dueOn"), cell: ({ dueOn }) => <DayText day={dueOn} /> },
    {
      key: "state",
      title: t("case.state"),
      cell: ({ state }) => <Mark tone={TASK_TONES[state]}>{t(`caseTask.${state}`)}</Mark>,
    },
  ];
  return (
    <Panel title={t("case.tasks")} flush>
      <DataTable
        caption={t("case.tasks")}
        columns={columns}
        rows={tasks}
        rowKey={({ taskNo }) => taskNo}
        empty={t("case.noTasks")}
      />
    </Panel>
  );
}

function Objections({ objections }: Pick<Case, "objections">) {
  const { t } = useTexts();
  return (
    <Panel title={t("case.objections")}>
      <ul>
        {objections.map(({ madeOn, text, answer }) => (
          <li key={`${madeOn} ${text}`}>
            <DayText day={madeOn} /> {text}
            <div className="small quiet">{answer ?? t("case.unanswered")}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
