import { getRouteApi, Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { getInspection, openPhoto } from "../../../src/modules/inspections/inspection.contract.ts";
import { printInspectionPaper } from "../../../src/modules/inspections/plan.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText, InstantText } from "../../ui/When.tsx";
import { CorrectAnswer } from "./CorrectAnswer.tsx";
import { PhotoLooks } from "./FileLooks.tsx";
import { STATE_TONES } from "./PlanPage.tsx";

export type Inspection = OutputOf<typeof getInspection>;

const route = getRouteApi("/inspections/$planId/$inspectionId");

export function InspectionPage() {
  const { t, say } = useTexts();
  const { planId, inspectionId } = route.useParams();
  const read = useRead(getInspection, { inspectionId });
  usePageTitle(read.data?.projectName ?? t("inspection.title"));
  return (
    <Loaded read={read} rows={12}>
      {(one) => (
        <div className="stack">
          <div className="page-head">
            <h1>{one.projectName}</h1>
            <nav aria-label={t("nav.where")}>
              <ol className="crumbs">
                <li>
                  <Link to="/inspections">{t("inspection.title")}</Link>
                </li>
                <li>
                  <Link to="/inspections/$planId" params={{ planId }}>
                    {say(one.planName)}
                  </Link>
                </li>
              </ol>
            </nav>
          </div>
          <Head one={one} />
          <Panel title={say(one.checklist.name)} flush>
            <Items one={one} />
          </Panel>
          <Tasks one={one} />
          <Photos one={one} />
          {one.late.length > 0 && (
            <Panel title={t("inspection.late")}>
              <ul>
                {one.late.map(({ factId, actorName, itemKey, receivedAt, body }) => (
                  <li key={factId}>
                    <InstantText at={receivedAt} /> {actorName} {itemKey} {String(body["value"] ?? body["text"] ?? "")}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Head({ one }: { one: Inspection }) {
  const { t } = useTexts();
  const { present } = one;
  return (
    <Panel
      title={<Mark tone={STATE_TONES[one.state]}>{t(`inspectionState.${one.state}`)}</Mark>}
      extra={
        <PaperButton
          contract={printInspectionPaper}
          input={{ inspectionId: one.inspectionId, paper: "record" }}
          label={t("inspection.printRecord")}
        />
      }
    >
      {one.state !== "finished" && one.blockers.length > 0 && (
        <p className="quiet">{one.blockers.map((code) => t(`inspectionBlocker.${code}`)).join(" · ")}</p>
      )}
      <Pairs
        of={[
          [t("inspection.site"), <Project key="project" one={one} />],
          [t("inspection.members"), one.members.map(({ name }) => name).join("、")],
          [t("inspection.signedBy"), one.signedBy.length === 0 ? "—" : one.signedBy.join("、")],
          [t("inspection.finishedAt"), <InstantText key="at" at={one.finishedAt} />],
          [
            t("inspection.present"),
            present === null
              ? "—"
              : [present.name, present.post, present.signed ? undefined : t("inspection.refusedToSign"), present.says]
                  .filter(Boolean)
                  .join(" · "),
          ],
          ...(one.notReached === null ? [] : [[t("inspectionState.not-reached"), one.notReached] as const]),
          ...(one.directedReason === null
            ? []
            : [[t("inspection.addSite"), t("inspection.directed", { reason: one.directedReason })] as const]),
        ]}
      />
    </Panel>
  );
}

function Project({ one }: { one: Inspection }) {
  return (
    <Link to="/projects/$projectId" params={{ projectId: one.projectId }}>
      {one.projectName}
    </Link>
  );
}

type Item = Inspection["items"][number];

/** The word of an answer in the reader's language. */
function useValueText(one: Inspection) {
  const { t, say } = useTexts();
  return (key: string, value: unknown): string => {
    const item = one.checklist.items.find((other) => other.key === key);
    const choice = item?.choices?.find((other) => other.key === value);
    if (choice !== undefined) return say(choice);
    if (item?.kind === "yes-no" && (value === "yes" || value === "no" || value === "na"))
      return t(`inspection.${value}`);
    return value === null || value === undefined ? "—" : String(value);
  };
}

function Items({ one }: { one: Inspection }) {
  const { t, say } = useTexts();
  const valueText = useValueText(one);
  const item = (key: string) => one.checklist.items.find((other) => other.key === key);
  const columns: Column<Item>[] = [
    {
      key: "item",
      title: t("inspection.item"),
      head: true,
      cell: ({ key }) => {
        const asked = item(key);
        return (
          <>
            {asked === undefined ? key : say(asked)}
            <div className="quiet small" lang="zh-CN">
              {asked === undefined ? "" : `第${asked.basis.article}条 ${asked.basis.quote}`}
            </div>
          </>
        );
      },
    },
    {
      key: "answer",
      title: t("inspection.answer"),
      cell: ({ key, value, fails, spot, conflict, photoMissing, answers, factId }) => (
        <>
          {value === null ? (
            <span className="quiet">—</span>
          ) : (
            <Mark tone={fails ? "red" : "green"}>{valueText(key, value)}</Mark>
          )}{" "}
          {spot && <Mark tone="green">{t("inspection.spot")}</Mark>}{" "}
          {conflict && <Mark tone="orange">{t("inspection.conflict")}</Mark>}{" "}
          {photoMissing && <Mark tone="yellow">{t("inspection.photoMissing")}</Mark>}
          {answers
            .filter((other) => answers.length > 1 || other.body["note"] !== undefined)
            .map((other) => (
              <div key={other.factId} className="quiet small">
                {other.factId === factId ? "● " : "○ "}
                {other.actorName} {valueText(key, other.body["value"])} <InstantText at={other.takenAt} />{" "}
                {typeof other.body["note"] === "string" && other.body["note"]} {other.reason}
              </div>
            ))}
        </>
      ),
    },
    {
      key: "records",
      title: t("inspection.records"),
      cell: ({ recordsSay, recordsSaid }) => (
        <>
          {recordsSay === null ? "—" : say(recordsSay)}
          {recordsSaid !== null && recordsSay !== null && recordsSaid.zh !== recordsSay.zh && (
            <div className="quiet small">{t("inspection.recordsThen", { says: say(recordsSaid) })}</div>
          )}
        </>
      ),
    },
    ...(one.mine && one.state === "finished"
      ? [{ key: "do", title: "", cell: ({ key }: Item) => <CorrectAnswer one={one} itemKey={key} /> }]
      : []),
  ];
  return (
    <DataTable
      caption={say(one.checklist.name)}
      columns={columns}
      rows={one.items}
      rowKey={({ key }) => key}
      empty="—"
    />
  );
}

function Tasks({ one }: { one: Inspection }) {
  const { t } = useTexts();
  const columns: Column<Inspection["tasks"][number]>[] = [
    {
      key: "demand",
      title: t("rectification.demand"),
      head: true,
      cell: ({ taskId, demand }) => (
        <Link to="/rectification" search={{ plan: one.planId, task: taskId }}>
          {demand}
        </Link>
      ),
    },
    { key: "firm", title: t("rectification.firm"), cell: ({ companyName }) => companyName },
    {
      key: "due",
      title: t("rectification.due"),
      cell: ({ dueOn, overdue }) => (
        <>
          <DayText day={dueOn} /> {overdue && <Mark tone="red">{t("taskColour.overdue")}</Mark>}
        </>
      ),
    },
    { key: "state", title: t("rectification.state"), cell: ({ state }) => t(`taskState.${state}`) },
    {
      key: "do",
      title: "",
      cell: ({ taskId }) => (
        <PaperButton
          contract={printInspectionPaper}
          input={{ inspectionId: one.inspectionId, paper: "notice", taskId }}
          label={t("inspection.printNotice")}
        />
      ),
    },
  ];
  return (
    <Panel title={t("rectification.title")} flush>
      <DataTable
        caption={t("rectification.title")}
        columns={columns}
        rows={one.tasks}
        rowKey={({ taskId }) => taskId}
        empty={t("rectification.empty")}
      />
    </Panel>
  );
}

function Photos({ one }: { one: Inspection }) {
  const { t } = useTexts();
  if (one.photos.length === 0) return null;
  return (
    <Panel title={t("inspection.photos")}>
      <ul>
        {one.photos.map(({ photoId, itemKey, takenAt, actorName, sha256 }) => (
          <li key={photoId}>
            <PaperButton
              contract={openPhoto}
              input={{ inspectionId: one.inspectionId, photoId }}
              label={t("inspection.open")}
            />{" "}
            {itemKey} · {t("inspection.takenAt")} <InstantText at={takenAt} /> · {actorName} ·{" "}
            <code className="small">{sha256.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
      <PhotoLooks inspectionId={one.inspectionId} />
    </Panel>
  );
}
