import { addDays, addMonths, type Day } from "../kernel/day.ts";
import type { Citation } from "./citation.ts";

export const DOUBLE_PAY = {
  duty: {
    statute: "labour-contract-2012",
    article: "82",
    quote: "用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的，应当向劳动者每月支付二倍的工资",
  },
  until: {
    statute: "labour-contract-regulation-2008",
    article: "6",
    quote: "起算时间为用工之日起满一个月的次日，截止时间为补订书面劳动合同的前一日",
  },
  atMost: {
    statute: "labour-contract-regulation-2008",
    article: "7",
    quote: "自用工之日起满一个月的次日至满一年的前一日应当依照劳动合同法第八十二条的规定向劳动者每月支付两倍的工资",
  },
} as const satisfies Readonly<Record<string, Citation>>;

export interface DoublePay {
  readonly from: Day;
  readonly to: Day;
  /** After a full year a contract without a term is held to exist; it has to be put in writing. */
  readonly openEndedFrom: Day | undefined;
}

/**
 * The days for which a worker without a written contract is paid double, as far as they lie up to `asOf`; undefined:
 * none. The month and the year are full on the day of the same date (用工之日 1 March: full on 1 April, so from 2 April
 * to 28 February): the regulation counts from the day after the month is full to the day before the year is.
 */
export function doublePay(usedFrom: Day, signedOn: Day | undefined, asOf: Day): DoublePay | undefined {
  const from = addDays(addMonths(usedFrom, 1), 1);
  const yearFull = addMonths(usedFrom, 12);
  const lastOfYear = addDays(yearFull, -1);
  const signed = signedOn === undefined || signedOn > asOf ? undefined : addDays(signedOn, -1);
  const unsigned = signed ?? asOf;
  const to = unsigned < lastOfYear ? unsigned : lastOfYear;
  if (to < from) return undefined;
  return { from, to, openEndedFrom: unsigned >= yearFull ? yearFull : undefined };
}
