import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getFirm } from "../../../src/modules/firms/firm.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";

export type Firm = OutputOf<typeof getFirm>;
export type Measure = Firm["measures"][number];

const TONES = {
  none: "grey",
  notice: "blue",
  interview: "yellow",
  restriction: "orange",
  "grade-lowered": "orange",
  "licence-revoked": "red",
  listed: "red",
} as const;

export function StandingMark({ standing }: { standing: Firm["standing"] }) {
  const { t } = useTexts();
  return <Mark tone={TONES[standing]}>{t(`firmStanding.${standing}`)}</Mark>;
}
