import { TIBET } from "../../../../src/codes/regions.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { computeCrimeThreshold } from "../../../../src/modules/lawbook/penalty.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { AnswerMark, Parameters, Quote, Steps } from "./answers.tsx";
import { Calculator, given, isYes, RegionField, type YesNo, YesNoField } from "./Calculator.tsx";

type Answer = OutputOf<typeof computeCrimeThreshold>;

const PAID = ["within-order", "before-filing", "before-indictment", "before-judgment"] as const;
interface Values {
  readonly on: string;
  readonly region: string;
  readonly oneOwed: string;
  readonly oneMonths: number;
  readonly workers: number;
  readonly total: string;
  readonly evaded?: YesNo;
  readonly able?: YesNo;
  readonly orderDeadline?: string;
  readonly paid?: (typeof PAID)[number];
  readonly serious?: YesNo;
}

/** Do arrears reach the crime of refusing to pay wages? A suspicion to be transferred, not guilt. */
export function CrimeThresholdCalculator() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <Calculator<typeof computeCrimeThreshold, Values>
      contract={computeCrimeThreshold}
      title={t("calculators.crime")}
      what={t("calculators.crimeWhat")}
      initial={{ on: today, region: TIBET }}
      toInput={(values) => ({
        on: values.on,
        region: values.region,
        oneOwedFen: fenOf(values.oneOwed),
        oneMonths: values.oneMonths,
        workers: values.workers,
        totalFen: fenOf(values.total),
        evaded: isYes(values.evaded),
        able: isYes(values.able),
        orderDeadline: given(values.orderDeadline),
        paid: values.paid,
        serious: isYes(values.serious),
      })}
      fields={
        <div className="calculator-fields">
          <DayField name="on" label={t("calculators.on")} />
          <RegionField />
          <YuanField name="oneOwed" label={t("calculators.oneOwed")} />
          <NumberField name="oneMonths" label={t("calculators.oneMonths")} min={0} max={600} />
          <NumberField name="workers" label={t("calculators.workers")} min={0} max={1_000_000} />
          <YuanField name="total" label={t("calculators.total")} />
          <YesNoField name="evaded" label={t("calculators.evaded")} />
          <YesNoField name="able" label={t("calculators.able")} />
          <YesNoField name="serious" label={t("calculators.serious")} />
          <DayField name="orderDeadline" label={t("calculators.payDeadline")} optional />
          <ChoiceField
            name="paid"
            label={t("calculators.paid")}
            optional
            choices={PAID.map((one) => ({ value: one, label: t(`paidWhen.${one}`) }))}
          />
        </div>
      }
    >
      {(answer) => <CrimeAnswer answer={answer} />}
    </Calculator>
  );
}

function CrimeAnswer({ answer }: { answer: Answer }) {
  const { t } = useTexts();
  const { suspected, oneWorker, manyWorkers, conduct, orderMissed, afterPayment } = answer;
  return (
    <>
      <Pairs
        of={[
          [t("calculators.suspected"), <AnswerMark key="suspected" answer={suspected} />],
          [t("calculators.oneReached"), <AnswerMark key="one" answer={oneWorker.reached} />],
          [t("calculators.manyReached"), <AnswerMark key="many" answer={manyWorkers.reached} />],
          [t("calculators.conduct"), <AnswerMark key="conduct" answer={conduct} />],
          [t("calculators.orderMissed"), <AnswerMark key="missed" answer={orderMissed} />],
        ]}
      />
      {afterPayment !== null && (
        <div className="stack tight">
          <h3>{t("calculators.afterPayment")}</h3>
          <Quote citation={afterPayment} />
        </div>
      )}
      <Parameters of={answer.parameters} />
      <Steps of={answer.trace.map(({ day, says }) => ({ ...says, day }))} />
      <details>
        <summary>{t("calculators.basis")}</summary>
        <div className="stack tight">
          {answer.citations.map((one) => (
            <Quote key={`${one.statute}:${one.article}:${one.quote}`} citation={one} />
          ))}
        </div>
      </details>
    </>
  );
}
