import { day } from "../../kernel/day.ts";
import { defineLiability } from "../define-liability.ts";
import { chain } from "../liability-vectors.ts";

const SUCCESSOR = { companyId: 9 };

export const liability = defineLiability({
  id: "decree724-21-successor",
  citation: {
    statute: "decree724",
    article: "21",
    quote: "经与农民工书面协商一致的，可以由合并或者分立后承继其权利和义务的用人单位清偿",
  },
  says: {
    zh: "用人单位合并或者分立的，经与农民工书面协商一致，可以由承继的用人单位清偿。",
    bo: "བེད་སྤྱོད་ཚན་པ་མཉམ་བསྡུའམ་ཁ་འཐོར་བྱས་ན། ཞིང་པ་བཟོ་པ་དང་ཡིག་ཐོག་ནས་གྲོས་མཐུན་བྱུང་བ་ན། རྒྱུན་འཛིན་ཚན་པས་འཇལ་ཆོག",
    en: "After a merger or split the successor pays where the workers agreed to it in writing.",
  },
  inForce: { from: day("2020-05-01") },
  names({ events }, inquiry) {
    for (const { kind, successor, workersAgreed } of events) {
      if (kind !== "merger" && kind !== "split") continue;
      if (workersAgreed === true && successor !== undefined) inquiry.pays(successor, "successor");
      if (successor === undefined) {
        inquiry.asks({
          fact: "events.successor",
          zh: "合并或者分立后由谁承继权利和义务",
          bo: "མཉམ་བསྡུའམ་ཁ་འཐོར་བྱས་རྗེས་ཁེ་དབང་དང་འོས་འགན་སུས་རྒྱུན་འཛིན་བྱེད་པ།",
          en: "Who took over the rights and duties after the merger or split",
        });
      }
      if (workersAgreed === undefined) {
        inquiry.asks({
          fact: "events.workersAgreed",
          zh: "农民工是否书面同意由承继单位清偿",
          bo: "རྒྱུན་འཛིན་ཚན་པས་འཇལ་བར་ཞིང་པ་བཟོ་པས་ཡིག་ཐོག་ནས་མོས་མཐུན་བྱས་ཡོད་མེད།",
          en: "Whether the workers agreed in writing that the successor pays",
          about: successor,
        });
      }
    }
  },
  notModelled: [
    "Without the workers' agreement the employer must pay before the merger or split; what civil and company law then make the successor owe is not decided here.",
    "With several successors, the share of each.",
  ],
  vectors: [
    {
      says: "workers agreed in writing that the firm which took theirs over pays",
      chain: chain({ events: [{ kind: "merger", successor: SUCCESSOR, workersAgreed: true }] }),
      on: day("2021-07-01"),
      expect: { "company:9 successor": {} },
    },
    {
      says: "workers who did not agree hold on to their employer",
      chain: chain({ events: [{ kind: "split", successor: SUCCESSOR, workersAgreed: false }] }),
      on: day("2021-07-01"),
      expect: {},
    },
    {
      says: "whether they agreed must be asked, and who the successor is",
      chain: chain({ events: [{ kind: "merger" }] }),
      on: day("2020-05-01"),
      expect: {},
      asks: ["events.successor", "events.workersAgreed"],
    },
    {
      says: "the decree does not govern 30 April 2020",
      chain: chain({ events: [{ kind: "merger", successor: SUCCESSOR, workersAgreed: true }] }),
      on: day("2020-04-30"),
      expect: {},
    },
  ],
});
