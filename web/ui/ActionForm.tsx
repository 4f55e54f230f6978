import { App, Button, Drawer, Form } from "antd";
import { type ReactNode, useState } from "react";
import type { Operation, OutputOf } from "../../src/kernel/contract.ts";
import { type RawInputOf, RefusalError } from "../app/api.ts";
import { useWrite } from "../app/queries.ts";
import { useMay } from "../app/session.tsx";
import { useTexts } from "../i18n/texts.ts";
import { FailureNotice } from "./FailureNotice.tsx";

/**
 * A button that opens a form for one operation; not shown to those who may not. A refusal stays in the form, at its
 * field too, with everything typed kept. `done` may show more than a short message, a list of what was left out say.
 */
export function ActionForm<Op extends Operation, Values extends object>(props: {
  contract: Op;
  label: string;
  title?: string;
  primary?: boolean;
  danger?: boolean;
  size?: "small" | "middle";
  /** In the rows of a table, where a frame around each would be too much. */
  inRow?: boolean;
  initial?: Partial<Values>;
  toInput: (values: Values) => RawInputOf<Op>;
  done?: (output: OutputOf<Op>) => ReactNode;
  children: ReactNode;
}) {
  const { t, say } = useTexts();
  const may = useMay();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [result, setResult] = useState<ReactNode>();
  const [form] = Form.useForm();
  const write = useWrite(props.contract);
  if (!may(props.contract)) return null;
  const fieldOf = (error: Error) => {
    if (!(error instanceof RefusalError)) return undefined;
    return form.getFieldsError().find(({ name }) => name.join(".") === error.field)?.name;
  };
  function close() {
    setOpen(false);
    setResult(undefined);
    write.reset();
    form.resetFields();
  }
  async function submit(values: Values) {
    try {
      const output = await write.mutateAsync(props.toInput(values));
      const shown = props.done?.(output);
      if (shown === undefined || shown === null) {
        message.success(t("form.done"));
        close();
      } else setResult(shown);
    } catch (error) {
      if (!(error instanceof RefusalError)) return;
      const name = fieldOf(error);
      if (name !== undefined) form.setFields([{ name, errors: [say(error.says)] }]);
    }
  }
  return (
    <>
      <Button
        type={props.inRow === true ? "link" : props.primary === true ? "primary" : "default"}
        danger={props.danger === true}
        size={props.inRow === true ? "small" : (props.size ?? "middle")}
        className={props.inRow === true ? "row-action" : undefined}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      <Drawer
        title={props.title ?? props.label}
        aria-label={props.title ?? props.label}
        open={open}
        onClose={close}
        size="min(520px, 100vw)"
        destroyOnHidden
      >
        {result ?? (
          <div className="stack">
            {write.error !== null && <FailureNotice error={write.error} atField={fieldOf(write.error) !== undefined} />}
            <Form
              form={form}
              name={props.contract.name}
              layout="vertical"
              initialValues={props.initial}
              onFinish={submit}
              scrollToFirstError
            >
              {props.children}
              <div className="row">
                <Button type="primary" htmlType="submit" danger={props.danger === true} loading={write.isPending}>
                  {t("form.submit")}
                </Button>
                <Button onClick={close}>{t("form.cancel")}</Button>
              </div>
            </Form>
          </div>
        )}
      </Drawer>
    </>
  );
}
