import { findRegion } from "../../codes/regions.ts";
import { SECTORS } from "../../codes/sectors.ts";
import { implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { amountText, dayText } from "../../documents/print-text.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import { refuse } from "../../kernel/outcome.ts";
import { paperToday, refusalOfLength } from "../papers/printing.operations.ts";
import { type DayFigures, type ProjectFigures, resultOf, sumOfDays } from "./burn-down.ts";
import { type FUNDINGS, reportSchema } from "./campaign.contract.ts";
import { emptyDay } from "./campaign.operations.ts";
import * as store from "./campaign.store.ts";
import { coversArea } from "./campaign.ts";
import * as contract from "./report-paper.contract.ts";

const FUNDING: Readonly<Record<(typeof FUNDINGS)[number], string>> = {
  government: "政府投资",
  "state-owned": "国有企业投资",
  private: "社会投资",
};
const RESULT = { owing: "尚有欠薪", unknown: "已知欠薪已清零，但有项目没有数据", cleared: "全部清零" } as const;

type Table = PaperData<"area-report">["tables"][number];

const regionName = (code: string): string => findRegion(code)?.zh ?? code;

/** The frozen text and nothing else: what is known since then is on the screen, not on this paper. */
export const printReport = implementPaper(contract.printReport, async (context, { campaignId }) => {
  const { tx, actor } = context;
  const campaign = await store.findCampaign(tx, actor, campaignId);
  if (campaign === undefined) return refuse("campaign.unknown", { field: "campaignId" });
  if (!coversArea(actor, campaign.regionCode)) return refuse("campaign.area-not-yours");
  const stored = await store.findReport(tx, campaignId);
  if (stored === undefined) return refuse("campaign.not-closed");
  const report = reportSchema.parse(JSON.parse(stored.report));
  const tooLong = refusalOfLength(report.projects.length);
  if (tooLong !== undefined) return tooLong;
  const { scope, asOf, projects } = report;
  const counties = report.counties.map(({ regionCode, days }) => ({ regionCode, day: days.at(-1) ?? emptyDay(asOf) }));
  const byPrefecture = Map.groupBy(counties, ({ regionCode }) => `${regionCode.slice(0, 4)}00`);
  const prefectures = [...byPrefecture].map(([regionCode, of]) => {
    return { regionCode, day: sumOfDays(of.map(({ day }) => [day])).at(-1) ?? emptyDay(asOf) };
  });
  const total = sumOfDays(counties.map(({ day }) => [day])).at(-1) ?? emptyDay(asOf);
  const sectors = scope.sectors.map((one) => SECTORS.find(({ code }) => code === one)?.zh ?? one).join("、");
  const fundings = campaign.fundings.map((one) => FUNDING[one]).join("、");
  return paperToday(context, "area-report", {
    report: "campaign",
    name: report.name,
    facts: [
      { key: "area", value: regionName(scope.regionCode) },
      { key: "scope", value: `${fundings}；${sectors === "" ? "全部行业" : sectors}` },
      {
        key: "period",
        value: `${dayText(scope.cutOff)}存量，${dayText(scope.clearBy)}前清零；新增${scope.targetDays}日内清零`,
      },
      { key: "asOf", value: dayText(asOf) },
      { key: "result", value: RESULT[resultOf(total)] },
      { key: "recordedBy", value: stored.closedByName },
      { key: "note", value: stored.note },
    ],
    digest: stored.digest,
    tables: [
      areaTable("byPrefecture", prefectures, projects, total),
      areaTable("byCounty", counties, projects, total),
      siteTable("owingSites", projects),
      siteTable("unknownSites", projects),
    ],
    authority: `${regionName(scope.regionCode)}人力资源和社会保障部门`,
    madeOn: stored.closedOn,
  });
});

interface Area {
  readonly regionCode: string;
  readonly day: DayFigures;
}

/** Sites without data have a column of their own and are in no other. */
function areaTable(
  title: "byPrefecture" | "byCounty",
  areas: readonly Area[],
  projects: readonly ProjectFigures[],
  total: DayFigures,
): Table {
  const started = (prefix: string) =>
    projects.filter(({ regionCode }) => regionCode.startsWith(prefix)).reduce((sum, one) => sum + one.cutOffFen, 0);
  const cells = (name: string, cutOffFen: number, day: DayFigures) => [
    name,
    String(day.owing + day.clear + day.unknown),
    amountText(fen(cutOffFen)),
    amountText(day.stockFen as Fen),
    amountText(day.laterFen as Fen),
    String(day.owing),
    String(day.clear),
    String(day.unknown),
  ];
  return {
    title,
    columns: [
      { key: "area", kind: "wide" },
      { key: "sites", kind: "number" },
      { key: "cutOffSum", kind: "number" },
      { key: "stock", kind: "number" },
      { key: "later", kind: "number" },
      { key: "owing", kind: "number" },
      { key: "clear", kind: "number" },
      { key: "unknown", kind: "number" },
    ],
    rows: areas.map(({ regionCode, day }) =>
      cells(regionName(regionCode), started(title === "byCounty" ? regionCode : regionCode.slice(0, 4)), day),
    ),
    total: cells("", started(""), total),
  };
}

function siteTable(title: "owingSites" | "unknownSites", projects: readonly ProjectFigures[]): Table {
  const state = title === "owingSites" ? "owing" : "unknown";
  const money = state === "owing";
  return {
    title,
    columns: [
      { key: "area", kind: "text" },
      { key: "site", kind: "wide" },
      ...(money
        ? ([
            { key: "stock", kind: "number" },
            { key: "later", kind: "number" },
          ] as const)
        : []),
    ],
    rows: projects
      .filter((one) => one.state === state)
      .map(({ regionCode, name, stockFen, laterFen }) => [
        regionName(regionCode),
        name,
        ...(money ? [amountText(stockFen), amountText(laterFen)] : []),
      ]),
  };
}
