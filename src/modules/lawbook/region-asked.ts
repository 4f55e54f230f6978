import { findRegion } from "../../codes/regions.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import { NATION } from "../../law/region-chain.ts";

/** The first two digits of the provinces, autonomous regions and municipalities, GB/T 2260. */
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" ");

/** Calendars and amounts are inherited upwards, so any province will do; counties are known for Tibet. */
export function regionRefusal(region: string): Refusal | undefined {
  const isProvince = region.endsWith("0000") && PROVINCES.includes(region.slice(0, 2));
  if (region === NATION || isProvince || findRegion(region) !== undefined) return undefined;
  return refuse("region.unknown", {
    field: "region",
    right: "000000, a province such as 540000, or a prefecture or county of Tibet such as 540102",
  });
}
