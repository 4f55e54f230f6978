import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listAppeals } from "../../../src/modules/alerts/appeal.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { LevelMark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { AnswerMark, AppealMark } from "./AppealMarks.tsx";
import { FindingTabs } from "./FindingTabs.tsx";

type Appeal = OutputOf<typeof listAppeals>["appeals"][number];

const route = getRouteApi("/appeals");
const PAGE_SIZE = 50;

/** What firms answer to findings: those that wait for an officer first. */
export function AppealList() {
  const { t } = useTexts();
  const { page = 1, state, rule } = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("appeal.list"));
  const paging = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const read = useRead(listAppeals, { state, ruleId: rule, ...paging }, { keep: true });
  const columns = useAppealColumns();
  return (
    <div className="stack">
      <h1>{t("nav.findings")}</h1>
      <FindingTabs />
      <Loaded read={read} rows={8}>
        {({ total, counts, appeals }) => (
          <>
            <fieldset className="row" style={{ border: 0, margin: 0, padding: 0 }}>
              <legend className="hidden-text">{t("appeal.state")}</legend>
              <Button aria-pressed={state === undefined} onClick={() => navigate({ search: { rule } })}>
                {t("appeal.all", { count: counts.reduce((sum, one) => sum + one.appeals, 0) })}
              </Button>
              {counts.map((one) => (
                <Button
                  key={one.state}
                  type={one.state === state ? "primary" : "default"}
                  aria-pressed={one.state === state}
                  onClick={() => navigate({ search: { rule, state: one.state } })}
                >
                  {t(`appealState.${one.state}`)} {one.appeals}
                </Button>
              ))}
            </fieldset>
            <Panel title={t("appeal.found", { count: total })} flush>
              <DataTable
                caption={t("appeal.list")}
                columns={columns}
                rows={appeals}
                rowKey={({ appealId }) => appealId}
                all={() => allPages(listAppeals, { state, ruleId: rule }, (one) => one.appeals)}
                empty={t("appeal.empty")}
              />
              <Pages
                page={page}
                size={PAGE_SIZE}
                total={total}
                onChange={(next) => navigate({ search: { rule, state, page: next } })}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  );
}

function useAppealColumns(): Column<Appeal>[] {
  const { t, say } = useTexts();
  return [
    { key: "state", title: t("appeal.state"), cell: ({ state }) => <AppealMark state={state} /> },
    {
      key: "finding",
      title: t("finding.what"),
      head: true,
      cell: ({ projectId, findingId, title, subjectName, subject }) => (
        <>
          <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: findingId }}>
            {say(title)}
          </Link>
          <div className="quiet small">{subjectName ?? subject}</div>
        </>
      ),
    },
    {
      key: "level",
      title: t("finding.level"),
      cell: ({ level, verdict }) => <LevelMark level={level} verdict={verdict} />,
    },
    {
      key: "project",
      title: t("projects.name"),
      cell: ({ projectId, projectName, companyName }) => (
        <>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {projectName}
          </Link>
          <div className="quiet small">{companyName}</div>
        </>
      ),
    },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => t(`appealReason.${reason}`) },
    { key: "answer", title: t("appeal.answer"), cell: ({ answer }) => <AnswerMark answer={answer} /> },
    { key: "filed", title: t("appeal.filedOn"), cell: ({ filedOn }) => <DayText day={filedOn} /> },
    { key: "decided", title: t("appeal.decidedOn"), cell: ({ decidedOn }) => <DayText day={decidedOn} /> },
  ];
}
