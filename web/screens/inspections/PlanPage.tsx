import { getRouteApi, Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { addSite, getPlan } from "../../../src/modules/inspections/plan.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { ProjectField } from "../complaints/ProjectField.tsx";
import { DrawPanel } from "./DrawPanel.tsx";
import { PlanReport } from "./PlanReport.tsx";

export type Plan = OutputOf<typeof getPlan>;

const route = getRouteApi("/inspections/$planId");
export const STATE_TONES = { "to-do": "blue", started: "yellow", "not-reached": "unknown", finished: "green" } as const;

export function PlanPage() {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const { planId } = route.useParams();
  const read = useRead(getPlan, { planId });
  usePageTitle(read.data === undefined ? t("inspection.title") : say(read.data.name));
  return (
    <Loaded read={read} rows={12}>
      {(plan) => (
        <div className="stack">
          <div className="page-head">
            <h1>{say(plan.name)}</h1>
            <nav aria-label={t("nav.where")}>
              <ol className="crumbs">
                <li>
                  <Link to="/inspections">{t("inspection.title")}</Link>
                </li>
              </ol>
            </nav>
          </div>
          <Panel title={t("inspection.plan")}>
            <Pairs
              of={[
                [t("inspection.region"), area(plan.regionCode)],
                [
                  t("inspection.period"),
                  <span key="period">
                    <DayText day={plan.fromDay} /> – <DayText day={plan.toDay} />
                  </span>,
                ],
                [
                  t("inspection.progress"),
                  [plan.figures.finished, plan.figures.started, plan.figures.notReached, plan.figures.toDo].join(" / "),
                ],
                [
                  t("inspection.tasks"),
                  <Link key="tasks" to="/rectification" search={{ plan: planId }}>
                    {plan.figures.tasksOpen} / {plan.figures.tasksOverdue}
                  </Link>,
                ],
                [
                  t("inspection.checklist"),
                  t("inspection.version", { version: plan.checklistVersion, count: plan.items }),
                ],
                [t("inspection.strata"), t(`inspectionStrata.${plan.strata}`)],
                [t("inspection.data"), t(`inspectionData.${plan.filter.data}`)],
                [t("inspection.findings"), t(`inspectionFindings.${plan.filter.findings}`)],
                [t("inspection.source"), plan.source ?? "—"],
              ]}
            />
          </Panel>
          <DrawPanel plan={plan} />
          <Sites plan={plan} />
          {plan.draws.length > 0 && <PlanReport planId={planId} />}
        </div>
      )}
    </Loaded>
  );
}

function Sites({ plan }: { plan: Plan }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const columns: Column<Plan["sites"][number]>[] = [
    {
      key: "site",
      title: t("inspection.site"),
      head: true,
      cell: ({ inspectionId, projectName, regionCode, directedReason }) => (
        <>
          <Link to="/inspections/$planId/$inspectionId" params={{ planId: plan.planId, inspectionId }}>
            {projectName}
          </Link>
          <div className="quiet small">
            {area(regionCode)}
            {directedReason !== null && <> · {t("inspection.directed", { reason: directedReason })}</>}
          </div>
        </>
      ),
    },
    { key: "team", title: t("inspection.teams"), cell: ({ teamNo }) => t("inspection.team", { count: teamNo }) },
    {
      key: "state",
      title: t("inspection.state"),
      cell: ({ state, reason }) => (
        <>
          <Mark tone={STATE_TONES[state]}>{t(`inspectionState.${state}`)}</Mark>
          {reason !== null && <div className="quiet small">{reason}</div>}
        </>
      ),
    },
    {
      key: "answered",
      title: t("inspection.answered"),
      end: true,
      cell: ({ answered }) => `${answered} / ${plan.items}`,
    },
    {
      key: "failed",
      title: t("inspection.failed"),
      end: true,
      cell: ({ failed, state }) => (state === "to-do" || state === "not-reached" ? "—" : failed),
    },
    {
      key: "tasks",
      title: t("inspection.tasks"),
      end: true,
      cell: ({ tasksOpen, tasksOverdue }) => (
        <>
          {tasksOpen} / {tasksOverdue > 0 ? <Mark tone="red">{tasksOverdue}</Mark> : 0}
        </>
      ),
    },
  ];
  return (
    <Panel
      title={t("inspection.sites")}
      extra={plan.mayManage && plan.teams.length > 0 && <AddSite plan={plan} />}
      flush
    >
      <DataTable
        caption={t("inspection.sites")}
        columns={columns}
        rows={plan.sites}
        rowKey={({ inspectionId }) => inspectionId}
        empty={t("inspection.notDrawn")}
      />
    </Panel>
  );
}

function AddSite({ plan }: { plan: Plan }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof addSite, { siteId: number; teamNo: number; reason: string }>
      contract={addSite}
      label={t("inspection.addSite")}
      size="small"
      toInput={(values) => ({ ...values, planId: plan.planId })}
    >
      <ProjectField name="siteId" label={t("inspection.site")} />
      <ChoiceField
        name="teamNo"
        label={t("inspection.teams")}
        choices={plan.teams.map(({ teamNo }) => ({ value: teamNo, label: t("inspection.team", { count: teamNo }) }))}
      />
      <TextField name="reason" label={t("inspection.reason")} rows={2} max={500} />
    </ActionForm>
  );
}
