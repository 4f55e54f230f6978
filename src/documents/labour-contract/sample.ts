import type { PaperData } from "../papers.ts";

/** An invented worker of Tibet; `regions` decides the template. */
export const labourContractSample: PaperData<"labour-contract"> = {
  kind: "labour-contract",
  regions: ["540102", "540100", "540000", "000000"],
  project: "拉萨河谷安居工程（二期）第三标段",
  place: "西藏自治区拉萨市城关区",
  employer: {
    name: "西藏高原劳务有限公司",
    code: "91540199MA00000A0X",
    representative: null,
    phone: "0891-0000000",
  },
  worker: {
    name: "扎西次仁",
    sex: "male",
    people: "藏族",
    birthday: "1970-03-07",
    documentNumber: "540199197003070010",
    phone: "13900000000",
    pin: 12,
  },
  trade: "木工",
  from: "2020-11-01",
  to: null,
  rate: { scheme: "day", fen: 28_000 },
  payday: { date: 15, monthOffset: 1 },
  method: "bank",
};
