import type { Refusals } from "../../kernel/contract.ts";

export const COMPLAINTS_REFUSALS: Refusals = {
  "complaint.too-many-from-here": {
    zh: "同一网络发来的投诉太多，请一小时后再试，或者拨打 12333。",
    bo: "དྲ་རྒྱ་གཅིག་ནས་སྙན་ཞུ་མང་དྲགས་པས། ཆུ་ཚོད་གཅིག་གི་རྗེས་སུ་ཡང་བསྐྱར་ཚོད་ལྟ་བྱེད་པའམ་12333ལ་ཁ་པར་གཏོང་རོགས།",
    en: "Too many complaints from this network: try again in an hour, or call 12333.",
  },
  "tell-board.unknown": {
    zh: "这个二维码不是本系统的告示牌，请直接选择县区投诉。",
    bo: "ཨང་རྟགས་འདི་མ་ལག་འདིའི་བརྡ་ཁྱབ་པང་ལེབ་མིན། རྫོང་བདམས་ནས་ཐད་ཀར་སྙན་ཞུ་འབུལ་རོགས།",
    en: "This code is of no notice board here: choose the county and complain there.",
  },
  "complaint.region-needed": {
    zh: "请选择县区。",
    bo: "རྫོང་ངམ་ཆུས་འདེམས་རོགས།",
    en: "Choose the county.",
  },
  "complaint.months-reversed": {
    zh: "截止月份早于起始月份。",
    bo: "མཇུག་རྫོགས་ཟླ་བ་འགོ་འཛུགས་ཟླ་བ་ལས་སྔ་བ་རེད།",
    en: "The last month is before the first.",
  },
  "complaint-receipt.unknown": {
    zh: "没有这个回执码。请核对后再输入。",
    bo: "འཛིན་ཨང་འདི་མེད། ཞིབ་བཤེར་བྱས་ནས་ཡང་བསྐྱར་འབྲི་རོགས།",
    en: "There is no such receipt code: look at it again.",
  },
  "complaint.unknown": { zh: "没有这件投诉。", bo: "སྙན་ཞུ་འདི་མེད།", en: "There is no such complaint." },
  "complaint.action-not-allowed": {
    zh: "投诉当前状态下不能进行此操作。",
    bo: "སྙན་ཞུའི་ད་ལྟའི་གནས་བབ་ནས་བྱ་བ་འདི་བྱེད་མི་ཐུབ།",
    en: "This cannot be done in the complaint's present state.",
  },
  "complaint.text-needed": {
    zh: "请写明内容。",
    bo: "ནང་དོན་འབྲི་རོགས།",
    en: "Say it in words.",
  },
  "complaint.received-later": {
    zh: "收到日期不能晚于今天。",
    bo: "འབྱོར་བའི་ཉིན་དེ་རིང་ལས་འཕྱི་མི་ཆོག",
    en: "It cannot be received later than today.",
  },
  "complaint.received-too-early": {
    zh: "收到日期早于《劳动保障监察条例》施行之日，请核对年份。",
    bo: "འབྱོར་བའི་ཉིན་《ངལ་རྩོལ་འགན་སྲུང་ལྟ་ཞིབ་སྲོལ་ཡིག》ལག་བསྟར་བྱེད་པའི་ཉིན་ལས་སྔ་བས། ལོ་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "That is before the Regulation on Labour Inspection took effect: look at the year.",
  },
  "complaint.region-not-yours": {
    zh: "只能登记本辖区收到的投诉；不属于本辖区的，先登记再转送。",
    bo: "རང་གི་དབང་ཁོངས་སུ་འབྱོར་བའི་སྙན་ཞུ་མ་གཏོགས་ཐོ་འགོད་མི་ཆོག དབང་ཁོངས་འདིར་མི་འབབ་ན་སྔོན་ལ་ཐོ་བཀོད་རྗེས་བརྒྱུད་སྐུར་བྱེད་རོགས།",
    en: "Officers write down for their own area: take it in, then transfer it.",
  },
  "complaint.finding-needed": {
    zh: "预警转入的，请指明项目和预警。",
    bo: "སྔོན་བརྡ་ནས་བྱུང་བ་ཡིན་ན་ལས་གཞི་དང་སྔོན་བརྡ་སྟོན་རོགས།",
    en: "From an alert: name the finding and its project.",
  },
  "complaint.not-yours": {
    zh: "这件投诉现由其他机构承办。",
    bo: "སྙན་ཞུ་འདི་ད་ལྟ་ལས་ཁུངས་གཞན་ཞིག་གིས་གཉེར་བཞིན་ཡོད།",
    en: "Another labour inspection has this complaint now.",
  },
  "complaint.authority-needed": {
    zh: "请写明转送哪个部门。",
    bo: "སྡེ་ཁག་གང་ལ་བརྒྱུད་སྐུར་བྱེད་མིན་འབྲི་རོགས།",
    en: "Name the authority that it goes to.",
  },
  "complaint.handler-unknown": {
    zh: "承办人应当是承办地区的监察员。",
    bo: "གཉེར་མཁན་ནི་གཉེར་བའི་ས་ཁུལ་གྱི་ལྟ་ཞིབ་པ་ཡིན་དགོས།",
    en: "The handler is an inspector of the region.",
  },
  "complaint.project-needed": {
    zh: "请先指明登记的项目；未登记的工地，投诉留在县区队列。",
    bo: "སྔོན་ལ་ཐོ་བཀོད་ལས་གཞི་སྟོན་རོགས། ཐོ་འགོད་མེད་པའི་ལས་གྲྭའི་སྙན་ཞུ་རྫོང་གི་སྒུག་ཐོར་འཇོག",
    en: "Name a registered project first; a site that is not registered stays in the county's queue.",
  },
  "complaint.project-elsewhere": {
    zh: "项目在其他地区，请先转送该地区。",
    bo: "ལས་གཞི་ས་ཁུལ་གཞན་ན་ཡོད་པས་སྔོན་ལ་ས་ཁུལ་དེར་བརྒྱུད་སྐུར་བྱེད་རོགས།",
    en: "The project is in another region: transfer the complaint there first.",
  },
  "complaint.other-unknown": {
    zh: "没有另一件这样的投诉。",
    bo: "དེ་ལྟ་བུའི་སྙན་ཞུ་གཞན་མེད།",
    en: "There is no such other complaint.",
  },
  "complaint.already-linked": { zh: "两件投诉已经关联。", bo: "སྙན་ཞུ་གཉིས་སྦྲེལ་ཟིན།", en: "The two are linked already." },
  "complaint.identity-not-yours": {
    zh: "投诉人身份和附件只供承办地区的监察员查看。",
    bo: "ཞུ་མཁན་གྱི་ཐོབ་ཐང་དང་ཟུར་སྦྱར་གཉེར་བའི་ས་ཁུལ་གྱི་ལྟ་ཞིབ་པ་ཁོ་ནས་ལྟ་ཆོག",
    en: "Identity and files are for the inspectors of the region that handles the complaint alone.",
  },
  "complaint.anonymous": {
    zh: "这是匿名举报，没有身份信息。",
    bo: "འདི་ནི་མིང་མ་བཀོད་པའི་སྙན་ཞུ་ཡིན་པས་ཐོབ་ཐང་གི་ཆ་འཕྲིན་མེད།",
    en: "An anonymous tip: there is no identity.",
  },
  "complaint-attachment.unknown": { zh: "没有这个附件。", bo: "ཟུར་སྦྱར་འདི་མེད།", en: "There is no such file." },
};
