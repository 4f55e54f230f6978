import { getRouteApi, Link } from "@tanstack/react-router";
import { findRegion } from "../../../src/codes/regions.ts";
import { COMPLAINANT_NAME, getComplaint } from "../../../src/modules/complaints/complaint.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText, InstantText } from "../../ui/When.tsx";
import { CaseClocks } from "../cases/CaseClocks.tsx";
import { ComplaintActions } from "./ComplaintActions.tsx";
import { ComplaintFiles, ComplaintIdentity } from "./ComplaintIdentity.tsx";
import { ComplaintLooks } from "./ComplaintLooks.tsx";
import { type Complaint, ComplaintMark } from "./ComplaintMark.tsx";
import { ComplaintSame } from "./ComplaintSame.tsx";
import "../cases/CasePage.css";
import "./complaints.css";

const route = getRouteApi("/complaints/$complaintId");

export function ComplaintPage() {
  const { t } = useTexts();
  const { complaintId } = route.useParams();
  const read = useRead(getComplaint, { complaintId });
  usePageTitle(read.data?.complaintNumber);
  return (
    <div className="stack">
      <nav aria-label={t("nav.where")}>
        <ol className="crumbs">
          <li>
            <Link to="/complaints">{t("nav.complaints")}</Link>
          </li>
          <li>
            <span className="quiet">{read.data?.complaintNumber ?? complaintId}</span>
          </li>
        </ol>
      </nav>
      <Loaded read={read} rows={12}>
        {(data) => (
          <>
            <div className="row">
              <h1>{data.complaintNumber}</h1>
              <ComplaintMark state={data.state} />
              {data.unheard && <Mark tone="orange">{t("complaint.unheard")}</Mark>}
            </div>
            <div className="case-columns">
              <div className="stack">
                <ComplaintActions data={data} />
                <Told data={data} />
                <ComplaintIdentity data={data} />
                <ComplaintFiles data={data} />
                <ComplaintLooks complaintId={complaintId} />
              </div>
              <div className="stack">
                <CaseClocks clocks={data.clock === null ? [] : [data.clock]} />
                <Timeline steps={data.steps} />
                <ComplaintSame data={data} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Told({ data }: { data: Complaint }) {
  const { t, say } = useTexts();
  const { projectId, caseId } = data;
  const region = (code: string) => say(findRegion(code) ?? { zh: code, en: code });
  const months = [data.fromMonth, data.toMonth].filter(Boolean).join(" – ");
  return (
    <Panel title={t("complaint.told")}>
      <div className="stack">
        <p className="words">{data.says}</p>
        <Pairs
          of={[
            [t("complaint.kind"), data.kinds.map((one) => t(`complaintKind.${one}`)).join(" · ")],
            [
              t("complaint.about"),
              projectId === null ? (
                t("complaint.noProject")
              ) : (
                <Link key="project" to="/projects/$projectId" params={{ projectId }}>
                  {data.projectName}
                </Link>
              ),
            ],
            [t("complaint.site"), data.site ?? "—"],
            [t("complaint.employer"), data.employer ?? "—"],
            [t("complaint.months"), months === "" ? "—" : months],
            [t("complaint.claimed"), data.claimedFen === null ? "—" : <Money key="fen" fen={data.claimedFen} />],
            [t("complaint.people"), data.peopleCount],
            [t("complaint.channel"), [t(`complaintChannel.${data.channel}`), data.source].filter(Boolean).join(" · ")],
            [t("complaint.receivedOn"), <DayText key="on" day={data.receivedOn} />],
            [t("complaint.holder"), region(data.regionCode)],
            [
              t("complaint.firstAsked"),
              [region(data.receptionRegion), data.recordedByName].filter((one) => one !== COMPLAINANT_NAME).join(" · "),
            ],
            [t("complaint.handler"), data.handlerName ?? t("complaint.nobody")],
            [
              t("complaint.case"),
              caseId === null || projectId === null ? (
                "—"
              ) : (
                <Link key="case" to="/cases/$projectId/$caseId" params={{ projectId, caseId }}>
                  {data.caseNumber}
                </Link>
              ),
            ],
          ]}
        />
      </div>
    </Panel>
  );
}

/** Everything that was done, newest first. */
function Timeline({ steps }: { steps: Complaint["steps"] }) {
  const { t, say } = useTexts();
  return (
    <Panel title={t("complaint.timeline")}>
      <ol className="case-timeline" reversed>
        {[...steps].reverse().map((step) => {
          const { text, authority, regionCode, handlerName, otherNumber, caseNumber } = step.detail;
          const place =
            step.kind === "transfer" && typeof regionCode === "string"
              ? say(findRegion(regionCode) ?? { zh: regionCode, en: regionCode })
              : "";
          const parts = [place, authority, handlerName, otherNumber, caseNumber, text];
          return (
            <li key={step.stepNo}>
              <b>{t(`complaintAction.${step.kind}`)}</b>{" "}
              <span className="quiet small">
                {step.actorName === COMPLAINANT_NAME ? t("complaint.complainant") : step.actorName} ·{" "}
                <InstantText at={step.recordedAt} />
                {step.shown && ` · ${t("complaint.shown")}`}
              </span>
              <p className="words">{parts.filter((part) => typeof part === "string" && part !== "").join(" · ")}</p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
