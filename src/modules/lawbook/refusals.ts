import type { Refusals } from "../../kernel/contract.ts";

export const LAWBOOK_REFUSALS: Refusals = {
  "penalty.unknown-offence": {
    zh: "没有这种违法行为，或者该规则没有对应的法律责任。",
    bo: "ཁྲིམས་འགལ་འདི་རིགས་མེད་པའམ་སྒྲིག་གཞི་འདིར་འབྲེལ་བའི་ཁྲིམས་འགན་མེད།",
    en: "There is no such offence, or no penalty belongs to this rule.",
  },
  "penalty.negative-amount": {
    zh: "金额不能为负数。",
    bo: "དངུལ་འབོར་ཀླད་ཀོར་ལས་ཉུང་མི་ཆོག",
    en: "An amount owed cannot be negative.",
  },
  "calendar.bad-day": {
    zh: "日期应写作 2027-01-01，或者 2027-10-01..2027-10-07。",
    bo: "ཚེས་གྲངས་ 2027-01-01 ཡང་ན་ 2027-10-01..2027-10-07 ལྟར་འབྲི་དགོས།",
    en: "Days are written 2027-01-01, or as a range 2027-10-01..2027-10-07.",
  },
  "calendar.statutory-not-off": {
    zh: "法定节假日应当是放假日。",
    bo: "ཁྲིམས་བཅའི་དུས་ཆེན་ནི་གུང་སེང་ཉིན་ཡིན་དགོས།",
    en: "A statutory holiday must be a day off.",
  },
  "calendar.off-and-working": {
    zh: "同一天不能既放假又上班。",
    bo: "ཉིན་གཅིག་གུང་སེང་ཉིན་དང་ལས་ཀའི་ཉིན་གཉིས་ཀ་ཡིན་མི་ཆོག",
    en: "The same day cannot be off and a working day.",
  },
  "calendar.malformed": {
    zh: "放假通知的内容不完整或者格式不对。",
    bo: "གུང་སེང་བརྡ་ཐོའི་ནང་དོན་མ་ཚང་བའམ་རྣམ་གཞག་མ་འགྲིག",
    en: "The notice is incomplete or not well formed.",
  },
  "calendar.day-outside-year": {
    zh: "日期不在该年度（含前一年十二月和后一年一月）。",
    bo: "ཚེས་གྲངས་ལོ་དེའི་ཁོངས་སུ་མེད། (ལོ་སྔོན་མའི་ཟླ་བ་བཅུ་གཉིས་པ་དང་ལོ་རྗེས་མའི་ཟླ་བ་དང་པོ་ཡང་ཁོངས་སུ་གཏོགས།)",
    en: "The day lies outside the year, the December before it and the January after it.",
  },
  "calendar.swapped-not-weekend": {
    zh: "调休上班日应当是星期六或者星期日。",
    bo: "བརྗེ་སྒྲིག་གི་ལས་ཀའི་ཉིན་ནི་གཟའ་སྤེན་པའམ་གཟའ་ཉི་མ་ཡིན་དགོས།",
    en: "A swapped working day must be a Saturday or a Sunday.",
  },
  "calendar.notice-known": {
    zh: "该通知已经录入。",
    bo: "བརྡ་ཐོ་འདི་བཀོད་ཟིན།",
    en: "This notice is known already for the region and year.",
  },
  "parameter.unknown": { zh: "没有这个参数。", bo: "གྲངས་ཚད་འདི་མེད།", en: "There is no such parameter." },
  "value.wrong-unit": {
    zh: "取值与参数的单位不符。",
    bo: "ཐང་གྲངས་དང་གྲངས་ཚད་ཀྱི་ཚད་གཞི་མི་མཐུན།",
    en: "The value does not fit the parameter's unit.",
  },
  "value.ends-before-start": {
    zh: "截止日期早于起始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "The value ends before it starts.",
  },
  "value.quote-missing": {
    zh: "标为原文核对的取值应注明文件并引用原文。",
    bo: "མ་ཡིག་དང་ཞིབ་བསྡུར་བྱས་པའི་རྟགས་ཡོད་པའི་ཐང་གྲངས་ལ་ཁྲིམས་ཡིག་གི་ཨང་རྟགས་དང་མ་ཡིག་འབྲི་དགོས།",
    en: "A value marked as read in the primary text names its instrument and quotes it.",
  },
  "value.outside-bounds": {
    zh: "取值超出国家规定的幅度。",
    bo: "ཐང་གྲངས་རྒྱལ་ཁབ་ཀྱིས་གཏན་འབེབས་བྱས་པའི་ཚད་ལས་བརྒལ་འདུག",
    en: "The value lies outside what the national instrument allows.",
  },
  "value.overlaps": {
    zh: "与已录入的取值重叠。",
    bo: "སྔར་བཀོད་པའི་ཐང་གྲངས་དང་དུས་བརྩེགས་འདུག",
    en: "It overlaps a recorded value that it would hide.",
  },
  "profile.id-taken": {
    zh: "这个方案编号已被使用，请换一个编号。",
    bo: "འཆར་གཞིའི་ཨང་རྟགས་འདི་བེད་སྤྱད་ཟིན། ཨང་རྟགས་གཞན་ཞིག་འདེམས་རོགས།",
    en: "This id belongs to another profile: choose a new one.",
  },
  "profile.in-use": {
    zh: "有地区正在采用这个方案，请先撤回该地区的选择。",
    bo: "ས་ཁུལ་ཞིག་གིས་འཆར་གཞི་འདི་བེད་སྤྱོད་བྱེད་བཞིན་ཡོད། ཐོག་མར་ས་ཁུལ་དེའི་གདམ་ག་ཕྱིར་འཐེན་བྱེད་དགོས།",
    en: "A region's recorded choice names this profile: withdraw that choice first.",
  },
  "addition.unknown": { zh: "没有这条补充。", bo: "ཁ་གསབ་འདི་མེད།", en: "There is no such addition." },
  "addition.already-withdrawn": {
    zh: "这条补充已经撤回。",
    bo: "ཁ་གསབ་འདི་ཕྱིར་འཐེན་ཟིན།",
    en: "This addition has been withdrawn already.",
  },
  "statute.unknown": { zh: "没有这个文件。", bo: "ཁྲིམས་ཡིག་འདི་མེད།", en: "There is no such instrument." },
  "article.unknown": {
    zh: "该文件没有这一条。",
    bo: "ཁྲིམས་ཡིག་འདིར་དོན་ཚན་འདི་མེད།",
    en: "The instrument has no such article.",
  },
  "law-text.too-large": { zh: "文件超过 1 MB。", bo: "ཡིག་ཆ་ 1 MB ལས་ཆེ་བ་འདུག", en: "The text is larger than 1 MB." },
  "law-text.not-text": {
    zh: "文件不是文本，应为 UTF-8 或者 GB 18030 编码的纯文本。",
    bo: "ཡིག་ཆ་འདི་ཡིག་རྐྱང་མིན། UTF-8 ཡང་ན་ GB 18030 ཡི་ཡིག་རྐྱང་ཡིག་ཆ་ཡིན་དགོས།",
    en: "The file is not plain text in UTF-8 or GB 18030.",
  },
  "law-text.no-article": {
    zh: "文本中没有找到条文。",
    bo: "མ་ཡིག་ནང་དོན་ཚན་མ་རྙེད།",
    en: "No article was found in the text.",
  },
  "law-text.wrong-article-count": {
    zh: "条文数目与该文件不符。",
    bo: "དོན་ཚན་གྱི་གྲངས་ཁྲིམས་ཡིག་འདི་དང་མི་མཐུན།",
    en: "The number of articles is not that of the instrument.",
  },
  "law-text.already-loaded": { zh: "该文本已经载入。", bo: "མ་ཡིག་འདི་ནང་འདྲེན་ཟིན།", en: "This text is loaded already." },
};
