import type { PaperData } from "../papers.ts";

const NAMES = ["扎西次仁", "王建国", "བཀྲ་ཤིས་ཚེ་རིང་།", "买买提·阿不都热合曼·吐尔逊"] as const;

/** Forty invented people paid, two not yet. */
export const paymentVoucherSample: PaperData<"payment-voucher"> = {
  project: "拉萨河谷安居工程（二期）第三标段主体结构及室外附属工程",
  contractor: "雪域建筑工程有限公司",
  employer: "西藏高原劳务有限公司",
  sheetId: 311,
  month: "2020-11",
  accountName: "雪域建筑工程有限公司农民工工资专用账户",
  bankName: "中国农业银行拉萨城关支行",
  accountTail: "0042",
  payments: Array.from({ length: 40 }, (_, index) => ({
    pin: index + 1,
    name: NAMES[index % NAMES.length] ?? "",
    cardTail: String(1000 + index),
    amountFen: 650_000,
    settledOn: "2020-12-14",
    reference: `QX${String(42 + index).padStart(16, "0")}`,
  })),
  paidFen: 26_000_000,
  openPeople: 2,
  openFen: 1_300_000,
};
