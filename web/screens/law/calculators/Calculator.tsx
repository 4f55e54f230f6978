import { Button, Form } from "antd";
import { type ReactNode, useState } from "react";
import { REGIONS } from "../../../../src/codes/regions.ts";
import type { Operation, OutputOf } from "../../../../src/kernel/contract.ts";
import type { RawInputOf } from "../../../app/api.ts";
import { useRead } from "../../../app/queries.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import "../law.css";

/** A form whose answer stands below it; nothing is asked before somebody presses the button. */
export function Calculator<Op extends Operation, Values extends object>(props: {
  contract: Op;
  title: string;
  what: string;
  initial: Partial<Values>;
  toInput: (values: Values) => RawInputOf<Op>;
  fields: ReactNode;
  children: (answer: NonNullable<OutputOf<Op>>) => ReactNode;
}) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<RawInputOf<Op>>();
  const read = useRead(props.contract, asked);
  return (
    <Panel title={props.title}>
      <div className="stack">
        <p className="quiet small">{props.what}</p>
        <Form
          name={props.contract.name.replace(".", "-")}
          layout="vertical"
          requiredMark={false}
          initialValues={props.initial}
          onFinish={(values: Values) => setAsked(() => props.toInput(values))}
          scrollToFirstError
        >
          {props.fields}
          <Button htmlType="submit" type="primary">
            {t("law.compute")}
          </Button>
        </Form>
        {asked !== undefined && (
          <Loaded read={read} rows={4}>
            {(answer) => (
              <div className="stack" role="status">
                {props.children(answer)}
              </div>
            )}
          </Loaded>
        )}
      </div>
    </Panel>
  );
}

export function RegionField() {
  const { t, say } = useTexts();
  return (
    <ChoiceField
      name="region"
      label={t("projects.region")}
      choices={REGIONS.map((region) => ({ value: region.code, label: say(region) }))}
    />
  );
}

/** What was left empty is not known: it is not asked with. An emptied day is an empty text, an emptied number null. */
export function given<Value>(value: Value | "" | null | undefined): Value | undefined {
  return value === "" || value === null ? undefined : value;
}

export type YesNo = "yes" | "no";

/** Left empty it is not known, which is not "no". */
export function YesNoField({ name, label }: { name: string | (string | number)[]; label: string }) {
  const { t } = useTexts();
  const choices = (["yes", "no"] as const).map((one) => ({ value: one, label: t(`calculatorAnswer.${one}`) }));
  return <ChoiceField name={name} label={label} optional choices={choices} />;
}

export function isYes(value: YesNo | undefined): boolean | undefined {
  return value === undefined ? undefined : value === "yes";
}
