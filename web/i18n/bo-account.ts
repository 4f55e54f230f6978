import type { SomeTexts } from "./texts.ts";

/** Tibetan texts of the wage account's schedule, forecast, statements, deposit and closing; see `bo.ts`. */
export const accountBo: SomeTexts = {
  schedule: {
    all: "མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པ།",
    due: "སྤྲོད་འོས།",
    booked: "དངུལ་ཁང་དུ་འབྱོར་བ།",
    late: "དུས་ལས་འགོར་བ།",
    next: "རྗེས་མ།",
    alter: "བཟོ་བཅོས།",
    history: "བཟོ་བཅོས་ཟིན་ཐོ།",
    withdrawn: "ཕྱིར་འཐེན་བྱས་ཟིན།",
  },
  forecast: {
    title: "མ་དངུལ་སྔོན་དཔག",
    covered: "{{day}} བར་གྱི་གླ་ཕོགས་ཚང་མ་སྤྲོད་ཐུབ། དེ་དུས་ལྷག་མ་ཕལ་ཆེར་ {{amount}}",
    short: "{{day}} ལ་ {{amount}} མི་འདང་།",
    unknown: "ཤེས་རྟོགས་བྱུང་བའི་གླ་ཕོགས་ {{day}} བར་སྤྲོད་ཐུབ། འོན་ཀྱང་གསལ་པོ་མེད་པའི་གནས་ཚུལ་ཡོད་པས་འདང་བ་གཏན་འཁེལ་བྱེད་མི་ཐུབ།",
    balance: "ད་ལྟའི་ལྷག་མ།",
  },
  statement: { account: "ཆེད་སྤྱོད་ཐོ་ཁོངས།", closingOwed: "{{day}} ལ་སྤྲོད་རྒྱུ་ལྷག་པ།" },
  recon: { title: "རྩིས་སྒྲིག", bankSide: "དངུལ་ཁང་གི་ཕྱོགས།", ourSide: "ང་ཚོའི་ཕྱོགས།" },
  lines: {
    title: "དངུལ་ཁང་རྩིས་ཐོ་རེ་རེ་བཞིན་བསྡུར་བ།",
    bank: "དངུལ་ཁང་གི་ལྷག་མ།",
    matched: "མཐུན་པའི་དངུལ་སྤྲོད།",
    unmatched: "མཐུན་མེད།",
    "show-all": "ཚང་མ།",
    "show-matched": "མཐུན་ཟིན།",
    "show-unmatched": "མཐུན་མེད།",
  },
  signOff: { title: "རྩིས་སྒྲིག་མིང་རྟགས།", do: "མིང་རྟགས་འགོད་པ།", holds: "མིང་རྟགས་བཀོད་ཟིན།", at: "དུས་ཚོད།" },
  deposit: {
    title: "གླ་ཕོགས་འགན་སྲུང་དངུལ།",
    required: "འཇོག་འོས།",
    endsOn: "མཇུག་རྫོགས་པའི་ཉིན།",
    ended: "མཇུག་རྫོགས་ཟིན།",
    daysLeft: "ཉིན་ {{count}} ལྷག་ཡོད།",
  },
  depositKind: { "wage-deposit": "གླ་ཕོགས་འགན་སྲུང་དངུལ།" },
  closing: {
    close: "ཐོ་ཁོངས་མེད་པ་བཟོ་བ།",
    help: "ཨར་ལས་ལེགས་གྲུབ་བྱུང་ཞིང་གླ་ཕོགས་འབུལ་འཕྱི་མེད་པ། སྤྱི་བསྒྲགས་ཉིན་30ཚང་རྗེས་ད་གཟོད་ཐོ་ཁོངས་མེད་པ་བཟོ་ཆོག",
  },
  completion: { record: "ལེགས་གྲུབ་ཐོ་འགོད།", on: "ལེགས་གྲུབ་བྱུང་བའི་ཉིན།" },
};
