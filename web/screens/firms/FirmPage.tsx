import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { findRegion } from "../../../src/codes/regions.ts";
import { listRules } from "../../../src/modules/alerts/finding.contract.ts";
import { listCases } from "../../../src/modules/cases/case.contract.ts";
import { getFirm, listFirms, myFirm } from "../../../src/modules/firms/firm.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { CaseMark, LevelMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { CreditRecord } from "./CreditRecord.tsx";
import { FirmPublications } from "./FirmPublications.tsx";
import { Ladder } from "./Ladder.tsx";
import { MyFirmTabs } from "./MyFirmTabs.tsx";
import { RecordMeasure } from "./RecordMeasure.tsx";
import { type Firm, StandingMark } from "./StandingMark.tsx";

const route = getRouteApi("/firms/$companyCode");

export function FirmPage() {
  const { companyCode } = route.useParams();
  return <Loaded read={useRead(getFirm, { companyCode })}>{(firm) => <Page of={firm} />}</Loaded>;
}

/** What a firm sees of itself. */
export function MyFirmPage() {
  return <Loaded read={useRead(myFirm, {})}>{(firm) => <Page of={firm} tabs={<MyFirmTabs />} />}</Loaded>;
}

function Page({ of: firm, tabs }: { of: Firm; tabs?: ReactNode }) {
  const { t } = useTexts();
  usePageTitle(firm.name);
  return (
    <div className="stack">
      <IfMay contract={listFirms}>
        <Link to="/firms">← {t("firm.title")}</Link>
      </IfMay>
      <div className="row between">
        <h1>
          {firm.name} <StandingMark standing={firm.standing} />
        </h1>
        {firm.mayDecide.length > 0 && <RecordMeasure of={firm} />}
      </div>
      {tabs}
      <Pairs
        of={[
          [
            t("firm.code"),
            <span key="code" className="mono">
              {firm.companyCode}
            </span>,
          ],
          [t("firm.legal"), firm.legalRepresentative ?? "—"],
          [t("firm.owed"), <Money key="owed" fen={firm.owedFen} strong />],
          [t("firm.sitesOwed"), <Money key="sites" fen={firm.sitesOwedFen} strong />],
        ]}
      />
      {firm.hiddenSites > 0 && <p className="quiet">{t("firm.hidden", { count: firm.hiddenSites })}</p>}
      <Panel title={t("measure.ladder")}>
        <Ladder of={firm} />
      </Panel>
      <CreditRecord of={firm} />
      <Panel title={t("nav.cases")} flush>
        <Cases rows={firm.cases} />
      </Panel>
      <FirmPublications of={firm} />
      <Panel title={t("firm.sites")} flush>
        <Sites rows={firm.sites} />
      </Panel>
      <Panel title={t("firm.findings")} flush>
        <Findings rows={firm.findings} />
      </Panel>
    </div>
  );
}

function Sites({ rows }: { rows: Firm["sites"] }) {
  const { t, say } = useTexts();
  const columns: Column<Firm["sites"][number]>[] = [
    {
      key: "name",
      title: t("nav.projects"),
      head: true,
      cell: ({ projectId, projectName, regionCode }) => (
        <>
          <Link to="/projects/$projectId" params={{ projectId }}>
            {projectName}
          </Link>
          <div className="quiet small">{say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode })}</div>
        </>
      ),
    },
    {
      key: "place",
      title: t("firm.place"),
      cell: ({ places }) => places.map((one) => t(`firmPlace.${one}`)).join(" · "),
    },
    { key: "findings", title: t("firm.findings"), end: true, cell: ({ findings }) => findings },
    { key: "owed", title: t("firm.owed"), end: true, cell: ({ owedFen }) => <Money fen={owedFen} /> },
  ];
  return (
    <DataTable
      caption={t("firm.sites")}
      columns={columns}
      rows={rows}
      rowKey={({ projectId }) => projectId}
      empty={t("firm.noSites")}
    />
  );
}

function Findings({ rows }: { rows: Firm["findings"] }) {
  const { t, say } = useTexts();
  const rules = new Map((useRead(listRules, {}).data?.rules ?? []).map((one) => [one.ruleId, one]));
  const columns: Column<Firm["findings"][number]>[] = [
    {
      key: "rule",
      title: t("finding.rule"),
      head: true,
      cell: ({ ruleId, findingId, projectId }) => {
        const rule = rules.get(ruleId);
        return (
          <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: findingId }}>
            {rule === undefined ? ruleId : say(rule.says)}
          </Link>
        );
      },
    },
    {
      key: "level",
      title: t("finding.level"),
      cell: ({ level, verdict }) => <LevelMark level={level} verdict={verdict} />,
    },
    { key: "site", title: t("firm.sites"), cell: ({ projectName }) => projectName },
    { key: "since", title: t("firm.since"), cell: ({ since }) => <DayText day={since} /> },
    { key: "amount", title: t("word.amount"), end: true, cell: ({ amountFen }) => <Money fen={amountFen} /> },
  ];
  return (
    <DataTable
      caption={t("firm.findings")}
      columns={columns}
      rows={rows}
      rowKey={({ findingId }) => findingId}
      empty={t("firm.noFindings")}
    />
  );
}

function Cases({ rows }: { rows: Firm["cases"] }) {
  const { t } = useTexts();
  const columns: Column<Firm["cases"][number]>[] = [
    {
      key: "case",
      title: t("nav.cases"),
      head: true,
      cell: ({ caseNumber, caseId, projectId, title }) => (
        <>
          <IfMay contract={listCases} plain={caseNumber}>
            <Link className="nowrap" to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
              {caseNumber}
            </Link>
          </IfMay>
          <div className="small">{title}</div>
        </>
      ),
    },
    { key: "state", title: t("complaint.state"), cell: ({ state }) => <CaseMark state={state} /> },
    { key: "opened", title: t("firm.opened"), cell: ({ openedOn }) => <DayText day={openedOn} /> },
    { key: "owed", title: t("word.amount"), end: true, cell: ({ owedFen }) => <Money fen={owedFen} /> },
  ];
  return (
    <DataTable
      caption={t("nav.cases")}
      columns={columns}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      empty={t("firm.noCases")}
    />
  );
}
