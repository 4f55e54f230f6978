import { findRegion } from "../../../src/codes/regions.ts";
import { SECTORS } from "../../../src/codes/sectors.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";

const TONES = { owing: "red", unknown: "unknown", clear: "green" } as const;

/**
 * Owing, known to owe nothing, or nobody knows: three answers. A case that owes nothing any more counts as solved when
 * it is closed; until then it says so.
 */
export function StateMark({ state, owedFen }: { state: keyof typeof TONES; owedFen?: number | null }) {
  const { t } = useTexts();
  if (state === "owing" && owedFen === 0) return <Mark tone="orange">{t("campaign.paidNotClosed")}</Mark>;
  return <Mark tone={TONES[state]}>{t(`campaign.${state}`)}</Mark>;
}

/** Names of areas, sectors and funding in the reader's language. */
export function useScopeWords() {
  const { t, say } = useTexts();
  const area = (code: string) => say(findRegion(code) ?? { zh: code, en: code });
  const sector = (code: string) => say(SECTORS.find((one) => one.code === code) ?? { zh: code, en: code });
  const scope = (of: {
    regionCode: string;
    fundings: readonly ("government" | "state-owned" | "private")[];
    sectors: readonly string[];
  }) =>
    [
      area(of.regionCode),
      of.fundings.map((one) => t(`funding.${one}`)).join(" / "),
      of.sectors.length === 0 ? t("campaign.allSectors") : of.sectors.map(sector).join(" / "),
    ].join(" · ");
  return { area, sector, scope };
}

export function DaysLeft({ days }: { days: number }) {
  const { t } = useTexts();
  if (days >= 0) return <span className="nowrap">{t("campaign.daysLeft", { count: days })}</span>;
  return <Mark tone="red">{t("campaign.daysPast", { count: -days })}</Mark>;
}
