import type { Sentence } from "../../kernel/contract.ts";

export const WAGES_REFUSALS: Readonly<Record<string, Sentence>> = {
  "wage-book.no-draft": {
    zh: "该月工资支付表尚未编制，不能调整应发工资。",
    en: "The month has no drafted wage sheet yet, so there is nothing to adjust.",
  },
  "wage-sheet.unknown": { zh: "没有这张工资支付表。", en: "There is no such wage sheet." },
  "wage-sheet.company-not-on-project": {
    zh: "该单位不在本项目用工。",
    en: "This company employs nobody on the project.",
  },
  "wage-sheet.not-your-company": {
    zh: "只能处理本单位的工资支付表。",
    en: "You can work on your own company's wage sheets only.",
  },
  "wage-sheet.month-not-over": { zh: "当月尚未结束。", en: "This month is not over yet." },
  "wage-sheet.no-work": {
    zh: "当月没有可计算工资的考勤或计件记录。",
    en: "Nobody with pay terms has worker-days or piece work in this month.",
  },
  "wage-sheet.already-submitted": {
    zh: "工资支付表已提交，退回后才能修改。",
    en: "The sheet was handed over: it can be changed after it is sent back.",
  },
  "wage-sheet.already-approved": { zh: "工资支付表已审核。", en: "The sheet is approved already." },
  "wage-sheet.not-submitted": { zh: "工资支付表尚未提交。", en: "The sheet was not handed over yet." },
  "wage-sheet.not-approved": { zh: "工资支付表尚未审核。", en: "The sheet is not approved yet." },
  "wage-line.unknown": { zh: "没有这条工资。", bo: "གླ་ཆ་འདི་མེད།", en: "There is no such wage line." },
  "wage-line.amount-negative": { zh: "金额不能为负数。", en: "An amount cannot be negative." },
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
    en: "This line is an advance: draft the sheet of advances again.",
  },
  "piece-work.no-rate": {
    zh: "合同没有约定单价，请填写单价。",
    en: "No contract names a rate for this work: give a unit price.",
  },
  "piece-work.bad-price": { zh: "单价应大于零。", en: "A unit price is more than zero." },
  "piece-work.quality-reason-missing": {
    zh: "质量扣减应当写明原因。",
    en: "A deduction for quality needs its reason.",
  },
  "piece-work.quality-exceeds-work": {
    zh: "质量扣减不能超过这项工作的工资。",
    en: "A deduction for quality is at most what the work earned.",
  },
  "piece-work.unknown": { zh: "没有这条工作量记录。", en: "There is no such record of counted work." },
  "piece-work.already-withdrawn": { zh: "这条记录已撤回。", en: "This record was withdrawn already." },
  "wage-item.unknown": { zh: "没有这条记录。", en: "There is no such wage item." },
  "wage-item.already-withdrawn": { zh: "这条记录已撤回。", en: "This item was withdrawn already." },
  "wage-item.no-terms": {
    zh: "该工人没有约定工资的合同。",
    en: "This worker has no contract that says how he is paid.",
  },
  "wage-item.amount-needed": {
    zh: "津贴和扣款只填金额。",
    en: "An allowance or a deduction is an amount and nothing else.",
  },
  "wage-item.bad-amount": { zh: "金额应大于零。", en: "The amount is more than zero." },
  "wage-item.overtime-measure": {
    zh: "计时工资的加班填分钟数，计件或者包干的填定额外完成的数量。",
    en: "Overtime is given in minutes for who is paid by time, and as what was done beyond the quota for piece or task.",
  },
  "wage-item.agreed-only-for-damage": {
    zh: "赔偿扣款应当说明合同是否约定；其他扣款不填此项。",
    en: "Damage says whether the contract provides for it; nothing else does.",
  },
  "wage-advance.bad-amount": { zh: "预支金额应大于零。", en: "An advance is more than zero." },
  "wage-advance.named-twice": { zh: "同一工人出现两次。", en: "The same worker is named twice." },
  "wage-advance.no-terms": {
    zh: "该工人不属于本单位，或者没有约定工资的合同。",
    en: "The company has no such worker with a contract that says how he is paid.",
  },
  "wage-amendment.unknown": { zh: "没有这条更正。", en: "There is no such amendment." },
  "wage-amendment.changes-nothing": { zh: "更正前后金额相同。", en: "The amendment changes nothing." },
  "wage-amendment.deduction-grows": {
    zh: "更正不能增加扣款；新的扣款记入尚未审核的月份。",
    en: "An amendment does not deduct more: record a lawful deduction in a month that is still open.",
  },
  "wage-amendment.below-paid": {
    zh: "已经支付或者正在支付的工资不能通过更正收回。",
    en: "Wages that were paid or are with the bank are not taken back by an amendment.",
  },
  "wage-amendment.already-proposed": {
    zh: "这条工资已有待审核的更正。",
    en: "An amendment of this line waits for its decision.",
  },
  "wage-amendment.already-decided": { zh: "这条更正已经审核。", en: "This amendment was decided already." },
  "wage-amendment.reason-missing": { zh: "不同意更正时应当写明理由。", en: "A refusal needs its reason." },
  "sheet-scan.unknown": { zh: "没有这页扫描件。", en: "There is no such scan." },
  "sheet-scan.not-an-image": { zh: "只接受 JPEG、PNG 或者 PDF。", en: "A scan is a JPEG, a PNG or a PDF." },
  "sheet-scan.too-large": { zh: "扫描件过大。", en: "The scan is too large." },
  "sheet-scan.signed-later": { zh: "签字日期晚于今天。", en: "The day of signing lies in the future." },
  "sheet-scan.line-of-another-sheet": {
    zh: "所选工资不在这张工资表上。",
    en: "A line that was named is not on this sheet.",
  },
  "sheet-scan.line-not-on-page": {
    zh: "所选工资不在这一页上。",
    en: "A line that was named is not on this page of the print.",
  },
  "sheet-scan.line-amended": {
    zh: "这条工资在打印或者签字之后已更正，请重新打印后签字。",
    en: "A line was amended after the page was printed or signed: it is to be signed on a new print.",
  },
  "sheet-scan.superseded": {
    zh: "这页签字后工资支付表已退回，请重新打印后签字。",
    en: "The sheet was sent back since this page was attached: the new figures are to be signed on a new print.",
  },
  "sheet-scan.attached-elsewhere": {
    zh: "这个文件已作为另一页上传。",
    en: "This file is attached already, as another page.",
  },
  "sheet-print.unknown": { zh: "没有这次打印。", en: "The sheet has no such print." },
  "sheet-print.superseded": {
    zh: "这次打印之后工资支付表已退回，请重新打印后签字。",
    en: "The sheet was sent back since this print: the new figures are to be signed on a new print.",
  },
  "sheet-print.no-such-page": { zh: "这次打印没有这一页。", en: "The print has no such page." },
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
