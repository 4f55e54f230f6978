import type { PaperData } from "../papers.ts";

export function areaReportSample(counties: number): PaperData<"area-report"> {
  return {
    report: "campaign",
    name: "两清零行动",
    facts: [
      { key: "area", value: "拉萨市" },
      { key: "asOf", value: "2020年12月31日" },
      { key: "note", value: "存量全部清零，一处工地没有数据。" },
    ],
    digest: "0123456789abcdef".repeat(4),
    tables: [
      {
        title: "byCounty",
        columns: [
          { key: "area", kind: "wide" },
          { key: "sites", kind: "number" },
          { key: "stock", kind: "number" },
        ],
        rows: Array.from({ length: counties }, (_, index) => [`第${index + 1}县`, String(index), "1,234.00"]),
        total: ["", "100", "9,999.00"],
      },
      { title: "unknownSites", columns: [{ key: "site", kind: "wide" }], rows: [] },
    ],
    authority: "拉萨市人力资源和社会保障局",
    madeOn: "2020-12-31",
  };
}
