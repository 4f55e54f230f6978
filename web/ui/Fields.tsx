import { Form, Input, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import { parseDay } from "../../src/kernel/day.ts";
import { type Fen, fen, parseYuan } from "../../src/kernel/money.ts";
import { useTexts } from "../i18n/texts.ts";

type Name = string | number | (string | number)[];

interface FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly optional?: boolean;
  readonly help?: ReactNode;
}

function useRequired(optional: boolean | undefined) {
  const { t } = useTexts();
  return optional === true ? [] : [{ required: true, message: t("form.required") }];
}

export function TextField(props: FieldProps & { rows?: number; max?: number; hint?: string }) {
  const rules = useRequired(props.optional);
  return (
    <Form.Item name={props.name} label={props.label} rules={rules} extra={props.help}>
      {props.rows === undefined ? (
        <Input maxLength={props.max} placeholder={props.hint} />
      ) : (
        <Input.TextArea rows={props.rows} maxLength={props.max} placeholder={props.hint} />
      )}
    </Form.Item>
  );
}

/** `known`: one that the browser may fill in. `same`: must repeat what another field says. */
export function PasswordField(props: FieldProps & { known?: boolean; min?: number; same?: string }) {
  const { t } = useTexts();
  const { min, same } = props;
  const required = useRequired(props.optional);
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.help}
      dependencies={same === undefined ? [] : [same]}
      rules={[
        ...required,
        ...(min === undefined ? [] : [{ min, message: t("me.tooShort", { count: min }) }]),
        ({ getFieldValue }) => ({
          validator: async (_rule: unknown, value: unknown) => {
            if (same !== undefined && value && value !== getFieldValue(same)) throw new Error(t("me.differs"));
          },
        }),
      ]}
    >
      <Input.Password maxLength={200} autoComplete={props.known === true ? "current-password" : "new-password"} />
    </Form.Item>
  );
}

/** The browser's own day picker: it works with the keyboard, on phones, and in the reader's language. */
export function DayField(props: FieldProps) {
  const { t } = useTexts();
  const required = useRequired(props.optional);
  const valid = {
    validator: async (_rule: unknown, value: unknown) => {
      if (typeof value === "string" && value !== "" && parseDay(value) === undefined) throw new Error(t("form.day"));
    },
  };
  return (
    <Form.Item name={props.name} label={props.label} rules={[...required, valid]} extra={props.help}>
      <Input type="date" max="2099-12-31" />
    </Form.Item>
  );
}

/** Yuan as people write them; `fenOf` makes integer fen of the text. */
export function YuanField(props: FieldProps) {
  const { t } = useTexts();
  const required = useRequired(props.optional);
  const valid = {
    validator: async (_rule: unknown, value: unknown) => {
      if (typeof value === "string" && value !== "" && parseYuan(value) === undefined) throw new Error(t("form.yuan"));
    },
  };
  return (
    <Form.Item name={props.name} label={props.label} rules={[...required, valid]} extra={props.help}>
      <Input inputMode="decimal" prefix="¥" />
    </Form.Item>
  );
}

/** The fen of a checked `YuanField`. */
export function fenOf(yuan: string): Fen {
  return parseYuan(yuan) ?? fen(0);
}

export function NumberField(props: FieldProps & { min?: number; max?: number }) {
  const rules = useRequired(props.optional);
  return (
    <Form.Item name={props.name} label={props.label} rules={rules} extra={props.help}>
      <InputNumber min={props.min} max={props.max} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}

export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

export function ChoiceField(props: FieldProps & { choices: readonly Choice[] }) {
  const rules = useRequired(props.optional);
  return (
    <Form.Item name={props.name} label={props.label} rules={rules} extra={props.help}>
      <Select
        options={[...props.choices]}
        allowClear={props.optional === true}
        showSearch={{ optionFilterProp: "label" }}
      />
    </Form.Item>
  );
}

/** Several of the choices. */
export function ChoicesField(props: FieldProps & { choices: readonly Choice[] }) {
  const rules = useRequired(props.optional);
  return (
    <Form.Item name={props.name} label={props.label} rules={rules} extra={props.help}>
      <Select mode="multiple" options={[...props.choices]} allowClear showSearch={{ optionFilterProp: "label" }} />
    </Form.Item>
  );
}
