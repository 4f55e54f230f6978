import type { Refusals } from "../../kernel/contract.ts";

export const CAMPAIGNS_REFUSALS: Refusals = {
  "campaign.unknown": { zh: "没有这个清零行动。", bo: "གཙང་སེལ་ལས་འགུལ་འདི་མེད།", en: "There is no such campaign." },
  "campaign.area-not-yours": {
    zh: "该地区不在您的管辖范围内。",
    bo: "ས་ཁུལ་འདི་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད།",
    en: "This area is not, or not wholly, in your charge.",
  },
  "campaign.one-clearing-day": {
    zh: "请写明清零日期，或写明哪一年的春节、藏历新年前，二者择一。",
    bo: "གཙང་སེལ་གྱི་ཉིན་འབྲི་བའམ་ལོ་གང་གི་དཔྱིད་དུས་ཆེན་ནམ་བོད་ཀྱི་ལོ་གསར་སྔོན་ཡིན་པ་འབྲི་བ་གཉིས་ལས་གཅིག་འདེམས་རོགས།",
    en: "Name either the day, or the new year and its year before which all is to be cleared.",
  },
  "campaign.clearing-day-before-cut-off": {
    zh: "清零日期应当在截止日之后。",
    bo: "གཙང་སེལ་གྱི་ཉིན་མཚམས་འཇོག་ཉིན་གྱི་རྗེས་སུ་ཡིན་དགོས།",
    en: "The clearing day lies after the cut-off.",
  },
  "campaign.day-not-in-view": {
    zh: "只能查看截止日至今天之间的进度。",
    bo: "མཚམས་འཇོག་ཉིན་ནས་དེ་རིང་བར་གྱི་འཕེལ་རིམ་མ་གཏོགས་ལྟ་མི་ཐུབ།",
    en: "A campaign is in view from the end of its cut-off until today.",
  },
  "campaign.already-closed": {
    zh: "该清零行动已经结束。",
    bo: "གཙང་སེལ་ལས་འགུལ་འདི་མཇུག་སྒྲིལ་ཟིན།",
    en: "This campaign is closed already.",
  },
  "campaign.not-closed": {
    zh: "该清零行动尚未结束，没有报告。",
    bo: "གཙང་སེལ་ལས་འགུལ་འདི་མཇུག་སྒྲིལ་མེད་པས་སྙན་ཞུ་མེད།",
    en: "This campaign is not closed: it has no report.",
  },
};
