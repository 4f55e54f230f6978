import type { Refusals } from "../../kernel/contract.ts";

export const CASES_REFUSALS: Refusals = {
  "finding.closed": {
    zh: "该预警已解除，无需立案。",
    bo: "སྔོན་བརྡ་འདི་སེལ་ཟིན་པས་གྱོད་དོན་འགོད་མི་དགོས།",
    en: "This finding is closed: there is nothing to open a case for.",
  },
  "finding.not-about-wages": {
    zh: "只有拖欠工资的预警可以立案。",
    bo: "གླ་ཆ་བུན་ཆགས་ཀྱི་སྔོན་བརྡ་ཁོ་ནར་གྱོད་དོན་འགོད་ཆོག",
    en: "Only a finding of unpaid wages opens a case.",
  },
  "case.line-already-in-a-case": {
    zh: "该笔工资已在另一案件中办理。",
    bo: "གླ་ཕོགས་འདི་གྱོད་དོན་གཞན་ཞིག་ནང་སྒྲུབ་བཞིན་ཡོད།",
    en: "This wage is already in another case.",
  },
  "case.line-not-overdue": {
    zh: "该笔工资不属于本项目，或者未到期、已付清，不能列入案件。",
    bo: "གླ་ཕོགས་འདི་ལས་གཞི་འདིའི་མིན་པའམ། སྤྲོད་པའི་དུས་མ་བབས་པ། ཡང་ན་སྤྲད་ཚར་བས་གྱོད་དོན་དུ་འགོད་མི་ཆོག",
    en: "This wage is not of the project, not overdue, or paid: it cannot come into the case.",
  },
  "case-file.unknown": { zh: "案件中没有这个文件。", bo: "གྱོད་དོན་འདིར་ཡིག་ཆ་འདི་མེད།", en: "The case has no such file." },
  "case-file.reason-needed": {
    zh: "该证据涉及投诉人，查看应当写明理由。",
    bo: "དཔང་རྟགས་འདི་ཞུ་གཏུག་མཁན་དང་འབྲེལ་བས་ལྟ་བའི་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "This evidence shows who complained: say why you open it.",
  },
  "case-file.hash-differs": {
    zh: "文件的 SHA-256 与所填的不一致，请核对是否选错文件。",
    bo: "ཡིག་ཆའི་ SHA-256 དང་བྲིས་པའི་གྲངས་མི་མཐུན། ཡིག་ཆ་ནོར་ནས་བདམས་མིན་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "The file's SHA-256 is not the one that was given: is it the right file?",
  },
  "case.unknown": { zh: "没有这个案件。", bo: "གྱོད་དོན་འདི་མེད།", en: "There is no such case." },
  "case.action-not-allowed": {
    zh: "案件当前状态下不能进行此操作。",
    bo: "གྱོད་དོན་གྱི་ད་ལྟའི་གནས་བབ་ལ་བྱ་བ་འདི་བྱེད་མི་ཆོག",
    en: "This cannot be done in the case's present state.",
  },
  "case.two-inspectors-needed": {
    zh: "调查应当由不少于两名劳动保障监察员进行。",
    bo: "བརྟག་དཔྱད་ནི་ལྟ་ཞིབ་པ་ཉུང་མཐར་གཉིས་ཀྱིས་བྱེད་དགོས།",
    en: "At least two inspectors conduct an investigation.",
  },
  "case.reason-needed": { zh: "请写明理由或内容。", bo: "རྒྱུ་མཚན་ནམ་ནང་དོན་འབྲི་རོགས།", en: "Say why, or what." },
  "case.deadline-needed": {
    zh: "责令限期支付应当写明期限。",
    bo: "དུས་བཀག་སྤྲོད་པའི་བཀའ་རྒྱར་དུས་བཀག་འབྲི་དགོས།",
    en: "An order to pay names the day by which to pay.",
  },
  "case.deadline-in-the-past": {
    zh: "责令支付的期限不能早于今天。",
    bo: "སྤྲོད་པའི་བཀའ་རྒྱའི་དུས་བཀག་དེ་རིང་ལས་སྔ་མི་ཆོག",
    en: "The order's deadline cannot lie in the past.",
  },
  "case.line-unpaid": {
    zh: "尚有工资没有付清，不能销账。",
    bo: "ད་དུང་སྤྲད་མ་ཚར་བའི་གླ་ཕོགས་ཡོད་པས་ཐག་གཅོད་གྲུབ་མི་ཆོག",
    en: "Wages of this case are still unpaid: it cannot be cleared.",
  },
  "case.no-lines": { zh: "案件中没有工资明细。", bo: "གྱོད་དོན་འདིར་གླ་ཕོགས་ཞིབ་ཐོ་མེད།", en: "The case has no wage lines." },
  "case.field-needed": {
    zh: "还缺少必填内容。",
    bo: "གོམ་པ་འདིར་ངེས་པར་འབྲི་དགོས་པའི་ནང་དོན་མ་ཚང་།",
    en: "Something that this step needs is missing.",
  },
  "case.day-in-the-future": {
    zh: "发生日期不能晚于今天。",
    bo: "བྱུང་བའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "It cannot have happened after today.",
  },
  "case.ends-before-start": {
    zh: "结束日期不能早于开始日期。",
    bo: "མཇུག་གི་ཚེས་གྲངས་འགོའི་ཚེས་གྲངས་ལས་སྔ་མི་ཆོག",
    en: "The end lies before the start.",
  },
  "case.no-such-number": {
    zh: "案件中没有这个编号，或者它已经办结。",
    bo: "གྱོད་དོན་འདིར་ཨང་འདི་མེད་པའམ་སྒྲུབ་ཟིན།",
    en: "The case has nothing of this number that is still open.",
  },
  "case.line-of-another-claim": {
    zh: "这笔工资已用于核对另一项诉求。",
    bo: "གླ་ཕོགས་འདི་ཞུ་བ་གཞན་ཞིག་དང་སྦྱར་ཟིན།",
    en: "This wage settles another claim already.",
  },
  "case.not-delivered-yet": {
    zh: "送达日期早于文书作出之日或者公告期满之日。",
    bo: "སྤྲད་པའི་ཉིན་ཡིག་ཆ་བཏོན་པའི་ཉིན་ནམ་སྤྱི་བསྒྲགས་དུས་རྫོགས་པའི་ཉིན་ལས་སྔ་བ་འདུག",
    en: "The paper cannot have been delivered by then.",
  },
  "case.notice-not-delivered": {
    zh: "作出决定前应当先送达陈述申辩告知书。",
    bo: "ཐག་གཅོད་མ་བྱས་གོང་ལ་རྒྱུ་མཚན་བརྗོད་ཆོག་པའི་བརྡ་ཡིག་སྤྲོད་དགོས།",
    en: "The notice must reach the party before a decision.",
  },
  "case.hearing-open": {
    zh: "听证尚未举行，不能作出决定。",
    bo: "གོ་ཉན་ཚོགས་འདུ་ད་དུང་ཚོགས་མེད་པས་ཐག་གཅོད་བྱེད་མི་ཆོག",
    en: "No decision before the hearing was held.",
  },
  "case.hearing-can-be-asked": {
    zh: "当事人要求听证的期限还没有届满，不能作出罚款决定。",
    bo: "དོན་བདག་གིས་གོ་ཉན་ཚོགས་འདུ་རེ་བ་འདོན་པའི་དུས་བཀག་མ་རྫོགས་པས། ཆད་དངུལ་གྱི་ཐག་གཅོད་བྱེད་མི་ཆོག",
    en: "The party can still ask for the hearing that the notice offers: no fine before that day is over.",
  },
  "case.waived-before-notice": {
    zh: "放弃声明的日期早于告知书送达之日：还没有被告知的权利不能放弃。",
    bo: "འདོར་བའི་གསལ་བསྒྲགས་ཀྱི་ཉིན་བརྡ་ཡིག་སྤྲད་པའི་ཉིན་ལས་སྔ་བ་འདུག བརྡ་མ་སྤྲད་པའི་ཁེ་དབང་འདོར་མི་ཐུབ།",
    en: "The declaration lies before the notice was delivered: nobody gives up a right that he was not told of.",
  },
  "case.percent-out-of-range": {
    zh: "加付赔偿金的比例超出法定幅度。",
    bo: "གུན་གསབ་དངུལ་གྱི་བསྡུར་ཚད་ཁྲིམས་བཅའི་ཚད་ལས་བརྒལ་འདུག",
    en: "The law gives another range for compensation.",
  },
  "case.no-order-missed": {
    zh: "没有逾期未支付的责令，不能加付赔偿金。",
    bo: "དུས་ཡོལ་ཡང་མ་སྤྲད་པའི་བཀའ་རྒྱ་མེད་པས་གུན་གསབ་དངུལ་ཁ་སྣོན་བྱེད་མི་ཆོག",
    en: "No order to pay has been missed: there is no compensation.",
  },
  "case.penalty-unknown": {
    zh: "没有这项处罚依据。",
    bo: "ཆད་པའི་གཞི་འཛིན་ས་འདི་མེད།",
    en: "There is no such penalty.",
  },
  "case.fine-out-of-range": {
    zh: "罚款金额超出法定幅度，或者今天还不能罚款。",
    bo: "ཆད་དངུལ་གྱི་གྲངས་འབོར་ཁྲིམས་བཅའི་ཚད་ལས་བརྒལ་བའམ་དེ་རིང་ཆད་དངུལ་གཅོད་མི་ཆོག",
    en: "The fine lies outside its article, or cannot be imposed today.",
  },
  "case.clock-not-pausable": {
    zh: "该期限不能中止。",
    bo: "དུས་བཀག་འདི་མཚམས་འཇོག་མི་ཆོག",
    en: "No article lets this clock be paused.",
  },
  "case.remedies-open": {
    zh: "复议和诉讼期限尚未届满，不能申请强制执行。",
    bo: "བསྐྱར་གྲོས་དང་ཁྲིམས་གཏུགས་ཀྱི་དུས་བཀག་ད་དུང་རྫོགས་མེད་པས་བཙན་བསྒྲུབ་ཞུ་མི་ཆོག",
    en: "The time for review and suit is not over yet.",
  },
  "case.demand-too-late": {
    zh: "催告书送达未满十个工作日，不能申请强制执行。",
    bo: "བསྐུལ་བརྡའི་ཡི་གེ་སྤྲད་ནས་ལས་ཀའི་ཉིན་བཅུ་མ་འདས་པས་བཙན་བསྒྲུབ་ཞུ་མི་ཆོག",
    en: "The demand was not served ten working days before.",
  },
  "case.transfer-papers-missing": {
    zh: "移送材料不齐全。",
    bo: "སྤོ་སྤྲོད་བྱེད་པའི་ཡིག་ཆ་མ་ཚང་།",
    en: "Papers that must go with a transfer are missing.",
  },
  "case.more-than-advanced": {
    zh: "追回金额超过尚未追回的垫付款。",
    bo: "ཕྱིར་ཐོབ་པའི་དངུལ་འབོར་ད་དུང་ཕྱིར་འདེད་བྱེད་རྒྱུའི་སྔོན་སྤྲོད་དངུལ་ལས་མང་བ་འདུག",
    en: "That is more than is still to be recovered.",
  },
  "case.more-than-due": {
    zh: "金额超过尚应支付的数额。",
    bo: "དངུལ་འབོར་སྤྲོད་འོས་པའི་གྲངས་ལས་མང་བ་འདུག",
    en: "That is more than is still to be paid.",
  },
  "case.removal-too-early": {
    zh: "自改正之日起列入名单未满六个月，不能提前移出；申请应当先予答复。",
    bo: "ནོར་བཅོས་བྱས་པ་ནས་མིང་ཐོའི་ནང་ཟླ་བ་དྲུག་མ་ལོངས་པས་སྔོན་ལ་འབུད་མི་ཆོག ཞུ་ཡིག་ལ་སྔོན་ལ་ལན་འདེབས་དགོས།",
    en: "Six months on the list after the correction are not over: no early removal. Refuse the application first.",
  },
  "case.shares-not-the-sum": {
    zh: "逐人垫付金额合计应当等于垫付总额，每人不得超过其尚未支付的工资。",
    bo: "མི་རེ་རེར་སྔོན་སྤྲོད་བྱས་པ་བསྡོམས་ན་སྔོན་སྤྲོད་བསྡོམས་གྲངས་དང་མཐུན་དགོས། མི་རེར་ད་དུང་མ་སྤྲད་པའི་གླ་ཕོགས་ལས་བརྒལ་མི་ཆོག",
    en: "The shares have to come to the amount, and none may be more than is owed to the worker.",
  },
  "case.nothing-to-recover": {
    zh: "垫付的应急周转金已经全部追回，没有需要追偿的金额。",
    bo: "སྔོན་སྤྲོད་བྱས་པའི་ཛ་དྲག་འཁོར་སྐྱོད་མ་དངུལ་ཚང་མ་ཕྱིར་ཐོབ་ཟིན་པས་ཕྱིར་འདེད་བྱེད་རྒྱུ་མེད།",
    en: "All that was advanced has been recovered: there is nothing to demand.",
  },
  "case.not-your-task": {
    zh: "该任务不是交给本部门的。",
    bo: "ལས་འགན་འདི་ཁྱེད་ཀྱི་སྡེ་ཁག་ལ་བཅོལ་བ་མིན།",
    en: "This task was given to another authority.",
  },
  "case.nothing-owed": {
    zh: "本项目没有可以补充列入的欠付工资。",
    bo: "ལས་གཞི་འདིར་གྱོད་དོན་དུ་ཁ་སྣོན་བྱེད་རྒྱུའི་བུན་ཆགས་གླ་ཕོགས་མེད།",
    en: "The project has no other overdue wage to take in.",
  },
  "case.employer-unknown": {
    zh: "该单位不是本项目的用人单位。",
    bo: "ལས་ཁུངས་འདི་ལས་གཞི་འདིའི་མི་བཀོལ་ལས་ཁུངས་མིན།",
    en: "This firm is no employer of the project.",
  },
  "case.not-closed": {
    zh: "案件还在办理，不需要提出异议。",
    bo: "གྱོད་དོན་ད་དུང་སྒྲུབ་བཞིན་ཡོད་པས་མི་འཐད་པ་བཏོན་མི་དགོས།",
    en: "The case is still open: there is nothing to object to.",
  },
  "case.paper-too-early": {
    zh: "该文书对应的步骤还没有办理。",
    bo: "ཡིག་ཆ་འདིའི་གོམ་པ་ད་དུང་སྒྲུབ་མེད།",
    en: "The step that makes this paper has not been done yet.",
  },
  "case.claim-open": {
    zh: "尚有申请没有了结，不能结案。",
    bo: "ཐག་མ་ཆོད་པའི་ཞུ་བ་ཡོད་པས་གྱོད་དོན་མཇུག་སྒྲིལ་མི་ཆོག",
    en: "A claim is still open: the case cannot be closed.",
  },
  "case.task-open": {
    zh: "尚有交办任务没有答复，不能结案。",
    bo: "ལན་མ་བཏབ་པའི་ལས་འགན་ཡོད་པས་གྱོད་དོན་མཇུག་སྒྲིལ་མི་ཆོག",
    en: "A task is still open: the case cannot be closed.",
  },
  "case.objection-open": {
    zh: "工人的异议尚未答复，不能结案。",
    bo: "བཟོ་པའི་མི་འཐད་པར་ལན་བཏབ་མེད་པས་གྱོད་དོན་མཇུག་སྒྲིལ་མི་ཆོག",
    en: "An objection is not answered: the case cannot be closed.",
  },
};
