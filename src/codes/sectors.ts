import type { Names } from "./names.ts";

/**
 * The sectors whose authorities supervise construction projects (保障农民工工资支付条例 art. 7: housing, transport,
 * water and other sector authorities). No national code table exists: these codes are ours, adapters map them.
 */
export const SECTOR_CODES = [
  "housing",
  "transport",
  "water",
  "railways",
  "civil-aviation",
  "energy",
  "communications",
  "industry",
  "agriculture",
  "natural-resources",
  "other",
] as const;
export type SectorCode = (typeof SECTOR_CODES)[number];

export interface Sector extends Names {
  readonly code: SectorCode;
  /** The authority at region level, as people call it. */
  readonly authority: string;
}

export const SECTORS: readonly Sector[] = [
  {
    code: "housing",
    zh: "住房城乡建设",
    en: "Housing and construction",
    bo: "ཁང་པ་དང་གྲོང་གསེབ་འཛུགས་སྐྲུན།",
    authority: "住房城乡建设厅",
  },
  { code: "transport", zh: "交通运输", en: "Transport", bo: "འགྲིམ་འགྲུལ་སྐྱེལ་འདྲེན།", authority: "交通运输厅" },
  { code: "water", zh: "水利", en: "Water conservancy", bo: "ཆུ་བེད།", authority: "水利厅" },
  { code: "railways", zh: "铁路", en: "Railways", bo: "ལྕགས་ལམ།", authority: "铁路监督管理局" },
  { code: "civil-aviation", zh: "民航", en: "Civil aviation", authority: "民航管理局" },
  { code: "energy", zh: "能源", en: "Energy", bo: "ནུས་ཁུངས།", authority: "能源局" },
  { code: "communications", zh: "通信", en: "Communications", bo: "འཕྲིན་གཏོང་།", authority: "通信管理局" },
  { code: "industry", zh: "工业和信息化", en: "Industry", bo: "བཟོ་ལས།", authority: "经济和信息化厅" },
  { code: "agriculture", zh: "农业农村", en: "Agriculture", bo: "ཞིང་ལས་གྲོང་གསེབ།", authority: "农业农村厅" },
  { code: "natural-resources", zh: "自然资源", en: "Natural resources", bo: "རང་བྱུང་ཐོན་ཁུངས།", authority: "自然资源厅" },
  { code: "other", zh: "其他", en: "Other", bo: "གཞན་དག", authority: "行业主管部门" },
];
