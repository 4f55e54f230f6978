import type { Sentence } from "../../kernel/contract.ts";

export const ALERTS_REFUSALS: Readonly<Record<string, Sentence>> = {
  "finding.unknown": { zh: "没有这条预警。", en: "There is no such finding." },
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
};
