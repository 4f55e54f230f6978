import type { Day } from "../kernel/day.ts";
import { type CodedName, lookupByName } from "./names.ts";

/** A trade of the national platform's 工种 table. */
export interface Trade extends CodedName {
  /** The first day on which the table is known to hold the code. */
  readonly validFrom: Day;
  /** The last day, where the ministry took it out again and the day is known. */
  readonly validTo?: Day;
}

/**
 * The platform opened on this day (建办市函〔2018〕603号). The ministry has since added trades and is reported to have
 * dropped 900 管理人员; without the notice's date the entry stays, as old records carry it.
 */
const OPENING = "2018-11-12" as Day;
/** 390 杂工 is not in copies of 2019 and is in those of 2023: the day between is not known, so the later one counts. */
const LATER = "2023-10-01" as Day;

/** Table 工种 of the national real-name platform, as working clients of 2019 to 2023 send it. */
export const TRADES: readonly Trade[] = [
  {
    code: "010",
    zh: "砌筑工",
    en: "Bricklayer",
    bo: "རྩིག་བཟོ་བ།",
    aliases: ["瓦工", "砌筑", "泥瓦工"],
    validFrom: OPENING,
  },
  { code: "020", zh: "钢筋工", en: "Steel fixer", aliases: ["钢筋"], validFrom: OPENING },
  { code: "030", zh: "架子工", en: "Scaffolder", aliases: ["建筑架子工", "普通架子工"], validFrom: OPENING },
  { code: "040", zh: "混凝土工", en: "Concrete worker", aliases: ["砼工", "混凝土"], validFrom: OPENING },
  { code: "050", zh: "模板工", en: "Formwork carpenter", aliases: ["模板"], validFrom: OPENING },
  { code: "060", zh: "机械设备安装工", en: "Mechanical equipment installer", validFrom: OPENING },
  { code: "070", zh: "通风工", en: "Ventilation fitter", validFrom: OPENING },
  { code: "080", zh: "安装起重工", en: "Rigger", aliases: ["起重工"], validFrom: OPENING },
  { code: "090", zh: "安装钳工", en: "Installation fitter", aliases: ["钳工"], validFrom: OPENING },
  {
    code: "100",
    zh: "电气设备安装调试工",
    en: "Electrical equipment installer",
    aliases: ["电气设备安装工"],
    validFrom: OPENING,
  },
  { code: "110", zh: "管道工", en: "Pipe fitter", aliases: ["水暖工", "管工"], validFrom: OPENING },
  { code: "120", zh: "变电安装工", en: "Substation installer", validFrom: OPENING },
  { code: "130", zh: "建筑电工", en: "Electrician", bo: "གློག་བཟོ་བ།", aliases: ["电工"], validFrom: OPENING },
  { code: "140", zh: "司泵工", en: "Pump operator", validFrom: OPENING },
  {
    code: "150",
    zh: "挖掘铲运和桩工机械司机",
    en: "Earthmoving and piling machine driver",
    aliases: ["挖掘机司机", "装载机司机", "推土机司机"],
    validFrom: OPENING,
  },
  { code: "160", zh: "桩机操作工", en: "Piling rig operator", validFrom: OPENING },
  { code: "170", zh: "起重信号工", en: "Crane signaller", aliases: ["信号工", "司索工"], validFrom: OPENING },
  {
    code: "180",
    zh: "建筑起重机械安装拆卸工",
    en: "Crane erector and dismantler",
    aliases: ["塔吊安装拆卸工"],
    validFrom: OPENING,
  },
  {
    code: "190",
    zh: "装饰装修工",
    en: "Decoration worker",
    aliases: ["抹灰工", "油漆工", "镶贴工", "装修工"],
    validFrom: OPENING,
  },
  { code: "200", zh: "室内成套设施安装工", en: "Interior fittings installer", validFrom: OPENING },
  {
    code: "210",
    zh: "建筑门窗幕墙安装工",
    en: "Window and curtain wall installer",
    aliases: ["门窗工"],
    validFrom: OPENING,
  },
  { code: "220", zh: "幕墙制作工", en: "Curtain wall maker", validFrom: OPENING },
  { code: "230", zh: "防水工", en: "Waterproofer", validFrom: OPENING },
  { code: "240", zh: "木工", en: "Carpenter", bo: "ཤིང་བཟོ་བ།", validFrom: OPENING },
  { code: "250", zh: "石工", en: "Stonemason", bo: "རྡོ་བཟོ་བ།", validFrom: OPENING },
  { code: "270", zh: "电焊工", en: "Welder", aliases: ["焊工"], validFrom: OPENING },
  { code: "280", zh: "爆破工", en: "Blaster", validFrom: OPENING },
  { code: "290", zh: "除尘工", en: "Dust remover", validFrom: OPENING },
  { code: "300", zh: "测量放线工", en: "Surveyor's setter-out", aliases: ["测量工", "放线工"], validFrom: OPENING },
  { code: "310", zh: "线路架设工", en: "Line worker", validFrom: OPENING },
  { code: "320", zh: "古建筑传统石工", en: "Traditional stonemason", validFrom: OPENING },
  { code: "330", zh: "古建筑传统瓦工", en: "Traditional tiler", validFrom: OPENING },
  { code: "340", zh: "古建筑传统彩画工", en: "Traditional painter of buildings", validFrom: OPENING },
  { code: "350", zh: "古建筑传统木工", en: "Traditional carpenter", validFrom: OPENING },
  { code: "360", zh: "古建筑传统油工", en: "Traditional lacquerer", validFrom: OPENING },
  { code: "380", zh: "金属工", en: "Metalworker", bo: "ལྕགས་བཟོ་བ།", validFrom: OPENING },
  {
    code: "390",
    zh: "杂工",
    en: "General labourer",
    bo: "ངལ་རྩོལ་པ།",
    aliases: ["普工", "小工", "力工"],
    validFrom: LATER,
  },
  { code: "900", zh: "管理人员", en: "Management", bo: "དོ་དམ་མི་སྣ།", aliases: ["管理"], validFrom: OPENING },
];

/** A trade by code, name or the short name used on sites. */
export const findTrade = lookupByName(TRADES);
