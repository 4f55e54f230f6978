import type { PaperTexts } from "./paper-text.ts";

/** On every paper. */
export const everyPaperTexts = {
  project: { zh: "工程项目", bo: "འཛུགས་སྐྲུན་རྣམ་གྲངས།" },
  contractor: { zh: "施工总承包单位", bo: "ཨར་ལས་སྤྱི་བོགས་ལས་ཁུངས།" },
  owner: { zh: "建设单位", bo: "འཛུགས་སྐྲུན་ལས་ཁུངས།" },
  employer: { zh: "用人单位", bo: "མི་བཀོལ་ལས་ཁུངས།" },
  officer: { zh: "劳资专管员", bo: "གླ་ཆའི་འགན་འཛིན་པ།" },
  phone: { zh: "电话", bo: "ཁ་པར།" },
  month: { zh: "月份", bo: "ཟླ་བ།" },
  name: { zh: "姓名", bo: "རུས་མིང་།" },
  pin: { zh: "工号", bo: "ཐོ་འགོད་ཨང་།" },
  number: { zh: "序号", bo: "ཨང་རིམ།" },
  total: { zh: "合计", bo: "བསྡོམས་འབོར།" },
  unit: { zh: "单位：元", bo: "དངུལ་གྱི་ཚན་པ། སྒོར།" },
  printedOn: { zh: "制表日期", bo: "བཟོས་པའི་ཚེས་གྲངས།" },
  page: { zh: "第{page}页，共{pages}页", bo: "ཤོག་ངོས་ {page} / {pages}" },
  missing: { zh: "〓：字库没有的字，请手写补上", bo: "〓 ཡིག་གཟུགས་མེད་པས་ལག་བྲིས་བྱེད་རོགས།" },
  // Printed while no person has cleared the paper's Tibetan.
  needsReview: { zh: "藏文待审校", bo: "བོད་ཡིག་ཞུས་དག་བྱེད་དགོས།" },
} as const satisfies PaperTexts;
