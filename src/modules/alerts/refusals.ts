import type { Refusals } from "../../kernel/contract.ts";

const APPEAL_REFUSALS: Refusals = {
  "appeal.unknown": { zh: "没有这份申诉。", bo: "ཞུ་གཏུག་འདི་མེད།", en: "There is no such appeal." },
  "appeal.finding-closed": {
    zh: "该预警已解除，无需申诉或豁免。",
    bo: "སྔོན་བརྡ་འདི་སེལ་ཟིན། ཞུ་གཏུག་བྱེད་མི་དགོས།",
    en: "This finding is closed: there is nothing left to appeal against or to exempt.",
  },
  "appeal.not-your-finding": {
    zh: "只能对本单位的预警提出申诉。",
    bo: "རང་གི་ཁེ་ལས་ཀྱི་སྔོན་བརྡ་ལས་གཞན་ལ་ཞུ་གཏུག་བྱེད་མི་ཆོག",
    en: "You can appeal only against findings about your own company.",
  },
  "appeal.already-open": {
    zh: "该预警已有申诉等待裁定。",
    bo: "སྔོན་བརྡ་འདིའི་ཞུ་གཏུག་ཐག་མ་བཅད་པ་ཞིག་ཡོད།",
    en: "An appeal against this finding is waiting for its decision.",
  },
  "appeal.file-kind": {
    zh: "证据文件应为 PDF、JPEG 或 PNG。",
    bo: "དཔང་རྟགས་ཡིག་ཆ་ནི་ PDF JPEG PNG ཡིན་དགོས།",
    en: "Evidence is a PDF, JPEG or PNG file.",
  },
  "appeal.file-too-large": {
    zh: "证据文件不能超过 2 MB。",
    bo: "དཔང་རྟགས་ཡིག་ཆ་ནི་ 2 MB ལས་ཆེ་མི་ཆོག",
    en: "The evidence file is larger than 2 MB.",
  },
  "appeal.no-file": {
    zh: "这份申诉没有证据文件。",
    bo: "ཞུ་གཏུག་འདིར་དཔང་རྟགས་ཡིག་ཆ་མེད།",
    en: "This appeal has no evidence file.",
  },
  "appeal.nobody-named": {
    zh: "这条预警不涉及某一个工人，无需答复。",
    bo: "སྔོན་བརྡ་འདི་ལས་མི་གཅིག་གི་སྐོར་མིན་པས་ལན་འདེབས་མི་དགོས།",
    en: "This finding is not about one worker: nobody needs to answer.",
  },
  "appeal.step-not-allowed": {
    zh: "申诉当前状态下不能进行此操作。",
    bo: "ཞུ་གཏུག་གི་ད་ལྟའི་གནས་བབ་ལ་བྱ་བ་འདི་བྱེད་མི་ཆོག",
    en: "This cannot be done in the appeal's present state.",
  },
  "appeal.already-answered": {
    zh: "您已经这样答复过了。",
    bo: "ཁྱེད་ཀྱིས་དེ་ལྟར་ལན་བཏབ་ཟིན།",
    en: "You have answered so already.",
  },
  "appeal.words-needed": {
    zh: "代为记录时，请写明何时、如何听取了工人的意见。",
    bo: "ལས་མིའི་ལན་ཚབ་འགོད་བྱེད་སྐབས་ནམ་ཞིག་ཇི་ལྟར་ཐོས་པ་འབྲི་དགོས།",
    en: "Who writes down a worker's answer says when and how it was heard.",
  },
  "appeal.own-appeal": {
    zh: "不能裁定自己提出的申诉。",
    bo: "རང་གི་ཞུ་གཏུག་རང་གིས་ཐག་གཅོད་མི་ཆོག",
    en: "Nobody decides an appeal of their own.",
  },
  "appeal.second-officer-needed": {
    zh: "橙色、红色预警的豁免应由另一名监察员复核。",
    bo: "སྔོན་བརྡ་ལི་ཝང་དང་དམར་པོའི་ཆག་ཡང་ལྟ་ཞིབ་པ་གཞན་ཞིག་གིས་ཞིབ་བཤེར་བྱེད་དགོས།",
    en: "The exemption of an orange or red finding is approved by another officer than the one who granted it.",
  },
  "appeal.days-needed": {
    zh: "豁免应当写明起止日期。",
    bo: "ཆག་ཡང་ལ་འགོ་མཇུག་གི་ཚེས་གྲངས་འབྲི་དགོས།",
    en: "An exemption names its first and its last day.",
  },
  "appeal.days-reversed": {
    zh: "豁免的结束日期早于开始日期。",
    bo: "ཆག་ཡང་གི་མཇུག་ཚེས་འགོ་ཚེས་ལས་སྔ་བ་འདུག",
    en: "The exemption's last day lies before its first.",
  },
  "appeal.days-past": {
    zh: "豁免的结束日期已经过去。",
    bo: "ཆག་ཡང་གི་མཇུག་ཚེས་འདས་ཟིན།",
    en: "The exemption's last day has passed.",
  },
};

const STEP_REFUSALS: Refusals = {
  "step.finding-closed": {
    zh: "该预警已解除或者正在豁免，无需处置。",
    bo: "སྔོན་བརྡ་འདི་སེལ་ཟིན་པའམ་ཆག་ཡང་བཏང་ཡོད། ཐག་གཅོད་མི་དགོས།",
    en: "This finding is closed or exempt: nothing is asked of anybody.",
  },
  "step.level-changed": {
    zh: "预警等级已变化，请刷新后再填报。",
    bo: "སྔོན་བརྡའི་རིམ་པ་འགྱུར་ཟིན། བསྐྱར་དུ་ལྟ་རོགས།",
    en: "The level has changed and asks for other steps: look again.",
  },
  "step.unknown": {
    zh: "该等级没有这个处置步骤。",
    bo: "རིམ་པ་འདིར་གོམ་པ་འདི་མེད།",
    en: "The level has no such step.",
  },
  "step.not-yours": {
    zh: "这一步骤由其他角色办理。",
    bo: "གོམ་པ་འདི་གཞན་གྱིས་སྒྲུབ་དགོས།",
    en: "This step is asked of another role.",
  },
  "step.already-answered": {
    zh: "这一步骤已经填报。",
    bo: "གོམ་པ་འདི་འགོད་ཟིན།",
    en: "This step was answered already.",
  },
};

export const ALERTS_REFUSALS: Refusals = {
  "finding.unknown": { zh: "没有这条预警。", bo: "སྔོན་བརྡ་འདི་མེད།", en: "There is no such finding." },
  "rule.unknown": {
    zh: "没有这条规则或者期限。",
    bo: "སྒྲིག་གཞི་འདི་མེད།",
    en: "There is no such rule or clock.",
  },
  "clock.unknown": {
    zh: "没有这种法定期限。",
    bo: "ཁྲིམས་བཅའི་དུས་ཚོད་འདི་མེད།",
    en: "There is no such statutory clock.",
  },
  "clock.takes-no-events": {
    zh: "倒算的期限不能中止或者延长。",
    bo: "ཕྱིར་རྩིས་བྱེད་པའི་དུས་ཚོད་འདི་བར་མཚམས་འཇོག་པའམ་འཕར་འགྱངས་བྱེད་མི་རུང་།",
    en: "A clock that runs towards a later event is neither suspended nor extended.",
  },
  "clock.other-region": {
    zh: "这种期限是另一地区的规定。",
    bo: "དུས་ཚོད་འདི་ནི་ས་ཁུལ་གཞན་གྱི་གཏན་འབེབས་ཡིན།",
    en: "This clock is the law of another region.",
  },
  "law.day-out-of-range": {
    zh: "日期超出可计算的范围。",
    bo: "ཚེས་གྲངས་རྩིས་ཐུབ་པའི་ཁྱབ་ཁོངས་ལས་བརྒལ་འདུག",
    en: "The day lies outside the years that can be computed.",
  },
  "law.span-reversed": {
    zh: "结束日期早于开始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "The last day lies before the first.",
  },
  "law.span-too-long": {
    zh: "时间跨度过长，最多十年。",
    bo: "དུས་ཡུན་རིང་དྲགས་འདུག",
    en: "The span is too long: ten years at most.",
  },
  "law.day-ahead": {
    zh: "只能回溯到今天为止。",
    bo: "དེ་རིང་བར་མ་གཏོགས་ཕྱིར་ལྟ་མི་ཐུབ།",
    en: "This looks back: the day cannot lie ahead.",
  },
  "law.parameter-unknown": {
    zh: "没有这个参数。",
    bo: "གྲངས་ཚད་འདི་མེད།",
    en: "There is no such parameter.",
  },
  ...APPEAL_REFUSALS,
  ...STEP_REFUSALS,
};
