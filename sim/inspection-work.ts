import type { Actor } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { addUser } from "../src/modules/identity/user.contract.ts";
import * as inspection from "../src/modules/inspections/inspection.contract.ts";
import * as plan from "../src/modules/inspections/plan.contract.ts";
import { giveTask } from "../src/modules/inspections/task.contract.ts";
import { INVENTED_PASSWORD } from "./staff.ts";
import type { World } from "./world.ts";

const INSPECTORS = ["巴桑次仁", "旺堆", "央金拉姆", "刘志强", "格桑平措"];
const SITES = 6;
/** A grey square: nobody was ever photographed. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The region draws six sites; on the same day two are inspected, one is begun, one is not reached for snow. */
export async function inspectSites(world: World, sites: number): Promise<void> {
  const region = present(world.staff.get("region"), "the region's inspector");
  const today = world.clock.today();
  const siteCount = Math.min(SITES, sites);
  const inspectors = await hireInspectors(world);
  const { planId } = await world.call(plan.addPlan, region, {
    name: "岁末农民工工资支付“双随机”专项检查",
    nameBo: "ལོ་མཇུག་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པའི་སྐབས་འདེམས་ཆེད་དོན་ཞིབ་བཤེར།",
    nameEn: "Year-end special survey of wage payment",
    regionCode: "540000",
    fromDay: today,
    toDay: addDays(today, 20),
    strata: "prefecture",
    siteCount,
    teamCount: 2,
  });
  const recused = present(inspectors.at(-1), "an inspector");
  await world.call(plan.recuse, region, { planId, userId: recused.userId, reason: "配偶在参建单位任职" });
  const { digest: frameDigest } = await world.call(plan.freezeFrame, region, { planId });
  const seedSource = "公开摇号，驻厅纪检组现场见证";
  await world.call(plan.drawSites, region, { planId, frameDigest, seed: "07-15-23-31-36", seedSource });
  const drawn = await world.call(plan.getPlan, region, { planId });
  for (const [at, { inspectionId, teamNo }] of drawn.sites.entries()) {
    const members = drawn.teams.find((team) => team.teamNo === teamNo)?.members ?? [];
    const [first, second] = members.map(({ userId }) => inspectors.find((one) => one.userId === userId));
    if (first !== undefined && second !== undefined) await visit(world, at, inspectionId, first, second);
  }
}

async function hireInspectors(world: World): Promise<Actor[]> {
  const administrator = world.actor("administrator", "系统管理员");
  const hired: Actor[] = [];
  for (const [at, name] of INSPECTORS.entries()) {
    const about = { login: `inspector-${at + 1}`, role: "inspector", name, regionCode: "540000" } as const;
    const { userId, role } = await world.call(addUser, administrator, { ...about, password: INVENTED_PASSWORD });
    const actor = { userId, name, role, regionCode: about.regionCode };
    world.staff.set(about.login, actor);
    hired.push(actor);
  }
  return hired;
}

async function visit(world: World, at: number, inspectionId: number, first: Actor, second: Actor): Promise<void> {
  const takenAt = world.clock.now();
  const made = (what: string) => `invented-${inspectionId}-${what}`;
  const common = { inspectionId, takenAt };
  const send = (facts: Parameters<typeof world.call<typeof inspection.syncFacts>>[2]["facts"]) =>
    world.call(inspection.syncFacts, first, { facts });
  if (at === 3) {
    await send([{ ...common, factId: made("not-reached"), kind: "not-reached", body: { text: "大雪封路，次日再去" } }]);
    return;
  }
  if (at > 2) return;
  const { checklist, firms } = await world.call(inspection.getInspection, first, { inspectionId });
  const failing: readonly string[] =
    at === 0 ? ["board-phones", "monthly-sheets"] : at === 1 ? ["labour-contracts"] : [];
  const items = at === 2 ? checklist.items.slice(0, 9) : checklist.items;
  await send(
    items.map(({ key, kind }) => ({
      ...common,
      factId: made(key),
      kind: "answer",
      itemKey: key,
      body: failing.includes(key)
        ? { value: "no", note: "现场查阅资料、询问工人", workers: key === "board-phones" ? 0 : 7 }
        : { value: kind === "number" ? 8 + at : "yes" },
    })),
  );
  if (at === 2) return;
  const file = { fileName: "photo.png", mediaType: "image/png", base64: PICTURE };
  for (const itemKey of ["board-there", ...failing]) {
    const photoId = made(`photo-${itemKey}`);
    await world.call(inspection.sendPhoto, second, { ...common, photoId, itemKey, moment: "seen", file });
  }
  const said = { name: "现场负责人", post: "项目经理", signed: true };
  await send([
    { ...common, factId: made("present"), kind: "present", body: said },
    ...(at === 0
      ? ([
          { ...common, factId: made("spot"), kind: "spot", itemKey: "board-phones", body: { text: "当场更换电话" } },
        ] as const)
      : []),
  ]);
  // One is due five days later and nobody answers it; the other has the days that go without saying.
  const companyId = present(firms[0], "a firm").companyId;
  const dueOn: Day | undefined = at === 0 ? addDays(world.clock.today(), 5) : undefined;
  await world.call(giveTask, first, {
    inspectionId,
    taskKey: made("task"),
    companyId,
    itemKey: at === 0 ? "monthly-sheets" : "labour-contracts",
    demand: at === 0 ? "补齐工资支付表农民工本人签字，书面报告" : "与未签合同的农民工订立书面劳动合同",
    ...(dueOn !== undefined && { dueOn }),
  });
  await world.call(inspection.signInspection, first, { inspectionId });
  await world.call(inspection.signInspection, second, { inspectionId });
}
