import { useSearch } from "@tanstack/react-router";
import { TIBET } from "../../../../src/codes/regions.ts";
import { fen, yuanText } from "../../../../src/kernel/money.ts";
import { computeCrimeThreshold } from "../../../../src/modules/lawbook/penalty.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";
import { Calculator, given, isYes, RegionField, type YesNo, YesNoField } from "./Calculator.tsx";
import { CrimeAnswer } from "./CrimeAnswer.tsx";

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

/**
 * Do arrears reach the crime of refusing to pay wages? A suspicion to be transferred, not guilt. Opened from a case,
 * the address carries what its lines say; everything can be typed over.
 */
export function CrimeThresholdCalculator() {
  const { t } = useTexts();
  const today = useToday();
  const { on, region, oneOwed, total, ...known } = useSearch({ from: "/law/calculators" });
  return (
    <Calculator<typeof computeCrimeThreshold, Values>
      contract={computeCrimeThreshold}
      title={t("calculators.crime")}
      what={t("calculators.crimeWhat")}
      initial={{
        on: on ?? today,
        region: region ?? TIBET,
        ...(oneOwed === undefined ? {} : { oneOwed: yuanText(fen(oneOwed)) }),
        ...(total === undefined ? {} : { total: yuanText(fen(total)) }),
        ...(known.oneMonths === undefined ? {} : { oneMonths: known.oneMonths }),
        ...(known.workers === undefined ? {} : { workers: known.workers }),
        ...(known.orderDeadline === undefined ? {} : { orderDeadline: known.orderDeadline }),
      }}
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
