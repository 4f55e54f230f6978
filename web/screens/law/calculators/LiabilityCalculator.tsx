import { TIBET } from "../../../../src/codes/regions.ts";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { listStatutes } from "../../../../src/modules/lawbook/law-text.contract.ts";
import { computeLiability } from "../../../../src/modules/lawbook/liability.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Quote, Steps } from "./answers.tsx";
import { Calculator } from "./Calculator.tsx";
import { ChainFields } from "./ChainFields.tsx";
import { type ChainValues, chainOf, placeOf } from "./liability-chain.ts";

type Answer = OutputOf<typeof computeLiability>;
type Payer = Answer["parties"][number];

/** Who must pay wages that are owed, in order. */
export function LiabilityCalculator() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <Calculator<typeof computeLiability, ChainValues>
      contract={computeLiability}
      title={t("calculators.liability")}
      what={t("calculators.liabilityWhat")}
      initial={{
        on: today,
        region: TIBET,
        generalContractor: "other",
        owner: "yes",
        links: [
          { kind: "award", from: "owner", to: "general-contractor" },
          { kind: "subcontract", from: "general-contractor", to: "employer" },
        ],
      }}
      toInput={(values) => ({ on: values.on, chain: chainOf(values) })}
      fields={<ChainFields />}
    >
      {(answer) => <LiabilityAnswer answer={answer} />}
    </Calculator>
  );
}

function LiabilityAnswer({ answer }: { answer: Answer }) {
  const { t, say } = useTexts();
  return (
    <>
      <div>
        <h3>{t("calculators.payers")}</h3>
        {answer.parties.length === 0 && <p className="quiet">{t("calculators.noPayer")}</p>}
        {answer.parties.map((payer) => (
          <PayerShown key={`${JSON.stringify(payer.party)}:${payer.basis}`} payer={payer} />
        ))}
      </div>
      {answer.unknown.length > 0 && (
        <div>
          <h3>{t("calculators.openQuestions")}</h3>
          <ul className="steps small">
            {answer.unknown.map((one) => (
              <li key={one.fact}>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <Steps of={answer.trace} />
    </>
  );
}

function PayerShown({ payer }: { payer: Payer }) {
  const { t } = useTexts();
  const titled = useTitledCitation();
  const name = useNameOf();
  return (
    <article className="worked-example stack tight">
      <div className="row">
        <span className="number strong">{payer.order}</span>
        <b>{name(payer.party)}</b>
        <Mark tone="blue">{t(`payBasis.${payer.basis}`)}</Mark>
      </div>
      <p className="small">
        {t("calculators.limit")}{" "}
        {payer.limitFen === null ? t("calculators.noLimit") : <Money fen={payer.limitFen} strong />}
        {payer.recourseAgainst.length > 0 &&
          ` · ${t("calculators.recourse")} ${payer.recourseAgainst.map(name).join(t("calculators.comma"))}`}
      </p>
      {payer.reasons.map(({ liabilityId, citation, also }) => (
        <div key={liabilityId} className="stack tight">
          <Quote citation={titled(citation)} />
          {also !== undefined && <Quote citation={titled(also)} />}
        </div>
      ))}
    </article>
  );
}

/** The answer cites by the instrument's id; its title and how it was verified are in the list of instruments. */
function useTitledCitation() {
  const read = useRead(listStatutes, {});
  return (citation: Payer["reasons"][number]["citation"]) => {
    const known = read.data?.statutes.find(({ statute }) => statute === citation.statute);
    return known === undefined ? citation : { ...citation, statuteTitle: known.title, mark: known.mark };
  };
}

function useNameOf() {
  const { t } = useTexts();
  return (party: Payer["party"]) => {
    const place = placeOf(party);
    const number = "companyId" in party ? party.companyId : party.personId;
    return place === undefined ? String(number) : `${t(`place.${place}`)} (${number})`;
  };
}
