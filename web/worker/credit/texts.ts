import { filled, type Language, useLanguage } from "../language.ts";

const zh = {
  title: "失信名单与违法公布",
  about: "拖欠农民工工资失信联合惩戒名单、重大劳动保障违法行为。只显示今天仍在公布的内容。",
  search: "单位名称或者统一社会信用代码",
  find: "查询",
  all: "全部",
  listing: "失信联合惩戒名单",
  violation: "重大劳动保障违法行为",
  found: "{on} 公布中：{total} 条",
  none: "没有公布中的内容。",
  code: "统一社会信用代码",
  address: "地址",
  legal: "法定代表人（主要负责人）",
  facts: "主要事实",
  handling: "处理情况",
  document: "文号",
  decided: "决定日期",
  authority: "决定机关",
  until: "期限至",
  more: "显示更多",
  file: "下载全部（CSV）",
} as const;

type Key = keyof typeof zh;

const en: Readonly<Record<Key, string>> = {
  title: "Dishonesty list and violations",
  about: "Firms listed for owing wages, and serious labour violations. Only what is published today.",
  search: "Name or credit code",
  find: "Find",
  all: "All",
  listing: "Dishonesty list",
  violation: "Serious violations",
  found: "Published on {on}: {total}",
  none: "Nothing is published.",
  code: "Unified social credit code",
  address: "Address",
  legal: "Statutory representative",
  facts: "What was done",
  handling: "How it was dealt with",
  document: "Document",
  decided: "Decided on",
  authority: "Authority",
  until: "Until",
  more: "Show more",
  file: "Download all (CSV)",
};

/** Written with care and not yet read by a native reader. */
const bo: Readonly<Record<Key, string>> = {
  title: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོ་དང་ཁྲིམས་འགལ་ཁྱབ་བསྒྲགས།",
  about: "གླ་ཕོགས་བཅད་པའི་ལས་ཁུངས་མིང་ཐོ་དང་ཁྲིམས་འགལ་ཚབས་ཆེན། དེ་རིང་ཁྱབ་བསྒྲགས་བྱེད་བཞིན་པ་ཁོ་ན་མངོན།",
  search: "ལས་ཁུངས་མིང་ངམ་ཨང་རྟགས།",
  find: "འཚོལ།",
  all: "ཡོངས་རྫོགས།",
  listing: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོ།",
  violation: "ཁྲིམས་འགལ་ཚབས་ཆེན།",
  found: "{on} ཁྱབ་བསྒྲགས། {total}",
  none: "ཁྱབ་བསྒྲགས་བྱེད་བཞིན་པ་མེད།",
  code: "གཅིག་གྱུར་སྤྱི་ཚོགས་ཡིད་རྟོན་ཨང་རྟགས།",
  address: "གནས་ས།",
  legal: "ཁྲིམས་ཐོག་འཐུས་མི།",
  facts: "དོན་དངོས་གཙོ་བོ།",
  handling: "ཐག་གཅོད་གནས་ཚུལ།",
  document: "ཡིག་ཨང་།",
  decided: "ཐག་གཅོད་ཉིན།",
  authority: "ཐག་གཅོད་ལས་ཁུངས།",
  until: "དུས་བཀག",
  more: "དེ་བས་མང་བ་མངོན།",
  file: "ཡོངས་རྫོགས་ཕབ་ལེན།（CSV）",
};

const TEXTS: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { zh, en, bo };

export function useCreditTexts() {
  const { language } = useLanguage();
  const t = (key: Key, facts: Readonly<Record<string, string | number>> = {}) => filled(TEXTS[language][key], facts);
  return { t, language };
}
