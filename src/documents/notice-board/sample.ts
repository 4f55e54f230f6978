import type { PaperData } from "../papers.ts";

/** An invented site with four subcontractors and long names. */
export const noticeBoardSample: PaperData<"notice-board"> = {
  project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
  owner: "拉萨城投建设有限公司",
  contractor: "雪域建筑工程集团有限责任公司西藏分公司",
  siteOffice: "拉萨河谷安居工程项目经理部",
  siteOfficePhone: "0891-0000001",
  subcontractors: [
    { name: "西藏高原劳务有限公司", scope: "主体结构劳务" },
    { name: "河谷劳务有限公司", scope: "钢筋工程" },
    { name: "中铁某某建设集团西南区域劳务分包有限责任公司林芝分公司", scope: "室外附属及管网" },
    { name: "雪莲装饰工程有限公司", scope: "装饰装修" },
  ],
  authority: "拉萨市城关区住房和城乡建设局",
  authorityPhone: "0891-0000002",
  officer: { name: "白玛", phone: "13900000000" },
  minimumMonth: { fen: 165_000, source: "西藏自治区月最低工资标准（示例）" },
  minimumHour: { fen: 1_600, source: "西藏自治区小时最低工资标准（示例）" },
  payday: { date: 15, monthOffset: 1 },
  inspectionPhone: "0891-0000003",
  arbitration: "城关区劳动人事争议仲裁委员会，城关区某某路1号，0891-0000004",
  legalAid: "城关区法律援助中心，城关区某某路2号，0891-0000005",
  hotline: "12348",
  complaintUrl: "https://qingxin.example/my#/help",
  asOf: "2020-12-21",
};
