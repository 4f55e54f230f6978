import { findRegion } from "./regions.ts";

/** The first two digits of the provinces, autonomous regions and municipalities, GB/T 2260. */
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" ");

/** What is right where `isKnownRegion` says no. */
export const KNOWN_REGIONS = "000000, a province such as 540000, or a prefecture or county of Tibet such as 540102";

/** The nation, any province (values are inherited upwards), and the prefectures and counties of Tibet. */
export function isKnownRegion(code: string): boolean {
  const isProvince = code.endsWith("0000") && PROVINCES.includes(code.slice(0, 2));
  return code === "000000" || isProvince || findRegion(code) !== undefined;
}
