import { Alert, Button, Form, Input } from "antd";
import { TIBET } from "../../../../src/codes/regions.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { Fen } from "../../../../src/kernel/money.ts";
import { DEDUCTION_KINDS } from "../../../../src/law/deductions.ts";
import { PAY_SCHEMES } from "../../../../src/law/plain-wage.ts";
import { computeWage } from "../../../../src/modules/lawbook/wage.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Parameters, Steps } from "./answers.tsx";
import { Calculator, isYes, RegionField, YesNoField } from "./Calculator.tsx";
import { hoursByDay } from "./hours-by-day.ts";

type Answer = OutputOf<typeof computeWage>;

const OVERTIME = ["extendedMinutes", "restDayMinutes", "holidayMinutes", "localHolidayMinutes"] as const;

interface Values extends Partial<Record<(typeof OVERTIME)[number], number | null>> {
  readonly scheme: (typeof PAY_SCHEMES)[number];
  readonly rate: string;
  readonly on: string;
  readonly region: string;
  readonly workedDays?: number | null;
  readonly workedMinutes?: number | null;
  readonly quantity?: number | null;
  readonly days?: string;
  readonly deductions?: readonly {
    readonly kind: (typeof DEDUCTION_KINDS)[number];
    readonly amount: string;
    readonly agreed?: "yes" | "no";
  }[];
}

/** One worker's wage of a month: from days and minutes in sum, or from dated hours that the calendar sorts. */
export function WageCalculator() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <Calculator<typeof computeWage, Values>
      contract={computeWage}
      title={t("calculators.wage")}
      what={t("calculators.wageWhat")}
      initial={{ scheme: "day", on: today?.slice(0, 7), region: TIBET, workedDays: null }}
      toInput={(values) => ({
        scheme: values.scheme,
        rateFen: fenOf(values.rate),
        on: values.on,
        region: values.region,
        workedDays: values.workedDays ?? 0,
        workedMinutes: values.workedMinutes ?? 0,
        quantityMilli: (values.quantity ?? 0) * 1000,
        extendedMinutes: values.extendedMinutes ?? 0,
        restDayMinutes: values.restDayMinutes ?? 0,
        holidayMinutes: values.holidayMinutes ?? 0,
        localHolidayMinutes: values.localHolidayMinutes ?? 0,
        days: values.days ? hoursByDay(values.days) : undefined,
        deductions: (values.deductions ?? []).map(({ kind, amount, agreed }) => ({
          kind,
          amountFen: fenOf(amount),
          agreed: kind === "damage" ? isYes(agreed) : undefined,
        })),
      })}
      fields={<Fields />}
    >
      {(answer) => <WageAnswer answer={answer} />}
    </Calculator>
  );
}

function Fields() {
  const { t } = useTexts();
  const readable = {
    validator: async (_rule: unknown, value: unknown) => {
      if (typeof value === "string" && hoursByDay(value) === undefined) throw new Error(t("calculators.daysWrong"));
    },
  };
  return (
    <>
      <div className="calculator-fields">
        <ChoiceField
          name="scheme"
          label={t("calculators.scheme")}
          choices={PAY_SCHEMES.map((one) => ({ value: one, label: t(`payBy.${one}`) }))}
        />
        <YuanField name="rate" label={t("calculators.rate")} />
        <Form.Item name="on" label={t("calculators.month")} rules={[{ required: true, message: t("form.required") }]}>
          <Input type="month" max="2099-12" />
        </Form.Item>
        <RegionField />
        <NumberField name="workedDays" label={t("calculators.workedDays")} optional min={0} max={31} />
        <NumberField name="workedMinutes" label={t("calculators.workedMinutes")} optional min={0} max={44_640} />
        <NumberField name="quantity" label={t("calculators.quantity")} optional min={0} max={1_000_000} />
        {OVERTIME.map((name) => (
          <NumberField key={name} name={name} label={t(`overtime.${name}`)} optional min={0} max={44_640} />
        ))}
      </div>
      <Form.Item name="days" label={t("calculators.days")} extra={t("calculators.daysHelp")} rules={[readable]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <Deductions />
    </>
  );
}

function Deductions() {
  const { t } = useTexts();
  return (
    <Form.List name="deductions">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="form-part">
              <legend>{t("calculators.deduction", { number: name + 1 })}</legend>
              <div className="calculator-fields">
                <ChoiceField
                  name={[name, "kind"]}
                  label={t("calculators.deductionKind")}
                  choices={DEDUCTION_KINDS.map((one) => ({ value: one, label: t(`deduction.${one}`) }))}
                />
                <YuanField name={[name, "amount"]} label={t("word.amount")} />
                <YesNoField name={[name, "agreed"]} label={t("calculators.deductionAgreed")} />
              </div>
              <p>
                <Button
                  size="small"
                  onClick={() => remove(name)}
                  aria-label={`${t("word.remove")} ${t("calculators.deduction", { number: name + 1 })}`}
                >
                  {t("word.remove")}
                </Button>
              </p>
            </fieldset>
          ))}
          <p>
            <Button onClick={() => add()}>{t("calculators.addDeduction")}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

const VERDICT_TONES = { met: "green", breached: "red", unknown: "unknown", "not-applicable": "grey" } as const;

function WageAnswer({ answer }: { answer: Answer }) {
  const { t, say } = useTexts();
  const { minimumWage } = answer;
  const kept = (verdict: keyof typeof VERDICT_TONES) => (
    <Mark tone={VERDICT_TONES[verdict]}>{t(`limitKept.${verdict}`)}</Mark>
  );
  const shownIf = (label: string, amount: Fen) =>
    amount === 0 ? [] : [[label, <Money key={label} fen={amount} />] as const];
  return (
    <>
      <Pairs
        of={[
          [t("calculators.plain"), <Money key="plain" fen={answer.plainFen} />],
          [t("calculators.overtimePay"), <Money key="overtime" fen={answer.overtimeFen} />],
          [t("calculators.gross"), <Money key="gross" fen={answer.grossFen} strong />],
          ...shownIf(t("calculators.lawful"), answer.lawfulFen),
          ...shownIf(t("calculators.damage"), answer.damageFen),
          ...shownIf(t("calculators.refused"), answer.refusedFen),
          [t("calculators.net"), <Money key="net" fen={answer.netFen} strong />],
          ...(answer.grossLocalTripleFen === answer.grossFen
            ? []
            : [[t("calculators.grossLocalTriple"), <Money key="triple" fen={answer.grossLocalTripleFen} />] as const]),
          [t("calculators.minimumWage"), kept(minimumWage.verdict)],
          [t("calculators.minimumFen"), <Money key="minimum" fen={minimumWage.minimumFen} />],
          [t("calculators.comparable"), <Money key="comparable" fen={minimumWage.comparableFen} />],
          [t("calculators.overtimeMonth"), kept(answer.overtimeMonth)],
          [t("calculators.overtimeDay"), kept(answer.overtimeDay)],
        ]}
      />
      {answer.warnings.map((warning) => (
        <Alert key={warning.en} type="warning" showIcon title={say(warning)} />
      ))}
      <Parameters of={answer.parameters} />
      <Steps of={answer.trace} />
    </>
  );
}
