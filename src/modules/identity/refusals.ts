import type { Refusals } from "../../kernel/contract.ts";

export const IDENTITY_REFUSALS: Refusals = {
  "identity.locked": {
    zh: "密码多次错误，已暂时锁定，请15分钟后再试。",
    bo: "གསང་ཨང་ཐེངས་མང་ནོར་བས་གནས་སྐབས་བཀག་ཡོད། སྐར་མ་༡༥རྗེས་ཡང་བསྐྱར་ཚོད་ལྟ་གནང་རོགས།",
    en: "Too many wrong passwords: locked for 15 minutes.",
  },
  "identity.wrong-credentials": {
    zh: "用户名或密码不对。",
    bo: "སྤྱོད་མིང་ངམ་གསང་ཨང་ནོར་འདུག",
    en: "The login or the password is wrong.",
  },
  "identity.too-many-views": {
    zh: "保存的筛选已达100个，请先删除不用的。",
    bo: "ཉར་བའི་འདེམས་སྒྲུག་༡༠༠ལ་སླེབས་འདུག མི་དགོས་པ་རྣམས་སྔོན་ལ་སུབ་རོགས།",
    en: "There are 100 kept filters already: forget some first.",
  },
  "user.login-taken": { zh: "用户名已被使用。", bo: "སྤྱོད་མིང་འདི་གཞན་གྱིས་སྤྱད་ཟིན།", en: "This login is taken." },
  "user.role-needs-field": {
    zh: "该角色还需要填写一个字段。",
    bo: "ལས་འགན་འདི་ལ་འབྲི་ས་གཞན་ཞིག་ཀྱང་འབྲི་དགོས།",
    en: "This role needs one more field.",
  },
  "user.unknown": { zh: "没有这个用户。", bo: "སྤྱོད་མཁན་འདི་མེད།", en: "There is no such user." },
  "user.last-administrator": {
    zh: "不能停用最后一名管理员。",
    bo: "མ་ལག་དོ་དམ་པ་མཐའ་མ་དེའི་རྩིས་ཐོ་བཀག་མི་ཆོག",
    en: "The last administrator cannot be disabled.",
  },
  "registry.unknown-company": {
    zh: "企业尚未登记。",
    bo: "ཁེ་ལས་འདི་ཐོ་འགོད་མེད།",
    en: "This company is not registered yet.",
  },
  "registry.unknown-worker": { zh: "没有这名工人。", bo: "བཟོ་པ་འདི་མེད།", en: "There is no such worker." },
};
