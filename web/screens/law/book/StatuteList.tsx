import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listStatutes } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SourceMark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { BookCrumbs } from "./BookCrumbs.tsx";
import { CoverageBar } from "./CoverageBar.tsx";

type Statute = OutputOf<typeof listStatutes>["statutes"][number];

/** Every instrument, with how much of it the program computes. */
export function StatuteList() {
  const { t, say } = useTexts();
  usePageTitle(t("lawbook.title"));
  const read = useRead(listStatutes, {});
  const columns: Column<Statute>[] = [
    {
      key: "title",
      title: t("lawbook.statute"),
      head: true,
      cell: (one) => (
        <>
          <Link to="/law/book/$statute" params={{ statute: one.statute }}>
            {say(one.title)}
          </Link>
          <div className="quiet small">
            {one.number} · {one.issuer}
          </div>
        </>
      ),
    },
    {
      key: "coverage",
      title: t("lawbook.coverage"),
      cell: (one) => (
        <>
          <CoverageBar counts={one.coverage} counted={one.articles !== null} />
          <div className="quiet small">
            {one.articles === null ? t("lawbook.notCounted") : t("lawbook.counted", { count: one.articles })}
          </div>
        </>
      ),
    },
    {
      key: "from",
      title: t("law.inForce"),
      cell: ({ from, to }) => (
        <span className="nowrap">
          {from} – {to ?? t("law.stillInForce")}
        </span>
      ),
    },
    {
      key: "mark",
      title: t("trace.mark"),
      cell: ({ mark, textLoaded }) => (
        <span className="row">
          <SourceMark mark={mark} />
          {textLoaded && <Mark tone="blue">{t("lawbook.textLoaded")}</Mark>}
        </span>
      ),
    },
  ];
  return (
    <div className="stack">
      <BookCrumbs />
      <div className="page-head">
        <h1>{t("lawbook.title")}</h1>
        <p className="quiet">{t("lawbook.what")}</p>
      </div>
      <Loaded read={read} rows={12}>
        {({ statutes }) => (
          <Panel title={t("lawbook.statutes", { count: statutes.length })} flush>
            <DataTable
              caption={t("lawbook.title")}
              columns={columns}
              rows={statutes}
              rowKey={({ statute }) => statute}
              empty={t("law.empty")}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
