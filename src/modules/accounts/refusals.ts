import type { Refusals } from "../../kernel/contract.ts";
import { BANK_FILE_REFUSALS } from "./bank-file-refusals.ts";

export const ACCOUNTS_REFUSALS: Refusals = {
  ...BANK_FILE_REFUSALS,
  "bank.unknown": { zh: "没有这个银行代码。", bo: "དངུལ་ཁང་གི་ཨང་རྟགས་འདི་མེད།", en: "There is no bank with this code." },
  "wage-account.already-open": {
    zh: "本项目已有在用的工资专用账户。",
    bo: "ལས་གཞི་འདིར་བཀོལ་བཞིན་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཡོད།",
    en: "The project has an open wage account already.",
  },
  "wage-account.number-taken": {
    zh: "该账号已登记。",
    bo: "ཐོ་ཁོངས་ཨང་འདི་ཐོ་བཀོད་ཟིན།",
    en: "This account number is recorded already.",
  },
  "wage-account.opened-in-the-future": {
    zh: "开户日期不能在今天之后。",
    bo: "ཐོ་ཁོངས་ཕྱེ་བའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The account cannot open in the future.",
  },
  "wage-account.none-open": {
    zh: "本项目没有在用的工资专用账户。",
    bo: "ལས་གཞི་འདིར་བཀོལ་བཞིན་པའི་གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད།",
    en: "The project has no open wage account.",
  },
  "wage-account.not-completed": {
    zh: "工程尚未登记完工，专用账户不得注销。",
    bo: "ཨར་ལས་ལེགས་གྲུབ་ཐོ་འགོད་བྱས་མེད་པས་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད་པ་བཟོ་མི་ཆོག",
    en: "The works are not recorded as completed on or before this day: the account stays open.",
  },
  "wage-account.wages-owed": {
    zh: "尚有工资没有付清，专用账户不得注销。",
    bo: "གླ་ཕོགས་ཚང་མ་སྤྲད་མེད་པས་ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད་པ་བཟོ་མི་ཆོག",
    en: "Wages are not paid in full: the account stays open.",
  },
  "wage-account.sheets-open": {
    zh: "有工资支付表没有审定，无法确认没有拖欠。",
    bo: "གླ་ཕོགས་རེའུ་མིག་ཞིབ་བཤེར་མ་བྱས་པ་ཡོད་པས་གླ་བུན་མེད་པ་གཏན་འཁེལ་བྱེད་མི་ཐུབ།",
    en: "A wage sheet is not approved: nobody can say yet that nothing is owed.",
  },
  "wage-account.work-without-sheet": {
    zh: "有出勤没有编制工资支付表，无法确认没有拖欠。",
    bo: "ལས་ཉིན་ཡོད་ཀྱང་གླ་ཕོགས་རེའུ་མིག་བཟོས་མེད་པས་གླ་བུན་མེད་པ་གཏན་འཁེལ་བྱེད་མི་ཐུབ།",
    en: "Somebody worked in a month for which there is no wage line: nobody can say that nothing is owed.",
  },
  "wage-account.entries-waiting": {
    zh: "有未认定的银行流水，请先认定。",
    bo: "དབྱེ་འབྱེད་མ་བྱས་པའི་འཛུལ་འཐོན་ཡོད། སྔོན་ལ་དབྱེ་འབྱེད་བྱེད་རོགས།",
    en: "Entries of the account wait for a decision; decide on them first.",
  },
  "wage-account.notice-missing": {
    zh: "没有登记销户公示。",
    bo: "ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་སྤྱི་བསྒྲགས་ཐོ་འགོད་བྱས་མེད།",
    en: "No public notice of the closing is recorded.",
  },
  "wage-account.notice-too-short": {
    zh: "销户公示不满规定的天数。",
    bo: "སྤྱི་བསྒྲགས་བྱེད་པའི་ཉིན་གྲངས་གཏན་འབེབས་ལྟར་ཚང་མེད།",
    en: "The public notice did not stand for all its days.",
  },
  "wage-account.closed-in-the-future": {
    zh: "销户日期不能在今天之后。",
    bo: "ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "The account cannot close in the future.",
  },
  "wage-account.closed-before-opening": {
    zh: "销户日期早于开户日期。",
    bo: "ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་ཉིན་ཕྱེ་བའི་ཉིན་ལས་སྔ་བ་འདུག",
    en: "It cannot close before it opened.",
  },
  "wage-account.booked-after-closing": {
    zh: "银行在该日之后还有入账。",
    bo: "ཉིན་དེའི་རྗེས་སུ་དངུལ་ཁང་གི་ཐོར་འཛུལ་འཐོན་ཡོད།",
    en: "The bank booked entries after this day.",
  },
  "wage-account.balance-short": {
    zh: "工资专用账户可用余额不足。",
    bo: "གླ་ཕོགས་ཆེད་སྤྱོད་ཐོ་ཁོངས་ཀྱི་བཀོལ་ཆོག་པའི་ལྷག་མ་མི་འདང་།",
    en: "The wage account does not hold enough that is free.",
  },
  "labour-cost.amount-or-share": {
    zh: "请填写金额或者比例，二者选一。",
    bo: "དངུལ་འབོར་རམ་བསྡུར་ཚད་གང་རུང་གཅིག་འབྲི་རོགས།",
    en: "Give either an amount or a share.",
  },
  "labour-cost.unknown-instalment": {
    zh: "没有这一期拨付计划。",
    bo: "སྤྲོད་པའི་འཆར་གཞི་འདི་མེད།",
    en: "There is no such instalment.",
  },
  "labour-cost.amount-not-positive": {
    zh: "拨付金额应大于零。",
    bo: "སྤྲོད་པའི་དངུལ་འབོར་ཀླད་ཀོར་ལས་ཆེ་དགོས།",
    en: "The amount must be more than zero.",
  },
  "labour-cost.day-already-scheduled": {
    zh: "该日已有拨付计划。",
    bo: "ཉིན་དེར་སྤྲོད་པའི་འཆར་གཞི་ཡོད།",
    en: "A transfer is scheduled for this day already.",
  },
  "labour-cost.before-contract": {
    zh: "拨付日期早于合同签订日期。",
    bo: "སྤྲོད་པའི་ཉིན་གན་རྒྱ་བཞག་པའི་ཉིན་ལས་སྔ་བ་འདུག",
    en: "The transfer is due before the contract was signed.",
  },
  "statement.day-ahead": {
    zh: "日期不能在今天之后。",
    bo: "ཚེས་གྲངས་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "A day that has not come has no statement.",
  },
  "statement.ends-before-start": {
    zh: "起始日期晚于截止日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་བ་འདུག",
    en: "It starts after it ends.",
  },
  "statement.month-alone": {
    zh: "月份只能与工人或者用人单位一起使用。",
    bo: "ཟླ་བ་ནི་བཟོ་པའམ་མི་བཀོལ་ལས་ཁུངས་དང་མཉམ་དུ་འབྲི་དགོས།",
    en: "A month of work needs a worker or an employer.",
  },
  "statement.company-unknown": {
    zh: "该单位不在本项目用工。",
    bo: "ལས་ཁུངས་འདིས་ལས་གཞི་འདིར་མི་བཀོལ་མེད།",
    en: "This company employs nobody on the project.",
  },
  "pay-run.unknown": { zh: "没有这个代发批次。", bo: "ཚབ་སྤྲོད་ཐེངས་འདི་མེད།", en: "There is no such pay run." },
  "pay-run.executes-in-the-past": { zh: "代发日期已过。", bo: "སྤྲོད་པའི་ཉིན་འདས་ཟིན།", en: "The day has passed." },
  "pay-run.nothing-to-pay": {
    zh: "没有可以代发的工资。",
    bo: "ཚབ་སྤྲོད་བྱེད་རྒྱུའི་གླ་ཕོགས་མེད།",
    en: "There is no wage that could be paid.",
  },
  "pay-card.none": { zh: "该工人没有工资卡。", bo: "བཟོ་པ་འདི་ལ་གླ་ཕོགས་བྱང་བུ་མེད།", en: "The worker has no pay card." },
  "pay-card.of-several-workers": {
    zh: "同一工资卡号登记给了几名工人，请核对各人的卡。",
    bo: "གླ་ཕོགས་བྱང་བུའི་ཨང་གཅིག་བཟོ་པ་ཁ་ཤས་ལ་ཐོ་འགོད་བྱས་འདུག རང་རང་གི་བྱང་བུ་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "Several workers are recorded with this one card: see whose it is, and record each one's own.",
  },
  "pay-card.holder-not-worker": {
    zh: "工资卡持卡人不是工人本人。",
    bo: "གླ་ཕོགས་བྱང་བུའི་བདག་པོ་བཟོ་པ་རང་མིན།",
    en: "The card's holder is not the worker: wages go to the worker's own card.",
  },
  "wage-line.already-paid": { zh: "该笔工资已支付。", bo: "གླ་ཕོགས་འདི་སྤྲད་ཟིན།", en: "This wage is paid." },
  "wage-line.in-payment": { zh: "该笔工资正在支付。", bo: "གླ་ཕོགས་འདི་སྤྲོད་བཞིན་པ་ཡིན།", en: "This wage is with the bank." },
  "payment-file.name-too-long": {
    zh: "户名超过140个字符。",
    bo: "ཐོ་ཁོངས་ཀྱི་མིང་ཡིག་རྟགས་140ལས་བརྒལ་འདུག",
    en: "A name has more than 140 characters.",
  },
  "outside-payment.unknown": {
    zh: "没有这笔账户外支付。",
    bo: "ཐོ་ཁོངས་ཕྱི་ནས་སྤྲད་པ་འདི་མེད།",
    en: "There is no such payment outside the account.",
  },
  "outside-payment.paid-later": {
    zh: "支付日期晚于今天。",
    bo: "སྤྲད་པའི་ཉིན་དེ་རིང་ལས་འཕྱི་བ་འདུག",
    en: "The day of payment lies in the future.",
  },
  "outside-payment.more-than-unpaid": {
    zh: "金额超过该笔工资未付的部分。",
    bo: "དངུལ་འབོར་འདི་མ་སྤྲད་པའི་གླ་ཕོགས་ལས་མང་བ་རེད།",
    en: "This is more than is still unpaid of the wage.",
  },
  "outside-payment.not-open": {
    zh: "这笔支付已经有结论或者已经撤回。",
    bo: "སྤྲོད་པ་འདི་ལ་ཐག་གཅོད་བྱས་ཟིན་པའམ་ཕྱིར་འཐེན་བྱས་ཟིན་པ་རེད།",
    en: "This payment was answered, decided or taken back already.",
  },
  "outside-payment.not-yours": {
    zh: "只有登记人或者其单位可以撤回。",
    bo: "ཐོ་འགོད་མཁན་ནམ་ཁོའི་ལས་ཁུངས་ཁོ་ནས་ཕྱིར་འཐེན་བྱེད་ཆོག",
    en: "Only whoever recorded the payment, or the same firm, takes it back.",
  },
  "outside-payment.reason-missing": {
    zh: "没有收到的，请写明情况。",
    bo: "མ་འབྱོར་ན་གནས་ཚུལ་འབྲི་རོགས།",
    en: "Who did not get the money says in a few words what happened.",
  },
  "outside-payment.receipt-missing": {
    zh: "没有凭据，不能认定已经支付。",
    bo: "དཔང་ཡིག་མེད་པར་སྤྲད་ཟིན་པར་ངོས་འཛིན་བྱེད་མི་ཆོག",
    en: "Without a receipt or another paper the payment cannot be accepted.",
  },
  "payment-receipt.unknown": { zh: "没有这份凭据。", bo: "དཔང་ཡིག་འདི་མེད།", en: "There is no such receipt." },
  "payment-file.character-not-allowed": {
    zh: "含有银行文件不允许的字符。",
    bo: "དངུལ་ཁང་གི་ཡིག་ཆས་མི་ལེན་པའི་ཡིག་རྟགས་འདུག",
    en: "A text has a character no bank takes.",
  },
  "payment-file.account-number-invalid": {
    zh: "银行账号格式不对。",
    bo: "ཐོ་ཁོངས་ཨང་མ་འགྲིག",
    en: "An account number is malformed.",
  },
  "payment-file.company-code-invalid": {
    zh: "统一社会信用代码格式不对。",
    bo: "གཅིག་གྱུར་ཨང་གྲངས་མ་འགྲིག",
    en: "The contractor's unified social credit code is malformed.",
  },
  "payment-file.total-too-large": {
    zh: "批次总额过大。",
    bo: "དངུལ་འབོར་བསྡོམས་ཆེ་དྲགས་འདུག",
    en: "The total of the run is too large.",
  },
  "bank-layout.unknown": {
    zh: "没有这个文件格式。",
    bo: "ཡིག་ཆའི་རྣམ་གཞག་འདི་མེད།",
    en: "There is no such layout of results or statements.",
  },
  "bank-layout.wrong": {
    zh: "文件格式的描述有误。",
    bo: "ཡིག་ཆའི་རྣམ་གཞག་གི་འགྲེལ་བཤད་ནོར་འདུག",
    en: "The layout cannot be used as it is described.",
  },
  "payment-format.unknown": {
    zh: "没有这个代发文件格式。",
    bo: "ཚབ་སྤྲོད་ཡིག་ཆའི་རྣམ་གཞག་འདི་མེད།",
    en: "There is no such format of payment files.",
  },
  "payment-file.text-does-not-fit": {
    zh: "内容超出银行文件中该列的宽度。",
    bo: "ནང་དོན་དངུལ་ཁང་ཡིག་ཆའི་སྟར་གྱི་རིང་ཚད་ལས་བརྒལ་འདུག",
    en: "A value is wider than its column in the bank's file.",
  },
  "account-entry.unknown": { zh: "没有这笔流水。", bo: "འཛུལ་འཐོན་འདི་མེད།", en: "There is no such entry." },
  "account-entry.not-waiting": {
    zh: "该笔流水已认定。",
    bo: "འཛུལ་འཐོན་འདི་དབྱེ་འབྱེད་ཟིན།",
    en: "This entry does not wait for a decision.",
  },
  "account-entry.waits-already": {
    zh: "该笔流水正在等待认定。",
    bo: "འཛུལ་འཐོན་འདི་དབྱེ་འབྱེད་བྱེད་པར་སྒུག་བཞིན་ཡོད།",
    en: "This entry waits for a decision already.",
  },
  "account-entry.stands": {
    zh: "工资代发、退票和查封划拨的流水不能撤销认定。",
    bo: "གླ་ཕོགས་ཚབ་སྤྲོད་དང་ཕྱིར་ལོག་དངུལ། དམ་བཀག་གི་འཛུལ་འཐོན་བཅས་ཀྱི་དབྱེ་འབྱེད་ཕྱིར་འཐེན་བྱེད་མི་རུང་།",
    en: "What a wage, a return or a seizure is cannot be taken back.",
  },
  "account-entry.decided-by-authority": {
    zh: "该笔流水由监管部门认定，只能由监管部门撤销。",
    bo: "འཛུལ་འཐོན་འདི་ལྟ་སྐུལ་ལས་ཁུངས་ཀྱིས་དབྱེ་འབྱེད་བྱས་པ་ཡིན་པས། ལྟ་སྐུལ་ལས་ཁུངས་ཁོ་ནས་ཕྱིར་འཐེན་ཆོག",
    en: "An authority decided on this entry; only an authority takes it back.",
  },
  "account-entry.payment-needed": {
    zh: "请选择对应的代发记录。",
    bo: "འབྲེལ་བའི་ཚབ་སྤྲོད་འདེམས་རོགས།",
    en: "Say which payment it belongs to.",
  },
  "account-entry.purpose-needed": {
    zh: "请说明是否因支付本项目农民工工资。",
    bo: "ལས་གཞི་འདིའི་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པའི་ཆེད་ཡིན་མིན་འབྲི་རོགས།",
    en: "Say whether it was taken for wages of this project.",
  },
  "account-entry.kind-does-not-fit": {
    zh: "金额、方向或付款状态与所选种类不符。",
    bo: "དངུལ་འབོར་དང་འཛུལ་འཐོན། གླ་སྤྲོད་གནས་ཚུལ་གང་ཞིག་བདམས་པའི་རིགས་དང་མི་མཐུན།",
    en: "Its amount, its side or the state of the payment does not fit this kind.",
  },
  "bank-result.unknown": { zh: "没有这条银行结果。", bo: "དངུལ་ཁང་གི་གྲུབ་འབྲས་འདི་མེད།", en: "There is no such result." },
  "bank-result.decided": {
    zh: "该结果已处理。",
    bo: "གྲུབ་འབྲས་འདི་ཐག་གཅོད་ཟིན།",
    en: "This result was decided on already.",
  },
  "bank-result.not-pending": {
    zh: "该笔付款不在银行处理中。",
    bo: "དངུལ་འདི་དངུལ་ཁང་གིས་སྒྲུབ་བཞིན་པ་མིན།",
    en: "Its payment is not with the bank.",
  },
  "account-entry.more-than-transferred": {
    zh: "冲回金额超过截至当日已拨入的人工费。",
    bo: "ཕྱིར་འཐེན་དངུལ་འབོར་ཉིན་དེའི་བར་འབྱོར་བའི་མི་ཤུགས་འགྲོ་གྲོན་ལས་མང་བ་འདུག",
    en: "More is taken back than labour costs were transferred until that day.",
  },
  "statement.unknown": {
    zh: "没有这份对账单。",
    bo: "རྩིས་བཤེར་ཐོ་འདི་མེད།",
    en: "There is no such statement with balances.",
  },
  "statement.already-signed-off": {
    zh: "该对账单已签认，且此后没有变化。",
    bo: "རྩིས་བཤེར་ཐོ་འདིར་མིང་རྟགས་བཀོད་ཟིན། དེ་རྗེས་འགྱུར་བ་མེད།",
    en: "The statement is signed off, and nothing changed since.",
  },
  "statement.reason-missing": {
    zh: "有未匹配的流水没有写明原因。",
    bo: "མཐུན་མེད་པའི་འཛུལ་འཐོན་ལ་རྒྱུ་མཚན་བྲིས་མེད།",
    en: "An entry that is not matched has no reason.",
  },
  "statement.entry-not-open": {
    zh: "该笔流水没有待说明的问题。",
    bo: "འཛུལ་འཐོན་འདིར་གསལ་བཤད་བྱེད་རྒྱུ་མེད།",
    en: "This entry is not open in the statement.",
  },
  "statement.difference-unexplained": {
    zh: "双方余额不一致，须写明原因。",
    bo: "ལྷག་མ་མི་མཐུན་པས་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "The balances differ: say why.",
  },
};
