import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { chain } from "../liability-vectors.ts";

const SUCCESSOR = { companyId: 6 };
const MERGED = chain({ events: [{ kind: "merger", successor: SUCCESSOR }] });

export const liability = defineLiability({
  id: "labour-contract-2012-34-successor",
  citation: {
    statute: "labour-contract-2012",
    article: "34",
    quote: "原劳动合同继续有效，劳动合同由承继其权利和义务的用人单位继续履行",
  },
  says: {
    zh: "2020年5月1日之前，用人单位合并、分立的，由承继其权利和义务的用人单位继续履行劳动合同。",
    bo: "2020 ལོའི་ཟླ་ 5 ཚེས་ 1 གོང་ལ། བེད་སྤྱོད་ཚན་པ་མཉམ་བསྡུའམ་ཁ་འཐོར་བྱས་ན། རྒྱུན་འཛིན་ཚན་པས་ངལ་རྩོལ་གན་རྒྱ་མུ་མཐུད་ནས་ལག་བསྟར་བྱེད་དགོས།",
    en: "Before 1 May 2020: after a merger or split the successor goes on performing the labour contracts.",
  },
  inForce: { from: day("2013-07-01"), to: day("2020-04-30") },
  names({ events }, inquiry) {
    for (const { kind, successor } of events) {
      if (kind !== "merger" && kind !== "split") continue;
      if (successor !== undefined) inquiry.pays(successor, "successor");
      else {
        inquiry.asks({
          fact: "events.successor",
          zh: "合并或者分立后由谁承继权利和义务",
          bo: "མཉམ་བསྡུའམ་ཁ་འཐོར་བྱས་རྗེས་ཁེ་དབང་དང་འོས་འགན་སུས་རྒྱུན་འཛིན་བྱེད་པ།",
          en: "Who took over the rights and duties after the merger or split",
        });
      }
    }
  },
  notModelled: [
    "The text of 2007, in force from 2008-01-01, is not at hand; the article is computed from the amendment of 2012 on.",
    "From 2020-05-01 article 21 of Decree 724 asks for the workers' written agreement.",
  ],
  vectors: [
    {
      says: "the successor of a merged subcontractor pays, without anybody's agreement",
      chain: MERGED,
      on: day("2020-04-30"),
      expect: { "company:6 successor": {} },
    },
    { says: "from the amendment on", chain: MERGED, on: day("2013-07-01"), expect: { "company:6 successor": {} } },
    { says: "its text was not read for the day before", chain: MERGED, on: day("2013-06-30"), expect: {} },
    {
      says: "who took over must be asked",
      chain: chain({ events: [{ kind: "split" }] }),
      on: day("2019-07-01"),
      expect: {},
      asks: ["events.successor"],
    },
    { says: "without a merger nobody is named here", chain: chain(), on: day("2019-07-01"), expect: {} },
  ],
});
