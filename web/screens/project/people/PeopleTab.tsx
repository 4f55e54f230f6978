import { getRouteApi, Link } from "@tanstack/react-router";
import { Checkbox, Input, Select } from "antd";
import { findTrade } from "../../../../src/codes/trades.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { importRoster, listPeople } from "../../../../src/modules/registry/engagement.contract.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { allPages } from "../../../app/all-pages.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Filters } from "../../../ui/Filters.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pages } from "../../../ui/Pages.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { OpenWorkerAccount, RecordCard, RecordContract, RecordExit } from "./PersonForms.tsx";
import { PrintContract } from "./PrintContract.tsx";
import { RegisterWorker } from "./RegisterWorker.tsx";

type Person = OutputOf<typeof listPeople>["people"][number];

const route = getRouteApi("/projects/$projectId/people");
const PAGE_SIZE = 50;

export function PeopleTab() {
  const { t } = useTexts();
  const may = useMay();
  const { projectId } = route.useParams();
  const { page = 1, company, present, search } = route.useSearch();
  const navigate = route.useNavigate();
  const input = { projectId, companyId: company, search, present: present === "yes" ? true : undefined };
  const read = useRead(listPeople, { ...input, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const project = useRead(getProject, { projectId }).data;
  const change = (part: { search?: string; company?: number; present?: "yes" }) =>
    navigate({ search: { search, company, present, ...part } });
  const columns = usePeopleColumns(projectId);
  return (
    <div className="stack">
      <div className="row between">
        <Filters>
          <Input.Search
            key={search ?? ""}
            defaultValue={search}
            allowClear
            placeholder={t("people.searchHint")}
            aria-label={t("people.searchHint")}
            onSearch={(text) => change({ search: text === "" ? undefined : text })}
            className="filter-search"
          />
          <Select
            aria-label={t("word.company")}
            placeholder={t("word.company")}
            allowClear
            value={company}
            onChange={(next) => change({ company: next })}
            popupMatchSelectWidth={false}
            options={[project?.contractor, ...(project?.subcontractors ?? [])].flatMap((one) =>
              one === undefined ? [] : [{ value: one.companyId, label: one.name }],
            )}
          />
          <Checkbox
            checked={present === "yes"}
            onChange={(event) => change({ present: event.target.checked ? "yes" : undefined })}
          >
            {t("people.presentOnly")}
          </Checkbox>
        </Filters>
        {may(importRoster) && (
          <div className="row">
            <ImportButton projectId={projectId} kind="roster" />
            {project !== undefined && <RegisterWorker project={project} />}
          </div>
        )}
      </div>
      <Loaded read={read} rows={10}>
        {({ total, people }) => (
          <Panel title={t("people.found", { count: total })} flush>
            <DataTable
              caption={t("tab.people")}
              columns={columns}
              rows={people}
              rowKey={({ pin }) => pin}
              all={() => allPages(listPeople, input, (one) => one.people)}
              empty={t("people.empty")}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { search, company, present, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function usePeopleColumns(projectId: number): Column<Person>[] {
  const { t, say } = useTexts();
  const may = useMay();
  const columns: Column<Person>[] = [
    { key: "pin", title: t("people.pin"), cell: ({ pin }) => pin },
    {
      key: "name",
      title: t("word.name"),
      head: true,
      cell: ({ pin, name, documentTail }) => (
        <>
          <Link to="/projects/$projectId/attendance" params={{ projectId }} search={{ pin }}>
            {name}
          </Link>
          <div className="quiet small">
            {t("people.document")} …{documentTail}
          </div>
        </>
      ),
    },
    {
      key: "company",
      title: t("people.companyCrew"),
      cell: ({ companyName, crewName, trade }) => (
        <>
          {companyName}
          <div className="quiet small">
            {crewName} · {say(findTrade(trade) ?? { zh: trade, en: trade })}
          </div>
        </>
      ),
    },
    {
      key: "registered",
      title: t("people.registeredOn"),
      cell: ({ registeredOn }) => <DayText day={registeredOn} />,
    },
    {
      key: "first",
      title: t("people.firstWorkedOn"),
      cell: ({ firstWorkedOn, registeredOn }) => (
        <>
          <DayText day={firstWorkedOn} />
          {firstWorkedOn !== null && firstWorkedOn < registeredOn && (
            <div>
              <Mark tone="red">{t("people.workedBefore")}</Mark>
            </div>
          )}
        </>
      ),
    },
    { key: "exited", title: t("people.exitedOn"), cell: ({ exitedOn }) => <DayText day={exitedOn} /> },
    { key: "contract", title: t("people.contract"), cell: (person) => <ContractCell person={person} /> },
    {
      key: "rate",
      title: t("people.rate"),
      end: true,
      cell: ({ payScheme, rateFen }) =>
        payScheme === null ? (
          "—"
        ) : (
          <span className="nowrap">
            <Money fen={rateFen} /> / {t(`scheme.${payScheme}`)}
          </span>
        ),
    },
    {
      key: "card",
      title: t("people.card"),
      cell: ({ cardTail, cardHolderIsWorker }) =>
        cardTail === null ? (
          <Mark tone="orange">{t("people.noCard")}</Mark>
        ) : (
          <>
            <span className="nowrap">…{cardTail}</span>
            {cardHolderIsWorker === false && (
              <div>
                <Mark tone="red">{t("people.otherHolder")}</Mark>
              </div>
            )}
          </>
        ),
    },
  ];
  if (!may(importRoster)) return columns;
  return [
    ...columns,
    {
      key: "do",
      title: t("word.actions"),
      cell: ({ pin, workerId, name, exitedOn }) => (
        <div className="row">
          <PrintContract projectId={projectId} pin={pin} name={name} />
          <RecordContract projectId={projectId} pin={pin} name={name} />
          <RecordCard projectId={projectId} pin={pin} name={name} />
          {exitedOn === null && <RecordExit projectId={projectId} pin={pin} name={name} />}
          <OpenWorkerAccount workerId={workerId} name={name} />
        </div>
      ),
    },
  ];
}

function ContractCell({ person }: { person: Person }) {
  const { t } = useTexts();
  if (person.contractKind === null) return <Mark tone="red">{t("people.noContract")}</Mark>;
  return (
    <>
      {t(`contract.${person.contractKind}`)}
      <div className="quiet small">
        {t("people.signedOn")} <DayText day={person.contractSignedOn} />
      </div>
    </>
  );
}
