import type { Refusals } from "../../kernel/contract.ts";

export const PAPERS_REFUSALS: Refusals = {
  "paper.press-busy": {
    zh: "排队打印的文书太多，请稍后再试。",
    bo: "པར་འདེབས་སྒུག་མཁན་མང་དྲགས་འདུག ཏོག་ཙམ་རྗེས་ལ་ཡང་བསྐྱར་ཚོད་ལྟ་བྱེད་རོགས།",
    en: "Too many papers wait to be printed: try again in a moment.",
  },
  "paper.nothing-to-print": { zh: "没有可打印的内容。", bo: "པར་འདེབས་རྒྱུ་མེད།", en: "There is nothing to print." },
  "paper.too-long": {
    zh: "一次打印的内容过多。",
    bo: "ཐེངས་གཅིག་ལ་པར་འདེབས་རྒྱུ་མང་དྲགས་འདུག",
    en: "This is too much for one paper.",
  },
  "code-slips.line-of-another-sheet": {
    zh: "所选工资不在这张工资表上。",
    bo: "བདམས་པའི་གླ་ཕོགས་རེའུ་མིག་འདིར་མེད།",
    en: "A line that was named is not on this sheet.",
  },
  "code-slips.nobody-pending": {
    zh: "没有等待确认的工资，不需要确认码。",
    bo: "གཏན་འཁེལ་སྒུག་པའི་གླ་ཕོགས་མེད་པས་གཏན་འཁེལ་ཨང་མི་དགོས།",
    en: "Every one of these lines was answered: nobody needs a code.",
  },
  "code-slips.no-address": {
    zh: "请填写工人手机页面的网址，或者先登记告示牌的联系信息。",
    bo: "བཟོ་པའི་ཁ་པར་ཤོག་ངོས་ཀྱི་དྲ་གནས་འབྲི་བའམ་སྔོན་ལ་བརྡ་བྱང་གི་འབྲེལ་གཏུག་ཆ་འཕྲིན་ཐོ་འགོད་བྱེད་རོགས།",
    en: "Give the address of the worker's page, or record it with the project's site contacts.",
  },
  "payment-voucher.nothing-settled": {
    zh: "银行尚未确认任何一笔支付，不能开具代发凭证。",
    bo: "དངུལ་ཁང་གིས་གླ་སྤྲོད་གང་ཡང་གཏན་འཁེལ་བྱས་མེད་པས་དཔང་ཡིག་བཟོ་མི་ཐུབ།",
    en: "The bank has settled no payment of this sheet yet: there is nothing to vouch for.",
  },
  "wage-ledger.ends-before-start": {
    zh: "结束月份早于开始月份。",
    bo: "མཇུག་གི་ཟླ་བ་འགོའི་ཟླ་བ་ལས་སྔ་བ་འདུག",
    en: "The last month is before the first.",
  },
  "wage-ledger.nothing-approved": {
    zh: "该期间没有已审核的工资支付表。",
    bo: "དུས་སྐབས་འདིར་ཞིབ་བཤེར་ཟིན་པའི་གླ་ཕོགས་རེའུ་མིག་མེད།",
    en: "No wage sheet of these months is approved.",
  },
  "site-contacts.none-recorded": {
    zh: "请先登记告示牌的联系信息。",
    bo: "སྔོན་ལ་བརྡ་བྱང་གི་འབྲེལ་གཏུག་ཆ་འཕྲིན་ཐོ་འགོད་བྱེད་རོགས།",
    en: "Record first whom the board names: site office, authority, phones.",
  },
  "payroll-officer.none-named": {
    zh: "项目没有劳资专管员。",
    bo: "ལས་གཞི་འདིར་ངལ་རྩོལ་གླ་ཕོགས་ཆེད་ལས་མི་སྣ་མེད།",
    en: "The project has no payroll officer.",
  },
  "notice-board.minimum-wage-unknown": {
    zh: "没有当地现行最低工资标准，请先登记。",
    bo: "ས་གནས་ཀྱི་ད་ལྟའི་དམའ་མཐའི་གླ་ཕོགས་ཚད་གཞི་མེད། སྔོན་ལ་ཐོ་འགོད་བྱེད་རོགས།",
    en: "No minimum wage in force here is known: record it among the values of the law first.",
  },
  "account-closing-notice.not-completed": {
    zh: "工程完工后才能公示注销专用账户。",
    bo: "ཨར་ལས་ལེགས་གྲུབ་བྱུང་རྗེས་ད་གཟོད་ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་སྤྱི་བསྒྲགས་བྱེད་ཆོག",
    en: "The account's closing is announced after completion.",
  },
  "account-closing-notice.wages-unpaid": {
    zh: "还有工资没有付清，不能公示注销专用账户。",
    bo: "གླ་ཕོགས་ཚང་མ་སྤྲད་མེད་པས་ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་སྤྱི་བསྒྲགས་བྱེད་མི་ཆོག",
    en: "Wages are unpaid: the account's closing cannot be announced.",
  },
  "template.unknown": { zh: "没有这个文书模板。", bo: "ཡིག་ཆའི་དཔེ་གཞི་འདི་མེད།", en: "There is no such template." },
  "template.texts-changed": {
    zh: "模板文字已变更，请重新审读。",
    bo: "དཔེ་གཞིའི་ཡི་གེ་བཅོས་འདུག བསྐྱར་དུ་ཞུས་དག་བྱེད་རོགས།",
    en: "The strings are not those that were read: look at them again.",
  },
  "template.already-cleared": {
    zh: "该模板的藏文已审校。",
    bo: "དཔེ་གཞི་འདིའི་བོད་ཡིག་ཞུས་དག་བྱས་ཟིན།",
    en: "The template's Tibetan is cleared already.",
  },
  "template.read-in-the-future": {
    zh: "审校日期不能在今天之后。",
    bo: "ཞུས་དག་བྱས་པའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The day of reading cannot be after today.",
  },
  "template-review.unknown": {
    zh: "没有这次审校。",
    bo: "ཞུས་དག་ཟིན་ཐོ་འདི་མེད།",
    en: "There is no such review of this template.",
  },
  "template-review.already-withdrawn": {
    zh: "该审校已撤回。",
    bo: "ཞུས་དག་ཟིན་ཐོ་འདི་ཕྱིར་འཐེན་ཟིན།",
    en: "The review was withdrawn already.",
  },
};
