import { getRouteApi, Link } from "@tanstack/react-router";
import { Progress } from "antd";
import { findRegion } from "../../../src/codes/regions.ts";
import { getCase } from "../../../src/modules/cases/case.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { CaseMark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { INK } from "../../ui/theme.ts";
import { DayText } from "../../ui/When.tsx";
import { WhoMustPayInCase } from "../payers/WhoMustPay.tsx";
import { PlaceUnderSupervision } from "../supervision/PlaceUnderSupervision.tsx";
import { CaseActions } from "./CaseActions.tsx";
import { CaseClocks } from "./CaseClocks.tsx";
import { CaseFile } from "./CaseFile.tsx";
import { CaseLines } from "./CaseLines.tsx";
import { CaseThreshold } from "./CaseThreshold.tsx";
import { CaseTimeline } from "./CaseTimeline.tsx";
import "./CasePage.css";

const route = getRouteApi("/cases/$projectId/$caseId");

export function CasePage() {
  const { t, say } = useTexts();
  const { projectId, caseId } = route.useParams();
  const read = useRead(getCase, { projectId, caseId });
  usePageTitle(read.data?.title);
  return (
    <div className="stack">
      <nav aria-label={t("nav.where")}>
        <ol className="crumbs">
          <li>
            <Link to="/cases">{t("nav.cases")}</Link>
          </li>
          <li>
            <span className="quiet">{read.data?.caseNumber ?? caseId}</span>
          </li>
        </ol>
      </nav>
      <Loaded read={read} rows={12}>
        {(data) => {
          const { findingId } = data;
          const share = data.owedFen === 0 ? 100 : Math.floor((data.provedFen * 100) / data.owedFen);
          return (
            <>
              <div className="page-head">
                <div className="row">
                  <h1>{data.title}</h1>
                  <CaseMark state={data.state} />
                </div>
                <div className="facts">
                  <span>{data.caseNumber}</span>
                  <span>
                    <Link to="/projects/$projectId" params={{ projectId }}>
                      {data.projectName}
                    </Link>
                  </span>
                  <span>{say(findRegion(data.regionCode) ?? { zh: data.regionCode, en: data.regionCode })}</span>
                  <span>
                    {t("case.openedOn")} <DayText day={data.openedOn} />
                  </span>
                  <span>
                    {t("case.origin")}{" "}
                    {findingId === null ? (
                      t(`case.${data.origin}`)
                    ) : (
                      <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: findingId }}>
                        {t(`case.${data.origin}`)}
                      </Link>
                    )}
                  </span>
                  {data.inspectors.length > 0 && (
                    <span>
                      {t("case.inspectors")} {data.inspectors.join("、")}
                    </span>
                  )}
                  {data.clearedOn !== null && (
                    <span>
                      {t("case.clearedOn")} <DayText day={data.clearedOn} />
                    </span>
                  )}
                </div>
              </div>
              <section className="case-proof" aria-label={t("case.proof")}>
                <span>
                  {t("case.owed")} <Money fen={data.owedFen} strong />
                </span>
                <span>
                  {t("case.proved")} <Money fen={data.provedFen} strong />
                </span>
                <Progress
                  percent={share}
                  strokeColor={share === 100 ? INK.green : INK.primary}
                  aria-label={t("case.proof")}
                />
              </section>
              <div className="case-columns">
                <div className="stack">
                  <CaseActions data={data} />
                  {data.state !== "cleared" && (
                    <div className="row">
                      <PlaceUnderSupervision projectId={projectId} caseId={caseId} />
                    </div>
                  )}
                  <WhoMustPayInCase projectId={projectId} caseId={caseId} />
                  <CaseLines projectId={projectId} lines={data.wageLines} />
                  <CaseThreshold projectId={projectId} caseId={caseId} />
                  <CaseFile data={data} />
                </div>
                <div className="stack">
                  <CaseClocks clocks={data.clocks} />
                  <CaseTimeline actions={data.actions} />
                </div>
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
