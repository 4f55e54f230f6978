import { present } from "../src/kernel/assert.ts";
import type { OutputOf } from "../src/kernel/contract.ts";
import type { Day } from "../src/kernel/day.ts";
import * as alerts from "../src/modules/alerts/finding.contract.ts";
import * as cases from "../src/modules/cases/case.contract.ts";
import type { Site } from "./site.ts";
import type { InputFor, World } from "./world.ts";

const UNPAID_RULE = "decree724-12-paid-in-full";

/** The open findings of the project that say that a wage is overdue, the oldest first. */
export async function unpaidFindings(world: World, { projectId, inspector }: Site) {
  const filter = { projectId, ruleId: UNPAID_RULE, verdict: "breached" as const, limit: 500 };
  const { findings } = await world.call(alerts.listFindings, inspector, filter);
  return findings.toSorted((a, b) => (a.since === b.since ? a.findingId - b.findingId : a.since < b.since ? -1 : 1));
}

export async function openCase(world: World, site: Site): Promise<void> {
  const { projectId, inspector, plan } = site;
  const [finding] = await unpaidFindings(world, site);
  const { findingId } = present(finding, `an unpaid wage on ${plan.name}`);
  const title = `${plan.name}拖欠农民工工资案`;
  const opened = await world.call(cases.openCase, inspector, { projectId, findingId, title });
  site.caseId = opened.caseId;
}

type Act = Omit<InputFor<typeof cases.actOnCase>, "projectId" | "caseId">;

async function act(world: World, site: Site, what: Act): Promise<OutputOf<typeof cases.actOnCase>> {
  const caseId = present(site.caseId, "the case");
  return world.call(cases.actOnCase, site.inspector, { projectId: site.projectId, caseId, ...what });
}

export async function acceptCase(world: World, site: Site): Promise<void> {
  await act(world, site, { kind: "accept", text: "属于管辖范围，符合受理条件" });
  await act(world, site, { kind: "assign-inspectors", inspectors: ["德吉央宗", "李建国"] });
  await act(world, site, { kind: "note", text: "已到工地核实考勤与工资支付表，并约见总包项目经理" });
}

export async function orderPayment(world: World, site: Site, deadline: Day): Promise<void> {
  await act(world, site, { kind: "order-payment", deadline, text: "责令总承包单位先行清偿" });
}

export async function linkProofs(world: World, site: Site): Promise<void> {
  await act(world, site, { kind: "link-proofs" });
}

export async function clearCase(world: World, site: Site): Promise<void> {
  await act(world, site, { kind: "clear", text: "工资已全额支付，逐笔核对银行回单" });
}
