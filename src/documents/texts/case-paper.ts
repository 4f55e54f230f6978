import { CASE_PAPER_NAMES } from "../case-paper-names.ts";
import type { PaperTexts } from "./paper-text.ts";

/** The paper itself is in Chinese, as the authority signs it; its headings are in both languages. */
export const casePaperTexts = {
  ...CASE_PAPER_NAMES,
  caseNumber: { zh: "案号", bo: "གྱོད་དོན་ཨང་།" },
  to: { zh: "致", bo: "ལ།" },
  madeOn: { zh: "日期", bo: "ཉིན།" },
  facts: { zh: "事实", bo: "དོན་དངོས།" },
  basis: { zh: "依据", bo: "རྩ་བའི་གཞི།" },
  content: { zh: "内容", bo: "ནང་དོན།" },
  remedies: { zh: "权利告知", bo: "ཁེ་དབང་བརྡ་སྦྱོར།" },
  owed: { zh: "应付金额（元）", bo: "སྤྲོད་འོས་གྲངས་འབོར། (སྒོར།)" },
  paid: { zh: "已证实支付（元）", bo: "སྤྲད་ཟིན་པར་བདེན་དཔང་། (སྒོར།)" },
  files: { zh: "移送材料清单", bo: "སྤོ་སྤྲོད་ཡིག་ཆའི་ཐོ།" },
  fileName: { zh: "材料名称", bo: "ཡིག་ཆའི་མིང་།" },
  pages: { zh: "页数", bo: "ཤོག་གྲངས།" },
  inspectors: { zh: "劳动保障监察员", bo: "ངལ་རྩོལ་འགན་སྲུང་ལྟ་ཞིབ་པ།" },
  authority: { zh: "人力资源和社会保障行政部门（盖章）", bo: "མི་ཤུགས་ཐོན་ཁུངས་དང་སྤྱི་ཚོགས་འགན་སྲུང་སྡེ་ཁག (ཐམ་ག)" },
  received: { zh: "签收人及日期", bo: "འབྱོར་མཁན་དང་ཉིན།" },
} as const satisfies PaperTexts;
