import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getComplaint } from "../../../src/modules/complaints/complaint.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";

export type Complaint = OutputOf<typeof getComplaint>;

const TONES = {
  received: "blue",
  accepted: "orange",
  answered: "green",
  "not-accepted": "grey",
  transferred: "grey",
  withdrawn: "grey",
} as const;

export function ComplaintMark({ state }: { state: Complaint["state"] }) {
  const { t } = useTexts();
  return <Mark tone={TONES[state]}>{t(`complaintState.${state}`)}</Mark>;
}
