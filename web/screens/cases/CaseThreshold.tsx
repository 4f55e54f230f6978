import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { caseCrimeThreshold } from "../../../src/modules/cases/case-crime.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import { CrimeAnswer } from "../law/calculators/CrimeAnswer.tsx";

interface Of {
  readonly projectId: number;
  readonly caseId: number;
}

/** Whether the case has to go to the police, asked for with a button. */
export function CaseThreshold(of: Of) {
  const { t } = useTexts();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  if (!may(caseCrimeThreshold)) return null;
  return (
    <Panel title={t("case.threshold")}>
      <div className="stack">
        <p className="quiet">{t("case.thresholdHelp")}</p>
        {asked ? (
          <ThresholdAnswer {...of} />
        ) : (
          <div>
            <Button onClick={() => setAsked(true)}>{t("case.computeThreshold")}</Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What the lines of the case say, what the law answers, and the way to the calculator with the same figures. */
export function ThresholdAnswer(of: Of) {
  const { t } = useTexts();
  const read = useRead(caseCrimeThreshold, { projectId: of.projectId, caseId: of.caseId });
  return (
    <Loaded read={read} rows={4}>
      {({ facts, answer }) => (
        <div className="stack">
          <Pairs
            of={[
              [t("calculators.oneOwed"), <Money key="one" fen={facts.oneOwedFen} />],
              [
                t("calculators.oneMonths"),
                [facts.oneMonths, facts.oneWorker].filter((one) => one !== null).join(" · "),
              ],
              [t("calculators.workers"), facts.workers],
              [t("calculators.total"), <Money key="total" fen={facts.totalFen} />],
              [
                t("calculators.payDeadline"),
                facts.orderDeadline === null ? t("case.noOrderYet") : <DayText key="day" day={facts.orderDeadline} />,
              ],
            ]}
          />
          <CrimeAnswer answer={answer} />
          <Link
            to="/law/calculators"
            search={{
              of: "crime",
              on: facts.on,
              region: facts.region,
              oneOwed: facts.oneOwedFen,
              oneMonths: facts.oneMonths,
              workers: facts.workers,
              total: facts.totalFen,
              orderDeadline: facts.orderDeadline ?? undefined,
            }}
          >
            {t("case.toCalculator")}
          </Link>
        </div>
      )}
    </Loaded>
  );
}
