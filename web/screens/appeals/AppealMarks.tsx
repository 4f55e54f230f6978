import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { listAppeals } from "../../../src/modules/alerts/appeal.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";

type Appeal = OutputOf<typeof listAppeals>["appeals"][number];

const STATE_TONES: Readonly<Record<Appeal["state"], Tone>> = {
  filed: "blue",
  "awaiting-approval": "orange",
  upheld: "green",
  rejected: "grey",
  exempted: "yellow",
};

export function AppealMark({ state }: { state: Appeal["state"] }) {
  const { t } = useTexts();
  return <Mark tone={STATE_TONES[state]}>{t(`appealState.${state}`)}</Mark>;
}

const ANSWER_TONES: Readonly<Record<Appeal["answer"], Tone>> = {
  "nobody-named": "grey",
  unanswered: "unknown",
  agreed: "green",
  disputed: "red",
};

/** Silence looks like missing data, never like consent. */
export function AnswerMark({ answer }: { answer: Appeal["answer"] }) {
  const { t } = useTexts();
  return <Mark tone={ANSWER_TONES[answer]}>{t(`appealAnswer.${answer}`)}</Mark>;
}
