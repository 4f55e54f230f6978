import { day } from "../../kernel/day.ts";
import { defineClock } from "../define-clock.ts";

export const clock = defineClock({
  id: "sme-payment-public-2020",
  citation: {
    statute: "decree728",
    article: "8",
    quote: "应当自货物、工程、服务交付之日起30日内支付款项",
  },
  mark: "P",
  says: {
    zh: "2025年6月以前，机关、事业单位应当自交付之日起30日内向中小企业支付款项。",
    bo: "2025ལོའི་ཟླ་6གོང་ལ་སྲིད་གཞུང་ལས་ཁུངས་ཀྱིས་སྤྲོད་པའི་ཉིན་ནས་བཟུང་ཉིན་30ནང་ཁེ་ལས་འབྲིང་ཆུང་ལ་དངུལ་སྤྲོད་དགོས།",
    en: "Until 31 May 2025 public bodies paid small firms within 30 days of delivery.",
  },
  inForce: { from: day("2020-09-01"), to: day("2025-05-31") },
  unit: "calendar-days",
  counts: [{ count: 30, for: "period" }],
  roll: "forward",
  vectors: [
    {
      from: day("2025-06-01"),
      region: "000000",
      due: day("2025-07-01"),
      notInForce: true,
      why: "the day after it was in force, reckoned all the same; 30 days after Sunday end on 1 July 2025",
    },
    {
      from: day("2020-08-31"),
      region: "000000",
      due: day("2020-09-30"),
      notInForce: true,
      why: "the day before it is in force, reckoned all the same; 30 days after Monday end on 30 September 2020",
    },
    {
      from: day("2020-09-01"),
      region: "000000",
      due: day("2020-10-09"),
      why: "the first day in force; 30 days after Tuesday end on 1 October 2020; a day of rest: it rolls on to 9 October 2020",
    },
    {
      from: day("2021-08-31"),
      region: "540000",
      due: day("2021-09-30"),
      why: "30 days after Tuesday end on 30 September 2021; a working day",
    },
    {
      from: day("2021-09-01"),
      region: "540000",
      due: day("2021-10-08"),
      why: "30 days after Wednesday end on 1 October 2021; a day of rest: it rolls on to 8 October 2021",
    },
    {
      from: day("2025-01-28"),
      region: "000000",
      due: day("2025-02-27"),
      why: "elsewhere than in Tibet; 30 days after Tuesday end on 27 February 2025; a working day",
    },
    {
      from: day("2025-01-28"),
      region: "540000",
      due: day("2025-03-05"),
      why: "30 days after Tuesday end on 27 February 2025; a day of rest: it rolls on to 5 March 2025",
    },
    {
      from: day("2025-05-31"),
      region: "000000",
      due: day("2025-06-30"),
      why: "the last day in force; 30 days after Saturday end on 30 June 2025; a working day",
    },
  ],
  notModelled: [
    "The start is the day of delivery, of acceptance, or of the confirmed settlement (articles 8 and 9); which applies is a fact of the contract.",
    "That the period rolls forward from a day of rest follows 民事诉讼法 85 by analogy; 民法典 203 was not read.",
    "Interest on late payment (article 15) is not computed.",
  ],
});
