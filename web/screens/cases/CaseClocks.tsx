import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { getCase } from "../../../src/modules/cases/case.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { CalendarCautions } from "../../ui/CalendarCautions.tsx";
import { ClockMark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";

type Clock = OutputOf<typeof getCase>["clocks"][number];

/** The deadline that is nearest, in one cell. */
export function ClockText({ clock }: { clock: Clock }) {
  const { say } = useTexts();
  return (
    <>
      <ClockMark state={clock.state} /> <DaysLeft clock={clock} />
      <div className="small quiet">
        {say(clock.title)} · <DayText day={clock.dueOn} />
      </div>
      <CalendarCautions cautions={clock.cautions} brief />
    </>
  );
}

export function CaseClocks({ clocks }: { clocks: readonly Clock[] }) {
  const { t, say } = useTexts();
  return (
    <Panel title={t("case.clocks")} flush>
      {clocks.length === 0 && <p className="empty">{t("case.noClocks")}</p>}
      <ul className="clocks">
        {clocks.map((clock) => (
          <li key={`${clock.clockId} ${clock.clockNo}`} className={clock.state}>
            <div className="row between">
              <b>{say(clock.title)}</b>
              <ClockMark state={clock.state} />
            </div>
            <div className="clock-days">
              <DaysLeft clock={clock} />
            </div>
            <div className="small quiet">
              <DayText day={clock.startedOn} /> → <DayText day={clock.dueOn} />
              {clock.stoppedOn !== null && (
                <>
                  {" · "}
                  {t("clock.stoppedOn")} <DayText day={clock.stoppedOn} />
                </>
              )}
              {" · "}
              <Link to="/law/$ruleId" params={{ ruleId: clock.clockId }}>
                {clock.article}
              </Link>
            </div>
            <CalendarCautions cautions={clock.cautions} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DaysLeft({ clock }: { clock: Clock }) {
  const { t } = useTexts();
  const left = clock.workingDaysLeft;
  if (left === null || clock.state === "over") return null;
  return (
    <span className="nowrap">
      {left >= 0 ? t("clock.daysLeft", { count: left }) : t("clock.daysOver", { count: -left })}
    </span>
  );
}
