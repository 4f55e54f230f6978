import { getRouteApi, Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { CONSEQUENCES } from "../../../src/modules/scorecards/scheme.contract.ts";
import {
  checkScorecard,
  getScorecard,
  recordConsequence,
  reissueScorecard,
} from "../../../src/modules/scorecards/scorecard.contract.ts";
import { printScorecard } from "../../../src/modules/scorecards/scorecard-paper.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { DisputeTable } from "./DisputeTable.tsx";
import { ScoreTable } from "./ScoreTable.tsx";
import { SchemeMark, ScorecardTabs, useMeasures } from "./scorecard-words.tsx";

type Card = OutputOf<typeof getScorecard>;

const route = getRouteApi("/scorecards/$scorecardId");

export function ScorecardPage() {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const { scorecardId } = route.useParams();
  const { version } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(getScorecard, { scorecardId, versionNo: version });
  usePageTitle(t("scorecard.title"));
  return (
    <Loaded read={read} rows={12}>
      {(card) => (
        <div className="stack">
          <div className="row between">
            <h1>
              {area(card.regionCode)} {card.from} – {card.to}
            </h1>
            <span className="row">
              <Select
                aria-label={t("scorecard.version")}
                value={card.versionNo}
                onChange={(next) => navigate({ search: { version: next } })}
                options={card.versions.map(({ versionNo }) => ({
                  value: versionNo,
                  label: `${t("scorecard.version")} ${versionNo}`,
                }))}
              />
              {card.mayDecide && <Reissue card={card} />}
            </span>
          </div>
          <ScorecardTabs />
          <Panel
            title={t("scorecard.published")}
            extra={
              <span className="row">
                <Mark tone={card.intact ? "green" : "red"}>
                  {t(card.intact ? "scorecard.intact" : "scorecard.notIntact")}
                </Mark>
                <PaperButton
                  contract={printScorecard}
                  input={{ scorecardId, versionNo: card.versionNo }}
                  label={t("papers.printReport")}
                />
              </span>
            }
          >
            <Version card={card} />
            <p>
              {t("scorecard.scheme")}: {say(card.scheme.name)} <SchemeMark mark={card.scheme.mark} />{" "}
              <span className="quiet small">{t("scorecard.ownDecision", { area: area(card.scheme.regionCode) })}</span>
            </p>
            {card.mayDecide && <Check scorecardId={scorecardId} versionNo={card.versionNo} />}
          </Panel>
          <ScoreTable scores={card} card={scorecardId} />
          <Consequences card={card} />
          <DisputeTable scorecardId={scorecardId} />
        </div>
      )}
    </Loaded>
  );
}

function Version({ card }: { card: Card }) {
  const { t } = useTexts();
  const one = card.versions.find(({ versionNo }) => versionNo === card.versionNo);
  if (one === undefined) return null;
  return (
    <Pairs
      of={[
        [t("scorecard.publishedOn"), `${one.publishedOn} ${one.byName}`],
        [t("scorecard.basis"), t(`scorecardBasis.${one.basis}`)],
        [t("scorecard.asOf"), <DayText key="asOf" day={one.asOf} />],
        [t("scorecard.disputesUntil"), <DayText key="until" day={card.disputesUntil} />],
        [t("word.note"), one.note],
        [
          t("scorecard.digest"),
          <span key="digest" className="mono small" style={{ overflowWrap: "anywhere" }}>
            {one.digest}
          </span>,
        ],
      ]}
    />
  );
}

function Check({ scorecardId, versionNo }: { scorecardId: number; versionNo: number }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const { name } = useMeasures();
  const read = useRead(checkScorecard, { scorecardId, versionNo });
  return (
    <Loaded read={read} rows={1}>
      {({ differences }) =>
        differences.length === 0 ? (
          <p>{t("scorecard.same")}</p>
        ) : (
          <details>
            <summary>{t("scorecard.differs", { count: differences.length })}</summary>
            <ul>
              {differences.map((one) => (
                <li key={`${one.regionCode} ${one.measure}`}>
                  {area(one.regionCode)} · {name(one.measure)}: {one.wasNumerator} / {one.wasDenominator} →{" "}
                  {one.isNumerator} / {one.isDenominator}
                </li>
              ))}
            </ul>
          </details>
        )
      }
    </Loaded>
  );
}

function Reissue({ card }: { card: Card }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof reissueScorecard, { basis: "adjusted" | "recomputed"; note: string }>
      contract={reissueScorecard}
      label={t("scorecard.reissue")}
      initial={{ basis: "adjusted" }}
      toInput={({ basis, note }) => ({ scorecardId: card.scorecardId, basis, note })}
    >
      <ChoiceField
        name="basis"
        label={t("scorecard.basis")}
        choices={(["adjusted", "recomputed"] as const).map((value) => ({
          value,
          label: t(`scorecardBasis.${value}`),
        }))}
      />
      <TextField name="note" label={t("word.note")} rows={4} max={2000} />
    </ActionForm>
  );
}

interface Done {
  regionCode: string;
  kind: (typeof CONSEQUENCES)[number];
  on: Day;
  person?: string;
  reason: string;
  documentName?: string;
  documentSha256?: string;
}

function Consequences({ card }: { card: Card }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const may = useMay()(recordConsequence) && card.mayDecide;
  const recorded = (regionCode: string, kind: string) =>
    card.consequences.some((one) => one.regionCode === regionCode && one.kind === kind);
  const open = card.suggested.flatMap(({ regionCode, kinds }) =>
    kinds.filter((kind) => !recorded(regionCode, kind)).map((kind) => ({ regionCode, kind })),
  );
  const columns: Column<Card["consequences"][number]>[] = [
    { key: "area", title: t("area.name"), head: true, cell: ({ regionCode }) => area(regionCode) },
    { key: "kind", title: t("scorecard.consequence"), cell: ({ kind }) => t(`consequence.${kind}`) },
    { key: "on", title: t("scorecard.on"), cell: ({ on }) => <DayText day={on} /> },
    { key: "person", title: t("scorecard.person"), cell: ({ person }) => person ?? "—" },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason },
    {
      key: "document",
      title: t("scorecard.document"),
      cell: ({ documentName, documentSha256 }) =>
        documentName === null ? "—" : <span title={documentSha256 ?? ""}>{documentName}</span>,
    },
    { key: "by", title: t("word.author"), cell: ({ byName }) => byName },
  ];
  return (
    <Panel
      title={t("scorecard.consequences")}
      flush
      extra={
        may && (
          <ActionForm<typeof recordConsequence, Done>
            contract={recordConsequence}
            label={t("scorecard.record")}
            initial={open[0] ?? {}}
            toInput={(values) => ({ scorecardId: card.scorecardId, ...values })}
          >
            <ChoiceField
              name="regionCode"
              label={t("area.name")}
              choices={[...card.counties, ...card.prefectures].map(({ regionCode }) => ({
                value: regionCode,
                label: area(regionCode),
              }))}
            />
            <ChoiceField
              name="kind"
              label={t("scorecard.consequence")}
              choices={CONSEQUENCES.map((value) => ({ value, label: t(`consequence.${value}`) }))}
            />
            <DayField name="on" label={t("scorecard.on")} />
            <TextField name="person" label={t("scorecard.person")} max={80} optional />
            <TextField name="reason" label={t("word.reason")} rows={3} max={2000} />
            <TextField name="documentName" label={t("scorecard.document")} max={200} optional />
            <TextField name="documentSha256" label={t("scorecard.digest")} max={64} optional />
          </ActionForm>
        )
      }
    >
      {open.length > 0 && (
        <p className="quiet" style={{ padding: "8px 16px", margin: 0 }}>
          {t("scorecard.suggested")}{" "}
          {open.map(({ regionCode, kind }) => `${area(regionCode)} ${t(`consequence.${kind}`)}`).join(" · ")}
        </p>
      )}
      <DataTable
        caption={t("scorecard.consequences")}
        columns={columns}
        rows={card.consequences}
        rowKey={({ consequenceId }) => consequenceId}
        empty={t("scorecard.noConsequences")}
      />
      <p className="quiet small" style={{ padding: "0 16px" }}>
        <Link to="/supervision">{t("supervision.title")}</Link>
      </p>
    </Panel>
  );
}
