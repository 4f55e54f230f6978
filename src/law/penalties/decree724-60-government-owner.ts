import { day } from "../../kernel/day.ts";
import { definePenalty } from "../define-penalty.ts";
import { AT_ONCE, atOnce } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-60-government-owner",
  citation: {
    statute: "decree724",
    article: "60",
    quote:
      "政府投资项目建设单位未经批准立项建设、擅自扩大建设规模、擅自增加投资概算、未及时拨付工程款等导致拖欠农民工工资的",
  },
  says: {
    zh: "政府投资项目建设单位违规或者未及时拨付工程款导致拖欠工资的，约谈负责人并作为考核依据。",
    bo: "སྲིད་གཞུང་ལས་གཞིའི་འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་སྒྲིག་གཞི་དང་འགལ་བའམ་དངུལ་དུས་ཐོག་མ་བཏང་བས་གླ་ཕོགས་བུན་ཆགས་བྱུང་ན་འགན་འཁུར་བ་བོས་ནས་གླེང་མོལ་བྱེད།",
    en: "The head of a government project's owner that broke the rules or paid late, so that wages were owed, is called in and assessed by it.",
  },
  inForce: IN_FORCE,
  precondition: "at-once",
  decidedBy: ["labour", "sector"],
  fines: [],
  consequences: [
    {
      kind: "interview",
      when: "at-once",
      judged: "caused-arrears",
      citation: {
        statute: "decree724",
        article: "60",
        quote: "由人力资源社会保障行政部门、其他有关部门按照职责约谈建设单位负责人",
      },
    },
    {
      kind: "assessment",
      when: "at-once",
      judged: "caused-arrears",
      citation: {
        statute: "decree724",
        article: "60",
        quote: "并作为其业绩考核、薪酬分配、评优评先、职务晋升等的重要依据",
      },
    },
  ],
  answers: AT_ONCE,
  vectors: atOnce(IN_FORCE.from, {}),
  notModelled: [
    "Whether the project was approved, enlarged or its estimate raised.",
    "The liability that the owner bears besides.",
  ],
});
