import { Link } from "@tanstack/react-router";
import { findRegion } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { listFindings } from "../../../src/modules/alerts/finding.contract.ts";
import { getCase } from "../../../src/modules/cases/case.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { LevelMark, Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { DayText } from "../../ui/When.tsx";
import { AppealMark } from "../appeals/AppealMarks.tsx";

type Finding = OutputOf<typeof listFindings>["findings"][number];

export function FindingTable(props: {
  findings: readonly Finding[];
  withProject: boolean;
  /** All findings under the filters of the screen, where these are a page of them. */
  all?: (() => Promise<readonly Finding[]>) | undefined;
}) {
  const { findings, withProject, all } = props;
  const { t, say } = useTexts();
  const columns: Column<Finding>[] = [
    {
      key: "level",
      title: t("finding.level"),
      cell: ({ level, verdict, exemptUntil }) => (
        <>
          <LevelMark level={level} verdict={verdict} />
          {exemptUntil !== null && <div className="quiet small">{t("appeal.exempt", { day: exemptUntil })}</div>}
        </>
      ),
    },
    {
      key: "title",
      title: t("finding.what"),
      head: true,
      cell: ({ projectId, findingId, title, subjectName, subject, appeal, nextStep }) => (
        <>
          <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: findingId }}>
            {say(title)}
          </Link>
          <div className="quiet small">{subjectName ?? subject}</div>
          {nextStep !== null && (
            <div className="small">
              <span className="quiet">{t(`role.${nextStep.who}`)}:</span> {say(nextStep.action)}{" "}
              {nextStep.dueOn !== null && <DayText day={nextStep.dueOn} />}{" "}
              {nextStep.overdue && <Mark tone="red">{t("ladder.overdue")}</Mark>}
            </div>
          )}
          {appeal !== null && (
            <div className="small">
              {t("appeal.list")} <AppealMark state={appeal.state} />
            </div>
          )}
        </>
      ),
    },
    {
      key: "rule",
      title: t("finding.rule"),
      cell: ({ ruleId, article }) => (
        <Link to="/law/$ruleId" params={{ ruleId }} className="nowrap">
          {article}
        </Link>
      ),
    },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
    { key: "since", title: t("finding.since"), cell: ({ since }) => <DayText day={since} /> },
    { key: "due", title: t("finding.dueOn"), cell: ({ dueOn }) => <DayText day={dueOn} /> },
    {
      key: "case",
      title: t("nav.cases"),
      cell: ({ projectId, caseId }) =>
        caseId === null ? (
          "—"
        ) : (
          <IfMay contract={getCase} plain={t("finding.hasCase")}>
            <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
              {t("finding.inCase")}
            </Link>
          </IfMay>
        ),
    },
  ];
  const project: Column<Finding> = {
    key: "project",
    title: t("projects.name"),
    cell: ({ projectId, projectName, regionCode }) => (
      <>
        <Link to="/projects/$projectId" params={{ projectId }}>
          {projectName}
        </Link>
        <div className="quiet small">{say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode })}</div>
      </>
    ),
  };
  return (
    <DataTable
      caption={t("nav.findings")}
      columns={withProject ? [...columns.slice(0, 2), project, ...columns.slice(2)] : columns}
      rows={findings}
      rowKey={({ projectId, findingId }) => `${projectId}:${findingId}`}
      empty={t("finding.empty")}
      all={all}
    />
  );
}
