import { findRegion } from "../../codes/regions.ts";
import { type Day, day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { NATION } from "../../law/region-chain.ts";

/** The first two digits of the provinces, autonomous regions and municipalities, GB/T 2260. */
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" ");

/** Calendars are inherited upwards, so any province will do; counties are known for Tibet. */
export function regionRefusal(region: string): Refusal | undefined {
  const isProvince = region.endsWith("0000") && PROVINCES.includes(region.slice(0, 2));
  if (region === NATION || isProvince || findRegion(region) !== undefined) return undefined;
  return refuse("region.unknown", {
    field: "region",
    right: "000000, a province such as 540000, or a prefecture or county of Tibet such as 540102",
  });
}

/** Day counts reach a few months on; within these years every result is a day of four-digit years. */
const [FIRST_DAY, LAST_DAY] = [day("1949-10-01"), day("2199-12-31")];

export function dayRefusal(field: string, on: Day): Refusal | undefined {
  if (FIRST_DAY <= on && on <= LAST_DAY) return undefined;
  return refuse("law.day-out-of-range", { field, right: `a day from ${FIRST_DAY} to ${LAST_DAY}` });
}
