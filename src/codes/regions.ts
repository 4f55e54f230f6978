import type { Names } from "./names.ts";

/** An administrative area, GB/T 2260: two digits of province, two of prefecture, two of county. */
export interface Region extends Names {
  readonly code: string;
}

export type RegionLevel = "nation" | "province" | "prefecture" | "county";

export const TIBET = "540000";

/**
 * The Tibet Autonomous Region, its seven prefectures and 74 counties, codes of the Ministry of Civil Affairs of 2023.
 * English names follow the official romanisation of Tibetan; Tibetan names are given where they are sure.
 */
export const REGIONS: readonly Region[] = [
  { code: TIBET, zh: "西藏自治区", en: "Tibet Autonomous Region", bo: "བོད་རང་སྐྱོང་ལྗོངས།" },
  { code: "540100", zh: "拉萨市", en: "Lhasa", bo: "ལྷ་ས་གྲོང་ཁྱེར།" },
  { code: "540102", zh: "城关区", en: "Chengguan", bo: "ཁྲིན་ཀོན་ཆུས།" },
  { code: "540103", zh: "堆龙德庆区", en: "Doilungdêqên", bo: "སྟོད་ལུང་བདེ་ཆེན་ཆུས།" },
  { code: "540104", zh: "达孜区", en: "Dagzê", bo: "སྟག་རྩེ་ཆུས།" },
  { code: "540121", zh: "林周县", en: "Lhünzhub", bo: "ལྷུན་གྲུབ་རྫོང་།" },
  { code: "540122", zh: "当雄县", en: "Damxung", bo: "འདམ་གཞུང་རྫོང་།" },
  { code: "540123", zh: "尼木县", en: "Nyêmo", bo: "སྙེ་མོ་རྫོང་།" },
  { code: "540124", zh: "曲水县", en: "Qüxü", bo: "ཆུ་ཤུར་རྫོང་།" },
  { code: "540127", zh: "墨竹工卡县", en: "Maizhokunggar", bo: "མལ་གྲོ་གུང་དཀར་རྫོང་།" },
  { code: "540200", zh: "日喀则市", en: "Shigatse", bo: "གཞིས་ཀ་རྩེ་གྲོང་ཁྱེར།" },
  { code: "540202", zh: "桑珠孜区", en: "Samzhubzê", bo: "བསམ་འགྲུབ་རྩེ་ཆུས།" },
  { code: "540221", zh: "南木林县", en: "Namling", bo: "རྣམ་གླིང་རྫོང་།" },
  { code: "540222", zh: "江孜县", en: "Gyantse", bo: "རྒྱལ་རྩེ་རྫོང་།" },
  { code: "540223", zh: "定日县", en: "Tingri", bo: "དིང་རི་རྫོང་།" },
  { code: "540224", zh: "萨迦县", en: "Sa'gya", bo: "ས་སྐྱ་རྫོང་།" },
  { code: "540225", zh: "拉孜县", en: "Lhazê", bo: "ལྷ་རྩེ་རྫོང་།" },
  { code: "540226", zh: "昂仁县", en: "Ngamring", bo: "ངམ་རིང་རྫོང་།" },
  { code: "540227", zh: "谢通门县", en: "Xaitongmoin", bo: "བཞད་མཐོང་སྨོན་རྫོང་།" },
  { code: "540228", zh: "白朗县", en: "Bainang", bo: "པ་སྣམ་རྫོང་།" },
  { code: "540229", zh: "仁布县", en: "Rinbung", bo: "རིན་སྤུངས་རྫོང་།" },
  { code: "540230", zh: "康马县", en: "Kangmar", bo: "ཁང་དམར་རྫོང་།" },
  { code: "540231", zh: "定结县", en: "Dinggyê", bo: "གདིང་སྐྱེས་རྫོང་།" },
  { code: "540232", zh: "仲巴县", en: "Zhongba", bo: "འབྲོང་པ་རྫོང་།" },
  { code: "540233", zh: "亚东县", en: "Yadong", bo: "གྲོ་མོ་རྫོང་།" },
  { code: "540234", zh: "吉隆县", en: "Gyirong", bo: "སྐྱིད་གྲོང་རྫོང་།" },
  { code: "540235", zh: "聂拉木县", en: "Nyalam", bo: "གཉའ་ལམ་རྫོང་།" },
  { code: "540236", zh: "萨嘎县", en: "Saga", bo: "ས་དགའ་རྫོང་།" },
  { code: "540237", zh: "岗巴县", en: "Kamba", bo: "གམ་པ་རྫོང་།" },
  { code: "540300", zh: "昌都市", en: "Chamdo", bo: "ཆབ་མདོ་གྲོང་ཁྱེར།" },
  { code: "540302", zh: "卡若区", en: "Karub" },
  { code: "540321", zh: "江达县", en: "Jomda", bo: "འཇོ་མདའ་རྫོང་།" },
  { code: "540322", zh: "贡觉县", en: "Gonjo", bo: "གོ་འཇོ་རྫོང་།" },
  { code: "540323", zh: "类乌齐县", en: "Riwoqê", bo: "རི་བོ་ཆེ་རྫོང་།" },
  { code: "540324", zh: "丁青县", en: "Dêngqên", bo: "སྟེང་ཆེན་རྫོང་།" },
  { code: "540325", zh: "察雅县", en: "Zhag'yab", bo: "བྲག་གཡབ་རྫོང་།" },
  { code: "540326", zh: "八宿县", en: "Baxoi", bo: "དཔའ་ཤོད་རྫོང་།" },
  { code: "540327", zh: "左贡县", en: "Zogang", bo: "མཛོ་སྒང་རྫོང་།" },
  { code: "540328", zh: "芒康县", en: "Markam", bo: "སྨར་ཁམས་རྫོང་།" },
  { code: "540329", zh: "洛隆县", en: "Lhorong", bo: "ལྷོ་རོང་རྫོང་།" },
  { code: "540330", zh: "边坝县", en: "Banbar", bo: "དཔལ་འབར་རྫོང་།" },
  { code: "540400", zh: "林芝市", en: "Nyingchi", bo: "ཉིང་ཁྲི་གྲོང་ཁྱེར།" },
  { code: "540402", zh: "巴宜区", en: "Bayi", bo: "བྲག་ཡིབ་ཆུས།" },
  { code: "540421", zh: "工布江达县", en: "Gongbo'gyamda", bo: "ཀོང་པོ་རྒྱ་མདའ་རྫོང་།" },
  { code: "540423", zh: "墨脱县", en: "Mêdog", bo: "མེ་ཏོག་རྫོང་།" },
  { code: "540424", zh: "波密县", en: "Bomê", bo: "སྤོ་མེས་རྫོང་།" },
  { code: "540425", zh: "察隅县", en: "Zayü", bo: "རྫ་ཡུལ་རྫོང་།" },
  { code: "540426", zh: "朗县", en: "Nang", bo: "སྣང་རྫོང་།" },
  { code: "540481", zh: "米林市", en: "Mainling", bo: "སྨན་གླིང་གྲོང་ཁྱེར།" },
  { code: "540500", zh: "山南市", en: "Lhokha (Shannan)", bo: "ལྷོ་ཁ་གྲོང་ཁྱེར།" },
  { code: "540502", zh: "乃东区", en: "Nêdong", bo: "སྣེ་གདོང་ཆུས།" },
  { code: "540521", zh: "扎囊县", en: "Chanang", bo: "གྲ་ནང་རྫོང་།" },
  { code: "540522", zh: "贡嘎县", en: "Gonggar", bo: "གོང་དཀར་རྫོང་།" },
  { code: "540523", zh: "桑日县", en: "Sangri", bo: "ཟངས་རི་རྫོང་།" },
  { code: "540524", zh: "琼结县", en: "Qonggyai", bo: "འཕྱོངས་རྒྱས་རྫོང་།" },
  { code: "540525", zh: "曲松县", en: "Qusum", bo: "ཆུ་གསུམ་རྫོང་།" },
  { code: "540526", zh: "措美县", en: "Comai", bo: "མཚོ་སྨད་རྫོང་།" },
  { code: "540527", zh: "洛扎县", en: "Lhozhag", bo: "ལྷོ་བྲག་རྫོང་།" },
  { code: "540528", zh: "加查县", en: "Gyaca", bo: "རྒྱ་ཚ་རྫོང་།" },
  { code: "540529", zh: "隆子县", en: "Lhünzê", bo: "ལྷུན་རྩེ་རྫོང་།" },
  { code: "540531", zh: "浪卡子县", en: "Nagarzê", bo: "སྣ་དཀར་རྩེ་རྫོང་།" },
  { code: "540581", zh: "错那市", en: "Cona", bo: "མཚོ་སྣ་གྲོང་ཁྱེར།" },
  { code: "540600", zh: "那曲市", en: "Nagqu", bo: "ནག་ཆུ་གྲོང་ཁྱེར།" },
  { code: "540602", zh: "色尼区", en: "Seni" },
  { code: "540621", zh: "嘉黎县", en: "Lhari", bo: "ལྷ་རི་རྫོང་།" },
  { code: "540622", zh: "比如县", en: "Biru", bo: "འབྲི་རུ་རྫོང་།" },
  { code: "540623", zh: "聂荣县", en: "Nyainrong", bo: "གཉན་རོང་རྫོང་།" },
  { code: "540624", zh: "安多县", en: "Amdo", bo: "ཨ་མདོ་རྫོང་།" },
  { code: "540625", zh: "申扎县", en: "Xainza", bo: "ཤན་རྩ་རྫོང་།" },
  { code: "540626", zh: "索县", en: "Sog", bo: "སོག་རྫོང་།" },
  { code: "540627", zh: "班戈县", en: "Baingoin", bo: "དཔལ་མགོན་རྫོང་།" },
  { code: "540628", zh: "巴青县", en: "Baqên", bo: "སྦྲ་ཆེན་རྫོང་།" },
  { code: "540629", zh: "尼玛县", en: "Nyima", bo: "ཉི་མ་རྫོང་།" },
  { code: "540630", zh: "双湖县", en: "Shuanghu", bo: "མཚོ་གཉིས་རྫོང་།" },
  { code: "542500", zh: "阿里地区", en: "Ngari", bo: "མངའ་རིས་ས་ཁུལ།" },
  { code: "542521", zh: "普兰县", en: "Purang", bo: "སྤུ་ཧྲེང་རྫོང་།" },
  { code: "542522", zh: "札达县", en: "Zanda", bo: "རྩ་མདའ་རྫོང་།" },
  { code: "542523", zh: "噶尔县", en: "Gar", bo: "སྒར་རྫོང་།" },
  { code: "542524", zh: "日土县", en: "Rutog", bo: "རུ་ཐོག་རྫོང་།" },
  { code: "542525", zh: "革吉县", en: "Gê'gyai", bo: "དགེ་རྒྱས་རྫོང་།" },
  { code: "542526", zh: "改则县", en: "Gêrzê", bo: "སྒེར་རྩེ་རྫོང་།" },
  { code: "542527", zh: "措勤县", en: "Coqên", bo: "མཚོ་ཆེན་རྫོང་།" },
];

/** Counties that became cities in 2023: projects registered before carry the former code. */
const FORMER_CODES: Readonly<Record<string, string>> = { "540422": "540481", "540530": "540581" };

const byCode = new Map(REGIONS.map((region) => [region.code, region]));

/** The region of a code, by its present or a former code. */
export function findRegion(code: string): Region | undefined {
  return byCode.get(FORMER_CODES[code] ?? code);
}

export function regionLevel(code: string): RegionLevel {
  if (code.startsWith("00")) return "nation";
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

/**
 * The digits that every code inside an area begins with: `54` of 540000, `5401` of 540100, all six of a county, none of
 * the nation (000000). Fit for a range or LIKE in SQL too.
 */
export function areaPrefix(area: string): string {
  const level = regionLevel(area);
  if (level === "nation") return "";
  return area.slice(0, level === "province" ? 2 : level === "prefecture" ? 4 : 6);
}

/** Whether a region lies in an area, or is the area. A former code is within its successor and the other way round. */
export function isWithin(region: string, area: string): boolean {
  return (FORMER_CODES[region] ?? region).startsWith(areaPrefix(FORMER_CODES[area] ?? area));
}

/** The prefectures of a province, or the counties of a prefecture. */
export function regionsBelow(area: string): Region[] {
  const below = regionLevel(area) === "province" ? "prefecture" : "county";
  return REGIONS.filter((region) => regionLevel(region.code) === below && isWithin(region.code, area));
}
