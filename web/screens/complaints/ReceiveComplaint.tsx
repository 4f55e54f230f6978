import { Form, Select } from "antd";
import { useState } from "react";
import { REGIONS } from "../../../src/codes/regions.ts";
import type { FileValue } from "../../../src/kernel/fields.ts";
import type { Month } from "../../../src/kernel/month.ts";
import {
  COMPLAINT_KINDS,
  receiveComplaint,
  TYPED_CHANNELS,
} from "../../../src/modules/complaints/complaint.contract.ts";
import { actionKey } from "../../app/api.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, DayField, fenOf, NumberField, TextField, YuanField } from "../../ui/Fields.tsx";
import { FileChoice } from "../../ui/FileChoice.tsx";
import { ProjectField } from "./ProjectField.tsx";

interface Values {
  readonly channel: (typeof TYPED_CHANNELS)[number];
  readonly kinds: (typeof COMPLAINT_KINDS)[number][];
  readonly receivedOn?: string;
  readonly regionCode?: string;
  readonly projectId?: number;
  readonly findingId?: number;
  readonly people?: number;
  readonly says: string;
  readonly claimed?: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
  readonly site?: string;
  readonly employer?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly address?: string;
  readonly others?: string;
}

const told = (text: string | undefined) => (text === undefined || text.trim() === "" ? undefined : text.trim());

/** A complaint that an officer types. From a finding, its project and number are filled in. */
export function ReceiveComplaint(props: { projectId: number | undefined; findingId: number | undefined }) {
  const { t, say } = useTexts();
  const region = useSession()?.user.regionCode ?? undefined;
  const [key, setKey] = useState(actionKey);
  const [file, setFile] = useState<FileValue>();
  const { projectId, findingId } = props;
  return (
    <ActionForm<typeof receiveComplaint, Values>
      contract={receiveComplaint}
      label={t("complaint.receive")}
      primary
      initial={{
        channel: findingId === undefined ? "phone" : "alert",
        kinds: ["unpaid-wages"],
        people: 1,
        ...(projectId === undefined ? { ...(region === undefined ? {} : { regionCode: region }) } : { projectId }),
        ...(findingId === undefined ? {} : { findingId }),
      }}
      toInput={(values) => ({
        submissionKey: key,
        channel: values.channel,
        kinds: values.kinds,
        says: values.says,
        receivedOn: told(values.receivedOn),
        regionCode: values.regionCode,
        projectId: values.projectId ?? undefined,
        findingId: values.findingId ?? undefined,
        peopleCount: values.people ?? 1,
        claimedFen: told(values.claimed) === undefined ? undefined : fenOf(values.claimed ?? ""),
        fromMonth: told(values.from) as Month | undefined,
        toMonth: told(values.to) as Month | undefined,
        source: told(values.source),
        site: told(values.site),
        employer: told(values.employer),
        who:
          told(values.name) === undefined
            ? undefined
            : {
                name: values.name ?? "",
                phone: told(values.phone),
                idNumber: told(values.idNumber),
                address: told(values.address),
              },
        others: (values.others ?? "")
          .split("\n")
          .flatMap((name) => (name.trim() === "" ? [] : [{ name: name.trim() }])),
        files: file === undefined ? [] : [file],
      })}
      done={({ complaintNumber, receiptCode }) => {
        setKey(actionKey());
        setFile(undefined);
        return (
          <div className="stack">
            <p>
              {t("complaint.number")} <b>{complaintNumber}</b>
            </p>
            <p>
              {t("complaint.receivedCode")} <b className="clock-days">{receiptCode}</b>
            </p>
            <p className="quiet">{t("complaint.receivedHelp")}</p>
          </div>
        );
      }}
    >
      <p className="quiet">{t("complaint.receiveHelp")}</p>
      <ChoiceField
        name="channel"
        label={t("complaint.channel")}
        choices={TYPED_CHANNELS.map((one) => ({ value: one, label: t(`complaintChannel.${one}`) }))}
      />
      <Form.Item name="kinds" label={t("complaint.kind")} rules={[{ required: true, message: t("form.required") }]}>
        <Select
          mode="multiple"
          options={COMPLAINT_KINDS.map((one) => ({ value: one, label: t(`complaintKind.${one}`) }))}
        />
      </Form.Item>
      <TextField name="says" label={t("complaint.says")} rows={4} max={4000} />
      <TextField name="site" label={t("complaint.site")} max={200} optional />
      <TextField name="employer" label={t("complaint.employer")} max={200} optional />
      <ProjectField optional />
      <NumberField name="findingId" label={t("complaint.finding")} min={1} optional />
      <ChoiceField
        name="regionCode"
        label={t("complaint.region")}
        optional
        choices={REGIONS.map((one) => ({ value: one.code, label: say(one) }))}
      />
      <DayField name="receivedOn" label={t("complaint.receivedOn")} optional />
      <TextField name="from" label={t("complaint.from")} max={7} optional />
      <TextField name="to" label={t("complaint.to")} max={7} optional />
      <YuanField name="claimed" label={t("complaint.claimed")} optional />
      <NumberField name="people" label={t("complaint.people")} min={1} max={10000} optional />
      <TextField name="name" label={t("complaint.name")} max={60} optional />
      <TextField name="phone" label={t("complaint.phone")} max={40} optional />
      <TextField name="idNumber" label={t("complaint.idNumber")} max={40} optional />
      <TextField name="address" label={t("complaint.address")} max={200} optional />
      <TextField name="others" label={t("complaint.others")} rows={3} max={4000} optional />
      <TextField name="source" label={t("complaint.source")} max={120} optional />
      <FileChoice
        label={t("complaint.file")}
        accept="image/*,audio/*,application/pdf"
        chosen={file}
        onChoose={setFile}
      />
    </ActionForm>
  );
}
