import { present } from "../src/kernel/assert.ts";
import type { OutputOf } from "../src/kernel/contract.ts";
import * as appeals from "../src/modules/alerts/appeal.contract.ts";
import type { listFindings } from "../src/modules/alerts/finding.contract.ts";
import { unpaidFindings } from "./case-work.ts";
import type { Site } from "./site.ts";
import type { InputFor, World } from "./world.ts";

type Finding = OutputOf<typeof listFindings>["findings"][number];
type Said = Pick<InputFor<typeof appeals.fileAppeal>, "reason" | "statement">;

async function appeal(world: World, { projectId, officer }: Site, finding: Finding, said: Said): Promise<number> {
  const input = { projectId, findingId: finding.findingId, ...said };
  return (await world.call(appeals.fileAppeal, officer, input)).appealId;
}

async function answer(
  world: World,
  site: Site,
  finding: Finding,
  appealId: number,
  says: { agrees: boolean; text: string },
) {
  const worker = present(
    [...site.people.values()].find((one) => one.pin === finding.pin),
    `worker ${finding.pin}`,
  );
  const actor = world.actor("worker", worker.plan.name, { workerId: worker.workerId });
  await world.call(appeals.answerAppeal, actor, { projectId: site.projectId, appealId, ...says });
}

/** Two answers of the contractor: one that the worker says is true, and one that the worker denies. */
export async function appealTwice(world: World, site: Site): Promise<void> {
  const { projectId, inspector, plan } = site;
  const [first, second] = await unpaidFindings(world, site);
  const [agreed, disputed] = [present(first, plan.name), present(second, plan.name)];
  const advance = await appeal(world, site, agreed, {
    reason: "wrong-amount",
    statement: "该工人当月已预支生活费2000元，有本人签字的预支单，工资表未扣减",
  });
  await answer(world, site, agreed, advance, { agrees: true, text: "预支单是我签的" });
  await world.call(appeals.decideAppeal, inspector, {
    projectId,
    appealId: advance,
    decision: "uphold",
    text: "预支单与本人陈述一致，责令更正工资表后重新核算",
  });
  const cash = await appeal(world, site, disputed, {
    reason: "paid-in-cash",
    statement: "该工人工资已由班组长以现金发放",
  });
  await answer(world, site, disputed, cash, { agrees: false, text: "没有收到现金" });
  await world.call(appeals.decideAppeal, inspector, {
    projectId,
    appealId: cash,
    decision: "reject",
    text: "没有签收凭证，本人否认；工资应当通过专用账户直接支付到本人账户",
  });
}

/** The wage of the showcase came back; the contractor says whose fault it is, and the worker has not answered. */
export async function appealUnanswered(world: World, site: Site): Promise<void> {
  const pin = site.people.get(present(site.plan.workers.at(-1), "a worker").citizenId)?.pin;
  const finding = (await unpaidFindings(world, site)).find((one) => one.pin === pin);
  await appeal(world, site, present(finding, "the wage that came back"), {
    reason: "other",
    statement: "工资已按时代发，因本人销户被银行退回，已电话通知本人提供新卡",
  });
}
