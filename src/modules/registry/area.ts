/** `540100` (a prefecture) matches `5401__`; `540102` matches itself; `540000` matches `54____`. */
export function areaPattern(regionCode: string | undefined): string {
  if (regionCode === undefined) return "";
  if (regionCode.endsWith("0000")) return `${regionCode.slice(0, 2)}____`;
  if (regionCode.endsWith("00")) return `${regionCode.slice(0, 4)}__`;
  return regionCode;
}
