import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { listRules } from "../../../src/modules/alerts/finding.contract.ts";
import { measureFile } from "../../../src/modules/firms/firm.contract.ts";
import { papersOf, printMeasure } from "../../../src/modules/firms/measure-papers.contract.ts";
import { call } from "../../app/api.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { saveFile } from "../../ui/files.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { DayText } from "../../ui/When.tsx";
import { MeasureSteps } from "./MeasureSteps.tsx";
import type { Firm, Measure } from "./StandingMark.tsx";
import "./ladder.css";

const TONES: Readonly<Record<Measure["state"], Tone>> = {
  "in-force": "orange",
  planned: "yellow",
  held: "blue",
  missed: "red",
  lifted: "green",
  withdrawn: "grey",
};

/** The measures, newest first, each with its facts, its steps and what may be done next. */
export function Ladder({ of: firm }: { of: Firm }) {
  const { t } = useTexts();
  if (firm.measures.length === 0) return <p className="quiet">{t("measure.empty")}</p>;
  return (
    <ol className="ladder">
      {firm.measures.map((one) => (
        <li key={one.measureId}>
          <Rung of={one} firm={firm} />
        </li>
      ))}
    </ol>
  );
}

function Rung({ of: one, firm }: { of: Measure; firm: Firm }) {
  const { t } = useTexts();
  const over = !one.inForce && one.state !== "lifted" && one.state !== "withdrawn" && one.fromDay <= firm.today;
  return (
    <article className="stack">
      <header className="row">
        <b>{t(`measureKind.${one.kind}`)}</b>
        <Mark tone={over ? "grey" : TONES[one.state]}>{over ? t("measure.over") : t(`measureState.${one.state}`)}</Mark>
        {one.objected && <Mark tone="yellow">{t("measure.objected")}</Mark>}
        <span className="mono quiet">{one.documentNumber ?? one.measureNumber}</span>
      </header>
      <div>
        <DayText day={one.decidedOn} /> {one.authority}
        <span className="quiet"> · {t(`measureGround.${one.ground}`)}</span>
        {one.article !== null && <span className="quiet"> · {one.article}</span>}
      </div>
      <div>{one.reason}</div>
      <div className="quiet small">
        {one.kind === "interview" ? (
          <>
            {t("measure.interviewOn")} <DayText day={one.interviewOn} />
          </>
        ) : (
          <>
            <DayText day={one.fromDay} /> – {one.toDay === null ? t("measure.openEnded") : <DayText day={one.toDay} />}
          </>
        )}
        {one.deliveredOn !== null && ` · ${t("measure.delivered", { day: one.deliveredOn })}`}
        {` · ${t("measure.recordedBy", { name: one.recordedByName })} · ${one.measureNumber}`}
      </div>
      <Basis of={one} />
      <Files of={one} companyCode={firm.companyCode} />
      <Promises of={one} />
      {one.steps.length > 0 && (
        <ul className="steps">
          {one.steps.map((step) => (
            <li key={step.stepNo}>
              <DayText day={step.onDay ?? step.actedOn} /> <b>{t(`measureStep.${step.kind}`)}</b> {step.text}{" "}
              {step.documentNumber !== null && <span className="mono">{step.documentNumber}</span>}{" "}
              <span className="quiet small">{step.actorName}</span>
            </li>
          ))}
        </ul>
      )}
      <Papers of={one} firm={firm} />
      <MeasureSteps of={one} companyCode={firm.companyCode} />
    </article>
  );
}

/** The papers of a measure, for the authority whose measure it is. */
function Papers({ of: one, firm }: { of: Measure; firm: Firm }) {
  const { t } = useTexts();
  if (!firm.mayDecide.includes(one.office)) return null;
  return (
    <div className="row">
      {papersOf(one).map((paper) => (
        <PaperButton
          key={paper}
          contract={printMeasure}
          input={{ companyCode: firm.companyCode, measureId: one.measureId, paper }}
          label={t(`measurePaper.${paper}`)}
        />
      ))}
    </div>
  );
}

const BASIS_SHOWN = 8;

function Basis({ of: { basis } }: { of: Measure }) {
  const { t, say } = useTexts();
  const rules = new Map((useRead(listRules, {}).data?.rules ?? []).map((one) => [one.ruleId, one]));
  if (basis.length === 0) return null;
  // Many findings of one rule on one site are named once, with their number.
  const groups = [...Map.groupBy(basis, (one) => `${one.kind}:${one.label}:${one.projectId ?? ""}`).values()];
  return (
    <div className="small">
      {t("measure.basis")}：
      {groups.slice(0, BASIS_SHOWN).flatMap(([first, ...more]) => {
        if (first === undefined) return [];
        const { kind, factId, projectId } = first;
        const rule = kind === "finding" ? rules.get(first.label) : undefined;
        const label = rule === undefined ? first.label : say(rule.says);
        return (
          <span key={`${kind}:${factId}`} className="basis">
            {t(`basisKind.${kind}`)}{" "}
            {kind === "finding" && projectId !== null ? (
              <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: factId }}>
                {label}
              </Link>
            ) : kind === "case" && projectId !== null ? (
              <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId: factId }}>
                {label}
              </Link>
            ) : (
              <span className="mono">{label}</span>
            )}
            {more.length > 0 && ` ×${more.length + 1}`}
          </span>
        );
      })}
      {groups.length > BASIS_SHOWN && ` … ${basis.length}`}
    </div>
  );
}

function Files({ of: { files, measureId }, companyCode }: { of: Measure; companyCode: string }) {
  const { t } = useTexts();
  const open = async (attachmentNo: number) => {
    saveFile(await call(measureFile, { companyCode, measureId, attachmentNo }));
  };
  return files.map(({ attachmentNo, fileName, sha256 }) => (
    <div key={attachmentNo} className="small">
      <Button type="link" size="small" className="row-action" onClick={() => open(attachmentNo)}>
        {t("measure.open")} {fileName}
      </Button>{" "}
      <span className="mono quiet" title={sha256}>
        {sha256.slice(0, 12)}
      </span>
    </div>
  ));
}

const PROMISE_TONES = { open: "yellow", kept: "green", broken: "red" } as const;

function Promises({ of: { promises } }: { of: Measure }) {
  const { t } = useTexts();
  if (promises.length === 0) return null;
  return (
    <ul className="steps">
      {promises.map(({ promiseNo, dueOn, text, state }) => (
        <li key={promiseNo}>
          {t("measure.promiseDue", { day: dueOn })} {text}{" "}
          <Mark tone={PROMISE_TONES[state]}>{t(`promiseState.${state}`)}</Mark>
        </li>
      ))}
    </ul>
  );
}
