import { findRegion } from "../../codes/regions.ts";
import { implementPaper } from "../../db/implement.ts";
import type { PaperData } from "../../documents/papers.ts";
import { dayText, milliText } from "../../documents/print-text.ts";
import { present } from "../../kernel/assert.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { paperToday } from "../papers/printing.operations.ts";
import { MEASURES } from "./measures.gen.ts";
import { getScorecard } from "./publication.operations.ts";
import type { AreaScore, NOT_GRADABLE } from "./scorecard.ts";
import * as contract from "./scorecard-paper.contract.ts";

type Table = PaperData<"area-report">["tables"][number];

const BASIS = { computed: "首次公布", adjusted: "按异议调整", recomputed: "重新计算" } as const;
const WHY_NOT: Readonly<Record<(typeof NOT_GRADABLE)[number], string>> = {
  "no-sites": "没有在建项目",
  "nothing-applies": "没有适用的指标",
  "too-little-data": "数据不足",
};

const regionName = (code: string): string => findRegion(code)?.zh ?? code;

/** One published version: its frozen totals, ranks and grades. Who cannot be graded stands apart and has no rank. */
export const printScorecard = implementPaper(contract.printScorecard, async (context, asked) => {
  const card = await getScorecard.run(context, asked);
  if (isRefusal(card)) return card;
  const { versionNo, regionCode, from, to, asOf, scheme, counties, prefectures, versions } = card;
  const version = present(
    versions.find((one) => one.versionNo === versionNo),
    `version ${versionNo}`,
  );
  const area = regionName(regionCode);
  const all = [...prefectures, ...counties];
  // Whose measures the reader does not see, of them no weights are shown either.
  const weighed = all.find(({ figures }) => figures.length > 0)?.figures ?? [];
  return paperToday(context, "area-report", {
    report: "scorecard",
    name: `${area} ${from}至${to} 第${versionNo}版`,
    facts: [
      { key: "area", value: area },
      { key: "period", value: `${dayText(from)}至${dayText(to)}` },
      { key: "version", value: `第${versionNo}版（${BASIS[version.basis]}），${dayText(version.publishedOn)}公布` },
      { key: "asOf", value: dayText(asOf) },
      { key: "scheme", value: `${scheme.name.zh}（${scheme.source}，标记 ${scheme.mark}）` },
      { key: "recordedBy", value: version.byName },
      { key: "note", value: version.note },
    ],
    digest: version.digest,
    tables: [
      scoreTable("counties", counties),
      ...(prefectures.length === 0 ? [] : [scoreTable("prefectures", prefectures)]),
      {
        title: "notGraded",
        columns: [
          { key: "area", kind: "text" },
          { key: "sites", kind: "number" },
          { key: "reason", kind: "wide" },
        ],
        rows: all.flatMap((one) =>
          one.notGradable === null ? [] : [[regionName(one.regionCode), String(one.sites), whyNot(one)]],
        ),
      },
      ...(weighed.length === 0 ? [] : [measureTable(weighed)]),
    ],
    authority: `${area}人力资源和社会保障部门`,
    madeOn: version.publishedOn,
  });
});

/** Without a total there is a grade only by a veto. */
function whyNot({ notGradable, grade }: AreaScore): string {
  const why = notGradable === null ? "" : WHY_NOT[notGradable];
  return grade === null ? why : `${why}；一票否决，评为${grade}`;
}

function scoreTable(title: "counties" | "prefectures", scores: readonly AreaScore[]): Table {
  return {
    title,
    columns: [
      { key: "rank", kind: "number" },
      { key: "area", kind: "wide" },
      { key: "grade", kind: "text" },
      { key: "points", kind: "number" },
      { key: "sites", kind: "number" },
      { key: "weight", kind: "number" },
      { key: "weightNoData", kind: "number" },
    ],
    rows: scores.flatMap(({ regionCode, rank, grade, gradeBefore, total, sites, weightApplied, weightNoData }) =>
      total === null
        ? []
        : [
            [
              rank === null ? "—" : String(rank),
              regionName(regionCode),
              gradeBefore && gradeBefore !== grade ? `${grade}（一票否决，原${gradeBefore}）` : (grade ?? "—"),
              // Hundredths of a point: two digits as they are.
              milliText(total * 10),
              String(sites),
              String(weightApplied),
              String(weightNoData),
            ],
          ],
    ),
  };
}

function measureTable(figures: AreaScore["figures"]): Table {
  return {
    title: "measures",
    columns: [
      { key: "measure", kind: "wide" },
      { key: "weight", kind: "number" },
    ],
    rows: figures.map(({ measure, weight }) => [
      MEASURES.find(({ key }) => key === measure)?.name.zh ?? measure,
      String(weight),
    ]),
  };
}
