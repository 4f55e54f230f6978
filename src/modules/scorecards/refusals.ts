import type { Sentence } from "../../kernel/contract.ts";

export const SCORECARDS_REFUSALS: Readonly<Record<string, Sentence>> = {
  "scorecard.period-backwards": {
    zh: "期间的结束日期早于开始日期。",
    en: "The period ends before it begins.",
  },
  "scorecard.period-too-long": { zh: "期间最长为一年。", en: "A period is at most a year." },
  "scorecard.day-not-in-view": {
    zh: "只能计算已经开始的期间，查看日期不能晚于今天。",
    en: "The period has begun, and the day lies between its first day and today.",
  },
  "scorecard.area-not-yours": {
    zh: "该地区不在您的管辖范围内。",
    en: "This area is not, or not wholly, in your charge.",
  },
  "scorecard.not-an-area": {
    zh: "考核由自治区或者地市对所属县区进行，请写明自治区或者地市。",
    en: "A region or a prefecture compares its counties: name one of these.",
  },
  "scorecard.no-scheme": {
    zh: "该地区在期末没有考核方案，请先记录方案。",
    en: "No scheme holds for this area at the end of the period: record one first.",
  },
  "scorecard.measure-unknown": {
    zh: "没有这个考核指标，或者方案中没有它。",
    en: "No such measure, or not in the scheme.",
  },
  "scorecard.measure-twice": { zh: "同一指标只能列一次。", en: "Each measure stands once." },
  "scorecard.weights-not-100": { zh: "各指标权重之和应为100。", en: "The weights add up to 100." },
  "scorecard.days-needed": {
    zh: "需要天数的指标应当写明天数，其他指标不写。",
    en: "Days are given for the measures that ask for them, and for no other.",
  },
  "scorecard.least-needed": {
    zh: "需要最少回答数的指标应当写明，其他指标不写。",
    en: "The least number of answers is given for the measures that ask for it, and for no other.",
  },
  "scorecard.bands-broken": {
    zh: "分段应当从0开始、首尾相接、不留空档、不重叠，越好得分越高，最好一段为满分。",
    en: "Bands begin at 0 and follow one another without gap or overlap; better has more points, the best the whole weight.",
  },
  "scorecard.grades-broken": {
    zh: "等级应当从0分开始、首尾相接、不留空档、不重叠。",
    en: "Grades begin at 0 and follow one another without gap or overlap, each once.",
  },
  "scorecard.vetoes-broken": {
    zh: "一票否决每种事件只能列一次，所降等级应当是方案中除最高等级以外的等级。",
    en: "Each kind of incident caps the grade once, at a grade of the scheme that is not its best.",
  },
  "scorecard.scheme-exists": {
    zh: "该地区已有自同一天起的方案，方案不能改动，请另定起始日期。",
    en: "A scheme of this area begins on that day already. It is not changed: begin another on another day.",
  },
  "scorecard.unknown": { zh: "没有这份考核结果。", en: "There is no such scorecard." },
  "scorecard.published-already": {
    zh: "该地区该期间的考核已经公布，可以重新公布新版本。",
    en: "This period of this area is published already: a new version can be issued.",
  },
  "scorecard.nothing-to-adjust": {
    zh: "上一版之后没有新采纳的异议。",
    en: "No dispute was accepted since the last version.",
  },
  "scorecard.facts-changed": {
    zh: "异议提出时事实已与公布时不同，不能在原数据上调整，请按现有事实重新计算。",
    en: "Facts had changed when it was disputed: the frozen figure cannot be adjusted. Compute it again.",
  },
  "scorecard.not-a-county": { zh: "事件应当记在发生的县区。", en: "An incident is recorded of a county." },
  "scorecard.incident-not-yours": {
    zh: "事件由县区以上的上级机关记录和撤销，县区本身不能。",
    en: "A level above the county records and withdraws its incidents, not the county itself.",
  },
  "scorecard.incident-case-unknown": { zh: "该县区没有这个案号。", en: "The county has no case of that number." },
  "scorecard.incident-unknown": { zh: "没有这起事件。", en: "There is no such incident." },
  "scorecard.incident-withdrawn": { zh: "该事件已经撤销。", en: "This incident is withdrawn already." },
  "scorecard.not-ranked-there": { zh: "该地区不在这份考核中。", en: "That area is not on this scorecard." },
  "scorecard.in-the-future": { zh: "日期不能晚于今天。", en: "The day is not after today." },
  "scorecard.document-whole": {
    zh: "文件名称与摘要值应当同时写明。",
    en: "A document has both its name and its digest.",
  },
  "scorecard.not-your-figure": {
    zh: "只能对本地区的数据提出异议。",
    en: "An authority disputes the figures of exactly its own area, published by a level above it.",
  },
  "scorecard.dispute-too-late": { zh: "异议期已过。", en: "The time for disputes is over." },
  "scorecard.fact-unknown": {
    zh: "所列事实不在这项数据之中。",
    en: "A fact that is named is not one behind this figure.",
  },
  "scorecard.fact-disputed": {
    zh: "所列事实已有异议在处理，或者已按异议调整。",
    en: "A fact that is named is disputed already, or was adjusted after a dispute.",
  },
  "scorecard.dispute-unknown": { zh: "没有这件异议。", en: "There is no such dispute." },
  "scorecard.not-yours-to-decide": {
    zh: "异议由公布考核的上级机关决定，提出异议的地区和本人不能决定。",
    en: "The level that published it decides; neither the area that disputes nor the person who filed.",
  },
  "scorecard.dispute-decided": { zh: "该异议已经决定。", en: "This dispute is decided already." },
  "scorecard.correction-not-wanted": {
    zh: "不予采纳的，不填更正。",
    en: "A rejected dispute corrects nothing.",
  },
  "scorecard.correction-out-of-range": {
    zh: "占比类指标更正后的数值不能大于分母。",
    en: "In a share, what is counted is at most what it is counted of.",
  },
};
