import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { addDevice, blockDevice, listDevices } from "../../../../src/modules/attendance/attendance.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { DayField, TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { AttendanceMark, Mark } from "../../../ui/Mark.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { InstantText } from "../../../ui/When.tsx";

type Device = OutputOf<typeof listDevices>["devices"][number];

interface DeviceValues {
  readonly serial: string;
  readonly name: string;
  readonly installedOn: string;
}

export function DeviceList({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const today = useToday();
  const read = useRead(listDevices, { projectId });
  const columns: Column<Device>[] = [
    {
      key: "name",
      title: t("device.name"),
      head: true,
      cell: ({ name, serial }) => (
        <>
          {name}
          <div className="mono quiet">{serial}</div>
        </>
      ),
    },
    {
      key: "state",
      title: t("device.state"),
      cell: ({ state, reporting }) =>
        state === "active" ? <AttendanceMark verdict={reporting} /> : <Mark tone="grey">{t(`device.${state}`)}</Mark>,
    },
    {
      key: "complete",
      title: t("device.completeUntil"),
      cell: ({ completeUntil }) => <InstantText at={completeUntil} />,
    },
    { key: "seen", title: t("device.lastSeen"), cell: ({ lastSeenAt }) => <InstantText at={lastSeenAt} /> },
    {
      key: "drift",
      title: t("device.drift"),
      end: true,
      cell: ({ clockDriftSeconds }) => (clockDriftSeconds === null ? "—" : `${clockDriftSeconds} s`),
    },
    {
      key: "do",
      title: t("word.actions"),
      cell: ({ deviceId, name, state }) =>
        state === "active" && (
          <ActionForm<typeof blockDevice, { readonly reason: string }>
            contract={blockDevice}
            label={t("device.block")}
            title={`${t("device.block")} · ${name}`}
            inRow
            danger
            toInput={({ reason }) => ({ projectId, deviceId, reason })}
          >
            <p className="quiet">{t("device.blockHelp")}</p>
            <TextField name="reason" label={t("word.reason")} rows={2} max={200} />
          </ActionForm>
        ),
    },
  ];
  return (
    <Panel
      title={t("device.all")}
      flush
      extra={
        <ActionForm<typeof addDevice, DeviceValues>
          contract={addDevice}
          label={t("device.add")}
          size="small"
          initial={{ installedOn: today }}
          toInput={(values) => ({ projectId, ...values })}
        >
          <TextField name="serial" label={t("device.serial")} max={40} help={t("device.serialHelp")} />
          <TextField name="name" label={t("device.name")} max={60} />
          <DayField name="installedOn" label={t("device.installedOn")} />
        </ActionForm>
      }
    >
      <Loaded read={read} rows={3}>
        {({ devices }) => (
          <DataTable
            caption={t("device.all")}
            columns={columns}
            rows={devices}
            rowKey={({ deviceId }) => deviceId}
            empty={t("device.empty")}
          />
        )}
      </Loaded>
    </Panel>
  );
}
