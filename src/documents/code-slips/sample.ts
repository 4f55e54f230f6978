import { fen } from "../../kernel/money.ts";
import type { PaperData } from "../papers.ts";

const PEOPLE = [
  ["扎西次仁", "木工班"],
  ["བཀྲ་ཤིས་ཚེ་རིང་།", "钢筋及预应力工程第二施工作业班组"],
  ["买买提·阿不都热合曼·吐尔逊·阿卜杜拉", "钢筋班"],
] as const;

/** Slips of invented people. */
export function codeSlipsSample(count = 10): PaperData<"code-slips"> {
  return {
    project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
    employer: "中铁某某建设集团西南区域劳务分包有限责任公司林芝分公司",
    month: "2020-11",
    address: "https://gongzi.example.org/my",
    until: "2021-02-04",
    slips: Array.from({ length: count }, (_, index) => {
      const [name, crew] = PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
      const code = `ABCDE23${String(index).padStart(3, "4")}`.replaceAll(/[01]/g, "Z");
      return { name, pin: index + 1, crew, netFen: fen(640_000 + index * 1_234), code };
    }),
  };
}
