import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-61-private-owner",
  citation: {
    statute: "decree724",
    article: "61",
    quote: "对于建设资金不到位、违法违规开工建设的社会投资工程建设项目拖欠农民工工资的",
  },
  says: {
    zh: "社会投资项目建设资金不到位、违法违规开工，拖欠工资的，对建设单位进行处罚，对其负责人给予处分。",
    bo: "སྤྱི་ཚོགས་མ་འཛུགས་ལས་གཞིའི་མ་དངུལ་མ་འབྱོར་བའམ་ཁྲིམས་འགལ་གྱིས་ལས་འགོ་བརྩམས་ནས་གླ་ཕོགས་བུན་ཆགས་བྱུང་ན་འཛུགས་སྐྲུན་ལས་ཁུངས་ལ་ཆད་པ་གཏོང་།",
    en: "The owner of a private project that was started without funds or against the law and owes wages is penalised, its head disciplined.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour", "sector"],
  fines: [],
  consequences: [
    {
      kind: "punish-owner",
      when: "at-once",
      citation: {
        statute: "decree724",
        article: "61",
        quote: "由人力资源社会保障行政部门、其他有关部门按照职责依法对建设单位进行处罚",
      },
    },
    {
      kind: "discipline",
      when: "at-once",
      citation: { statute: "decree724", article: "61", quote: "对建设单位负责人依法依规给予处分" },
    },
  ],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: [
    "The penalty itself stands in the law that the owner broke by starting; the article sets none.",
    "Discipline of officials who did not do their duty.",
  ],
});
