import type { Refusals } from "../../kernel/contract.ts";

export const FILES_REFUSALS: Refusals = {
  "file.too-large": {
    zh: "附件太大，每个不超过 8 MB。",
    bo: "ཟུར་སྦྱར་ཆེ་དྲགས་པས། རེ་རེ་8 MBལས་བརྒལ་མི་རུང་།",
    en: "The file is too large: at most 8 MB each.",
  },
  "file.kind-unknown": {
    zh: "只收照片、录音和 PDF。",
    bo: "པར་དང་སྒྲ་ཕབ། PDFམ་གཏོགས་མི་ལེན།",
    en: "Only photos, sound recordings and PDFs are taken.",
  },
  "file.evidence-kind-unknown": {
    zh: "证据只收照片、录音录像、PDF 和不带宏的 Excel 表格（.xlsx）。",
    bo: "དཔང་རྟགས་ལ་པར་རིས་དང་སྒྲ་བརྙན། PDF མཱ་ཁྲོ་མེད་པའི་ Excel རེའུ་མིག་ (.xlsx) བཅས་མ་གཏོགས་མི་ལེན།",
    en: "As evidence, photos, recordings, PDFs and Excel tables without macros (.xlsx) are taken.",
  },
  "file.too-large-together": {
    zh: "附件合计太大，一次不超过 20 MB。",
    bo: "ཟུར་སྦྱར་བསྡོམས་ན་ཆེ་དྲགས་པས། ཐེངས་གཅིག་ལ་20 MBལས་བརྒལ་མི་རུང་།",
    en: "The files are too large together: at most 20 MB at a time.",
  },
  "file.too-many": {
    zh: "附件已经太多。",
    bo: "ཟུར་སྦྱར་མང་དྲགས་སོང་།",
    en: "There are too many files already.",
  },
};
