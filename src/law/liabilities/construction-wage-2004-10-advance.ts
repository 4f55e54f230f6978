import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { defineLiability, type Inquiry } from "../define-liability.ts";
import { type Chain, isSame } from "../liability-chain.ts";
import { CONTRACTOR_ASKED } from "../liability-questions.ts";
import { CONTRACTOR, chain } from "../liability-vectors.ts";
import { ownerAdvances } from "../owner-advances.ts";

export const liability = defineLiability({
  id: "construction-wage-2004-10-advance",
  citation: {
    statute: "construction-wage-2004",
    article: "10",
    quote: "由业主或工程总承包企业先行垫付农民工被拖欠的工资",
  },
  says: {
    zh: "2020年5月1日之前，业主或者工程总承包企业未按约定结清工程款导致欠薪的，以未结清的工程款为限先行垫付。",
    bo: "2020 ལོའི་ཟླ་ 5 ཚེས་ 1 གོང་ལ། བདག་པོའམ་སྤྱི་བོགས་ཁེ་ལས་ཀྱིས་བཟོ་སྐྲུན་དངུལ་མ་སྤྲད་པར་གླ་ཕོགས་འགོར་ན། མ་སྤྲད་པའི་དངུལ་གྱི་ཚད་ལ་བརྟེན་ནས་སྔོན་འདོན་བྱེད་དགོས།",
    en: "Before 1 May 2020: an owner or general contractor that did not settle advances the wages, up to what is unsettled.",
  },
  inForce: { from: day("2004-09-10"), to: day("2020-04-30") },
  names(facts, inquiry) {
    ownerAdvances(facts, inquiry);
    contractorAdvances(facts, inquiry);
  },
  notModelled: [
    "The limit for an owner where the employer stands below the general contractor: the whole unpaid project price.",
    "A general contractor that paid its subcontractor and not the one below it: only what it settled with the employer counts.",
    "From 2020-05-01 articles 29(2) and 30(3) of Decree 724 decide.",
  ],
  vectors: [
    {
      says: "an owner that did not settle advances up to what is unsettled",
      chain: chain({ ownerPaidLate: true, unpaidPriceFen: 2_000_000, contractorPaidLate: false }),
      on: day("2020-04-30"),
      expect: { "company:1 advances": { limitFen: 2_000_000 } },
    },
    {
      says: "a general contractor that did not settle advances up to what it owes the subcontractor",
      chain: chain({ contractorPaidLate: true, unpaidSubcontractFen: 5_999_999 }),
      on: day("2004-09-10"),
      expect: { "company:2 advances": { limitFen: 5_999_999 } },
    },
    {
      says: "and never more than is owed",
      chain: chain({ contractorPaidLate: true, unpaidSubcontractFen: 6_000_001 }),
      on: day("2019-07-01"),
      expect: { "company:2 advances": { limitFen: 6_000_000 } },
    },
    {
      says: "a general contractor that settled everything advances nothing",
      chain: chain({ contractorPaidLate: true, unpaidSubcontractFen: 0 }),
      on: day("2019-07-01"),
      expect: {},
    },
    {
      says: "whether owner and contractor settled, and how much is open, must be asked",
      chain: chain({ ownerPaidLate: undefined }),
      on: day("2019-07-01"),
      expect: {},
      asks: ["contractorPaidLate", "ownerPaidLate"],
    },
    {
      says: "how much the contractor has not settled must be asked",
      chain: chain({ contractorPaidLate: true }),
      on: day("2019-07-01"),
      expect: { "company:2 advances": {} },
      asks: ["unpaidSubcontractFen"],
    },
    {
      says: "who the general contractor was must be asked",
      chain: chain({ generalContractor: undefined, contractorPaidLate: true }),
      on: day("2019-07-01"),
      expect: {},
      asks: ["generalContractor"],
    },
    {
      says: "a general contractor advances nothing to itself",
      chain: chain({ employer: CONTRACTOR, contractorPaidLate: true, unpaidSubcontractFen: 1 }),
      on: day("2019-07-01"),
      expect: {},
    },
    {
      says: "the measures were issued on 10 September 2004",
      chain: chain({ contractorPaidLate: true, unpaidSubcontractFen: 5_999_999 }),
      on: day("2004-09-09"),
      expect: {},
    },
  ],
});

function contractorAdvances(facts: Chain, inquiry: Inquiry): void {
  const { employer, generalContractor, contractorPaidLate, unpaidSubcontractFen, arrearsFen } = facts;
  if (contractorPaidLate === false || isSame(employer, generalContractor)) return;
  if (generalContractor === undefined) {
    inquiry.asks(CONTRACTOR_ASKED);
  } else if (contractorPaidLate === undefined) {
    inquiry.asks({
      fact: "contractorPaidLate",
      zh: "欠薪是否因工程总承包企业未按合同约定结清工程款导致",
      bo: "གླ་ཕོགས་འགོར་བ་ནི་སྤྱི་བོགས་ཁེ་ལས་ཀྱིས་གན་རྒྱ་ལྟར་བཟོ་སྐྲུན་དངུལ་མ་སྤྲད་པའི་རྐྱེན་ཡིན་མིན།",
      en: "Whether wages are owed because the general contractor did not settle as agreed",
      about: generalContractor,
    });
  } else if (unpaidSubcontractFen === undefined) {
    inquiry.asks({
      fact: "unpaidSubcontractFen",
      zh: "总承包企业未结清的工程款数额，即其垫付的限额",
      bo: "སྤྱི་བོགས་ཁེ་ལས་ཀྱིས་ད་དུང་མ་སྤྲད་པའི་བཟོ་སྐྲུན་དངུལ་འབོར། དེ་ནི་སྔོན་འདོན་གྱི་མང་མཐའ་ཡིན།",
      en: "What the general contractor has not settled, which limits what it advances",
      about: generalContractor,
    });
    inquiry.pays(generalContractor, "advances");
  } else if (unpaidSubcontractFen > 0) {
    inquiry.pays(generalContractor, "advances", { limitFen: fen(Math.min(unpaidSubcontractFen, arrearsFen)) });
  } else {
    inquiry.explains({
      zh: "总承包企业的工程款已经结清，不垫付",
      bo: "སྤྱི་བོགས་ཁེ་ལས་ཀྱིས་བཟོ་སྐྲུན་དངུལ་ཚང་མ་སྤྲད་ཟིན་པས་སྔོན་འདོན་མི་བྱེད།",
      en: "The general contractor has settled in full, so it advances nothing",
    });
  }
}
