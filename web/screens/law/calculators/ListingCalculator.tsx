import { TIBET } from "../../../../src/codes/regions.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { computeListing } from "../../../../src/modules/lawbook/penalty.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField } from "../../../ui/Fields.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { DayText } from "../../../ui/When.tsx";
import { AnswerMark, Quote } from "./answers.tsx";
import { Calculator, given, isYes, RegionField, type YesNo, YesNoField } from "./Calculator.tsx";

type Answer = OutputOf<typeof computeListing>;
type AnswerField = Answer["mayList"];

const DAYS = [
  "orderDeadline",
  "correctedOn",
  "promisedOn",
  "orderRevokedOn",
  "decidedOn",
  "newArrearsOn",
  "removalRevokedOn",
] as const;

interface Values extends Partial<Record<(typeof DAYS)[number], string>> {
  readonly on: string;
  readonly region: string;
  readonly amountReached: AnswerField;
  readonly incident: AnswerField;
  readonly prosecuted?: YesNo;
}

/** May a unit be put on the joint-punishment list, until when, and when may it leave early? */
export function ListingCalculator() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <Calculator<typeof computeListing, Values>
      contract={computeListing}
      title={t("calculators.listing")}
      what={t("calculators.listingWhat")}
      initial={{ on: today, region: TIBET, amountReached: "unknown", incident: "no" }}
      toInput={({ prosecuted, ...values }) => ({
        ...values,
        ...Object.fromEntries(DAYS.map((name) => [name, given(values[name])])),
        prosecuted: isYes(prosecuted),
      })}
      fields={<Fields />}
    >
      {(answer) => <ListingAnswer answer={answer} />}
    </Calculator>
  );
}

function Fields() {
  const { t } = useTexts();
  const answers = (["yes", "no", "unknown"] as const).map((one) => ({
    value: one,
    label: t(`calculatorAnswer.${one}`),
  }));
  return (
    <div className="calculator-fields">
      <DayField name="on" label={t("calculators.on")} />
      <RegionField />
      <ChoiceField name="amountReached" label={t("calculators.amountReached")} choices={answers} />
      <ChoiceField name="incident" label={t("calculators.incident")} choices={answers} />
      {DAYS.map((name) => (
        <DayField key={name} name={name} label={t(`listingDay.${name}`)} optional />
      ))}
      <YesNoField name="prosecuted" label={t("calculators.prosecuted")} />
    </div>
  );
}

function ListingAnswer({ answer }: { answer: Answer }) {
  const { t } = useTexts();
  const { mayList, reasons, decideBy, until, earliestRemovalOn, removalReasons, terms } = answer;
  return (
    <>
      <Pairs
        of={[
          [t("calculators.mayList"), <AnswerMark key="may" answer={mayList} />],
          [t("calculators.decideBy"), <DayText key="by" day={decideBy} />],
          [t("calculators.listedUntil"), <DayText key="until" day={until} />],
          [t("calculators.earliestRemoval"), <DayText key="removal" day={earliestRemovalOn} />],
        ]}
      />
      <Reasons title={t("calculators.why")} of={reasons} />
      <Reasons title={t("calculators.whyNoRemoval")} of={removalReasons} />
      <details>
        <summary>{t("calculators.terms")}</summary>
        <div className="stack tight">
          {terms.map((one) => (
            <Quote key={`${one.article}:${one.quote}`} citation={one} />
          ))}
        </div>
      </details>
    </>
  );
}

function Reasons({ title, of }: { title: string; of: Answer["reasons"] }) {
  const { say } = useTexts();
  if (of.length === 0) return null;
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      {of.map(({ id, says, citation }) => (
        <div key={id} className="stack tight">
          <p>{say(says)}</p>
          <Quote citation={citation} />
        </div>
      ))}
    </div>
  );
}
