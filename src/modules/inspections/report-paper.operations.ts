import { findRegion } from "../../codes/regions.ts";
import { implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { amountText, dayText } from "../../documents/print-text.ts";
import type { OutputOf } from "../../kernel/contract.ts";
import { fen } from "../../kernel/money.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import { paperToday, refusalOfLength } from "../papers/printing.operations.ts";
import type { planReport } from "./plan.contract.ts";
import { findPlan } from "./plan.store.ts";
import { getReport } from "./report.operations.ts";
import * as contract from "./report-paper.contract.ts";

type Figures = OutputOf<typeof planReport>["total"];
type Table = PaperData<"area-report">["tables"][number];

const regionName = (code: string): string => findRegion(code)?.zh ?? code;

/** The report as it is today: a plan is not frozen, so the paper has a day and no digest. */
export const printPlanReport = implementPaper(contract.printPlanReport, async (context, { planId }) => {
  const plan = await findPlan(context.tx, context.actor, planId);
  if (plan === undefined) return refuse("inspection-plan.unknown", { field: "planId" });
  const report = await getReport.run(context, { planId });
  if (isRefusal(report)) return report;
  const { today, total, frameSites, teams, prefectures, counties, items, notReached } = report;
  const tooLong = refusalOfLength(total.sites);
  if (tooLong !== undefined) return tooLong;
  const ofArea = (one: Figures & { readonly regionCode: string }) => [regionName(one.regionCode), ...cells(one)];
  return paperToday(context, "area-report", {
    report: "inspection",
    name: plan.name.zh,
    facts: [
      { key: "area", value: regionName(plan.regionCode) },
      { key: "asOf", value: dayText(today) },
      { key: "scope", value: `抽查范围${frameSites}个项目，抽取${total.drawn}个，指定${total.directed}个` },
      { key: "note", value: "抽查结果只反映被检查的项目；没有去检查的，不作结论。" },
    ],
    digest: null,
    tables: [
      areaTable("byPrefecture", prefectures.map(ofArea), ["", ...cells(total)]),
      areaTable("byCounty", counties.map(ofArea), ["", ...cells(total)]),
      {
        title: "byTeam",
        columns: [{ key: "team", kind: "number" }, { key: "members", kind: "wide" }, ...COLUMNS],
        rows: teams.map((one) => [String(one.teamNo), one.members.join("、"), ...cells(one)]),
      },
      {
        title: "byItem",
        columns: [
          { key: "item", kind: "wide" },
          { key: "answered", kind: "number" },
          { key: "failed", kind: "number" },
          { key: "spot", kind: "number" },
        ],
        rows: items.map((one) => [one.zh, String(one.answered), String(one.failed), String(one.spot)]),
      },
      {
        title: "notReached",
        columns: [
          { key: "site", kind: "text" },
          { key: "reason", kind: "wide" },
        ],
        rows: notReached.map(({ projectName, reason }) => [projectName, reason]),
      },
    ],
    authority: `${regionName(plan.regionCode)}人力资源和社会保障部门`,
    madeOn: today,
  });
});

const COLUMNS = (
  [
    "drawn",
    "directed",
    "finished",
    "started",
    "missed",
    "toDo",
    "failed",
    "spot",
    "tasksOpen",
    "tasksDone",
    "workers",
    "amount",
  ] as const
).map((key) => ({ key, kind: "number" as const }));

/** Where nobody has been, nothing is known: a dash, no nought. */
function cells(one: Figures): string[] {
  const seen = one.finished + one.started > 0;
  const known = (value: number | string) => (seen ? String(value) : "—");
  return [
    ...[one.drawn, one.directed, one.finished, one.started, one.notReached, one.toDo].map(String),
    ...[known(one.failed), known(one.spot)],
    ...[one.tasksOpen, one.tasksDone].map(String),
    ...[known(one.workers), known(amountText(fen(one.amountFen)))],
  ];
}

function areaTable(title: "byPrefecture" | "byCounty", rows: string[][], total: string[]): Table {
  return { title, columns: [{ key: "area", kind: "wide" }, ...COLUMNS], rows, total };
}
