/** What the parts of a document are called: the `items` of `record-kinds.ts`. */

export const CONTRACT_TERMS = {
  "measuring-cycle": { zh: "工程款计量周期", bo: "འཛུགས་སྐྲུན་དངུལ་འཇལ་རྩིས་དུས་འཁོར།", en: "cycle of measuring the works" },
  "progress-settlement": {
    zh: "工程款进度结算办法",
    bo: "འཛུགས་སྐྲུན་དངུལ་འཕེལ་རིམ་རྩིས་གཙང་གི་ཐབས།",
    en: "how progress is settled",
  },
} as const;

/** 724-15, exactly. */
export const LEDGER_ITEMS = {
  employer: { zh: "用人单位名称", bo: "མི་བཀོལ་ལས་ཁུངས་ཀྱི་མིང་།", en: "name of the employer" },
  period: { zh: "支付周期", bo: "སྤྲོད་པའི་དུས་འཁོར།", en: "pay period" },
  "paid-on": { zh: "支付日期", bo: "སྤྲོད་པའི་ཚེས་གྲངས།", en: "day of payment" },
  payee: {
    zh: "支付对象姓名、身份证号码、联系方式",
    bo: "སྤྲོད་ཡུལ་གྱི་མིང་དང་ཐོབ་ཐང་ལག་ཁྱེར་ཨང་། འབྲེལ་གཏུག་ཐབས།",
    en: "payee's name, identity number and contact",
  },
  "working-time": { zh: "工作时间", bo: "ལས་ཀའི་དུས་ཚོད།", en: "working time" },
  due: { zh: "应发工资项目及数额", bo: "སྤྲོད་དགོས་པའི་གླ་ཕོགས་ཀྱི་རྣམ་གྲངས་དང་གྲངས་འབོར།", en: "items and amounts due" },
  deductions: {
    zh: "代扣、代缴、扣除项目和数额",
    bo: "ཚབ་བཅད་དང་ཚབ་སྤྲོད། བཅད་པའི་རྣམ་གྲངས་དང་གྲངས་འབོར།",
    en: "items and amounts withheld or deducted",
  },
  net: { zh: "实发工资数额", bo: "དངོས་སུ་སྤྲད་པའི་གླ་ཕོགས་གྲངས་འབོར།", en: "amount paid" },
  proof: {
    zh: "银行代发工资凭证或者农民工签字",
    bo: "དངུལ་ཁང་གིས་ཚབ་སྤྲོད་བྱས་པའི་དཔང་ཡིག་གམ་ཞིང་པ་བཟོ་པའི་མིང་རྟགས།",
    en: "bank's proof of payment or the worker's signature",
  },
} as const;

/** 724-34, its three groups. */
export const BOARD_ITEMS = {
  parties: {
    zh: "建设单位、施工总承包单位及项目部、分包单位、主管部门、劳资专管员",
    bo: "འཛུགས་སྐྲུན་ལས་ཁུངས། སྤྱི་བོགས་ལས་ཁུངས་དང་ལས་གཞི་སྡེ་ཚན། ཡན་ལག་ལས་ཁུངས། དོ་དམ་སྡེ་ཁག གླ་ཕོགས་ཆེད་ལས་མི་སྣ།",
    en: "owner, general contractor and site office, subcontractors, sector authority, payroll officer",
  },
  wages: {
    zh: "当地最低工资标准、工资支付日期",
    bo: "ས་གནས་ཀྱི་དམའ་མཐའི་གླ་ཕོགས་ཚད་གཞི་དང་གླ་ཕོགས་སྤྲོད་པའི་ཉིན།",
    en: "local minimum wage and payday",
  },
  help: {
    zh: "投诉举报电话、仲裁和法律援助申请渠道、公共法律服务热线",
    bo: "སྙན་ཞུའི་ཁ་པར། བར་གཅོད་དང་ཁྲིམས་ལུགས་རོགས་སྐྱོར་ཞུ་ཐབས། སྤྱི་པའི་ཁྲིམས་ལུགས་ཞབས་ཞུའི་ཁ་པར།",
    en: "complaint phones, arbitration and legal aid channels, legal service hotline",
  },
  inspectors: { zh: "检查人员基本信息", bo: "ཞིབ་བཤེར་མི་སྣའི་གཞི་རྩའི་ཆ་འཕྲིན།", en: "who inspects the site" },
  "complaint-code": { zh: "欠薪投诉二维码", bo: "གླ་བུན་སྙན་ཞུའི་ཨང་རྟགས།", en: "QR code for complaints" },
} as const;

/** `UNIT_KINDS` of `liability-chain.ts` that a person can tell. */
export const UNITS = {
  company: { zh: "公司", bo: "ཀུང་སི།", en: "company" },
  partnership: { zh: "合伙企业", bo: "མཉམ་བཟོའི་ཁེ་ལས།", en: "partnership" },
  "sole-proprietorship": { zh: "个人独资企业", bo: "མི་སྒེར་ལྷག་རྐྱང་མ་དངུལ་ཁེ་ལས།", en: "sole proprietorship" },
  "individual-business": { zh: "个体工商户", bo: "སྒེར་གཉེར་བཟོ་ཚོང་ཁྱིམ་ཚང་།", en: "individual business" },
  unlicensed: {
    zh: "不具备合法经营资格的单位",
    bo: "ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་མེད་པའི་ལས་ཁུངས།",
    en: "unit without the right to do business",
  },
  individual: { zh: "个人", bo: "མི་སྒེར།", en: "individual" },
} as const;

/** What an inspector can ask to see, and what was then produced. */
export const REQUESTED = {
  contract: { zh: "劳动合同", bo: "ངལ་རྩོལ་གན་རྒྱ།", en: "labour contracts" },
  roster: { zh: "职工名册", bo: "ལས་བཟོའི་མིང་ཐོ།", en: "staff roster" },
  ledger: { zh: "工资支付台账和清单", bo: "གླ་ཕོགས་རྩིས་ཐོ་དང་ཞིབ་ཐོ།", en: "wage ledger and slips" },
  "works-contract": { zh: "工程施工合同", bo: "འཛུགས་སྐྲུན་གན་རྒྱ།", en: "works contract" },
  account: { zh: "专用账户资料", bo: "ཆེད་སྤྱོད་ཐོ་ཁོངས་ཀྱི་ཡིག་ཆ།", en: "papers of the wage account" },
} as const;
