import { TIBET } from "../../../../src/codes/regions.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { PENALTIES } from "../../../../src/law/penalties.gen.ts";
import { computePenalty } from "../../../../src/modules/lawbook/penalty.contract.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";
import { languageOf } from "../../../ui/language-of.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { DayText } from "../../../ui/When.tsx";
import { Parameters, Quote, RangeText, Steps } from "./answers.tsx";
import { Calculator, given, RegionField } from "./Calculator.tsx";

type Penalty = OutputOf<typeof computePenalty>["penalties"][number];

interface Values {
  readonly offence: string;
  readonly on: string;
  readonly region: string;
  readonly orderedOn?: string;
  readonly orderDeadline?: string;
  readonly correctedOn?: string;
  readonly workers?: number | null;
  readonly owed?: string;
}

/** What an offence brings: fines and consequences, each with the words of the law. */
export function PenaltyCalculator() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <Calculator<typeof computePenalty, Values>
      contract={computePenalty}
      title={t("calculators.penalty")}
      what={t("calculators.penaltyWhat")}
      initial={{ on: today, region: TIBET }}
      toInput={({ owed, ...values }) => ({
        offence: values.offence,
        on: values.on,
        region: values.region,
        orderedOn: given(values.orderedOn),
        orderDeadline: given(values.orderDeadline),
        correctedOn: given(values.correctedOn),
        workers: given(values.workers),
        owedFen: owed ? fenOf(owed) : undefined,
      })}
      fields={<Fields />}
    >
      {({ penalties }) => penalties.map((one) => <PenaltyAnswer key={one.penaltyId} penalty={one} />)}
    </Calculator>
  );
}

function Fields() {
  const { t, say } = useTexts();
  return (
    <>
      <ChoiceField
        name="offence"
        label={t("calculators.offence")}
        choices={PENALTIES.map(({ id, says }) => ({ value: id, label: say(says) }))}
      />
      <div className="calculator-fields">
        <DayField name="on" label={t("calculators.on")} />
        <RegionField />
        <DayField name="orderedOn" label={t("calculators.orderedOn")} optional />
        <DayField name="orderDeadline" label={t("calculators.orderDeadline")} optional />
        <DayField name="correctedOn" label={t("calculators.correctedOn")} optional />
        <NumberField name="workers" label={t("calculators.workers")} optional min={1} max={1_000_000} />
        <YuanField name="owed" label={t("calculators.owed")} optional />
      </div>
    </>
  );
}

const STATE_TONES = {
  "not-governed": "grey",
  "order-first": "blue",
  unknown: "unknown",
  "order-running": "yellow",
  "corrected-in-time": "green",
  applies: "red",
} as const;

function PenaltyAnswer({ penalty }: { penalty: Penalty }) {
  const { t, say, word } = useTexts();
  const { state, appliesFrom, decidedBy, hearing } = penalty;
  return (
    <article className="stack tight">
      <h3>{say(penalty.says)}</h3>
      <Pairs
        of={[
          [
            t("calculators.state"),
            <Mark key="state" tone={STATE_TONES[state]}>
              {t(`penaltyState.${state}`)}
            </Mark>,
          ],
          [t("calculators.appliesFrom"), <DayText key="from" day={appliesFrom} />],
          [t("calculators.decidedBy"), decidedBy.map((one) => word("authority", one)).join(t("calculators.comma"))],
          [t("calculators.hearing"), t(`hearing.${hearing}`)],
        ]}
      />
      <Quote citation={penalty.citation} />
      <Fines of={penalty.fines} />
      <Consequences of={penalty.consequences} />
      {penalty.notes.map((note) => (
        <div key={note.id} className="stack tight">
          <p>{say(note.says)}</p>
          <Quote citation={note.citation} />
        </div>
      ))}
      <Parameters of={penalty.parameters} />
      <Steps of={penalty.trace.map(({ day, says }) => ({ ...says, day }))} />
      {penalty.notModelled.length > 0 && (
        <details className="small">
          <summary>{t("law.notModelled")}</summary>
          <ul className="steps">
            {penalty.notModelled.map((one) => (
              <li key={one} lang={languageOf(one)}>
                {one}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function NowMark({ now }: { now: boolean }) {
  const { t } = useTexts();
  return <Mark tone={now ? "red" : "grey"}>{t(now ? "calculators.now" : "calculators.threatens")}</Mark>;
}

function Fines({ of }: { of: Penalty["fines"] }) {
  const { t, word } = useTexts();
  if (of.length === 0) return null;
  return (
    <div className="stack tight">
      <h4>{t("calculators.fines")}</h4>
      {of.map((fine) => (
        <div key={`${fine.on}:${fine.basis}:${fine.citation.quote}`} className="stack tight">
          <div className="row">
            <NowMark now={fine.now} />
            <span>{t(`fineOn.${fine.on}`)}</span>
            <RangeText range={fine.range} />
            <span className="quiet small">
              {word("fineBasis", fine.basis)}
              {fine.discretionary && ` · ${t("calculators.discretionary")}`}
            </span>
          </div>
          <Quote citation={fine.citation} />
        </div>
      ))}
    </div>
  );
}

function Consequences({ of }: { of: Penalty["consequences"] }) {
  const { t, say, word } = useTexts();
  if (of.length === 0) return null;
  return (
    <div className="stack tight">
      <h4>{t("calculators.consequences")}</h4>
      {of.map((one) => (
        <div key={`${one.kind}:${one.citation.quote}`} className="stack tight">
          <div className="row">
            <NowMark now={one.now} />
            <span>{say(one.says)}</span>
            {one.range !== null && <RangeText range={one.range} />}
          </div>
          <p className="quiet small">
            {one.decidedBy.map((who) => word("authority", who)).join(t("calculators.comma"))}
            {one.judged !== null && ` · ${word("judged", one.judged)}`}
          </p>
          <Quote citation={one.citation} />
        </div>
      ))}
    </div>
  );
}
