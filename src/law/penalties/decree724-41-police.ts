import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-41-police",
  citation: {
    statute: "decree724",
    article: "41",
    quote: "涉嫌构成拒不支付劳动报酬罪的，应当按照有关规定及时移送公安机关审查并作出决定",
  },
  says: {
    zh: "涉嫌构成拒不支付劳动报酬罪的，人社部门应当及时移送公安机关。",
    bo: "ངལ་རྩོལ་གླ་ཕོགས་མི་སྤྲོད་པའི་ཉེས་པ་གྲུབ་པའི་དོགས་པ་ཡོད་ན་མི་ཤུགས་འགན་སྲུང་སྡེ་ཁག་གིས་དུས་ཐོག་ཏུ་སྤྱི་བདེ་ལས་ཁུངས་ལ་སྤྲོད་དགོས།",
    en: "What may be the crime of refusing to pay wages is handed to the police without delay.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "transfer-to-police",
      when: "at-once",
      judged: "crime",
      citation: { statute: "decree724", article: "41", quote: "应当按照有关规定及时移送公安机关审查并作出决定" },
    },
  ],
  detectedBy: ["decree724-12-paid-in-full"],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: [
    "Whether it may be the crime: see the crime threshold. The days of the transfer are clocks of 国务院令310.",
    "Help of the police where the employer does not cooperate or cannot be reached (first paragraph).",
  ],
});
