import { Button } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listTemplates } from "../../../../src/modules/papers/template.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { DayText } from "../../../ui/When.tsx";
import { ManageTabs } from "../ManageTabs.tsx";
import { TemplateDrawer } from "./TemplateDrawer.tsx";

type Template = OutputOf<typeof listTemplates>["templates"][number];

/** The papers that the product prints, and whether a person has read their Tibetan. */
export function TemplateList() {
  const { t, say } = useTexts();
  usePageTitle(t("papers.templates"));
  const read = useRead(listTemplates, {});
  const [shown, setShown] = useState<string>();
  const columns: Column<Template>[] = [
    { key: "template", title: t("papers.template"), head: true, cell: ({ says }) => say(says) },
    { key: "state", title: t("papers.state"), cell: (one) => <State of={one} /> },
    {
      key: "reader",
      title: t("papers.reader"),
      cell: ({ review }) =>
        review === null ? (
          "—"
        ) : (
          <>
            {review.readerName} <DayText day={review.readOn} />
          </>
        ),
    },
    {
      key: "do",
      title: t("word.actions"),
      cell: ({ template }) => (
        <Button type="link" size="small" className="row-action" onClick={() => setShown(template)}>
          {t("papers.read")}
        </Button>
      ),
    },
  ];
  return (
    <div className="stack">
      <h1>{t("papers.templates")}</h1>
      <ManageTabs />
      <p className="quiet">{t("papers.what")}</p>
      <Loaded read={read} rows={8}>
        {({ templates }) => (
          <Panel title={t("papers.templates")} flush>
            <DataTable
              caption={t("papers.templates")}
              columns={columns}
              rows={templates}
              rowKey={({ template }) => template}
              empty="—"
            />
          </Panel>
        )}
      </Loaded>
      {shown !== undefined && <TemplateDrawer template={shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}

function State({ of }: { of: Template }) {
  const { t } = useTexts();
  if (of.reviewed) return <Mark tone="green">{t("papers.cleared")}</Mark>;
  return (
    <>
      <Mark tone="orange">{t("papers.needsReview")}</Mark>
      {of.lapsed && <div className="small quiet">{t("papers.lapsed")}</div>}
    </>
  );
}
