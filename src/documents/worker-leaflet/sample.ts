import type { PaperData } from "../papers.ts";

export const leafletSample: PaperData<"worker-leaflet"> = {
  project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
  contractor: "雪域建筑工程集团有限责任公司西藏分公司",
  officer: { name: "白玛", phone: "13900000000" },
  payday: { date: 15, monthOffset: 1 },
  inspectionPhone: "0891-0000003",
  labourLine: "12333",
  legalLine: "12348",
  wagesUrl: "https://qingxin.example/my",
  complaintUrl: "https://qingxin.example/my#/help",
};
