import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { listTasks } from "../../../src/modules/inspections/task.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { DayText } from "../../ui/When.tsx";

type Row = OutputOf<typeof listTasks>["tasks"][number];
const TONES = { overdue: "red", "due-soon": "yellow", running: "blue", done: "green" } as const;

/** By when, with its colour and the working days. */
export function TaskDue({ row }: { row: Pick<Row, "dueOn" | "colour" | "workingDaysLeft"> }) {
  const { t } = useTexts();
  const { dueOn, colour, workingDaysLeft: left } = row;
  return (
    <>
      <DayText day={dueOn} /> <Mark tone={TONES[colour]}>{t(`taskColour.${colour}`)}</Mark>
      {colour !== "done" && (
        <div className="quiet small">
          {left < 0 ? t("rectification.past", { count: -left }) : t("rectification.days", { count: left })}
        </div>
      )}
    </>
  );
}
