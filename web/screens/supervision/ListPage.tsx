import { getRouteApi, Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { actOnMember, getList, MEMBER_ACTIONS } from "../../../src/modules/supervision/clearing-list.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { LevelMark, Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { StateMark, useScopeWords } from "../campaigns/campaign-words.tsx";
import { SubjectText } from "./SubjectText.tsx";

type Member = OutputOf<typeof getList>["rows"][number];
type Figures = Member["frozen"];

const route = getRouteApi("/clearing-lists/$listId");
const TONES = { open: "orange", solved: "green", "wrongly-listed": "grey" } as const;

export function ListPage() {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const { listId } = route.useParams();
  const read = useRead(getList, { listId });
  const columns = useColumns(listId);
  usePageTitle(read.data?.name ?? t("clearingList.title"));
  return (
    <Loaded read={read} rows={10}>
      {(list) => (
        <div className="stack">
          <div className="page-head">
            <h1>{list.name}</h1>
            <nav aria-label={t("nav.where")}>
              <ol className="crumbs">
                <li>
                  <Link to="/clearing-lists">{t("clearingList.title")}</Link>
                </li>
              </ol>
            </nav>
          </div>
          <Panel
            title={t(`listKind.${list.kind}`)}
            extra={list.overdue ? <Mark tone="red">{t("clearingList.overdue")}</Mark> : undefined}
          >
            <Pairs
              of={[
                [t("clearingList.owner"), `${list.ownerName} · ${area(list.ownerRegion)}`],
                [t("clearingList.deadline"), <DayText key="deadline" day={list.deadline} />],
                [t("clearingList.savedOn"), `${list.savedOn} ${list.savedByName}`],
                [t("clearingList.counts"), `${list.open} / ${list.solved} / ${list.wronglyListed}`],
                [t("clearingList.frozen"), <Money key="frozen" fen={list.frozenFen} />],
                [t("clearingList.live"), <Money key="live" fen={list.liveFen} strong />],
              ]}
            />
          </Panel>
          <Panel title={t("clearingList.found", { count: list.members })} flush>
            <DataTable
              caption={list.name}
              columns={columns}
              rows={list.rows}
              rowKey={({ memberNo }) => memberNo}
              empty={t("clearingList.foundEmpty")}
            />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function useColumns(listId: number): Column<Member>[] {
  const { t } = useTexts();
  return [
    { key: "no", title: "№", cell: ({ memberNo }) => memberNo },
    { key: "what", title: t("clearingList.subject"), head: true, cell: (one) => <SubjectText of={one} /> },
    { key: "frozen", title: t("clearingList.frozen"), end: true, cell: ({ frozen }) => <FiguresText of={frozen} /> },
    {
      key: "live",
      title: t("clearingList.live"),
      end: true,
      cell: ({ live }) => (live === null ? <i>{t("clearingList.gone")}</i> : <FiguresText of={live} />),
    },
    {
      key: "standing",
      title: t("clearingList.standing"),
      cell: ({ standing, steps }) => {
        const last = steps.at(-1);
        return (
          <>
            <Mark tone={TONES[standing]}>{t(`memberStanding.${standing}`)}</Mark>
            {last !== undefined && (
              <div className="quiet small">
                {t(`memberAction.${last.kind}`)} {last.text ?? last.responsible} · {last.actorName} {last.actedOn}
              </div>
            )}
          </>
        );
      },
    },
    {
      key: "responsible",
      title: t("clearingList.responsible"),
      cell: ({ responsible }) => responsible ?? <span className="quiet">{t("clearingList.nobody")}</span>,
    },
    { key: "do", title: "", cell: ({ memberNo }) => <Act listId={listId} memberNo={memberNo} /> },
  ];
}

function FiguresText({ of: { owedFen, state, level, since } }: { of: Figures }) {
  const { t } = useTexts();
  return (
    <>
      <Money fen={state === "unknown" ? null : owedFen} strong />
      <div>
        <StateMark state={state} owedFen={owedFen} /> {level !== null && <LevelMark level={level} />}
      </div>
      {since !== null && <div className="quiet small">{t("clearingList.since", { day: since })}</div>}
    </>
  );
}

interface Values {
  kind: (typeof MEMBER_ACTIONS)[number];
  responsible?: string;
  text?: string;
}

function Act({ listId, memberNo }: { listId: number; memberNo: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof actOnMember, Values>
      contract={actOnMember}
      label={t("clearingList.act")}
      inRow
      initial={{ kind: "assign" }}
      toInput={(values) => ({ listId, memberNo, ...values })}
    >
      <ChoiceField
        name="kind"
        label={t("clearingList.action")}
        choices={MEMBER_ACTIONS.map((one) => ({ value: one, label: t(`memberAction.${one}`) }))}
      />
      <TextField name="responsible" label={t("clearingList.responsible")} max={60} optional />
      <TextField name="text" label={t("clearingList.text")} rows={4} max={2000} optional />
    </ActionForm>
  );
}
