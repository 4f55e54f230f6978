import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { Day } from "../../../../src/kernel/day.ts";
import { monthOf } from "../../../../src/kernel/month.ts";
import { addPunchByHand, workerDayPunches } from "../../../../src/modules/attendance/attendance.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { hoursText } from "../../../ui/amounts.ts";
import { TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Punch = OutputOf<typeof workerDayPunches>["punches"][number];

/** One worker's day: each punch with the device that sent it, when it arrived, and the digest of what arrived. */
export function WorkerDayDrawer(props: {
  projectId: number;
  pin: number;
  day: Day;
  name: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { projectId, pin, day } = props;
  const read = useRead(workerDayPunches, { projectId, pin, day });
  const title = `${props.name ?? `PIN ${pin}`} · ${day}`;
  return (
    <SideSheet title={title} width={560} onClose={props.onClose}>
      <Loaded read={read}>
        {(data) => (
          <div className="stack">
            <Pairs
              of={[
                [t("attendance.firstIn"), <InstantText key="in" at={data.firstIn} timeOnly />],
                [t("attendance.lastOut"), <InstantText key="out" at={data.lastOut} timeOnly />],
                [t("attendance.hours"), hoursText(data.minutes)],
                [t("thread.line"), <WageOfMonth key="wage" projectId={projectId} day={day} lineId={data.lineId} />],
              ]}
            />
            {data.punches.length === 0 && <p className="empty">{t("attendance.noPunches")}</p>}
            <ol className="punches">
              {data.punches.map((punch) => (
                <PunchItem key={`${punch.punchedAt}:${punch.uploadId}:${punch.lineNo}`} punch={punch} />
              ))}
            </ol>
            <div>
              <ActionForm<typeof addPunchByHand, { readonly time: string; readonly reason: string }>
                contract={addPunchByHand}
                label={t("attendance.addByHand")}
                title={`${t("attendance.addByHand")} · ${title}`}
                toInput={(values) => ({ projectId, pin, day, ...values })}
              >
                <p className="quiet">{t("attendance.byHandStays")}</p>
                <TextField name="time" label={t("attendance.time")} hint="08:30" max={5} />
                <TextField name="reason" label={t("word.reason")} rows={2} max={200} />
              </ActionForm>
            </div>
          </div>
        )}
      </Loaded>
    </SideSheet>
  );
}

/** Onward along the thread: what the month of this day is paid with. */
function WageOfMonth({ projectId, day, lineId }: { projectId: number; day: Day; lineId: number | null }) {
  const { t } = useTexts();
  if (lineId === null) return <span className="quiet">{t("attendance.noWageYet")}</span>;
  return (
    <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId }}>
      {monthOf(day)}
    </Link>
  );
}

function PunchItem({ punch }: { punch: Punch }) {
  const { t } = useTexts();
  return (
    <li className="panel">
      <div className="panel-body stack tight">
        <div className="row">
          <b>
            <InstantText at={punch.punchedAt} timeOnly />
          </b>
          {punch.byHand ? (
            <Mark tone="orange">{t("attendance.byHand")}</Mark>
          ) : (
            <Mark tone="grey">{t("attendance.byDevice")}</Mark>
          )}
        </div>
        {punch.byHand ? (
          <Pairs
            of={[
              [t("word.author"), punch.author ?? "—"],
              [t("word.reason"), punch.reason ?? "—"],
            ]}
          />
        ) : (
          <Pairs
            of={[
              [t("device.serial"), punch.deviceSerial ?? "—"],
              [t("attendance.upload"), t("attendance.uploadLine", { upload: punch.uploadId, line: punch.lineNo })],
              [t("attendance.receivedAt"), <InstantText key="at" at={punch.receivedAt} />],
              [t("attendance.verify"), punch.verify],
            ]}
          />
        )}
        {punch.bodyDigest !== null && (
          <div>
            <div className="quiet small">{t("attendance.digest")}</div>
            <code className="mono">{punch.bodyDigest}</code>
          </div>
        )}
      </div>
    </li>
  );
}
