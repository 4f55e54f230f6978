import type { OutputOf } from "../../../../src/kernel/contract.ts";
import type { computeCrimeThreshold } from "../../../../src/modules/lawbook/penalty.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { Pairs } from "../../../ui/Pairs.tsx";
import { AnswerMark, Parameters, Quote, Steps } from "./answers.tsx";

type Answer = OutputOf<typeof computeCrimeThreshold>;

/** What the law answers. Where a region has no amount of its own, both ends of the nation's range are the answer. */
export function CrimeAnswer({ answer }: { answer: Answer }) {
  const { t } = useTexts();
  const { suspected, oneWorker, manyWorkers, conduct, orderMissed, afterPayment } = answer;
  return (
    <>
      <Pairs
        of={[
          [t("calculators.suspected"), <AnswerMark key="suspected" answer={suspected} />],
          [t("calculators.oneReached"), <Reached key="one" of={oneWorker} />],
          [t("calculators.manyReached"), <Reached key="many" of={manyWorkers} />],
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

function Reached({ of }: { of: Answer["oneWorker"] }) {
  const { t } = useTexts();
  return (
    <>
      <AnswerMark answer={of.reached} />
      {!of.hasOwnAmount && (
        <div className="small">
          {t("calculators.atLowerBound")} <AnswerMark answer={of.atOrAboveLowerBound ? "yes" : "no"} /> ·{" "}
          {t("calculators.atUpperBound")} <AnswerMark answer={of.atOrAboveUpperBound ? "yes" : "no"} />
        </div>
      )}
    </>
  );
}
