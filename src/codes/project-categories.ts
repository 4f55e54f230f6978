import { type CodedName, lookupByName } from "./names.ts";
import type { SectorCode } from "./sectors.ts";

/** 项目分类 of the national real-name platform, with the sector whose authority answers for such projects. */
export interface ProjectCategory extends CodedName {
  readonly sector: SectorCode;
}

export const PROJECT_CATEGORIES: readonly ProjectCategory[] = [
  { code: "01", zh: "房屋建筑工程", en: "Buildings", bo: "ཁང་པའི་འཛུགས་སྐྲུན།", aliases: ["房建"], sector: "housing" },
  { code: "02", zh: "市政公用工程", en: "Municipal works", aliases: ["市政"], sector: "housing" },
  {
    code: "03",
    zh: "机电安装工程",
    en: "Mechanical and electrical installation",
    aliases: ["机电"],
    sector: "housing",
  },
  { code: "04", zh: "铁路工程", en: "Railways", bo: "ལྕགས་ལམ།", aliases: ["铁路"], sector: "railways" },
  { code: "05", zh: "公路工程", en: "Roads", bo: "གཞུང་ལམ།", aliases: ["公路"], sector: "transport" },
  { code: "06", zh: "港口与航道工程", en: "Ports and waterways", sector: "transport" },
  { code: "07", zh: "水利水电工程", en: "Water conservancy and hydropower", aliases: ["水利"], sector: "water" },
  { code: "08", zh: "电力工程", en: "Electric power", aliases: ["电力"], sector: "energy" },
  { code: "09", zh: "矿山工程", en: "Mines", aliases: ["矿山"], sector: "industry" },
  { code: "10", zh: "冶炼工程", en: "Smelting works", sector: "industry" },
  { code: "11", zh: "化工石油工程", en: "Chemical and petroleum works", sector: "industry" },
  { code: "12", zh: "通信工程", en: "Communications", aliases: ["通信"], sector: "communications" },
  { code: "99", zh: "其他", en: "Other", bo: "གཞན་དག", sector: "other" },
];

export const findProjectCategory = lookupByName(PROJECT_CATEGORIES);
