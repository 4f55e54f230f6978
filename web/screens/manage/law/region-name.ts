import { findRegion, REGIONS } from "../../../../src/codes/regions.ts";
import { useTexts } from "../../../i18n/texts.ts";
import type { Choice } from "../../../ui/Fields.tsx";

const NATION = "000000";

/** Regions as people call them; a province that is not described keeps its code. */
export function useRegionName(): (code: string) => string {
  const { say, word } = useTexts();
  return (code) => {
    const region = findRegion(code);
    return region === undefined ? word("nation", code) : say(region);
  };
}

export function useRegionChoices(): Choice[] {
  const { say, word } = useTexts();
  return [
    { value: NATION, label: word("nation", NATION) },
    ...REGIONS.map((region) => ({ value: region.code, label: say(region) })),
  ];
}
