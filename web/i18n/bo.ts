import { levelsBo } from "./bo-levels.ts";
import type { SomeTexts } from "./texts.ts";

/**
 * Tibetan for words that are sure; all else is shown in Chinese. Written without a native reader: see
 * `app.tibetanNote`, which the screens show.
 */
export const bo: SomeTexts = {
  nav: {
    projects: "འཛུགས་སྐྲུན་རྣམ་གྲངས།",
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
  ...levelsBo,
  tab: { people: "མི་སྣ།", wages: "གླ་ཆ།", findings: "སྔོན་བརྡ།" },
};
