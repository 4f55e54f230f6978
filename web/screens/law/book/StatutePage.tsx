import { getRouteApi, Link } from "@tanstack/react-router";
import { Segmented } from "antd";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { COVERAGE_STATES } from "../../../../src/law/coverage-states.ts";
import { showStatute } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SourceMark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { BookCrumbs } from "./BookCrumbs.tsx";
import { CoverageBar, CoverageMark } from "./CoverageBar.tsx";

type Statute = OutputOf<typeof showStatute>;
type Article = Statute["list"][number];

const route = getRouteApi("/law/book/$statute");

/** One instrument: what is computed of each of its articles, or why nothing is. */
export function StatutePage() {
  const { say } = useTexts();
  const { statute } = route.useParams();
  const read = useRead(showStatute, { statute });
  const title = read.data === undefined ? undefined : say(read.data.title);
  usePageTitle(title);
  return (
    <div className="stack">
      <BookCrumbs statute={statute} title={title} />
      <Loaded read={read} rows={12}>
        {(data) => (
          <>
            <StatuteHead statute={data} />
            <Articles statute={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function StatuteHead({ statute }: { statute: Statute }) {
  const { t, say } = useTexts();
  return (
    <div className="page-head">
      <h1>{say(statute.title)}</h1>
      <div className="facts">
        <span>{statute.number}</span>
        <span>{statute.issuer}</span>
        <span>
          {t("law.inForce")} {statute.from} – {statute.to ?? t("law.stillInForce")}
        </span>
        <SourceMark mark={statute.mark} />
        <Mark tone={statute.textLoaded ? "blue" : "grey"}>
          {statute.textLoaded ? t("lawbook.textLoaded") : t("lawbook.noText")}
        </Mark>
        {statute.address !== null && (
          <a href={statute.address} rel="noreferrer" target="_blank">
            {t("law.official")}
          </a>
        )}
      </div>
      <CoverageBar counts={statute.coverage} counted={statute.articles !== null} />
    </div>
  );
}

function Articles({ statute }: { statute: Statute }) {
  const { t, say } = useTexts();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const rows = statute.list.filter((one) => state === undefined || one.state === state);
  const columns: Column<Article>[] = [
    {
      key: "article",
      title: t("law.article"),
      head: true,
      cell: ({ article, name }) => (
        <Link to="/law/book/$statute/$article" params={{ statute: statute.statute, article }} className="nowrap">
          {say(name)}
        </Link>
      ),
    },
    { key: "state", title: t("lawbook.coverage"), cell: (one) => <CoverageMark state={one.state} /> },
    { key: "what", title: t("law.rule"), cell: (one) => <What of={one} /> },
  ];
  const choices = COVERAGE_STATES.map((one) => ({ value: one, label: t(`coverage.${one}`) }));
  return (
    <Panel title={t("lawbook.articles", { count: rows.length })} flush>
      <div className="book-filter">
        <Segmented
          size="small"
          aria-label={t("lawbook.coverage")}
          value={state ?? "all"}
          options={[{ value: "all", label: t("lawbook.showAll") }, ...choices]}
          onChange={(value) =>
            navigate({ search: { state: COVERAGE_STATES.find((one) => one === value) }, replace: true })
          }
        />
      </div>
      <DataTable
        caption={say(statute.title)}
        columns={columns}
        rows={rows}
        rowKey={({ article }) => article}
        empty={t("law.empty")}
      />
    </Panel>
  );
}

function What({ of }: { of: Article }) {
  const { t, say } = useTexts();
  if (of.items.length === 0) return <span className="quiet">{of.why === null ? "—" : say(of.why)}</span>;
  return (
    <ul className="plain-list">
      {of.items.map(({ kind, id, says }) => (
        <li key={id}>
          <span className="quiet small">{t(`itemKind.${kind}`)}</span> {say(says)}
        </li>
      ))}
    </ul>
  );
}
