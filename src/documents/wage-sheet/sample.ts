import { fen, sumFen } from "../../kernel/money.ts";
import type { PaperData } from "../papers.ts";

const NAMES = ["扎西次仁", "王建国", "བཀྲ་ཤིས་ཚེ་རིང་།", "买买提·阿不都热合曼·吐尔逊", "李大山", "卓玛"] as const;
const SCHEMES = ["month", "day", "hour", "piece"] as const;

/** A sheet of invented people, long enough to run over pages. */
export function wageSheetSample(count = 40): PaperData<"wage-sheet"> {
  const lines: PaperData<"wage-sheet">["lines"] = Array.from({ length: count }, (_, index) => {
    const gross = fen(650_000 + index * 1_234);
    const deduction = fen(index % 5 === 0 ? 10_000 : 0);
    return {
      lineId: 42_000 + index,
      pin: index + 1,
      name: NAMES[index % NAMES.length] ?? "",
      crew: index % 7 === 0 ? "钢筋及预应力工程第二作业班组" : "木工班",
      scheme: SCHEMES[index % SCHEMES.length] ?? "day",
      rateFen: 28_000,
      workedDays: 25,
      quantityMilli: 25_500,
      grossFen: gross,
      deductionFen: deduction,
      netFen: fen(gross - deduction),
      confirmation: index % 6 === 1 ? "confirmed" : index % 6 === 2 ? "disputed" : "pending",
      answeredOn: index % 6 === 1 || index % 6 === 2 ? "2020-12-08" : null,
    };
  });
  return {
    projectId: 7,
    project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
    contractor: "雪域建筑工程有限公司",
    employer: "西藏高原劳务有限公司",
    sheetId: 311,
    version: 1,
    printNo: 2,
    month: "2020-11",
    state: "submitted",
    dueOn: "2020-12-15",
    lines,
    grossFen: sumFen(lines.map((one) => fen(one.grossFen))),
    deductionFen: sumFen(lines.map((one) => fen(one.deductionFen))),
    netFen: sumFen(lines.map((one) => fen(one.netFen))),
  };
}
