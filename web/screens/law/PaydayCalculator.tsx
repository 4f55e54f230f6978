import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { REGIONS, TIBET } from "../../../src/codes/regions.ts";
import { computePayday } from "../../../src/modules/alerts/finding.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayTrace } from "./DayTrace.tsx";

interface Values {
  readonly nominal: string;
  readonly region: string;
}

/** The payday, rolled back before rest days. */
export function PaydayCalculator() {
  const { t, say } = useTexts();
  const today = useToday();
  const [asked, setAsked] = useState<Values>();
  const read = useRead(computePayday, asked);
  return (
    <Panel title={t("law.payday")}>
      <Form<Values>
        name="payday"
        layout="vertical"
        requiredMark={false}
        initialValues={{ nominal: today, region: TIBET }}
        onFinish={setAsked}
      >
        <div className="calculator">
          <Form.Item name="nominal" label={t("law.nominal")} rules={[{ required: true, message: t("form.required") }]}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="region" label={t("projects.region")}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={REGIONS.map((region) => ({ value: region.code, label: say(region) }))}
            />
          </Form.Item>
          <Button htmlType="submit" type="primary">
            {t("law.compute")}
          </Button>
        </div>
      </Form>
      {asked !== undefined && (
        <Loaded read={read} rows={3}>
          {(data) => <DayTrace title={t("law.payday")} due={data.due} trace={data.trace} cautions={data.cautions} />}
        </Loaded>
      )}
    </Panel>
  );
}
