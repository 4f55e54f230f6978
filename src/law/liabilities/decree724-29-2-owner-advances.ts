import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";

import { chain } from "../liability-vectors.ts";
import { ownerAdvances } from "../owner-advances.ts";

export const liability = defineLiability({
  id: "decree724-29-2-owner-advances",
  citation: {
    statute: "decree724",
    article: "29(2)",
    quote:
      "因建设单位未按照合同约定及时拨付工程款导致农民工工资拖欠的，建设单位应当以未结清的工程款为限先行垫付被拖欠的农民工工资",
  },
  says: {
    zh: "因建设单位未及时拨付工程款导致欠薪的，建设单位以未结清的工程款为限先行垫付。",
    bo: "འཛུགས་སྐྲུན་ཚན་པས་བཟོ་སྐྲུན་དངུལ་དུས་ཐོག་ཏུ་མ་སྤྲད་པར་གླ་ཕོགས་འགོར་ན། འཛུགས་སྐྲུན་ཚན་པས་རྩིས་མ་འཐེན་པའི་བཟོ་སྐྲུན་དངུལ་གྱི་ཚད་ལ་བརྟེན་ནས་སྔོན་འདོན་བྱེད་དགོས།",
    en: "An owner whose late payment led to arrears advances the wages, up to the unpaid project price.",
  },
  inForce: { from: day("2020-05-01") },
  names: ownerAdvances,
  notModelled: [
    "What the unpaid price is where the accounts are in dispute: it is a fact of the chain.",
    "One limit for several employers of a project: each chain sees the whole unpaid price.",
    "How the owner settles the advance with the general contractor.",
  ],
  vectors: [
    {
      says: "of ¥60,000.00 owed the owner advances the ¥59,999.99 that it has not paid for the works",
      chain: chain({ ownerPaidLate: true, unpaidPriceFen: 5_999_999 }),
      on: day("2021-07-01"),
      expect: { "company:1 advances": { limitFen: 5_999_999 } },
    },
    {
      says: "an unpaid price as large as the arrears covers them",
      chain: chain({ ownerPaidLate: true, unpaidPriceFen: 6_000_000 }),
      on: day("2021-07-01"),
      expect: { "company:1 advances": { limitFen: 6_000_000 } },
    },
    {
      says: "with a larger unpaid price no more than the arrears is advanced",
      chain: chain({ ownerPaidLate: true, unpaidPriceFen: 6_000_001 }),
      on: day("2020-05-01"),
      expect: { "company:1 advances": { limitFen: 6_000_000 } },
    },
    {
      says: "an owner that has paid everything advances nothing, though it paid late",
      chain: chain({ ownerPaidLate: true, unpaidPriceFen: 0 }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "an owner that paid on time advances nothing",
      chain: chain({ ownerPaidLate: false, unpaidPriceFen: 6_000_000 }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "an owner that paid late advances up to a limit that must be asked",
      chain: chain({ ownerPaidLate: true }),
      on: day("2021-07-01"),
      expect: { "company:1 advances": {} },
      asks: ["unpaidPriceFen"],
    },
    {
      says: "whether the owner paid late must be asked",
      chain: chain({ ownerPaidLate: undefined }),
      on: day("2021-07-01"),
      expect: {},
      asks: ["ownerPaidLate"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ ownerPaidLate: true, unpaidPriceFen: 6_000_000 }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
