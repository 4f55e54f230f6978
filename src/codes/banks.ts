import { type CodedName, lookupByName } from "./names.ts";

/**
 * Three-digit bank codes of the national platform: the kind-of-bank digits that also begin a twelve-digit
 * 联行号 of the payment system. Banks without a digit group of their own share one (313 city banks, 314 rural
 * commercial banks, 402 rural credit unions); the 联行号 then tells them apart. Domestic banks that pay wages, and the
 * foreign ones with branches most met.
 */
export const BANKS: readonly CodedName[] = [
  {
    code: "102",
    zh: "中国工商银行",
    en: "Industrial and Commercial Bank of China",
    aliases: ["工行", "工商银行", "ICBC"],
  },
  { code: "103", zh: "中国农业银行", en: "Agricultural Bank of China", aliases: ["农行", "农业银行", "ABC"] },
  { code: "104", zh: "中国银行", en: "Bank of China", aliases: ["中行", "BOC"] },
  { code: "105", zh: "中国建设银行", en: "China Construction Bank", aliases: ["建行", "建设银行", "CCB"] },
  { code: "201", zh: "国家开发银行", en: "China Development Bank", aliases: ["国开行"] },
  { code: "202", zh: "中国进出口银行", en: "Export-Import Bank of China", aliases: ["进出口银行"] },
  {
    code: "203",
    zh: "中国农业发展银行",
    en: "Agricultural Development Bank of China",
    aliases: ["农发行", "农业发展银行"],
  },
  { code: "301", zh: "交通银行", en: "Bank of Communications", aliases: ["交行"] },
  { code: "302", zh: "中信银行", en: "China CITIC Bank", aliases: ["中信"] },
  { code: "303", zh: "中国光大银行", en: "China Everbright Bank", aliases: ["光大银行", "光大"] },
  { code: "304", zh: "华夏银行", en: "Hua Xia Bank", aliases: ["华夏"] },
  { code: "305", zh: "中国民生银行", en: "China Minsheng Bank", aliases: ["民生银行", "民生"] },
  { code: "306", zh: "广发银行", en: "China Guangfa Bank", aliases: ["广东发展银行", "广发"] },
  { code: "307", zh: "平安银行", en: "Ping An Bank", aliases: ["深圳发展银行", "平安"] },
  { code: "308", zh: "招商银行", en: "China Merchants Bank", aliases: ["招行", "招商", "CMB"] },
  { code: "309", zh: "兴业银行", en: "Industrial Bank", aliases: ["兴业"] },
  { code: "310", zh: "上海浦东发展银行", en: "Shanghai Pudong Development Bank", aliases: ["浦发银行", "浦发"] },
  {
    code: "313",
    zh: "城市商业银行",
    en: "City commercial banks",
    aliases: ["西藏银行", "西藏银行股份有限公司", "城商行", "Bank of Tibet"],
  },
  { code: "314", zh: "农村商业银行", en: "Rural commercial banks", aliases: ["农商银行", "农商行"] },
  { code: "315", zh: "恒丰银行", en: "Hengfeng Bank" },
  { code: "316", zh: "浙商银行", en: "China Zheshang Bank" },
  { code: "317", zh: "农村合作银行", en: "Rural cooperative banks", aliases: ["农合行"] },
  { code: "318", zh: "渤海银行", en: "China Bohai Bank" },
  { code: "319", zh: "徽商银行", en: "Huishang Bank" },
  { code: "320", zh: "村镇银行", en: "Village and township banks" },
  { code: "401", zh: "城市信用社", en: "Urban credit cooperatives" },
  { code: "402", zh: "农村信用社", en: "Rural credit cooperatives", aliases: ["农信社", "信用社", "农村信用合作社"] },
  {
    code: "403",
    zh: "中国邮政储蓄银行",
    en: "Postal Savings Bank of China",
    aliases: ["邮储", "邮储银行", "邮政储蓄银行"],
  },
  { code: "501", zh: "汇丰银行", en: "HSBC" },
  { code: "502", zh: "东亚银行", en: "Bank of East Asia" },
  { code: "503", zh: "南洋商业银行", en: "Nanyang Commercial Bank" },
  { code: "504", zh: "恒生银行", en: "Hang Seng Bank" },
  { code: "671", zh: "渣打银行", en: "Standard Chartered Bank" },
];

const findExactBank = lookupByName(BANKS);

/**
 * A bank by code, name or short name; a branch (`中国农业银行拉萨城关支行`) by the bank it begins with. The longest name
 * that fits wins, so 中国银行 does not take what belongs to another.
 */
export function findBank(text: string): CodedName | undefined {
  const trimmed = text.trim();
  const exact = findExactBank(trimmed.replace(/(?:股份)?有限(?:责任)?公司$/, ""));
  if (exact !== undefined) return exact;
  let best: { bank: CodedName; length: number } | undefined;
  for (const bank of BANKS) {
    for (const name of [bank.zh, ...(bank.aliases ?? [])]) {
      if (name.length >= 4 && trimmed.startsWith(name) && name.length > (best?.length ?? 0)) {
        best = { bank, length: name.length };
      }
    }
  }
  return best?.bank;
}
