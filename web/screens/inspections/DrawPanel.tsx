import { App, Button } from "antd";
import { drawSites, freezeFrame, recuse, verifyDraw } from "../../../src/modules/inspections/plan.contract.ts";
import { call } from "../../app/api.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { FailureNotice } from "../../ui/FailureNotice.tsx";
import { ChoiceField, TextField } from "../../ui/Fields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { InstantText } from "../../ui/When.tsx";
import { ProjectField } from "../complaints/ProjectField.tsx";
import type { Plan } from "./PlanPage.tsx";

/** Frame, seed, teams, recusals, and every earlier draw. */
export function DrawPanel({ plan }: { plan: Plan }) {
  const { t } = useTexts();
  const { planId } = plan;
  return (
    <Panel title={t("inspection.draw")} extra={plan.mayManage && <Actions plan={plan} />}>
      <div className="stack">
        <p className="quiet">{t("inspection.drawHelp")}</p>
        {plan.frame !== null && (
          <p>
            {t("inspection.frozen", { sites: plan.frame.sites, inspectors: plan.frame.inspectors })}
            <br />
            {t("inspection.digest")} <code className="digest">{plan.frame.digest}</code>
          </p>
        )}
        {plan.draws.toReversed().map((draw, index) => (
          <section key={draw.drawNo}>
            <h3>
              {t("inspection.drawNo", { count: draw.drawNo })}{" "}
              {index > 0 && <Mark tone="grey">{t("inspection.superseded")}</Mark>} <Verify planId={planId} {...draw} />
            </h3>
            <Pairs
              of={[
                [t("inspection.sites"), t("inspection.share", { frame: draw.frameSites, count: draw.sites.length })],
                [t("inspection.digest"), <code key="digest">{draw.digest}</code>],
                [t("inspection.seed"), <code key="seed">{draw.seed}</code>],
                [t("inspection.seedSource"), draw.seedSource],
                ...(draw.reason === null ? [] : [[t("inspection.redraw"), draw.reason] as const]),
                [draw.recordedByName, <InstantText key="at" at={draw.recordedAt} />],
              ]}
            />
            {index > 0 && <p className="quiet small">{draw.sites.join("、")}</p>}
          </section>
        ))}
        {plan.teams.length > 0 && (
          <section>
            <h3>{t("inspection.teams")}</h3>
            <Pairs
              of={plan.teams.map(({ teamNo, members }) => [
                t("inspection.team", { count: teamNo }),
                members.map(({ name, leader }) => (leader ? `${name}（${t("inspection.leader")}）` : name)).join("、"),
              ])}
            />
          </section>
        )}
        {plan.recusals.length > 0 && (
          <section>
            <h3>{t("inspection.recusals")}</h3>
            <ul>
              {plan.recusals.map(({ userName, projectName, reason, recordedAt }) => (
                <li key={`${userName} ${recordedAt}`}>
                  {userName} · {projectName ?? t("inspection.allSites")} · {reason}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}

function Actions({ plan }: { plan: Plan }) {
  const { t } = useTexts();
  const { planId, frame } = plan;
  return (
    <>
      <ActionForm<typeof recuse, { userId: number; siteId?: number; reason: string }>
        contract={recuse}
        label={t("inspection.recuse")}
        size="small"
        toInput={(values) => ({ ...values, planId })}
      >
        <ChoiceField
          name="userId"
          label={t("inspection.inspector")}
          choices={plan.inspectors.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <ProjectField name="siteId" label={t("inspection.onlySite")} optional />
        <TextField name="reason" label={t("inspection.reason")} rows={2} max={500} />
      </ActionForm>
      <ActionForm<typeof freezeFrame, object>
        contract={freezeFrame}
        label={t("inspection.freeze")}
        size="small"
        toInput={() => ({ planId })}
      >
        <p>{t("inspection.drawHelp")}</p>
      </ActionForm>
      {frame !== null && (
        <ActionForm<typeof drawSites, { seed?: string; seedSource?: string; reason?: string }>
          contract={drawSites}
          label={t("inspection.doDraw")}
          size="small"
          primary
          toInput={({ seed, seedSource, reason }) => ({
            planId,
            frameDigest: frame.digest,
            ...(seed && { seed }),
            ...(seedSource && { seedSource }),
            ...(reason && { reason }),
          })}
        >
          <p className="digest">
            {t("inspection.digest")} <code>{frame.digest}</code>
          </p>
          <TextField name="seed" label={t("inspection.seed")} help={t("inspection.seedHelp")} max={200} optional />
          <TextField name="seedSource" label={t("inspection.seedSource")} max={200} optional />
          {plan.draws.length > 0 && <TextField name="reason" label={t("inspection.redraw")} rows={2} max={500} />}
        </ActionForm>
      )}
    </>
  );
}

function Verify({ planId, drawNo }: { planId: number; drawNo: number }) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  async function verify() {
    try {
      const found = await call(verifyDraw, { planId, drawNo });
      const good = found.frameIntact && found.sitesSame && found.teamsSame;
      modal.info({
        title: t("inspection.verify"),
        width: 720,
        icon: null,
        content: (
          <div className="stack">
            <p>
              <Mark tone={good ? "green" : "red"}>{t(good ? "inspection.verified" : "inspection.notVerified")}</Mark>
            </p>
            <ol className="small">
              {found.order.map(({ projectCode, key, drawn }) => (
                <li key={projectCode}>
                  <code>{key.slice(0, 16)}…</code> {projectCode}{" "}
                  {drawn && <Mark tone="blue">{t("inspection.doDraw")}</Mark>}
                </li>
              ))}
            </ol>
          </div>
        ),
      });
    } catch (error) {
      if (error instanceof Error)
        modal.info({ title: t("inspection.verify"), content: <FailureNotice error={error} />, icon: null });
    }
  }
  return (
    <Button size="small" onClick={verify}>
      {t("inspection.verify")}
    </Button>
  );
}
