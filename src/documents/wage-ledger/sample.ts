import { fen, sumFen } from "../../kernel/money.ts";
import type { PaperData } from "../papers.ts";

const NAMES = ["扎西次仁", "王建国", "བཀྲ་ཤིས་ཚེ་རིང་།", "买买提·阿不都热合曼·吐尔逊"] as const;

/** Two months of invented people: region code 540199 is nobody's. */
export function wageLedgerSample(count = 24): PaperData<"wage-ledger"> {
  const entries: PaperData<"wage-ledger">["entries"] = Array.from({ length: count }, (_, index) => ({
    month: index < count / 2 ? "2020-10" : "2020-11",
    paidOn: index % 4 === 3 ? [] : ["2020-12-14"],
    name: NAMES[index % NAMES.length] ?? "",
    documentNumber: "540199197003070010",
    phone: index % 3 === 0 ? null : "13900000000",
    workedDays: 25,
    workedMinutes: 14_970,
    due: [{ what: "day", amountFen: 700_000 }],
    deductions: index % 5 === 0 ? [{ what: "deduction", note: "预支生活费", amountFen: 20_000 }] : [],
    netFen: index % 5 === 0 ? 680_000 : 700_000,
    references: index % 4 === 3 ? [] : [`QX${String(42 + index).padStart(16, "0")}`],
  }));
  return {
    project: "拉萨河谷安居工程（二期）第三标段",
    employer: "西藏高原劳务有限公司",
    from: "2020-10",
    to: "2020-11",
    keepYears: "3",
    entries,
    netFen: sumFen(entries.map((one) => fen(one.netFen))),
  };
}
