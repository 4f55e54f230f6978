import { getRouteApi } from "@tanstack/react-router";
import { Select } from "antd";
import { monthOf } from "../../../../src/kernel/month.ts";
import { monthOfAttendance } from "../../../../src/modules/attendance/attendance.contract.ts";
import { getProject } from "../../../../src/modules/registry/project.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { countText, hoursText } from "../../../ui/amounts.ts";
import { Loaded } from "../../../ui/Loaded.tsx";
import { MonthStep } from "../../../ui/MonthStep.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { AsideQueue } from "./AsideQueue.tsx";
import { DeviceList } from "./DeviceList.tsx";
import { HeatMapLegend, MonthHeatMap } from "./MonthHeatMap.tsx";
import { WorkerDayDrawer } from "./WorkerDayDrawer.tsx";

const route = getRouteApi("/projects/$projectId/attendance");

export function AttendanceTab() {
  const { t } = useTexts();
  const today = useToday();
  const { projectId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const month = search.month ?? (search.day === undefined ? today && monthOf(today) : monthOf(search.day));
  const project = useRead(getProject, { projectId }).data;
  const read = useRead(
    monthOfAttendance,
    month === undefined ? undefined : { projectId, month, companyId: search.company },
  );
  if (month === undefined) return null;
  const shown = read.data?.workers.find(({ pin }) => pin === search.pin);
  return (
    <div className="stack">
      <Panel
        title={t("attendance.month")}
        flush
        extra={
          <>
            <ImportButton projectId={projectId} kind="attendance" small />
            <MonthStep
              month={month}
              onChange={(next) => navigate({ search: { ...search, month: next, day: undefined } })}
            />
            <Select
              size="small"
              aria-label={t("word.company")}
              placeholder={t("word.company")}
              allowClear
              value={search.company}
              onChange={(company) => navigate({ search: { ...search, company } })}
              popupMatchSelectWidth={false}
              style={{ minWidth: 150 }}
              options={[project?.contractor, ...(project?.subcontractors ?? [])].flatMap((one) =>
                one === undefined ? [] : [{ value: one.companyId, label: one.name }],
              )}
            />
          </>
        }
      >
        <Loaded read={read} rows={10}>
          {(data) => (
            <>
              <div className="heat-summary">
                <span>
                  {t("attendance.workers")} <b>{countText(data.workers.length)}</b>
                </span>
                <span>
                  {t("attendance.workedDays")}{" "}
                  <b>{countText(data.workers.reduce((sum, { workedDays }) => sum + workedDays, 0))}</b>
                </span>
                <span>
                  {t("attendance.hours")}{" "}
                  <b>{hoursText(data.workers.reduce((sum, { minutes }) => sum + minutes, 0))}</b>
                </span>
                <span>
                  {t("attendance.unknownDays")}{" "}
                  <b>
                    {data.days.filter(({ day, complete }) => complete === "unknown" && day <= (today ?? day)).length}
                  </b>
                </span>
                <HeatMapLegend />
              </div>
              <MonthHeatMap
                month={data}
                today={today}
                pin={search.pin}
                onOpen={(pin, day) => navigate({ search: { ...search, month, pin, day } })}
              />
            </>
          )}
        </Loaded>
      </Panel>
      <div className="columns">
        <DeviceList projectId={projectId} />
        <AsideQueue projectId={projectId} />
      </div>
      {search.pin !== undefined && search.day !== undefined && (
        <WorkerDayDrawer
          projectId={projectId}
          pin={search.pin}
          day={search.day}
          name={shown?.name}
          onClose={() => navigate({ search: { ...search, day: undefined } })}
        />
      )}
    </div>
  );
}
