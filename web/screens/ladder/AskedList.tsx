import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import { findRegion } from "../../../src/codes/regions.ts";
import { type OutputOf, SITE_ROLES } from "../../../src/kernel/contract.ts";
import { listAsked } from "../../../src/modules/alerts/ladder-step.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { LevelMark, Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { FindingTabs } from "../appeals/FindingTabs.tsx";
import { AnswerStep } from "./AnswerStep.tsx";

const route = getRouteApi("/asked");
const PAGE_SIZE = 50;

type Asked = OutputOf<typeof listAsked>["steps"][number];

/** What the ladders ask of the reader's role, overdue first; or of another role, to see what waits there. */
export function AskedList() {
  const { t } = useTexts();
  usePageTitle(t("ladder.asked"));
  const { who, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const role = useSession()?.user.role;
  const read = useRead(listAsked, { who, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  return (
    <div className="stack">
      <h1>{t("nav.findings")}</h1>
      <FindingTabs />
      <p className="quiet">{t("ladder.what")}</p>
      <Filters>
        <Select
          aria-label={t("ladder.who")}
          value={who ?? read.data?.who}
          onChange={(next) => navigate({ search: { who: SITE_ROLES.find((role) => role === next) } })}
          options={SITE_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          style={{ minWidth: 220 }}
        />
      </Filters>
      <Loaded read={read} rows={10}>
        {({ total, overdue, who: named, steps }) => (
          <Panel
            title={
              <>
                {t("ladder.found", { count: total })}{" "}
                {overdue > 0 && <Mark tone="red">{t("ladder.overdueCount", { count: overdue })}</Mark>}
              </>
            }
            flush
          >
            <AskedTable
              steps={steps}
              mine={named === role}
              all={() => allPages(listAsked, { who }, (one) => one.steps)}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { who, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function AskedTable(props: { steps: readonly Asked[]; mine: boolean; all: () => Promise<readonly Asked[]> }) {
  const { steps, mine, all } = props;
  const { t, say } = useTexts();
  const columns: Column<Asked>[] = [
    {
      key: "due",
      title: t("ladder.due"),
      cell: ({ dueOn, overdue }) => (
        <>
          {dueOn === null ? <span className="quiet">{t("profile.noDay")}</span> : <DayText day={dueOn} />}{" "}
          {overdue && <Mark tone="red">{t("ladder.overdue")}</Mark>}
        </>
      ),
    },
    {
      key: "level",
      title: t("finding.level"),
      cell: ({ level, verdict, levelSince }) => (
        <>
          <LevelMark level={level} verdict={verdict} />
          <div className="quiet small nowrap">{t("profile.since", { from: levelSince })}</div>
        </>
      ),
    },
    { key: "step", title: t("ladder.step"), head: true, cell: ({ action }) => say(action) },
    {
      key: "finding",
      title: t("finding.what"),
      cell: ({ projectId, findingId, title, subjectName, amountFen }) => (
        <>
          <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: findingId }}>
            {say(title)}
          </Link>
          <div className="quiet small">
            {subjectName} {amountFen !== null && <Money fen={amountFen} />}
          </div>
        </>
      ),
    },
    {
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
    },
  ];
  const action: Column<Asked> = {
    key: "do",
    title: t("word.actions"),
    cell: (one) => <AnswerStep step={one} finding={one} />,
  };
  return (
    <DataTable
      caption={t("ladder.asked")}
      columns={mine ? [...columns, action] : columns}
      rows={steps}
      rowKey={({ projectId, findingId, stepNo }) => `${projectId}:${findingId}:${stepNo}`}
      empty={t("ladder.empty")}
      all={all}
      marked={({ overdue }) => overdue}
    />
  );
}
