import { Link, useNavigate } from "@tanstack/react-router";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { getFinding } from "../../../src/modules/alerts/finding.contract.ts";
import { getCase, openCase } from "../../../src/modules/cases/case.contract.ts";
import { receiveComplaint } from "../../../src/modules/complaints/complaint.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { TextField } from "../../ui/Fields.tsx";
import { IfMay } from "../../ui/IfMay.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { LevelMark, Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { SideSheet } from "../../ui/SideSheet.tsx";
import { DayText } from "../../ui/When.tsx";
import { AppealPanel } from "../appeals/AppealPanel.tsx";
import { FindingLadder } from "../ladder/FindingLadder.tsx";
import { WhoMustPay } from "../payers/WhoMustPay.tsx";
import { FindingTrace } from "./FindingTrace.tsx";

/** One finding: what, since when, how much; how it was worked out; and the case that can grow from it. */
export function FindingDrawer(props: { projectId: number; findingId: number; onClose: () => void }) {
  const { t, say } = useTexts();
  const read = useRead(getFinding, { projectId: props.projectId, findingId: props.findingId });
  const title = read.data === undefined ? t("nav.findings") : say(read.data.title);
  return (
    <SideSheet title={title} width={680} onClose={props.onClose}>
      <Loaded read={read} rows={10}>
        {(finding) => (
          <div className="stack">
            <div className="row between">
              <span className="row">
                <LevelMark level={finding.level} verdict={finding.verdict} />
                {finding.exemptUntil !== null && (
                  <Mark tone="grey">{t("appeal.exempt", { day: finding.exemptUntil })}</Mark>
                )}
              </span>
              <CaseLink finding={finding} />
            </div>
            <Pairs
              of={[
                [t("finding.subject"), <Subject key="subject" finding={finding} />],
                [t("word.amount"), <Money key="amount" fen={finding.amountFen} strong />],
                [t("finding.since"), <DayText key="since" day={finding.since} />],
                [t("finding.dueOn"), <DayText key="due" day={finding.dueOn} />],
                [t("finding.openedOn"), <DayText key="opened" day={finding.openedOn} />],
                [t("finding.closedOn"), <DayText key="closed" day={finding.closedOn} />],
              ]}
            />
            <FindingLadder finding={finding} />
            <AppealPanel finding={finding} />
            {isOwed(finding) && <WhoMustPay projectId={finding.projectId} findingId={finding.findingId} />}
            <FindingTrace
              trace={finding.trace}
              ruleId={finding.ruleId}
              article={finding.article}
              projectId={finding.projectId}
            />
          </div>
        )}
      </Loaded>
    </SideSheet>
  );
}

type Finding = OutputOf<typeof getFinding>;

/** Only open findings about money; of those that are not about wages the answer is empty and nothing shows. */
function isOwed({ closedOn, amountFen, verdict }: Finding): boolean {
  return closedOn === null && amountFen !== null && verdict === "breached";
}

function Subject({ finding }: { finding: Finding }) {
  const name = finding.subjectName ?? finding.subject;
  const { projectId, lineId, pin } = finding;
  if (lineId !== null) {
    return (
      <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId }}>
        {name}
      </Link>
    );
  }
  if (pin === null) return <>{name}</>;
  return (
    <Link to="/projects/$projectId/attendance" params={{ projectId }} search={{ pin }}>
      {name}
    </Link>
  );
}

function CaseLink({ finding }: { finding: Finding }) {
  const { t, say } = useTexts();
  const navigate = useNavigate();
  const { projectId, findingId, caseId } = finding;
  if (caseId !== null) {
    return (
      <IfMay contract={getCase} plain={t("finding.hasCase")}>
        <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
          {t("finding.inCase")}
        </Link>
      </IfMay>
    );
  }
  if (finding.lineId === null || finding.closedOn !== null || finding.verdict !== "breached") return null;
  return (
    <>
      <ActionForm<typeof openCase, { readonly title: string }>
        contract={openCase}
        label={t("finding.openCase")}
        primary
        initial={{ title: `${finding.projectName} ${say(finding.title)}`.slice(0, 120) }}
        toInput={({ title }) => ({ projectId, findingId, title, includeAll: true })}
        done={(made) => {
          navigate({ to: "/cases/$projectId/$caseId", params: { projectId, caseId: made.caseId } });
          return undefined;
        }}
      >
        <p className="quiet">{t("finding.openCaseHelp")}</p>
        <TextField name="title" label={t("case.title")} max={120} />
      </ActionForm>
      <IfMay contract={receiveComplaint} plain="">
        <Link to="/complaints" search={{ project: projectId, finding: findingId }}>
          {t("complaint.fromFinding")}
        </Link>
      </IfMay>
    </>
  );
}
