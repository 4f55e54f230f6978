import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { articleName } from "../../../src/law/articles.ts";
import { STATUTES } from "../../../src/law/statutes.gen.ts";
import { listChecklists } from "../../../src/modules/inspections/checklist.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { SourceMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { FirmTabs } from "../firms/FirmTabs.tsx";
import { EditChecklist } from "./EditChecklist.tsx";

type Version = OutputOf<typeof listChecklists>["checklists"][number];
type Item = Version["checklist"]["items"][number];

/** Every version of every checklist, the newest of each first with its items. */
export function ChecklistsPage() {
  const { t } = useTexts();
  usePageTitle(t("checklist.title"));
  const read = useRead(listChecklists, {});
  return (
    <div className="stack">
      <h1>{t("checklist.title")}</h1>
      <FirmTabs />
      <p className="quiet">{t("checklist.what")}</p>
      <Loaded read={read} rows={10}>
        {({ checklists }) =>
          [...Map.groupBy(checklists, ({ checklist }) => checklist.id)].map(([id, versions]) => (
            <Checklist key={id} versions={versions.toSorted((a, b) => b.checklist.version - a.checklist.version)} />
          ))
        }
      </Loaded>
    </div>
  );
}

function Checklist({ versions }: { versions: Version[] }) {
  const { t, say } = useTexts();
  const [newest] = versions;
  if (newest === undefined) return null;
  const { checklist } = newest;
  const groups = new Map(checklist.groups.map((one) => [one.key, one]));
  const columns: Column<Version>[] = [
    {
      key: "version",
      title: t("checklist.version"),
      head: true,
      cell: ({ checklist: { version, items } }) => t("inspection.version", { version, count: items.length }),
    },
    { key: "from", title: t("checklist.from"), cell: (one) => <DayText day={one.checklist.from} /> },
    { key: "by", title: t("word.author"), cell: ({ recordedByName }) => recordedByName ?? t("checklist.shipped") },
    { key: "reason", title: t("word.reason"), cell: ({ reason }) => reason ?? "—" },
  ];
  const items: Column<Item>[] = [
    { key: "item", title: t("inspection.item"), head: true, cell: (one) => say(one) },
    {
      key: "group",
      title: t("checklist.group"),
      cell: ({ group }) => say(groups.get(group) ?? { zh: group, en: group }),
    },
    { key: "kind", title: t("checklist.kind"), cell: ({ kind }) => t(`checklistKind.${kind}`) },
    {
      key: "basis",
      title: t("checklist.article"),
      cell: ({ basis }) => (
        <>
          <Link to="/law/book/$statute/$article" params={basis}>
            {say(titleOf(basis.statute))} {say(articleName(basis.article))}
          </Link>{" "}
          <span className="quiet small" lang="zh-CN">
            {basis.quote}
          </span>
        </>
      ),
    },
    { key: "severity", title: t("checklist.severity"), cell: ({ severity }) => t(`checklistSeverity.${severity}`) },
  ];
  return (
    <>
      <Panel
        title={say(checklist.name)}
        flush
        extra={
          <>
            <SourceMark mark={checklist.mark} />
            <EditChecklist newest={checklist} />
          </>
        }
      >
        <DataTable
          caption={say(checklist.name)}
          columns={columns}
          rows={versions}
          rowKey={({ digest }) => digest}
          empty="—"
        />
      </Panel>
      <Panel title={t("inspection.version", { version: checklist.version, count: checklist.items.length })} flush>
        <DataTable
          caption={t("checklist.items")}
          columns={items}
          rows={checklist.items}
          rowKey={({ key }) => key}
          empty="—"
        />
      </Panel>
    </>
  );
}

function titleOf(statute: string): { zh: string; en: string } {
  return STATUTES.find(({ id }) => id === statute)?.title ?? { zh: statute, en: statute };
}
