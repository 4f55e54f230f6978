import type { Refusals } from "../../kernel/contract.ts";

export const WAGES_REFUSALS: Refusals = {
  "wage-book.no-draft": {
    zh: "该月工资支付表尚未编制，不能调整应发工资。",
    bo: "ཟླ་དེའི་གླ་ཕོགས་རེའུ་མིག་ད་དུང་བཟོས་མེད་པས་སྤྲོད་དགོས་པའི་གླ་ཕོགས་ལེགས་སྒྲིག་བྱེད་མི་ཐུབ།",
    en: "The month has no drafted wage sheet yet, so there is nothing to adjust.",
  },
  "wage-sheet.unknown": { zh: "没有这张工资支付表。", bo: "གླ་ཕོགས་རེའུ་མིག་འདི་མེད།", en: "There is no such wage sheet." },
  "wage-sheet.company-not-on-project": {
    zh: "该单位不在本项目用工。",
    bo: "ལས་ཁུངས་འདིས་ལས་གཞི་འདིར་མི་བཀོལ་མེད།",
    en: "This company employs nobody on the project.",
  },
  "wage-sheet.not-your-company": {
    zh: "只能处理本单位的工资支付表。",
    bo: "རང་གི་ལས་ཁུངས་ཀྱི་གླ་ཕོགས་རེའུ་མིག་ལས་སྒྲུབ་མི་ཆོག",
    en: "You can work on your own company's wage sheets only.",
  },
  "wage-sheet.month-not-over": { zh: "当月尚未结束。", bo: "ཟླ་དེ་ད་དུང་རྫོགས་མེད།", en: "This month is not over yet." },
  "wage-sheet.no-work": {
    zh: "当月没有可计算工资的考勤或计件记录。",
    bo: "ཟླ་དེར་གླ་ཕོགས་རྩི་ཐུབ་པའི་ལས་ཐོའམ་གྲངས་རྩིས་ཟིན་ཐོ་མེད།",
    en: "Nobody with pay terms has worker-days or piece work in this month.",
  },
  "wage-sheet.already-submitted": {
    zh: "工资支付表已提交，退回后才能修改。",
    bo: "གླ་ཕོགས་རེའུ་མིག་ཕུལ་ཟིན། ཕྱིར་སྤྲད་རྗེས་ད་གཟོད་བཅོས་ཆོག",
    en: "The sheet was handed over: it can be changed after it is sent back.",
  },
  "wage-sheet.already-approved": {
    zh: "工资支付表已审核。",
    bo: "གླ་ཕོགས་རེའུ་མིག་ཞིབ་བཤེར་ཟིན།",
    en: "The sheet is approved already.",
  },
  "wage-sheet.money-moved": {
    zh: "表中已有代发、账户外支付、更正或已结清的预支，不能解锁，请逐条更正。",
    bo: "རེའུ་མིག་འདིའི་གླ་ཕོགས་སྤྲད་པའམ་ཡོ་བསྲང་བྱས་ཟིན་པས་སྒྲོལ་མི་ཆོག རེ་རེ་བཞིན་ཡོ་བསྲང་བྱེད་རོགས།",
    en: "Something of this sheet was ordered, paid, amended or settled: amend single lines instead.",
  },
  "wage-sheet.not-submitted": {
    zh: "工资支付表尚未提交。",
    bo: "གླ་ཕོགས་རེའུ་མིག་ད་དུང་ཕུལ་མེད།",
    en: "The sheet was not handed over yet.",
  },
  "wage-sheet.not-approved": {
    zh: "工资支付表尚未审核。",
    bo: "གླ་ཕོགས་རེའུ་མིག་ད་དུང་ཞིབ་བཤེར་བྱས་མེད།",
    en: "The sheet is not approved yet.",
  },
  "wage-line.unknown": { zh: "没有这条工资。", bo: "གླ་ཆ་འདི་མེད།", en: "There is no such wage line." },
  "wage-line.amount-negative": {
    zh: "金额不能为负数。",
    bo: "དངུལ་འབོར་ཀླད་ཀོར་ལས་ཉུང་མི་ཆོག",
    en: "An amount cannot be negative.",
  },
  "wage-line.not-yet-submitted": {
    zh: "工资支付表尚未提交，暂不能确认。",
    bo: "གླ་ཆའི་རེའུ་མིག་ད་དུང་ཕུལ་མེད།",
    en: "The sheet was not handed over yet, so there is nothing to answer.",
  },
  "wage-line.already-confirmed": {
    zh: "您已确认过这条工资。",
    bo: "ཁྱེད་ཀྱིས་གཏན་འཁེལ་བྱས་ཟིན།",
    en: "You have confirmed this wage already.",
  },
  "wage-line.already-disputed": {
    zh: "您已对这条工资提出异议。",
    bo: "ཁྱེད་ཀྱིས་མོས་མཐུན་མེད་པ་བཤད་ཟིན།",
    en: "You have disputed this wage already.",
  },
  "wage-line.of-an-advance": {
    zh: "这是预支的生活费，请重新编制预支表。",
    bo: "འདི་ནི་སྔོན་སྤྲོད་འཚོ་བའི་དངུལ་ཡིན། སྔོན་སྤྲོད་རེའུ་མིག་བསྐྱར་དུ་བཟོ་རོགས།",
    en: "This line is an advance: draft the sheet of advances again.",
  },
  "wage-item.month-ahead": {
    zh: "该月还没有开始，不能记录工作量、加班、津贴或扣款。",
    bo: "ཟླ་དེ་ད་དུང་འགོ་ཚུགས་མེད་པས་ལས་གྲངས་དང་ལས་སྣོན། གླ་བཅད་པ་སོགས་ཐོ་འགོད་བྱེད་མི་ཐུབ།",
    en: "This month has not begun: nothing was worked in it yet.",
  },
  "piece-work.no-rate": {
    zh: "合同没有约定单价，请填写单价。",
    bo: "གན་རྒྱར་རེ་རེའི་རིན་བཀོད་མེད། རེ་རེའི་རིན་འབྲི་རོགས།",
    en: "No contract names a rate for this work: give a unit price.",
  },
  "piece-work.bad-price": {
    zh: "单价应大于零。",
    bo: "རེ་རེའི་རིན་ཀླད་ཀོར་ལས་ཆེ་དགོས།",
    en: "A unit price is more than zero.",
  },
  "piece-work.quality-reason-missing": {
    zh: "质量扣减应当写明原因。",
    bo: "སྤུས་ཚད་ཀྱིས་བཅད་ན་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "A deduction for quality needs its reason.",
  },
  "piece-work.too-much": {
    zh: "数量乘以单价超过一百万元，请核对。",
    bo: "གྲངས་འབོར་དང་རིན་གོང་སྒྱུར་ན་སྒོར་ས་ཡ་གཅིག་ལས་བརྒལ་བས་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "Quantity times unit price is more than a million yuan: look at them again.",
  },
  "piece-work.quality-exceeds-work": {
    zh: "质量扣减不能超过这项工作的工资。",
    bo: "སྤུས་ཚད་ཀྱིས་བཅད་པ་ལས་ཀ་དེའི་གླ་ཕོགས་ལས་བརྒལ་མི་ཆོག",
    en: "A deduction for quality is at most what the work earned.",
  },
  "piece-work.unknown": {
    zh: "没有这条工作量记录。",
    bo: "ལས་གྲངས་ཀྱི་ཟིན་ཐོ་འདི་མེད།",
    en: "There is no such record of counted work.",
  },
  "piece-work.already-withdrawn": {
    zh: "这条记录已撤回。",
    bo: "ཟིན་ཐོ་འདི་ཕྱིར་འཐེན་ཟིན།",
    en: "This record was withdrawn already.",
  },
  "wage-item.unknown": { zh: "没有这条记录。", bo: "ཟིན་ཐོ་འདི་མེད།", en: "There is no such wage item." },
  "wage-item.already-withdrawn": {
    zh: "这条记录已撤回。",
    bo: "ཟིན་ཐོ་འདི་ཕྱིར་འཐེན་ཟིན།",
    en: "This item was withdrawn already.",
  },
  "wage-item.no-terms": {
    zh: "该工人没有约定工资的合同。",
    bo: "བཟོ་པ་འདི་ལ་གླ་ཕོགས་བཀོད་པའི་གན་རྒྱ་མེད།",
    en: "This worker has no contract that says how he is paid.",
  },
  "wage-item.amount-needed": {
    zh: "津贴和扣款只填金额。",
    bo: "ཁ་གསབ་དང་བཅད་པར་དངུལ་འབོར་ཁོ་ན་འབྲི་དགོས།",
    en: "An allowance or a deduction is an amount and nothing else.",
  },
  "wage-item.bad-amount": { zh: "金额应大于零。", bo: "དངུལ་འབོར་ཀླད་ཀོར་ལས་ཆེ་དགོས།", en: "The amount is more than zero." },
  "wage-item.overtime-measure": {
    zh: "计时工资的加班填分钟数，计件或者包干的填定额外完成的数量。",
    bo: "དུས་རྩིས་གླ་ཕོགས་ཀྱི་ལས་སྣོན་ལ་སྐར་མ་འབྲི། གྲངས་རྩིས་དང་ལས་འགན་ལ་གཏན་འབེབས་ལས་བརྒལ་བའི་གྲངས་འབྲི།",
    en: "Overtime is given in minutes for who is paid by time, and as what was done beyond the quota for piece or task.",
  },
  "wage-item.agreed-only-for-damage": {
    zh: "赔偿扣款应当说明合同是否约定；其他扣款不填此项。",
    bo: "གུན་གསབ་བཅད་ན་གན་རྒྱར་བཀོད་ཡོད་མིན་འབྲི་དགོས། བཅད་པ་གཞན་ལ་འབྲི་མི་དགོས།",
    en: "Damage says whether the contract provides for it; nothing else does.",
  },
  "wage-sheet.not-an-advance": {
    zh: "只有预支表的草稿可以撤销；按出勤应发的工资仍然欠着。",
    bo: "སྔོན་སྤྲོད་རེའུ་མིག་གི་ཟིན་བྲིས་ཁོ་ན་ཕྱིར་འཐེན་ཆོག ལས་ཉིན་ལྟར་སྤྲོད་དགོས་པའི་གླ་ཕོགས་སྔར་བཞིན་སྤྲོད་དགོས།",
    en: "Only a draft of advances can be dropped: what attendance implies stays owed.",
  },
  "wage-sheet.already-dropped": {
    zh: "这张预支表已撤销。",
    bo: "སྔོན་སྤྲོད་རེའུ་མིག་འདི་ཕྱིར་འཐེན་བྱས་ཟིན།",
    en: "This sheet of advances was dropped.",
  },
  "wage-advance.beyond-month": {
    zh: "加上本月已编制的预支，超过该工人按合同一个月最多可得的工资。",
    bo: "ཟླ་འདིའི་སྔོན་སྤྲོད་དང་བསྡོམས་ན། བཟོ་པ་འདིའི་གན་རྒྱ་ལྟར་ཟླ་གཅིག་ལ་མང་མཐར་ཐོབ་པའི་གླ་ཕོགས་ལས་བརྒལ།",
    en: "With the month's other advances this is more than the worker's contract can give for a month.",
  },
  "wage-advance.bad-amount": {
    zh: "预支金额应大于零。",
    bo: "སྔོན་སྤྲོད་དངུལ་འབོར་ཀླད་ཀོར་ལས་ཆེ་དགོས།",
    en: "An advance is more than zero.",
  },
  "wage-advance.named-twice": {
    zh: "同一工人出现两次。",
    bo: "བཟོ་པ་གཅིག་ཐེངས་གཉིས་བྲིས་འདུག",
    en: "The same worker is named twice.",
  },
  "wage-advance.no-terms": {
    zh: "该工人不属于本单位，或者没有约定工资的合同。",
    bo: "བཟོ་པ་འདི་ལས་ཁུངས་འདིའི་མིན་པའམ་གླ་ཕོགས་བཀོད་པའི་གན་རྒྱ་མེད།",
    en: "The company has no such worker with a contract that says how he is paid.",
  },
  "wage-amendment.unknown": { zh: "没有这条更正。", bo: "ཡོ་བསྲང་འདི་མེད།", en: "There is no such amendment." },
  "wage-amendment.changes-nothing": {
    zh: "更正前后金额相同。",
    bo: "ཡོ་བསྲང་སྔ་རྗེས་དངུལ་འབོར་གཅིག་མཚུངས་རེད།",
    en: "The amendment changes nothing.",
  },
  "wage-amendment.deduction-grows": {
    zh: "更正不能增加扣款；新的扣款记入尚未审核的月份。",
    bo: "ཡོ་བསྲང་གིས་བཅད་པ་མང་དུ་གཏོང་མི་ཆོག བཅད་པ་གསར་པ་ཞིབ་བཤེར་མ་བྱས་པའི་ཟླ་བར་འགོད་རོགས།",
    en: "An amendment does not deduct more: record a lawful deduction in a month that is still open.",
  },
  "wage-amendment.below-paid": {
    zh: "已经支付或者正在支付的工资不能通过更正收回。",
    bo: "སྤྲད་ཟིན་པའམ་སྤྲོད་བཞིན་པའི་གླ་ཕོགས་ཡོ་བསྲང་གིས་ཕྱིར་ལེན་མི་ཆོག",
    en: "Wages that were paid or are with the bank are not taken back by an amendment.",
  },
  "wage-amendment.already-proposed": {
    zh: "这条工资已有待审核的更正。",
    bo: "གླ་ཕོགས་འདིར་ཞིབ་བཤེར་སྒུག་བཞིན་པའི་ཡོ་བསྲང་ཡོད།",
    en: "An amendment of this line waits for its decision.",
  },
  "wage-amendment.already-decided": {
    zh: "这条更正已经审核。",
    bo: "ཡོ་བསྲང་འདི་ཐག་བཅད་ཟིན།",
    en: "This amendment was decided already.",
  },
  "wage-amendment.reason-missing": {
    zh: "不同意更正时应当写明理由。",
    bo: "ཡོ་བསྲང་མི་འཐད་ན་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "A refusal needs its reason.",
  },
  "sheet-scan.unknown": { zh: "没有这页扫描件。", bo: "བཤེར་པར་འདི་མེད།", en: "There is no such scan." },
  "sheet-scan.not-an-image": {
    zh: "只接受 JPEG、PNG 或者 PDF。",
    bo: "JPEG PNG PDF ཁོ་ན་ལེན།",
    en: "A scan is a JPEG, a PNG or a PDF.",
  },
  "sheet-scan.too-large": { zh: "扫描件过大。", bo: "བཤེར་པར་ཆེ་དྲགས་འདུག", en: "The scan is too large." },
  "sheet-scan.signed-too-early": {
    zh: "签字日期早于这页的打印日期，或者早于工资所属月份。",
    bo: "མིང་རྟགས་བཀོད་པའི་ཉིན་ནི་ཤོག་ངོས་པར་བཏབ་པའི་ཉིན་ནམ་གླ་ཕོགས་ཀྱི་ཟླ་བ་ལས་སྔ་བ་འདུག",
    en: "The day of signing lies before the page was printed, or before the month of the wages.",
  },
  "sheet-scan.signed-later": {
    zh: "签字日期晚于今天。",
    bo: "མིང་རྟགས་བཀོད་པའི་ཉིན་དེ་རིང་ལས་འཕྱི་བ་འདུག",
    en: "The day of signing lies in the future.",
  },
  "sheet-scan.line-of-another-sheet": {
    zh: "所选工资不在这张工资表上。",
    bo: "བདམས་པའི་གླ་ཕོགས་རེའུ་མིག་འདིར་མེད།",
    en: "A line that was named is not on this sheet.",
  },
  "sheet-scan.line-not-on-page": {
    zh: "所选工资不在这一页上。",
    bo: "བདམས་པའི་གླ་ཕོགས་ཤོག་ངོས་འདིར་མེད།",
    en: "A line that was named is not on this page of the print.",
  },
  "sheet-scan.line-amended": {
    zh: "这条工资在打印或者签字之后已更正，请重新打印后签字。",
    bo: "པར་བཏབ་པའམ་མིང་རྟགས་བཀོད་རྗེས་གླ་ཕོགས་འདི་ཡོ་བསྲང་བྱས་འདུག བསྐྱར་དུ་པར་བཏབ་ནས་མིང་རྟགས་འགོད་རོགས།",
    en: "A line was amended after the page was printed or signed: it is to be signed on a new print.",
  },
  "sheet-scan.superseded": {
    zh: "这页签字后工资支付表已退回，请重新打印后签字。",
    bo: "མིང་རྟགས་བཀོད་རྗེས་གླ་ཕོགས་རེའུ་མིག་ཕྱིར་སྤྲད་འདུག བསྐྱར་དུ་པར་བཏབ་ནས་མིང་རྟགས་འགོད་རོགས།",
    en: "The sheet was sent back since this page was attached: the new figures are to be signed on a new print.",
  },
  "sheet-scan.attached-elsewhere": {
    zh: "这个文件已作为另一页上传。",
    bo: "ཡིག་ཆ་འདི་ཤོག་ངོས་གཞན་ཞིག་ཏུ་སྤྲད་ཟིན།",
    en: "This file is attached already, as another page.",
  },
  "sheet-print.unknown": { zh: "没有这次打印。", bo: "པར་བཏབ་པ་འདི་མེད།", en: "The sheet has no such print." },
  "sheet-print.superseded": {
    zh: "这次打印之后工资支付表已退回，请重新打印后签字。",
    bo: "པར་བཏབ་རྗེས་གླ་ཕོགས་རེའུ་མིག་ཕྱིར་སྤྲད་འདུག བསྐྱར་དུ་པར་བཏབ་ནས་མིང་རྟགས་འགོད་རོགས།",
    en: "The sheet was sent back since this print: the new figures are to be signed on a new print.",
  },
  "sheet-print.no-such-page": {
    zh: "这次打印没有这一页。",
    bo: "པར་བཏབ་པ་འདིར་ཤོག་ངོས་འདི་མེད།",
    en: "The print has no such page.",
  },
  "wage-code.unknown": {
    zh: "确认码无效、已使用或者已过期。",
    bo: "གཏན་འཁེལ་ཨང་འདི་མི་འཐུས་པའམ། བཀོལ་ཟིན་པའམ། དུས་འདས་པ་རེད།",
    en: "This code is not valid, used up or expired.",
  },
  "wage-code.reason-missing": {
    zh: "提出异议请写明原因。",
    bo: "མོས་མཐུན་མེད་ན་རྒྱུ་མཚན་འབྲི་རོགས།",
    en: "A dispute needs its reason.",
  },
};
