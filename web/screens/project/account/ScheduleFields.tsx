import { Form, Input } from "antd";
import type { scheduleTransfers } from "../../../../src/modules/accounts/schedule.contract.ts";
import type { RawInputOf } from "../../../app/api.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, fenOf, YuanField } from "../../../ui/Fields.tsx";

/** One instalment as a person writes it. */
export interface DueValues {
  readonly dueOn: string;
  readonly way: "amount" | "share";
  readonly amountFen?: string;
  readonly percent?: string;
  readonly of?: "contract-labour-cost" | "month-output";
  readonly baseFen?: string;
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

/** `18.5` → 1850 hundredths of a per cent; undefined where it is no share. */
function basisPointsOf(text: string): number | undefined {
  const match = PERCENT.exec(text.trim());
  if (match === null) return undefined;
  const points = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0") || "0");
  return points >= 1 && points <= 10_000 ? points : undefined;
}

export function dueOf(values: DueValues): RawInputOf<typeof scheduleTransfers>["transfers"][number] {
  const { dueOn, way, amountFen = "", percent = "", of = "contract-labour-cost", baseFen = "" } = values;
  if (way === "amount") return { dueOn, amountFen: fenOf(amountFen) };
  return { dueOn, share: { basisPoints: basisPointsOf(percent) ?? 0, of, baseFen: fenOf(baseFen) } };
}

/** Day and amount, or day and share of a sum that the works contract names. */
export function DueFields() {
  const { t } = useTexts();
  const way: unknown = Form.useWatch("way", { preserve: true });
  const valid = {
    validator: async (_rule: unknown, value: unknown) => {
      if (typeof value === "string" && value !== "" && basisPointsOf(value) === undefined) {
        throw new Error(t("schedule.percentWrong"));
      }
    },
  };
  return (
    <>
      <DayField name="dueOn" label={t("transfer.dueOn")} />
      <ChoiceField
        name="way"
        label={t("schedule.way")}
        choices={[
          { value: "amount", label: t("schedule.byAmount") },
          { value: "share", label: t("schedule.by") },
        ]}
      />
      {way === "share" ? (
        <>
          <ChoiceField
            name="of"
            label={t("schedule.of")}
            choices={(["contract-labour-cost", "month-output"] as const).map((value) => ({
              value,
              label: t(`schedule.${value}`),
            }))}
          />
          <YuanField name="baseFen" label={t("schedule.base")} />
          <Form.Item
            name="percent"
            label={t("schedule.percent")}
            rules={[{ required: true, message: t("form.required") }, valid]}
          >
            <Input inputMode="decimal" suffix="%" />
          </Form.Item>
        </>
      ) : (
        <YuanField name="amountFen" label={t("word.amount")} />
      )}
    </>
  );
}
