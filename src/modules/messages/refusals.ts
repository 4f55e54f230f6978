import type { Refusals } from "../../kernel/contract.ts";

export const MESSAGES_REFUSALS: Refusals = {
  "message.unknown": { zh: "没有这条短信。", bo: "འཕྲིན་ཐུང་འདི་མེད།", en: "There is no such message." },
  "message.not-failed": {
    zh: "只有未送达或者已停止发送的短信可以重新发送。",
    bo: "མ་འབྱོར་བའམ་གཏོང་མཚམས་བཞག་པའི་འཕྲིན་ཐུང་ཁོ་ན་བསྐྱར་གཏོང་ཆོག",
    en: "Only a message that is dead or was not delivered is sent again.",
  },
  "message.area-not-yours": {
    zh: "该地区不在您的管辖范围内。",
    bo: "ས་ཁུལ་འདི་ཁྱེད་ཀྱི་དབང་ཁོངས་སུ་མེད།",
    en: "This area is not, or not wholly, in your charge.",
  },
  "reply.unknown": { zh: "没有这条收到的短信。", bo: "འབྱོར་བའི་འཕྲིན་ཐུང་འདི་མེད།", en: "There is no such reply." },
  "reply.handled-already": {
    zh: "这条短信已经处理。",
    bo: "འཕྲིན་ཐུང་འདི་ཐག་གཅོད་ཟིན།",
    en: "This reply has been dealt with.",
  },
};
