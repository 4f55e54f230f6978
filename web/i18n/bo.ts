import { accountBo } from "./bo-account.ts";
import { levelsBo } from "./bo-levels.ts";
import { outsideBo } from "./bo-outside.ts";
import type { SomeTexts } from "./texts.ts";

/**
 * Tibetan for words that are sure; all else is shown in Chinese. Written without a native reader: see
 * `app.tibetanNote`, which the screens show.
 */
export const bo: SomeTexts = {
  nav: {
    projects: "འཛུགས་སྐྲུན་རྣམ་གྲངས།",
    transfers: "མ་དངུལ་སྤྲོད་པ།",
    findings: "སྔོན་བརྡ།",
    cases: "གྱོད་དོན།",
    law: "ཁྲིམས་སྲོལ།",
    users: "སྤྱོད་མཁན།",
  },
  signIn: { title: "ནང་འཛུལ།", leave: "ཕྱིར་འཐེན།", login: "རྩིས་ཐོ།", password: "གསང་ཨང་།" },
  role: { worker: "ཞིང་པ་བཟོ་པ།", owner: "འཛུགས་སྐྲུན་ཚན་པ།" },
  word: {
    amount: "དངུལ་འབོར།",
    close: "ཁ་རྒྱག",
    language: "སྐད་རིགས།",
    name: "རུས་མིང་།",
    phone: "ཁ་པར།",
    reason: "རྒྱུ་མཚན།",
    worker: "བཟོ་པ།",
  },
  form: { submit: "གཏན་འཁེལ།", cancel: "དོར་བ།", required: "ངེས་པར་འབྲི་དགོས།" },
  level: { blue: "སྔོན་པོ།", yellow: "སེར་པོ།", orange: "ལི་ཝང་།", red: "དམར་པོ།" },
  verdict: { unknown: "གཞི་གྲངས་མེད།" },
  arrears: { breached: "གླ་ཆ་བུན་ཆགས།", met: "གླ་ཆ་བུན་མེད།", unknown: "གཞི་གྲངས་མེད།" },
  reporting: { unknown: "གཞི་གྲངས་མེད།" },
  confirmation: { confirmed: "གཏན་འཁེལ་ཟིན།", disputed: "མོས་མཐུན་མེད།" },
  tile: {
    projects: "འཛུགས་སྐྲུན་རྣམ་གྲངས།",
    workers: "བཟོ་པ།",
    owed: "གླ་ཆ་བུན་ཆགས།",
    findings: "སྔོན་བརྡ།",
    cases: "གྱོད་དོན།",
  },
  appeal: { list: "ཞུ་གཏུག", answer: "བཟོ་པའི་ལན།", file: "ཞུ་གཏུག་བྱེད་པ།" },
  appealAnswer: { unanswered: "ལན་མེད།", agreed: "བདེན།", disputed: "མི་བདེན།" },
  calculators: {
    title: "ཁྲིམས་ལུགས་རྩིས་རྒྱག",
    wage: "ཟླ་དེའི་གླ་ཕོགས།",
    liability: "གླ་ཕོགས་སུས་འཇལ་དགོས།",
    arrears: "གླ་ཆ་བུན་ཆགས།",
    workers: "བཟོ་པའི་གྲངས།",
    workedDays: "ལས་ཀ་བྱས་པའི་ཉིན་གྲངས།",
    gross: "ཐོབ་འོས་པའི་གླ་ཕོགས།",
    net: "དངོས་སུ་ཐོབ་པའི་གླ་ཕོགས།",
  },
  calculatorAnswer: { yes: "ཡིན།", no: "མིན།" },
  payBy: { month: "ཟླ་རེ།", day: "ཉིན་རེ།", hour: "ཆུ་ཚོད་རེ།" },
  hints: { restDayMinutes: "ངལ་གསོའི་ཉིན། (ཆུ་ཚོད།)", record: "ཐོ་འགོད།" },
  wageItemKind: { piece: "གྲངས་རྩིས།", difference: "ཁྱད་པར།" },
  lineParts: { overtime: "ལས་སྣོན།", allowance: "ཁ་གསབ།", deduction: "བཅད་དངུལ།", advance: "སྔོན་སྤྲོད་བཅད་པ།" },
  sheetKind: { month: "ཟླ་གླ།", advance: "འཚོ་བའི་དངུལ།", leaver: "ལས་ཀ་འཇོག་མཁན།" },
  payrollMonth: {
    title: "ཟླ་རེའི་གླ་ཕོགས།",
    next: "རྗེས་མའི་གོམ་པ།",
    due: "སྤྲོད་དགོས་པའི་ཉིན།",
    project: "འཛུགས་སྐྲུན་རྣམ་གྲངས།",
  },
  monthStep: { confirm: "གཏན་འཁེལ།", pay: "གླ་སྤྲོད།", results: "གྲུབ་འབྲས།" },
  channel: { phone: "ཁ་པར།", code: "གཏན་འཁེལ་ཨང་།", paper: "ཤོག་བུའི་མིང་རྟགས།" },
  payers: { title: "གླ་ཕོགས་སུས་འཇལ་དགོས། (རིམ་པ་ལྟར)", none: "དུས་ལས་ཡོལ་བའི་གླ་ཆ་མེད།", limit: "མང་མཐའ།" },
  payerRole: { owner: "འཛུགས་སྐྲུན་ཚན་པ།", "general-contractor": "སྤྱི་བོགས་ཚན་པ།" },
  payerBasis: { direct: "འཇལ་བ།", "pays-first": "སྔོན་ལ་འཇལ་བ།", joint: "མཉམ་དུ་འགན་འཁུར་བ།" },
  papers: {
    paySlip: "གླ་ཕོགས་ཞིབ་ཐོ།",
    needsReview: "བོད་ཡིག་ཞུས་དག་བྱེད་དགོས།",
    cleared: "ཞུས་དག་བྱས་ཟིན།",
    chinese: "རྒྱ་ཡིག",
    tibetan: "བོད་ཡིག",
  },
  entry: { "transfer-back": "སྤྲོད་དངུལ་ཕྱིར་འཐེན།", wage: "གླ་ཆ།", interest: "སྐྱེད་ཀ།" },
  bank: { choose: "དངུལ་ཁང་གི་ཡིག་ཆ་འདེམས་པ།" },
  ...accountBo,
  ...outsideBo,
  ...levelsBo,
  tab: { people: "མི་སྣ།", wages: "གླ་ཆ།", imports: "ནང་འདྲེན།", findings: "སྔོན་བརྡ།" },
  table: { export: "Excel ཕྱིར་འདྲེན།" },
  importName: { payments: "དངུལ་ཁང་གི་ཡིག་ཆ།" },
  imports: {
    mine: "ངའི་ནང་འདྲེན།",
    choose: "ཡིག་ཆ་འདེམས་པ།",
    file: "ཡིག་ཆ།",
    problems: "གནད་དོན།",
    wentIn: "ནང་འདྲེན་བྱས་ཟིན།",
  },
};
