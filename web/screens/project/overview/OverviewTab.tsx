import { getRouteApi } from "@tanstack/react-router";
import { findProjectCategory } from "../../../../src/codes/project-categories.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { addSubcontractor, getProject } from "../../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { WhoMustPay } from "../../payers/WhoMustPay.tsx";
import { AddCompany } from "../../projects/AddCompany.tsx";
import { ChainPanel } from "./ChainPanel.tsx";
import { AddCrew, AddSubcontractor, NamePayrollOfficer } from "./PartyForms.tsx";
import { RecordCompletion } from "./RecordCompletion.tsx";
import { SiteChecks } from "./SiteChecks.tsx";
import { SitePapers } from "./SitePapers.tsx";

type Project = OutputOf<typeof getProject>;

const route = getRouteApi("/projects/$projectId");

/** Who is who on the project, and the terms that decide when money is due. */
export function OverviewTab() {
  const { projectId } = route.useParams();
  const read = useRead(getProject, { projectId });
  return (
    <Loaded read={read}>
      {(project) => (
        <div className="stack">
          <Terms project={project} />
          <SiteChecks projectId={project.projectId} />
          <div className="columns">
            <Subcontractors project={project} />
            <Crews project={project} />
            <Officers project={project} />
          </div>
          <ChainPanel project={project} />
          <WhoMustPay projectId={projectId} />
          <SitePapers projectId={project.projectId} />
        </div>
      )}
    </Loaded>
  );
}

function Terms({ project }: { project: Project }) {
  const { t, say } = useTexts();
  const category = findProjectCategory(project.category);
  const cycle = project.labourCostCycleMonths;
  return (
    <Panel title={t("overview.terms")} extra={<RecordCompletion project={project} />}>
      <Pairs
        of={[
          [t("word.owner"), <Company key="owner" company={project.owner} />],
          [t("word.contractor"), <Company key="contractor" company={project.contractor} />],
          [t("projects.address"), project.address ?? "—"],
          [t("projects.category"), category === undefined ? project.category : say(category)],
          [t("projects.contractAmount"), <Money key="amount" fen={project.contractAmountFen} />],
          [t("projects.contractSigned"), <DayText key="signed" day={project.contractSignedOn} />],
          [t("projects.started"), <DayText key="started" day={project.startedOn} />],
          [t("projects.completed"), <DayText key="completed" day={project.completedOn} />],
          [
            t("projects.payday"),
            t("overview.payday", { date: project.paydayDate, offset: t(offsetKey(project.paydayMonthOffset)) }),
          ],
          [
            t("overview.cycle"),
            cycle === null ? t("overview.cycleUnknown") : t("overview.cycleMonths", { count: cycle }),
          ],
          [t("projects.assessedOn"), <DayText key="assessed" day={project.assessedOn} />],
          [t("overview.nextReview"), <DayText key="next" day={project.nextReviewOn} />],
        ]}
      />
    </Panel>
  );
}

function offsetKey(months: number) {
  return months === 0 ? "overview.sameMonth" : months === 1 ? "overview.nextMonth" : "overview.monthAfter";
}

function Company({ company }: { company: Project["owner"] }) {
  return (
    <>
      {company.name}
      <div className="mono quiet">{company.companyCode}</div>
    </>
  );
}

function Subcontractors({ project }: { project: Project }) {
  const { t } = useTexts();
  const may = useMay();
  const columns: Column<Project["subcontractors"][number]>[] = [
    { key: "name", title: t("word.subcontractor"), head: true, cell: (company) => <Company company={company} /> },
    { key: "scope", title: t("overview.workScope"), cell: ({ workScope }) => workScope },
    { key: "from", title: t("word.from"), cell: ({ fromDay }) => <DayText day={fromDay} /> },
    { key: "to", title: t("word.to"), cell: ({ toDay }) => <DayText day={toDay} /> },
  ];
  return (
    <Panel
      title={t("overview.subcontractors")}
      extra={
        <>
          {may(addSubcontractor) && <AddCompany small />}
          <AddSubcontractor projectId={project.projectId} />
        </>
      }
      flush
    >
      <DataTable
        caption={t("overview.subcontractors")}
        columns={columns}
        rows={project.subcontractors}
        rowKey={({ companyId, fromDay }) => `${companyId}:${fromDay}`}
        empty={t("overview.noSubcontractors")}
      />
    </Panel>
  );
}

function Crews({ project }: { project: Project }) {
  const { t } = useTexts();
  const companies = [project.contractor, ...project.subcontractors];
  const columns: Column<Project["crews"][number]>[] = [
    { key: "name", title: t("word.crew"), head: true, cell: ({ name }) => name },
    { key: "leader", title: t("overview.leader"), cell: ({ leaderName }) => leaderName ?? "—" },
    {
      key: "company",
      title: t("word.company"),
      cell: ({ companyId }) => companies.find((company) => company.companyId === companyId)?.name ?? "—",
    },
  ];
  return (
    <Panel title={t("overview.crews")} extra={<AddCrew projectId={project.projectId} companies={companies} />} flush>
      <DataTable
        caption={t("overview.crews")}
        columns={columns}
        rows={project.crews}
        rowKey={({ crewId }) => crewId}
        empty={t("overview.noCrews")}
      />
    </Panel>
  );
}

function Officers({ project }: { project: Project }) {
  const { t } = useTexts();
  const columns: Column<Project["payrollOfficers"][number]>[] = [
    { key: "name", title: t("word.name"), head: true, cell: ({ name }) => name },
    { key: "phone", title: t("word.phone"), cell: ({ phone }) => phone },
    { key: "from", title: t("word.from"), cell: ({ fromDay }) => <DayText day={fromDay} /> },
    { key: "to", title: t("word.to"), cell: ({ toDay }) => <DayText day={toDay} /> },
  ];
  return (
    <Panel title={t("role.payroll-officer")} extra={<NamePayrollOfficer projectId={project.projectId} />} flush>
      <DataTable
        caption={t("role.payroll-officer")}
        columns={columns}
        rows={project.payrollOfficers}
        rowKey={({ officerId }) => officerId}
        empty={t("overview.noOfficer")}
      />
    </Panel>
  );
}
