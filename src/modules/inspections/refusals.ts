import type { Refusals } from "../../kernel/contract.ts";

export const INSPECTIONS_REFUSALS: Refusals = {
  "inspection-checklist.unknown": {
    zh: "没有这个版本的检查表。",
    bo: "ཞིབ་བཤེར་རེའུ་མིག་གི་པར་གཞི་འདི་མེད།",
    en: "There is no such checklist or version.",
  },
  "inspection-checklist.statute-unknown": {
    zh: "检查项所引的法规不在法规库中。",
    bo: "ཞིབ་བཤེར་དོན་ཚན་གྱིས་དྲངས་པའི་ཁྲིམས་ཡིག་ཁྲིམས་སྲོལ་ཕྱོགས་བསྒྲིགས་ནང་མེད།",
    en: "An item cites an instrument that the law book does not know.",
  },
  "inspection-checklist.version-not-next": {
    zh: "版本号应当紧接现有版本。",
    bo: "པར་གཞིའི་ཨང་ད་ཡོད་པར་གཞིའི་རྗེས་མ་ཡིན་དགོས།",
    en: "The version must follow the newest one.",
  },
  "inspection-checklist.from-backwards": {
    zh: "新版本的生效日期不能早于上一版本。",
    bo: "པར་གཞི་གསར་པའི་འགོ་འཛུགས་ཉིན་སྔོན་མའི་པར་གཞི་ལས་སྔ་མི་ཆོག",
    en: "A new version holds from no earlier day than the one before it.",
  },
  "inspection-plan.unknown": {
    zh: "没有这个检查计划。",
    bo: "ཞིབ་བཤེར་འཆར་གཞི་འདི་མེད།",
    en: "There is no such inspection plan.",
  },
  "inspection-plan.area-not-yours": {
    zh: "该地区不在您的管辖范围内。",
    bo: "ས་ཁུལ་འདི་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད།",
    en: "This area is not, or not wholly, in your charge.",
  },
  "inspection-plan.days-reversed": {
    zh: "检查结束日期早于开始日期。",
    bo: "ཞིབ་བཤེར་མཇུག་སྒྲིལ་བའི་ཉིན་འགོ་འཛུགས་ཉིན་ལས་སྔ་བ་འདུག",
    en: "The plan ends before it begins.",
  },
  "inspection-plan.inspector-unknown": {
    zh: "本地区没有这名监察员。",
    bo: "ས་ཁུལ་འདིར་ལྟ་ཞིབ་པ་འདི་མེད།",
    en: "The area has no such inspector.",
  },
  "inspection-plan.site-unknown": {
    zh: "计划的地区内没有这个项目。",
    bo: "འཆར་གཞིའི་ས་ཁུལ་ནང་ལས་གཞི་འདི་མེད།",
    en: "The plan's area has no such project.",
  },
  "inspection-plan.too-few-sites": {
    zh: "符合条件的项目少于应抽数量。",
    bo: "ཆ་རྐྱེན་དང་མཐུན་པའི་ལས་གྲྭ་འདེམས་དགོས་པའི་གྲངས་ལས་ཉུང་བ་འདུག",
    en: "Fewer sites fit than are to be drawn.",
  },
  "inspection-plan.too-few-inspectors": {
    zh: "可抽的监察员不足：每组至少两人。",
    bo: "འདེམས་རྒྱུའི་ལྟ་ཞིབ་པ་མི་འདང་། ཚོགས་པ་རེར་ཉུང་མཐར་མི་གཉིས་དགོས།",
    en: "There are too few inspectors: each team has at least two.",
  },
  "inspection-plan.already-begun": {
    zh: "已有项目开始检查，不能重新抽取。",
    bo: "ལས་གྲྭ་འགའ་ཞིབ་བཤེར་འགོ་བཙུགས་ཟིན་པས་ཡང་བསྐྱར་འདེམས་མི་ཆོག",
    en: "A site has been inspected: nothing can be drawn again.",
  },
  "inspection-plan.no-frame": {
    zh: "请先固定抽查名录。",
    bo: "སྔོན་ལ་མིང་ཐོ་གཏན་འཁེལ་བྱེད་རོགས།",
    en: "Freeze who can be drawn first.",
  },
  "inspection-plan.other-frame": {
    zh: "抽查名录已经变化，请核对摘要值。",
    bo: "མིང་ཐོ་འགྱུར་འདུག བསྡུས་གྲངས་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "This is not the digest of the frozen frame.",
  },
  "inspection-plan.seed-needs-source": {
    zh: "请写明随机种子的来源和见证人。",
    bo: "ས་བོན་གྱི་ཁུངས་དང་དཔང་པོ་འབྲི་རོགས།",
    en: "Say where the entered seed comes from and who saw it drawn.",
  },
  "inspection-plan.redraw-needs-reason": {
    zh: "重新抽取应当写明理由。",
    bo: "ཡང་བསྐྱར་འདེམས་ན་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "Drawing again needs a reason.",
  },
  "inspection-plan.no-team-left": {
    zh: "因回避，有项目没有检查组可以承担。",
    bo: "གཡོལ་བའི་རྐྱེན་གྱིས་ལས་གྲྭ་ཞིག་ལ་ཞིབ་བཤེར་ཚོགས་པ་མེད།",
    en: "Because of recusals, no team is left for one of the sites.",
  },
  "inspection-plan.draw-unknown": { zh: "没有这次抽取。", bo: "ཐེངས་འདིའི་འདེམས་པ་མེད།", en: "There is no such draw." },
  "inspection-plan.not-drawn": {
    zh: "尚未抽取，没有检查组。",
    bo: "ད་དུང་བདམས་མེད་པས་ཞིབ་བཤེར་ཚོགས་པ་མེད།",
    en: "Nothing has been drawn: there are no teams.",
  },
  "inspection-plan.team-unknown": { zh: "没有这个检查组。", bo: "ཞིབ་བཤེར་ཚོགས་པ་འདི་མེད།", en: "There is no such team." },
  "inspection-plan.recused": {
    zh: "该组有人应当回避。",
    bo: "ཚོགས་པ་འདིའི་མི་ཞིག་ལས་གྲྭ་འདི་ནས་གཡོལ་དགོས།",
    en: "Somebody of this team is recused from this site.",
  },
  "inspection-plan.site-there": {
    zh: "该项目已在计划内。",
    bo: "ལས་གྲྭ་འདི་འཆར་གཞིར་ཡོད་ཟིན།",
    en: "This site is in the plan already.",
  },
  "inspection.unknown": { zh: "没有这项检查。", bo: "ཞིབ་བཤེར་འདི་མེད།", en: "There is no such inspection." },
  "inspection.other-user": {
    zh: "现在登录的是另一个人：这些记录留在手机里，等本人登录后再发送。",
    bo: "ད་ལྟ་མི་གཞན་ཞིག་ནང་འཛུལ་བྱས་ཡོད། ཟིན་ཐོ་འདི་དག་ཁ་པར་ནང་ཉར་ཡོད་པས། འབྲི་མཁན་རང་ཉིད་ནང་འཛུལ་བྱས་རྗེས་གཏོང་།",
    en: "Somebody else is signed in: these records stay on the phone until their author signs in.",
  },
  "inspection.not-your-team": {
    zh: "您不是该检查组成员。",
    bo: "ཁྱེད་ཞིབ་བཤེར་ཚོགས་པ་འདིའི་མི་མིན།",
    en: "You are not of this site's team.",
  },
  "inspection.fact-differs": {
    zh: "同一编号的记录内容不同，未覆盖原记录。",
    bo: "ཨང་འདིའི་འོག་ནང་དོན་གཞན་ཞིག་བཀོད་ཡོད་པས་སྔར་གྱི་ཟིན་ཐོ་སོར་བཞག",
    en: "Something else was recorded under this identifier; it was not overwritten.",
  },
  "inspection.item-unknown": {
    zh: "检查表没有这一项。",
    bo: "ཞིབ་བཤེར་རེའུ་མིག་ནང་དོན་ཚན་འདི་མེད།",
    en: "The checklist has no such item.",
  },
  "inspection.value-does-not-fit": {
    zh: "答案不符合该项的类型。",
    bo: "ལན་འདི་དོན་ཚན་གྱི་རིགས་དང་མི་མཐུན།",
    en: "This is no answer to an item of this kind.",
  },
  "inspection.signature-or-why-not": {
    zh: "对方未签字的，应当注明情况。",
    bo: "ཕྱོགས་གཞན་གྱིས་མིང་རྟགས་མ་བཀོད་ན་རྒྱུ་མཚན་འབྲི་དགོས།",
    en: "Where the representative did not sign, say why.",
  },
  "inspection.photo-too-large": {
    zh: "文件太大。",
    bo: "ཡིག་ཆ་ཆེ་དྲགས་འདུག",
    en: "The file is too large.",
  },
  "inspection.photo-kind-unknown": {
    zh: "只能上传照片或PDF文件。",
    bo: "པར་རིས་སམ་ PDF ཡིག་ཆ་མ་གཏོགས་སྐུར་མི་ཐུབ།",
    en: "Only photos and PDFs can be sent.",
  },
  "inspection.too-many-photos": {
    zh: "该检查的照片过多。",
    bo: "ཞིབ་བཤེར་འདིའི་པར་རིས་མང་དྲགས་འདུག",
    en: "This inspection has too many photos.",
  },
  "inspection.photo-unknown": {
    zh: "没有这个文件。",
    bo: "ཡིག་ཆ་འདི་མེད།",
    en: "There is no such file.",
  },
  "inspection.finished": { zh: "检查已经完成。", bo: "ཞིབ་བཤེར་འདི་གྲུབ་ཟིན།", en: "The inspection is finished." },
  "inspection.not-finished": {
    zh: "检查尚未完成，直接记录即可。",
    bo: "ཞིབ་བཤེར་ད་དུང་གྲུབ་མེད་པས་ཐད་ཀར་ཟིན་ཐོར་འགོད་རོགས།",
    en: "The inspection is not finished: answer it as usual.",
  },
  "inspection.unanswered": {
    zh: "还有检查项没有答案。",
    bo: "ལན་མ་བཏབ་པའི་དོན་ཚན་ཡོད།",
    en: "Some items have no answer.",
  },
  "inspection.photo-missing": {
    zh: "还有检查项缺少照片。",
    bo: "པར་རིས་མེད་པའི་དོན་ཚན་ཡོད།",
    en: "An item lacks the photo that it asks for.",
  },
  "inspection.conflict": {
    zh: "两名监察员的答案不一致，尚未核定。",
    bo: "ལྟ་ཞིབ་པ་གཉིས་ཀྱི་ལན་མི་མཐུན། ད་དུང་གཏན་འཁེལ་བྱས་མེད།",
    en: "Two answers differ and nobody has settled it.",
  },
  "inspection.nobody-present": {
    zh: "请记录现场单位代表及其签字情况。",
    bo: "ས་གནས་འཐུས་མི་སུ་ཡིན་དང་མིང་རྟགས་བཀོད་མིན་འགོད་རོགས།",
    en: "Say who was there for the site, and whether they signed.",
  },
  "inspection.already-signed": {
    zh: "您已签署这份记录。",
    bo: "ཁྱེད་ཀྱིས་ཟིན་ཐོ་འདིར་མིང་རྟགས་བཀོད་ཟིན།",
    en: "You have signed this record.",
  },
  "inspection-task.firm-unknown": {
    zh: "该单位不在本项目。",
    bo: "ལས་ཁུངས་འདི་ལས་གཞི་འདིར་མེད།",
    en: "This firm has no part in the project.",
  },
  "inspection-task.unknown": {
    zh: "没有这项整改任务。",
    bo: "བཅོས་བསྒྱུར་ལས་འགན་འདི་མེད།",
    en: "There is no such task.",
  },
  "inspection-task.not-yours": {
    zh: "该项目不在您的管辖范围内。",
    bo: "ལས་གཞི་འདི་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད།",
    en: "This site is not in your charge.",
  },
  "inspection-task.done": {
    zh: "该任务已经核查通过。",
    bo: "ལས་འགན་འདི་ཞིབ་བཤེར་བྱས་ནས་གྲུབ་ཟིན།",
    en: "This task has been accepted already.",
  },
  "inspection-task.not-answered": {
    zh: "单位尚未报告整改情况。",
    bo: "ལས་ཁུངས་ཀྱིས་ད་དུང་བཅོས་བསྒྱུར་གནས་ཚུལ་ཞུས་མེད།",
    en: "The firm has not answered yet.",
  },
  "inspection-task.due-needed": {
    zh: "退回时应当写明新的期限。",
    bo: "ཕྱིར་སློག་བྱེད་ན་དུས་བཀག་གསར་པ་འབྲི་དགོས།",
    en: "Name a new day when sending it back.",
  },
  "inspection-task.due-passed": {
    zh: "期限应当在今天之后。",
    bo: "དུས་བཀག་དེ་རིང་གི་རྗེས་སུ་ཡིན་དགོས།",
    en: "The day must lie after today.",
  },
  "inspection-task.has-a-case": {
    zh: "该任务已转为案件。",
    bo: "ལས་འགན་འདི་གྱོད་དོན་དུ་བསྒྱུར་ཟིན།",
    en: "This task has become a case already.",
  },
};
