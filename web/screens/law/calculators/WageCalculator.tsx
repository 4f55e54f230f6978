import { Alert, Form, Input } from "antd";
import { TIBET } from "../../../../src/codes/regions.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { PAY_SCHEMES } from "../../../../src/law/plain-wage.ts";
import { computeWage } from "../../../../src/modules/lawbook/wage.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Parameters, Steps } from "./answers.tsx";
import { Calculator, RegionField } from "./Calculator.tsx";

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
}

/** One worker's wage of a month from days and minutes in sum. */
export function WageCalculator() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <Calculator<typeof computeWage, Values>
      contract={computeWage}
      title={t("calculators.wage")}
      what={t("calculators.wageWhat")}
      initial={{ scheme: "day", on: today?.slice(0, 7), region: TIBET, workedDays: 22 }}
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
      })}
      fields={<Fields />}
    >
      {(answer) => <WageAnswer answer={answer} />}
    </Calculator>
  );
}

function Fields() {
  const { t } = useTexts();
  return (
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
  );
}

const VERDICT_TONES = { met: "green", breached: "red", unknown: "unknown", "not-applicable": "grey" } as const;

function WageAnswer({ answer }: { answer: Answer }) {
  const { t, say } = useTexts();
  const { minimumWage } = answer;
  const kept = (verdict: keyof typeof VERDICT_TONES) => (
    <Mark tone={VERDICT_TONES[verdict]}>{t(`limitKept.${verdict}`)}</Mark>
  );
  return (
    <>
      <Pairs
        of={[
          [t("calculators.plain"), <Money key="plain" fen={answer.plainFen} />],
          [t("calculators.overtimePay"), <Money key="overtime" fen={answer.overtimeFen} />],
          [t("calculators.gross"), <Money key="gross" fen={answer.grossFen} strong />],
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
