import { getRouteApi, Link } from "@tanstack/react-router";
import { Checkbox, Input, Select } from "antd";
import { REGIONS } from "../../../src/codes/regions.ts";
import { SECTORS } from "../../../src/codes/sectors.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { type Day, parseDay } from "../../../src/kernel/day.ts";
import { LEVELS } from "../../../src/kernel/fields.ts";
import { parseYuan } from "../../../src/kernel/money.ts";
import { FUNDINGS } from "../../../src/modules/campaigns/campaign.contract.ts";
import {
  findMembers,
  LIST_KINDS,
  listLists,
  OWNER_KINDS,
  saveList,
} from "../../../src/modules/supervision/clearing-list.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { moneyText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { LevelMark, Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { ClearingTabs } from "../campaigns/ClearingTabs.tsx";
import { StateMark, useScopeWords } from "../campaigns/campaign-words.tsx";
import { SubjectText } from "./SubjectText.tsx";

type Row = OutputOf<typeof listLists>["lists"][number];
type Found = OutputOf<typeof findMembers>["members"][number];

const route = getRouteApi("/clearing-lists");

export function ListsPage() {
  const { t } = useTexts();
  usePageTitle(t("clearingList.title"));
  return (
    <div className="stack">
      <h1>{t("clearingList.title")}</h1>
      <ClearingTabs />
      <p className="quiet">{t("clearingList.what")}</p>
      <SavedLists />
      <Finder />
    </div>
  );
}

function SavedLists() {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const read = useRead(listLists, {});
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: t("clearingList.name"),
      head: true,
      cell: ({ listId, name, kind }) => (
        <>
          <Link to="/clearing-lists/$listId" params={{ listId }}>
            {name}
          </Link>
          <div className="quiet small">{t(`listKind.${kind}`)}</div>
        </>
      ),
    },
    {
      key: "owner",
      title: t("clearingList.owner"),
      cell: ({ ownerName, ownerRegion }) => `${ownerName} · ${area(ownerRegion)}`,
    },
    {
      key: "deadline",
      title: t("clearingList.deadline"),
      cell: ({ deadline, overdue, open }) => (
        <>
          <DayText day={deadline} />{" "}
          <Mark tone={overdue ? "red" : open === 0 ? "green" : "blue"}>
            {t(overdue ? "clearingList.overdue" : open === 0 ? "clearingList.done" : "clearingList.inTime")}
          </Mark>
        </>
      ),
    },
    {
      key: "counts",
      title: t("clearingList.counts"),
      end: true,
      cell: ({ open, solved, wronglyListed }) => `${open} / ${solved} / ${wronglyListed}`,
    },
    { key: "frozen", title: t("clearingList.frozen"), end: true, cell: ({ frozenFen }) => <Money fen={frozenFen} /> },
    { key: "live", title: t("clearingList.live"), end: true, cell: ({ liveFen }) => <Money fen={liveFen} strong /> },
  ];
  return (
    <Loaded read={read} rows={4}>
      {({ lists }) => (
        <Panel title={t("clearingList.title")} flush>
          <DataTable
            caption={t("clearingList.title")}
            columns={columns}
            rows={lists}
            rowKey={({ listId }) => listId}
            empty={t("clearingList.empty")}
          />
        </Panel>
      )}
    </Loaded>
  );
}

function Finder() {
  const { t } = useTexts();
  const { kind = "project", region, min, max, days, noData, ...rest } = route.useSearch();
  const filter = {
    ...rest,
    kind,
    regionCode: region,
    owedMinFen: min === undefined ? undefined : parseYuan(min),
    owedMaxFen: max === undefined ? undefined : parseYuan(max),
    overdueDaysMin: days,
    noData: noData === "yes" ? true : undefined,
  };
  const read = useRead(findMembers, filter, { keep: true });
  const columns: Column<Found>[] = [
    { key: "what", title: t("clearingList.subject"), head: true, cell: (one) => <SubjectText of={one} /> },
    {
      key: "state",
      title: t("campaign.state"),
      cell: ({ state, owedFen }) => <StateMark state={state} owedFen={owedFen} />,
    },
    {
      key: "level",
      title: t("clearingList.level"),
      cell: ({ level }) => (level === null ? "—" : <LevelMark level={level} />),
    },
    { key: "since", title: t("clearingList.overdueSince"), cell: ({ since }) => <DayText day={since} /> },
    {
      key: "owed",
      title: t("supervision.owed"),
      end: true,
      cell: ({ owedFen, state }) => <Money fen={state === "unknown" ? null : owedFen} strong />,
    },
  ];
  return (
    <>
      <h2>{t("clearingList.find")}</h2>
      <ListFilters />
      <Loaded read={read} rows={6}>
        {({ total, owedFen, members }) => (
          <Panel
            title={`${t("clearingList.found", { count: total })} · ${moneyText(owedFen)}`}
            extra={<SaveList filter={filter} />}
            flush
          >
            <DataTable
              caption={t("clearingList.find")}
              columns={columns}
              rows={members}
              rowKey={({ projectId, caseId, lineId }) => `${projectId}/${caseId}/${lineId}`}
              empty={t("clearingList.foundEmpty")}
            />
          </Panel>
        )}
      </Loaded>
    </>
  );
}

function ListFilters() {
  const { t, say } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part } });
  const choice = <Value extends string>(
    label: string,
    value: Value | undefined,
    options: { value: Value; label: string }[],
    onChange: (next: Value | undefined) => void,
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
  const text = (label: string, value: string | number | undefined, onText: (next: string | undefined) => void) => (
    <Input
      aria-label={label}
      placeholder={label}
      allowClear
      inputMode="decimal"
      style={{ width: 150 }}
      defaultValue={value}
      onBlur={({ target }) => onText(target.value === "" ? undefined : target.value)}
    />
  );
  const on = (label: string, value: Day | undefined, onDay: (next: Day | undefined) => void) => (
    <span className="row">
      {label}
      <Input
        type="date"
        aria-label={label}
        style={{ width: 150 }}
        value={value}
        onChange={({ target }) => onDay(parseDay(target.value))}
      />
    </span>
  );
  return (
    <Filters>
      {choice(
        t("clearingList.kind"),
        search.kind ?? "project",
        LIST_KINDS.map((one) => ({ value: one, label: t(`listKind.${one}`) })),
        (kind) => change({ kind }),
      )}
      <RegionSelect value={search.region} onChange={(region) => change({ region })} />
      {choice(
        t("projects.sector"),
        search.sector,
        SECTORS.map((one) => ({ value: one.code, label: say(one) })),
        (sector) => change({ sector }),
      )}
      {choice(
        t("campaign.fundings"),
        search.funding,
        FUNDINGS.map((one) => ({ value: one, label: t(`funding.${one}`) })),
        (funding) => change({ funding }),
      )}
      {choice(
        t("clearingList.ownerKind"),
        search.ownerKind,
        OWNER_KINDS.map((one) => ({ value: one, label: t(`ownerKind.${one}`) })),
        (ownerKind) => change({ ownerKind }),
      )}
      {choice(
        t("clearingList.level"),
        search.level,
        LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) })),
        (level) => change({ level }),
      )}
      {text(t("clearingList.owedMin"), search.min, (min) => change({ min }))}
      {text(t("clearingList.owedMax"), search.max, (max) => change({ max }))}
      {text(t("clearingList.overdueDays"), search.days, (days) => change({ days: Number(days) || undefined }))}
      {on(t("clearingList.openedFrom"), search.openedFrom, (openedFrom) => change({ openedFrom }))}
      {on(t("clearingList.openedTo"), search.openedTo, (openedTo) => change({ openedTo }))}
      <Checkbox
        checked={search.noData === "yes"}
        onChange={({ target }) => change({ noData: target.checked ? "yes" : undefined })}
      >
        {t("clearingList.noData")}
      </Checkbox>
    </Filters>
  );
}

interface SaveValues {
  name: string;
  ownerName: string;
  ownerRegion: string;
  deadline: Day;
}

function SaveList({ filter }: { filter: Parameters<typeof useRead<typeof findMembers>>[1] & object }) {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode;
  return (
    <ActionForm<typeof saveList, SaveValues>
      contract={saveList}
      label={t("clearingList.save")}
      initial={home === null || home === undefined ? {} : { ownerRegion: home }}
      toInput={(values) => ({ ...filter, ...values })}
    >
      <TextField name="name" label={t("clearingList.name")} max={80} />
      <TextField name="ownerName" label={t("clearingList.owner")} max={60} />
      <ChoiceField
        name="ownerRegion"
        label={t("clearingList.ownerRegion")}
        choices={REGIONS.map((one) => ({ value: one.code, label: say(one) }))}
      />
      <DayField name="deadline" label={t("clearingList.deadline")} />
    </ActionForm>
  );
}
