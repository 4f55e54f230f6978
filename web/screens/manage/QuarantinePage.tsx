import type { OutputOf } from "../../../src/kernel/contract.ts";
import { addDevice, listQuarantine } from "../../../src/modules/attendance/attendance.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay, useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { countText } from "../../ui/amounts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { DayField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { InstantText } from "../../ui/When.tsx";
import { ManageTabs } from "./ManageTabs.tsx";
import { ProjectField } from "./ProjectField.tsx";

type Device = OutputOf<typeof listQuarantine>["devices"][number];

/** Serials that nobody has registered: what they send is kept, and counts for nobody until a project takes them. */
export function QuarantinePage() {
  const { t } = useTexts();
  usePageTitle(t("nav.quarantine"));
  const mayRegister = useMay()(addDevice);
  const read = useRead(listQuarantine, {});
  const columns: Column<Device>[] = [
    {
      key: "serial",
      title: t("device.serial"),
      head: true,
      cell: ({ serial }) => <span className="mono">{serial}</span>,
    },
    { key: "protocol", title: t("quarantine.protocol"), cell: ({ protocol }) => protocol },
    { key: "seen", title: t("device.lastSeen"), cell: ({ lastSeenAt }) => <InstantText at={lastSeenAt} /> },
    { key: "lines", title: t("quarantine.lines"), end: true, cell: ({ openAside }) => countText(openAside) },
  ];
  const action: Column<Device> = {
    key: "do",
    title: t("word.actions"),
    cell: ({ serial }) => <Register serial={serial} />,
  };
  return (
    <div className="stack">
      <h1>{t("nav.quarantine")}</h1>
      <ManageTabs />
      <p className="quiet">{mayRegister ? t("quarantine.what") : t("quarantine.whoRegisters")}</p>
      <Loaded read={read} rows={6}>
        {({ devices }) => (
          <Panel title={t("quarantine.found", { count: devices.length })} flush>
            <DataTable
              caption={t("nav.quarantine")}
              columns={mayRegister ? [...columns, action] : columns}
              rows={devices}
              rowKey={({ deviceId }) => deviceId}
              empty={t("quarantine.empty")}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

interface Values {
  readonly projectId: number;
  readonly name: string;
  readonly installedOn: string;
}

function Register({ serial }: { serial: string }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof addDevice, Values>
      contract={addDevice}
      label={t("quarantine.register")}
      title={`${t("quarantine.register")} · ${serial}`}
      inRow
      initial={{ installedOn: today }}
      toInput={(values) => ({ ...values, serial })}
    >
      <p className="quiet">{t("quarantine.registerHelp")}</p>
      <ProjectField name="projectId" label={t("quarantine.project")} />
      <TextField name="name" label={t("device.name")} max={60} />
      <DayField name="installedOn" label={t("device.installedOn")} />
    </ActionForm>
  );
}
