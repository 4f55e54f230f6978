import type { Sentence } from "../../kernel/contract.ts";

export const LAWBOOK_REFUSALS: Readonly<Record<string, Sentence>> = {
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
};
