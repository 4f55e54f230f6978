import type { SomeTexts } from "./texts.ts";

/** Tibetan texts of payments outside the wage account; see `bo.ts`. */
export const outsideBo: SomeTexts = {
  outside: {
    title: "ཐོ་ཁོངས་ཕྱི་ནས་སྤྲོད་པ།",
    empty: "ཐོ་ཁོངས་ཕྱི་ནས་སྤྲད་པའི་ཐོ་མེད།",
    none: "ཐོ་ཁོངས་ཕྱི་ནས་སྤྲད་པ་མེད།",
    record: "ཐོ་ཁོངས་ཕྱི་ནས་སྤྲད་པ་ཐོ་འགོད།",
    amount: "སྤྲད་པའི་དངུལ་འབོར།",
    way: "སྤྲོད་སྟངས།",
    paidOn: "སྤྲད་པའི་ཉིན།",
    payer: "སྤྲོད་མཁན།",
    payee: "ལེན་མཁན།",
    receipts: "དཔང་ཡིག",
    state: "གནས་བབ།",
    counted: "གཏན་འཁེལ་ཟིན་པ།",
    open: "གཏན་འཁེལ་མེད་པ།",
    claimedMark: "{{amount}} སྤྲད་ཟེར། གཏན་འཁེལ་མེད།",
    withdraw: "ཕྱིར་འཐེན།",
    decide: "ཐག་གཅོད།",
  },
  outsideWay: {
    cash: "དངུལ་རྐྱང་།",
    "other-account": "ལས་ཁུངས་ཀྱི་ཐོ་ཁོངས་གཞན།",
    "wage-deposit": "གླ་ཕོགས་འགན་སྲུང་དངུལ།",
    "emergency-fund": "ཛ་དྲག་འཁོར་སྐྱོད་མ་དངུལ།",
    "court-enforcement": "ཁྲིམས་ཁང་གི་བཙན་བསྒྲུབ།",
  },
  outsideState: {
    claimed: "སྤྲད་ཟིན་ཟེར། གཏན་འཁེལ་མེད།",
    contested: "རང་ཉིད་ཀྱིས་ཁས་མི་ལེན།",
    acknowledged: "རང་ཉིད་ཀྱིས་གཏན་འཁེལ་བྱས་ཟིན།",
    accepted: "ལྟ་སྐུལ་མིས་ངོས་འཛིན་བྱས་ཟིན།",
    withdrawn: "ཕྱིར་འཐེན་བྱས་ཟིན།",
    rejected: "མ་སྤྲད་པར་གཏན་འཁེལ།",
  },
};
