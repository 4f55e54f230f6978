import { Link } from "@tanstack/react-router";
import { useScopeWords } from "../campaigns/campaign-words.tsx";

interface Subject {
  readonly projectId: number;
  readonly projectName: string;
  readonly regionCode: string;
  readonly caseId: number | null;
  readonly caseNumber: string | null;
  readonly lineId?: number | null;
  readonly workerName?: string | null;
  readonly month?: string | null;
}

/** A project, a case of it, or a worker's wage of a month on it. */
export function SubjectText({ of }: { of: Subject }) {
  const { area } = useScopeWords();
  const { projectId, projectName, regionCode, caseId, caseNumber, lineId, workerName, month } = of;
  const project = (
    <Link to="/projects/$projectId" params={{ projectId }}>
      {projectName}
    </Link>
  );
  if (caseId !== null) {
    return (
      <>
        <Link to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
          {caseNumber}
        </Link>
        <div className="small">
          {project} · {area(regionCode)}
        </div>
      </>
    );
  }
  return (
    <>
      {lineId !== null && lineId !== undefined && (
        <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ line: lineId }}>
          {workerName} {month}
        </Link>
      )}
      <div className={lineId ? "small" : undefined}>{project}</div>
      <div className="quiet small">{area(regionCode)}</div>
    </>
  );
}
