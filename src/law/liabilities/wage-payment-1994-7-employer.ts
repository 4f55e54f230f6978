import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { mayEmploy } from "../liability-chain.ts";
import { kindAsked } from "../liability-questions.ts";
import { CREW_LEADER, chain } from "../liability-vectors.ts";

export const liability = defineLiability({
  id: "wage-payment-1994-7-employer",
  citation: {
    statute: "wage-payment-1994",
    article: "7",
    quote: "工资必须在用人单位与劳动者约定的日期支付",
  },
  says: {
    zh: "2020年5月1日之前，用人单位在约定的日期支付工资。",
    bo: "2020 ལོའི་ཟླ་ 5 ཚེས་ 1 གོང་ལ། བེད་སྤྱོད་ཚན་པས་གྲོས་མཐུན་བྱས་པའི་ཉིན་མོར་གླ་ཕོགས་སྤྲོད་དགོས།",
    en: "Before 1 May 2020: an employer pays wages on the day that was agreed.",
  },
  inForce: { from: day("1995-01-01"), to: day("2020-04-30") },
  names(facts, inquiry) {
    const may = mayEmploy(facts, facts.employer);
    if (may === undefined) inquiry.asks(kindAsked(facts.employer));
    if (may !== false) inquiry.pays(facts.employer, "direct");
    else {
      inquiry.explains({
        zh: "招用人是个人或者不具备合法经营资格的单位，不是用人单位",
        bo: "བཟོ་པ་བསྡུ་མཁན་ནི་མི་སྒེར་རམ་ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ཚན་པ་ཡིན་པས་བེད་སྤྱོད་ཚན་པ་མིན།",
        en: "Who hired the workers is no employer in law (an individual or an unlicensed unit)",
      });
    }
  },
  notModelled: ["From 2020-05-01 articles 16 and 30(1) of Decree 724 name the employer; the Provisions stay in force."],
  vectors: [
    {
      says: "a subcontractor pays its workers on the day before the decree",
      chain: chain(),
      on: day("2020-04-30"),
      expect: { "company:3 direct": {} },
    },
    { says: "and from 1995 on", chain: chain(), on: day("1995-01-01"), expect: { "company:3 direct": {} } },
    { says: "the Provisions did not hold in 1994", chain: chain(), on: day("1994-12-31"), expect: {} },
    { says: "from 1 May 2020 the decree names the employer", chain: chain(), on: day("2020-05-01"), expect: {} },
    {
      says: "a crew leader is no employer",
      chain: chain({ employer: CREW_LEADER }),
      on: day("2019-12-31"),
      expect: {},
    },
    {
      says: "what kind of unit hired the workers must be asked",
      chain: chain({ parties: [] }),
      on: day("2019-12-31"),
      expect: { "company:3 direct": {} },
      asks: ["parties.company:3.kind"],
    },
  ],
});
