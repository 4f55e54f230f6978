import { luhnDigit } from "../src/codes/bank-card.ts";
import { checkDigit } from "../src/codes/citizen-id.ts";
import { checkCharacter, organisationCheckCharacter } from "../src/codes/company-code.ts";
import { addDays, type Day, day } from "../src/kernel/day.ts";
import type { Prng } from "../src/kernel/prng.ts";

/** Somebody who does not exist. */
export interface InventedPerson {
  readonly name: string;
  readonly citizenId: string;
  readonly phone: string;
  /** As rosters write it. */
  readonly ethnicGroup: "藏族" | "汉族" | "回族";
  readonly cardNumber: string;
}

/** The span in which somebody's birthday lies. */
interface Born {
  readonly from: Day;
  readonly days: number;
}

const OF_WORKING_AGE: Born = { from: day("1962-01-01"), days: 14_600 };
/** Past sixty in 2020: with them a work agreement is signed and no labour contract. */
export const PAST_RETIREMENT: Born = { from: day("1956-03-01"), days: 900 };

/** Makes people and companies who cannot be anybody, each number once. */
export interface Inventor {
  person(born?: Born): InventedPerson;
  companyCode(): string;
  /** A company's own account: no card, so no check digit. */
  accountNumber(): string;
  /** A card that passes its check; its first six digits are issued to no bank. */
  cardNumber(): string;
}

const TIBETAN =
  "扎西 次仁 平措 旺堆 达瓦 尼玛 格桑 白玛 洛桑 丹增 多吉 巴桑 边巴 普布 米玛 拉巴 索朗 顿珠 强巴 罗布 仁青 旦增 次旦 欧珠 江村 土登 益西 贡布 朗杰 群培".split(
    " ",
  );
const TIBETAN_WOMEN = "卓玛 央金 拉姆 德吉 曲珍 卓嘎 白珍 玉珍 措姆 央宗".split(" ");
const SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗".split("");
const GIVEN =
  "建国 大山 有田 铁柱 国强 志刚 永福 水生 德才 长青 小军 秀英 桂兰 文海 春林 玉梅 明亮 立新 贵生 金宝 大勇 学文 传贵 应龙".split(
    " ",
  );
const HUI_SURNAMES = "马哈撒".split("");

/** No county has this code: a number that begins with it passes its check and belongs to nobody. */
const NO_REGION = "540199";
/** Begins no card: 99 is set aside for use within countries, and China's cards begin with 62. */
const NO_ISSUER = "990000";

/** `after`: the last number that others have taken. */
export function inventor(prng: Prng, after = 0): Inventor {
  let serial = after;
  const next = (): number => {
    serial += 1;
    return serial;
  };
  const cardNumber = (): string => {
    const first = `${NO_ISSUER}${String(next()).padStart(12, "0")}`;
    return `${first}${luhnDigit(first)}`;
  };
  return {
    person(born = OF_WORKING_AGE) {
      const number = next();
      const birthday = addDays(born.from, prng.int(0, born.days)).replaceAll("-", "");
      const first17 = `${NO_REGION}${birthday}${String(number % 1000).padStart(3, "0")}`;
      return {
        ...nameFrom(prng),
        citizenId: `${first17}${checkDigit(first17)}`,
        phone: `199${String(number).padStart(8, "0")}`,
        cardNumber: cardNumber(),
      };
    },
    companyCode() {
      const first8 = `MA${String(next()).padStart(6, "0")}`;
      const first17 = `91${NO_REGION}${first8}${organisationCheckCharacter(first8)}`;
      return `${first17}${checkCharacter(first17)}`;
    },
    accountNumber: () => `${NO_REGION}00${String(next()).padStart(9, "0")}`,
    cardNumber,
  };
}

function nameFrom(prng: Prng): Pick<InventedPerson, "name" | "ethnicGroup"> {
  const kind = prng.next();
  if (kind < 0.62) {
    const first = prng.pick(TIBETAN);
    const second = prng.pick(prng.chance(0.25) ? TIBETAN_WOMEN : TIBETAN);
    return { name: first === second ? first : `${first}${second}`, ethnicGroup: "藏族" };
  }
  if (kind < 0.94) return { name: `${prng.pick(SURNAMES)}${prng.pick(GIVEN)}`, ethnicGroup: "汉族" };
  return { name: `${prng.pick(HUI_SURNAMES)}${prng.pick(GIVEN)}`, ethnicGroup: "回族" };
}

/** The card that somebody brings after the first one failed. */
export function replacementCard(cardNumber: string): string {
  const first = `990001${cardNumber.slice(6, -1)}`;
  return `${first}${luhnDigit(first)}`;
}
