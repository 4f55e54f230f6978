/** What the kinds of documents and events are called; what each asks for is in `record-kinds.ts`. */
export const RECORD_NAMES = {
  "funding-proof": {
    zh: "满足施工需要的资金安排证明",
    bo: "འཛུགས་སྐྲུན་ལ་དགོས་པའི་མ་དངུལ་གྲ་སྒྲིག་བྱས་པའི་དཔང་ཡིག",
    en: "Proof that the works are funded",
  },
  "start-permit": {
    zh: "施工许可证或者开工报告批复",
    bo: "འཛུགས་སྐྲུན་ཆོག་མཆན་ལག་ཁྱེར་རམ་ལས་འགོ་འཛུགས་པའི་སྙན་ཞུའི་ཆོག་མཆན།",
    en: "Construction permit or approval to start",
  },
  "payment-guarantee": { zh: "工程款支付担保", bo: "འཛུགས་སྐྲུན་དངུལ་སྤྲོད་འགན་ལེན།", en: "Payment guarantee for the works" },
  "works-contract-terms": {
    zh: "施工合同约定的内容",
    bo: "འཛུགས་སྐྲུན་གན་རྒྱར་བཀོད་པའི་ནང་དོན།",
    en: "What the works contract states",
  },
  "subcontract-terms": {
    zh: "分包合同约定的内容",
    bo: "ཡན་ལག་བོགས་ལེན་གན་རྒྱར་བཀོད་པའི་ནང་དོན།",
    en: "What a subcontract states",
  },
  "account-agreement": {
    zh: "专用账户资金管理三方协议",
    bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་མ་དངུལ་དོ་དམ་གྱི་ཕྱོགས་གསུམ་གྲོས་མཐུན།",
    en: "Three-party agreement on the wage account",
  },
  "account-filing": { zh: "专用账户备案", bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ཡིག་ཚགས་སུ་ཞུ་བ།", en: "Filing of the wage account" },
  "bank-shortfall-notice": {
    zh: "银行关于资金未按约定拨付的通知",
    bo: "མ་དངུལ་ཆད་དོན་ལྟར་མ་འབྱོར་བའི་དངུལ་ཁང་གི་བརྡ་ཐོ།",
    en: "Bank's notice of a missing transfer",
  },
  "shortfall-report": {
    zh: "总包关于资金未按约定拨付的报告",
    bo: "མ་དངུལ་ཆད་དོན་ལྟར་མ་འབྱོར་བའི་སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་སྙན་ཞུ།",
    en: "Contractor's report of a missing transfer",
  },
  "account-closing-notice": {
    zh: "专用账户销户公示",
    bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་མེད་པ་བཟོ་བའི་སྤྱི་བསྒྲགས།",
    en: "Public notice before closing the account",
  },
  "account-freeze": {
    zh: "专用账户或者保证金被查封、冻结、划拨",
    bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་སམ་འགན་སྲུང་དངུལ་དམ་བཞག་དང་འཁྱགས་འཇོག སྤོ་འདྲེན་བྱས་པ།",
    en: "Wage account or deposit frozen or seized",
  },
  "wage-deposit": { zh: "工资保证金", bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ།", en: "Wage deposit" },
  "deposit-used": { zh: "动用工资保证金", bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་བེད་སྤྱོད།", en: "Deposit called up" },
  "deposit-topped-up": { zh: "补足工资保证金", bo: "གླ་ཕོགས་འགན་སྲུང་དངུལ་ཁ་གསབ།", en: "Deposit topped up" },
  "notice-board": { zh: "维权信息告示牌", bo: "ཁེ་དབང་སྲུང་སྐྱོབ་བརྡ་ཁྱབ་པང་ལེབ།", en: "Rights notice board" },
  "wage-ledger": { zh: "书面工资支付台账", bo: "གླ་ཕོགས་སྤྲོད་པའི་ཡིག་ཐོག་རྩིས་ཐོ།", en: "Written wage ledger" },
  "wage-slips": {
    zh: "向农民工提供工资清单",
    bo: "ཞིང་པ་བཟོ་པར་གླ་ཕོགས་ཞིབ་ཐོ་སྤྲད་པ།",
    en: "Wage slips given to the workers",
  },
  "records-destroyed": {
    zh: "台账、合同等资料灭失或者销毁",
    bo: "རྩིས་ཐོ་དང་གན་རྒྱ་སོགས་ཡིག་ཆ་བརླག་པའམ་མེད་པ་བཟོས་པ།",
    en: "Ledgers or contracts lost or destroyed",
  },
  "ledger-forged": {
    zh: "伪造、编造、隐瞒、藏匿工资支付台账",
    bo: "གླ་ཕོགས་རྩིས་ཐོ་རྫུན་བཟོ་དང་སྒྲོ་བཏགས། གསང་བ། སྦས་པ།",
    en: "Wage ledger forged, invented, concealed or hidden",
  },
  "in-kind-payment": {
    zh: "以实物、有价证券支付",
    bo: "དངོས་ཟོག་གམ་རིན་ཡོད་འཛིན་ཤོག་གིས་སྤྲད་པ།",
    en: "Paid in goods or securities",
  },
  "card-withheld": { zh: "扣押农民工工资卡", bo: "ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་བྱང་བུ་བཟུང་བ།", en: "A worker's wage card withheld" },
  "dispute-withholding": {
    zh: "因工程争议停拨人工费用或者停发工资",
    bo: "ལས་གྲྭའི་རྩོད་གཞིས་མི་ཤུགས་འགྲོ་གྲོན་ནམ་གླ་ཕོགས་སྤྲོད་མཚམས་བཞག་པ།",
    en: "Transfer or wages stopped because of a dispute",
  },
  "force-majeure": { zh: "不可抗力", bo: "འགོག་མི་ཐུབ་པའི་རྐྱེན།", en: "Force majeure" },
  merger: { zh: "合并或者分立", bo: "ཟླ་སྒྲིལ་ལམ་ཁ་གྱེས་པ།", en: "Merger or division; the other party is the successor" },
  "successor-consent": {
    zh: "农民工书面同意由承继单位清偿",
    bo: "རྒྱུན་འཛིན་ལས་ཁུངས་ཀྱིས་བུན་སྤྲོད་པར་ཞིང་པ་བཟོ་པས་ཡིག་ཐོག་མོས་མཐུན་བྱས་པ།",
    en: "Workers agree in writing that the successor pays",
  },
  deregistration: {
    zh: "吊销、关闭、撤销、解散后申请注销",
    bo: "ལག་ཁྱེར་བསྡུས་པ་དང་སྒོ་བརྒྱབ་པ། ཕྱིར་འཐེན། གྱེས་རྗེས་ཐོ་འགོད་མེད་པ་བཟོ་བར་ཞུས་པ།",
    en: "Application to deregister after revocation, closure or dissolution",
  },
  "coordination-mechanism": {
    zh: "工资支付协调和预防机制",
    bo: "གླ་ཕོགས་སྤྲོད་པའི་མཐུན་སྒྲིག་དང་སྔོན་འགོག་ལམ་སྲོལ།",
    en: "Mechanism to coordinate wage payment",
  },
  "mass-incident": {
    zh: "农民工集体讨薪事件",
    bo: "ཞིང་པ་བཟོ་པས་མཉམ་དུ་གླ་ཕོགས་འདེད་པའི་དོན་རྐྱེན།",
    en: "Workers jointly demand wages",
  },
  "mass-incident-report": {
    zh: "集体讨薪事件报告",
    bo: "མཉམ་དུ་གླ་ཕོགས་འདེད་པའི་དོན་རྐྱེན་གྱི་སྙན་ཞུ།",
    en: "Report of a joint demand",
  },
  "supervision-record": {
    zh: "总包对分包用工和工资发放的监督记录",
    bo: "སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཡན་ལག་ལས་ཁུངས་ཀྱི་མི་བཀོལ་དང་གླ་ཕོགས་སྤྲོད་པར་ལྟ་སྐུལ་བྱས་པའི་ཟིན་ཐོ།",
    en: "Contractor's record of supervising a subcontractor",
  },
  "no-cooperation": {
    zh: "分包不配合总包监督",
    bo: "ཡན་ལག་ལས་ཁུངས་ཀྱིས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་ལྟ་སྐུལ་ལ་མཉམ་ལས་མ་བྱས་པ།",
    en: "Subcontractor does not cooperate",
  },
  "records-requested": { zh: "要求提供材料", bo: "ཡིག་ཆ་སྤྲོད་པའི་བླང་བྱ་བཏོན་པ།", en: "Records asked for" },
  "records-produced": { zh: "提供材料", bo: "ཡིག་ཆ་སྤྲད་པ།", en: "Records produced" },
  "unlawful-contracting": {
    zh: "违法发包、转包、违法分包、挂靠",
    bo: "ཁྲིམས་འགལ་གྱིས་བོགས་གཏོང་བ་དང་ཡོངས་བསྒྱུར། ཡན་ལག་བོགས་གཏོང་། མིང་གཡར་བ།",
    en: "Unlawful contracting",
  },
  "planning-violation": {
    zh: "违反国土空间规划、工程建设法律法规",
    bo: "ས་ཁོངས་འཆར་འགོད་དང་འཛུགས་སྐྲུན་ཁྲིམས་སྲོལ་དང་འགལ་བ།",
    en: "Breach of planning or building law",
  },
  "safety-training": {
    zh: "进场前安全培训",
    bo: "ལས་གྲྭར་མ་འཛུལ་གོང་གི་བདེ་འཇགས་གསོ་སྦྱོང་།",
    en: "Safety training before entry",
  },
  "platform-joined": {
    zh: "纳入监控预警平台",
    bo: "ལྟ་ཞིབ་སྔོན་བརྡའི་སྟེགས་བུར་ཞུགས་པ།",
    en: "Project joined the monitoring platform",
  },
  "sheet-uploaded": {
    zh: "向平台上传工资支付表",
    bo: "སྟེགས་བུར་གླ་ཕོགས་རེའུ་མིག་སྤྲད་པ།",
    en: "Wage sheet uploaded to the platform",
  },
  "attendance-uploaded": { zh: "向平台上传考勤", bo: "སྟེགས་བུར་ལས་ཐོ་སྤྲད་པ།", en: "Attendance uploaded to the platform" },
  "site-check": { zh: "每月实地检查", bo: "ཟླ་རེའི་ས་ཐོག་ཞིབ་བཤེར།", en: "Monthly check of the site" },
  "payment-refused": {
    zh: "明确表示拒不支付",
    bo: "གླ་ཕོགས་མི་སྤྲོད་པར་གསལ་པོར་བཤད་པ།",
    en: "Says plainly that it will not pay",
  },
  "link-award": {
    zh: "发包：由对方发包给该方",
    bo: "བོགས་གཏོང་། ཕྱོགས་གཞན་གྱིས་ཕྱོགས་འདིར་བོགས་བཏང་བ།",
    en: "Work given to the party by an owner",
  },
  "link-subcontract": {
    zh: "分包：由对方分包给该方",
    bo: "ཡན་ལག་བོགས་གཏོང་། ཕྱོགས་གཞན་གྱིས་ཕྱོགས་འདིར་ཡན་ལག་བོགས་བཏང་བ།",
    en: "Work subcontracted to the party by the other",
  },
  "link-resale": {
    zh: "转包：由对方转包给该方",
    bo: "བོགས་ཡོངས་བསྒྱུར། ཕྱོགས་གཞན་གྱིས་ཕྱོགས་འདིར་ཡོངས་རྫོགས་བསྒྱུར་བ།",
    en: "Whole work passed on to the party",
  },
  "link-dispatch": {
    zh: "劳务派遣：该方派遣，对方用工",
    bo: "ངལ་རྩོལ་མི་གཏོང་། ཕྱོགས་འདིས་མི་བཏང་ནས་ཕྱོགས་གཞན་གྱིས་བཀོལ་བ།",
    en: "Workers sent by the party and used by the other",
  },
  "link-name-lent": {
    zh: "挂靠：该方以对方名义经营",
    bo: "མིང་གཡར་བ། ཕྱོགས་འདིས་ཕྱོགས་གཞན་གྱི་མིང་ཐོག་ནས་གཉེར་བ།",
    en: "The party works under the name of the other",
  },
  "hired-by": {
    zh: "班组工人的实际招用人",
    bo: "ལས་རུའི་ལས་མི་དངོས་སུ་བསྐོས་མཁན།",
    en: "Who in fact hired the workers of a crew",
  },
  "unit-kind": { zh: "单位性质", bo: "ལས་ཁུངས་ཀྱི་རང་བཞིན།", en: "What kind of unit the party is" },
  "unit-ended": {
    zh: "吊销、关闭、解散、注销",
    bo: "ལག་ཁྱེར་བསྡུས་པ་དང་སྒོ་བརྒྱབ་པ། གྱེས་པ། ཐོ་འགོད་མེད་པ་བཟོས་པ།",
    en: "Licence revoked, closed, dissolved or deregistered",
  },
  investor: {
    zh: "出资人：对方是该方的出资人",
    bo: "མ་དངུལ་འཇོག་མཁན། ཕྱོགས་གཞན་ནི་ཕྱོགས་འདིའི་མ་དངུལ་འཇོག་མཁན་ཡིན།",
    en: "The other is an investor of the party",
  },
  "price-paid": {
    zh: "累计已付工程款（含人工费用）",
    bo: "བསྡོམས་ནས་སྤྲད་ཟིན་པའི་འཛུགས་སྐྲུན་དངུལ། (མི་ཤུགས་འགྲོ་གྲོན་ཡང་ཚུད།)",
    en: "Project price paid in total until this day, labour costs included",
  },
  "price-settled": { zh: "工程结算价", bo: "འཛུགས་སྐྲུན་མཐའ་རྩིས་རིན་གོང་།", en: "Project price as settled" },
  "owner-payment": {
    zh: "建设单位是否按约拨付工程款",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས་ཀྱིས་ཆད་དོན་ལྟར་འཛུགས་སྐྲུན་དངུལ་སྤྲད་མིན།",
    en: "Whether the owner pays the project price on time",
  },
  "contractor-payment": {
    zh: "总包与分包结清工程款情况",
    bo: "སྤྱི་བོགས་ལས་ཁུངས་ཀྱིས་ཡན་ལག་ལས་ཁུངས་ལ་འཛུགས་སྐྲུན་དངུལ་རྩིས་གཙང་བྱས་མིན།",
    en: "Whether the contractor settled with a subcontractor; the amount is what is unpaid",
  },
  "planning-checked": {
    zh: "核查未违反规划、工程建设法律法规",
    bo: "འཆར་འགོད་དང་འཛུགས་སྐྲུན་ཁྲིམས་སྲོལ་དང་མ་འགལ་བ་ཞིབ་བཤེར་བྱས་པ།",
    en: "Checked: no breach of planning or building law",
  },
  "contractor-works": {
    zh: "总包本地区工程自该月起全部在本系统",
    bo: "ཟླ་འདི་ནས་སྤྱི་བོགས་ལས་ཁུངས་ཀྱི་ས་ཁུལ་འདིའི་ལས་གྲྭ་ཚང་མ་མ་ལག་འདིར་ཡོད་པ།",
    en: "From this month all works of the contractor in the area are in this database",
  },
} as const;

export type RecordKindId = keyof typeof RECORD_NAMES;
