import { REGIONS } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { listSwitches, setSwitch } from "../../../src/modules/messages/message.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { NoGateway } from "./message-words.tsx";

type Row = OutputOf<typeof listSwitches>["switches"][number];

interface Values {
  readonly regionCode: string;
  readonly isOn: "on" | "off";
  readonly reason: string;
}

/** Whether an area tells workers of a closed case: every record, the newest first. */
export function Switches() {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const home = useSession()?.user.regionCode ?? undefined;
  const read = useRead(listSwitches, {});
  const columns: Column<Row>[] = [
    { key: "area", title: t("message.area"), head: true, cell: ({ regionCode }) => area(regionCode) },
    { key: "purpose", title: t("message.purpose"), cell: ({ purpose }) => t(`messagePurpose.${purpose}`) },
    {
      key: "on",
      title: t("message.isOn"),
      cell: ({ isOn }) => <Mark tone={isOn ? "green" : "grey"}>{t(isOn ? "message.on" : "message.off")}</Mark>,
    },
    { key: "reason", title: t("message.reason"), cell: ({ reason }) => reason },
    {
      key: "recorded",
      title: t("message.recorded"),
      cell: ({ recordedAt, recordedByName }) => (
        <>
          {recordedByName} <InstantText at={recordedAt} />
        </>
      ),
    },
  ];
  return (
    <>
      {read.data?.gatewayIsSet === false && <NoGateway text={t("message.noGateway")} />}
      <p className="quiet">{t("message.switchesWhat")}</p>
      <Loaded read={read} rows={4}>
        {({ switches }) => (
          <Panel
            title={t("message.tabSwitches")}
            extra={
              <ActionForm<typeof setSwitch, Values>
                contract={setSwitch}
                label={t("message.setSwitch")}
                initial={{ ...(home && { regionCode: home }), isOn: "on" }}
                toInput={({ isOn, ...values }) => ({ ...values, purpose: "case-closed", isOn: isOn === "on" })}
              >
                <ChoiceField
                  name="regionCode"
                  label={t("message.area")}
                  choices={REGIONS.map((one) => ({ value: one.code, label: say(one) }))}
                />
                <ChoiceField
                  name="isOn"
                  label={t("message.isOn")}
                  choices={[
                    { value: "on", label: t("message.on") },
                    { value: "off", label: t("message.off") },
                  ]}
                />
                <TextField name="reason" label={t("message.reason")} rows={3} max={500} />
              </ActionForm>
            }
            flush
          >
            <DataTable
              caption={t("message.tabSwitches")}
              columns={columns}
              rows={switches}
              rowKey={({ regionCode, recordedAt }) => `${regionCode}:${recordedAt}`}
              empty={t("message.noSwitches")}
            />
          </Panel>
        )}
      </Loaded>
    </>
  );
}
