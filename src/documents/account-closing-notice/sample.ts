import type { PaperData } from "../papers.ts";

export const closingNoticeSample: PaperData<"account-closing-notice"> = {
  project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
  owner: "拉萨城投建设有限公司",
  contractor: "雪域建筑工程集团有限责任公司西藏分公司",
  completedOn: "2020-11-30",
  accountName: "雪域建筑工程有限公司农民工工资专用账户",
  bankName: "中国农业银行拉萨城关支行",
  accountTail: "0042",
  paidPeople: 214,
  paidFen: 1_234_567_890,
  postedOn: "2020-12-21",
  untilOn: "2021-01-20",
  days: 30,
  officer: { name: "白玛", phone: "13900000000" },
  inspectionPhone: "0891-0000003",
};
