import type { PaperData } from "../papers.ts";

export function casePaperSample(paper: PaperData<"case-paper">["paper"], people: number): PaperData<"case-paper"> {
  const names = ["扎西顿珠", "旦增曲珍", "李建国", "བཀྲ་ཤིས།"];
  return {
    paper,
    caseNumber: "540102-2020-0007",
    no: paper === "filing" || paper === "transfer" || paper === "clearing" ? null : 2,
    to: paper === "transfer" ? "拉萨市公安局城关区分局" : "雪域建筑工程集团有限责任公司西藏分公司",
    project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
    madeOn: "2020-12-21",
    facts: `经查，在上述工程项目拖欠${people}名农民工工资。`,
    basis: "《劳动保障监察条例》第二十六条。",
    content: "责令你单位于2020年12月28日前足额支付下列工资。",
    remedies: "不服本指令的，可以自收到之日起六十日内申请行政复议，也可以依法提起行政诉讼。",
    lines: Array.from({ length: people }, (_, index) => ({
      no: index + 1,
      name: names[index % names.length] ?? "",
      month: "2020-11",
      owedFen: 650_000,
      paidFen: index % 2 === 0 ? 0 : 650_000,
    })),
    files:
      paper === "transfer"
        ? [
            { name: "涉嫌犯罪案件移送书", pages: 2, sha256: null },
            {
              name: "银行流水",
              pages: null,
              sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            },
          ]
        : [],
    inspectors: ["巴桑", "旺堆"],
    authority: "城关区人力资源和社会保障局",
    handedOver: paper !== "filing",
  };
}
