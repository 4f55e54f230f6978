import type { Refusals } from "../kernel/contract.ts";

/** What the edges themselves refuse. The modules' own sentences are in their `refusals.ts`. */
export const EDGE_REFUSALS: Refusals = {
  "access.sign-in-needed": { zh: "请先登录。", bo: "སྔོན་ལ་ནང་འཛུལ་གནང་རོགས།", en: "Sign in first." },
  "access.role-may-not": {
    zh: "您的角色不能进行此操作。",
    bo: "ཁྱེད་ཀྱི་ལས་འགན་གྱིས་བྱ་འདི་བྱེད་མི་ཆོག",
    en: "Your role may not do this.",
  },
  "access.project-not-visible": {
    zh: "没有这个项目，或者它不在您的管辖范围内。",
    bo: "ལས་གཞི་འདི་མེད་པའམ་ཁྱེད་ཀྱི་ཁྱབ་ཁོངས་སུ་མེད།",
    en: "There is no such project, or it is outside your scope.",
  },
  "access.cross-site": {
    zh: "请求来自其他网站，已拒绝。",
    bo: "དྲ་ཚིགས་གཞན་ནས་བྱུང་བའི་ཞུ་བ་ངོས་ལེན་མ་བྱས།",
    en: "The request came from another site.",
  },
  "access.too-often": {
    zh: "查询太频繁，请一分钟后再试。",
    bo: "འཚོལ་བཤེར་མང་དྲགས་པས། སྐར་མ་གཅིག་གི་རྗེས་སུ་ཡང་བསྐྱར་ཚོད་ལྟ་བྱེད་རོགས།",
    en: "Asked too often: try again in a minute.",
  },
  "input.malformed": {
    zh: "输入有误，请按提示修改。",
    bo: "ནང་འཇུག་ནོར་འདུག",
    en: "The input is not right; see the field.",
  },
  "input.amount-too-large": {
    zh: "金额过大，请核对。",
    bo: "དངུལ་འབོར་ཆེ་དྲགས་པས་ཞིབ་བཤེར་བྱེད་རོགས།",
    en: "The amount is too large: look at it again.",
  },
  "input.unknown-field": {
    zh: "输入了不认识的字段。",
    bo: "མི་ཤེས་པའི་འབྲི་ས་འདུག",
    en: "There is a field that this operation does not know.",
  },
  "input.not-json": {
    zh: "请求体应为 JSON。",
    bo: "ནང་དོན་ JSON ཡིན་དགོས།",
    en: "The body must be JSON (Content-Type: application/json).",
  },
  "input.too-large": { zh: "内容过大。", bo: "ནང་དོན་ཆེ་དྲགས་འདུག", en: "The body is too large." },
  "route.unknown": { zh: "没有这个地址。", bo: "དྲ་གནས་འདི་མེད།", en: "There is no such address." },
  "input.broken-off": {
    zh: "上传中断，请重新上传。",
    bo: "ཡིག་ཆ་སྤྲོད་པ་བར་དུ་ཆད་སོང་། བསྐྱར་དུ་སྤྲོད་རོགས།",
    en: "The upload broke off: send the file again.",
  },
  "idempotency.key-malformed": {
    zh: "幂等键长度应为8至200个字符。",
    bo: "བསྐྱར་ཟློས་འགོག་པའི་ཨང་ལ་ཡིག་རྟགས་8ནས་200བར་ཡོད་དགོས།",
    en: "An idempotency key has 8 to 200 characters.",
  },
  "idempotency.key-reused": {
    zh: "这个幂等键已用于另一请求。",
    bo: "བསྐྱར་ཟློས་འགོག་པའི་ཨང་འདི་ཞུ་བ་གཞན་ཞིག་ལ་བཀོལ་ཟིན། ཨང་གསར་པ་ཞིག་བཀོལ་རོགས།",
    en: "This idempotency key was used for another request: make a new one.",
  },
  // `qingxin device`, the time clock made of software.
  "device.bad-serial": { zh: "设备序列号格式不对。", bo: "སྒྲིག་ཆས་ཀྱི་རིམ་ཨང་མ་འགྲིག", en: "The serial number is not right." },
  "device.bad-days": {
    zh: "天数应为1至3660。",
    bo: "ཉིན་གྲངས་1ནས་3660བར་ཡིན་དགོས།",
    en: "The number of days is from 1 to 3660.",
  },
  "device.unknown-fault": { zh: "没有这种故障。", bo: "སྐྱོན་གྱི་རིགས་འདི་མེད།", en: "There is no such fault." },
  "device.no-file": { zh: "读不到文件。", bo: "ཡིག་ཆ་ཀློག་མི་ཐུབ།", en: "The file cannot be read." },
  "device.bad-roster": { zh: "名单格式不对。", bo: "མིང་ཐོའི་རྣམ་གཞག་མ་འགྲིག", en: "The roster is not right." },
  "bank.no-such-payment": {
    zh: "代发文件中没有这笔付款。",
    bo: "ཚབ་སྤྲོད་ཡིག་ཆར་དངུལ་འདི་མེད།",
    en: "The payment file has no such payment.",
  },
  "device.no-answer": { zh: "服务器没有应答。", bo: "ཞབས་ཞུ་ཆས་ཀྱིས་ལན་མི་འདེབས།", en: "The server does not answer." },
};
