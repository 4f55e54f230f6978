import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { REGIONS, TIBET } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { computeDeadline, type listRules } from "../../../src/modules/alerts/finding.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayTrace } from "./DayTrace.tsx";
import "./law.css";

type Clock = OutputOf<typeof listRules>["clocks"][number];

interface Values {
  readonly clock: string;
  readonly from: string;
  readonly region: string;
}

/** When a statutory clock runs out, day by day. */
export function DeadlineCalculator({ clocks, clock }: { clocks: readonly Clock[]; clock?: string }) {
  const { t, say } = useTexts();
  const today = useToday();
  const [asked, setAsked] = useState<Values>();
  const read = useRead(computeDeadline, asked);
  const required = [{ required: true, message: t("form.required") }];
  return (
    <Panel title={t("law.deadline")}>
      <Form<Values>
        name="deadline"
        layout="vertical"
        requiredMark={false}
        initialValues={{ clock: clock ?? clocks[0]?.ruleId, from: today, region: TIBET }}
        onFinish={setAsked}
      >
        <Form.Item name="clock" label={t("law.clock")} rules={required} hidden={clock !== undefined}>
          <Select options={clocks.map((one) => ({ value: one.ruleId, label: say(one.says) }))} />
        </Form.Item>
        <div className="calculator">
          <Form.Item name="from" label={t("law.from")} rules={required}>
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
          {(data) => <DayTrace title={t("law.due")} due={data.due} trace={data.trace} cautions={data.cautions} />}
        </Loaded>
      )}
    </Panel>
  );
}
