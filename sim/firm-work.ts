import { present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { addMonth, lastDay, monthOf } from "../src/kernel/month.ts";
import { listFirms } from "../src/modules/firms/firm.contract.ts";
import { actOnMeasure, notifyFirms, recordMeasure } from "../src/modules/firms/measure.contract.ts";
import { publish } from "../src/modules/firms/publication.contract.ts";
import { addListing } from "../src/modules/registry/listing.contract.ts";
import { addSubcontractor } from "../src/modules/registry/project.contract.ts";
import type { Site } from "./site.ts";
import type { World } from "./world.ts";

const DECIDED = { office: "labour", authority: "西藏自治区人力资源和社会保障厅" } as const;
const RULE = "自治区建筑领域信用管理办法（示例）第八条";

/**
 * Ten days before the end the region notifies the firms with most overdue wages, three at most. The first is called to
 * an interview and promises to pay, the second is restricted from new works.
 */
export async function climbLadder(world: World): Promise<void> {
  const region = present(world.staff.get("region"), "the region's inspector");
  const today = world.clock.today();
  const wanted = { about: "arrears", place: "subcontractor", findingsMin: 1, sort: "findings", limit: 3 } as const;
  const { firms } = await world.call(listFirms, region, wanted);
  const [first, second] = firms;
  if (first === undefined || second === undefined) return;
  const { recorded } = await world.call(notifyFirms, region, {
    companyIds: firms.map((one) => one.companyId),
    ...DECIDED,
    ground: "arrears",
    reason: "所用农民工工资逾期未付，请于五日内核实并付清",
    documentNumber: "藏人社监提〔2020〕21号",
    decidedOn: today,
  });
  const noticeOf = (companyId: number) => {
    const found = recorded.find((one) => one.companyId === companyId);
    return { kind: "measure" as const, factId: present(found, "the notice").measureId };
  };
  const terms = { ...DECIDED, decidedOn: today, reason: "提醒后仍有工资逾期未付" };
  const { companyCode } = first;
  const { measureId } = await world.call(recordMeasure, region, {
    ...terms,
    ...{ companyCode, kind: "interview", ground: "other-breach", article: "保障农民工工资支付条例第三条" },
    ...{ interviewOn: today, basis: [noticeOf(first.companyId)] },
  });
  const act = (step: { kind: "hold" | "promise"; day: Day; text: string }) =>
    world.call(actOnMeasure, region, { companyCode, measureId, ...step });
  await act({ kind: "hold", day: today, text: "法定代表人到场，承认拖欠事实" });
  await act({ kind: "promise", day: addDays(today, 14), text: "筹款付清全部拖欠工资" });
  await world.call(recordMeasure, region, {
    ...terms,
    ...{ companyCode: second.companyCode, kind: "restriction", ground: "regional-rule", article: RULE },
    ...{ documentNumber: "藏人社监限〔2020〕3号", toDay: lastDay(addMonth(monthOf(today), 6)) },
    basis: [noticeOf(second.companyId)],
  });
}

/**
 * On the last morning one more firm is notified, its listing by another authority is entered and published, and a
 * contractor names the restricted firm on another site: the answer says so. Answers the checks that warned.
 */
export async function meetTheGate(world: World, sites: Iterable<Site>): Promise<readonly string[]> {
  const region = present(world.staff.get("region"), "the region's inspector");
  const today = world.clock.today();
  const asked = { about: "arrears", place: "subcontractor", sort: "findings", limit: 50 } as const;
  const untouched = await world.call(listFirms, region, { ...asked, findingsMin: 1, standing: "none" });
  const [third] = untouched.firms;
  if (third !== undefined) {
    const { companyCode, name: companyName } = third;
    await world.call(notifyFirms, region, {
      ...{ companyIds: [third.companyId], ...DECIDED, ground: "arrears", decidedOn: today },
      reason: "所用农民工工资逾期未付，请于五日内核实并付清",
    });
    const decision = { decisionNumber: "藏人社失信〔2020〕2号", authority: DECIDED.authority };
    const days = { fromDay: today, source: "示例：失信联合惩戒名单列入决定" };
    const { listingId } = await world.call(addListing, region, { companyCode, companyName, ...days, ...decision });
    await world.call(publish, region, {
      ...{ companyCode, kind: "listing", listingId, documentNumber: decision.decisionNumber, decidedOn: today },
      ...{ authority: DECIDED.authority, legalRepresentative: "某某（示例）" },
      facts: "拖欠农民工工资，经责令限期支付，逾期未支付",
    });
  }
  const [restricted] = (await world.call(listFirms, region, { ...asked, standing: "restriction" })).firms;
  if (restricted === undefined) return [];
  for (const { projectId, officer } of sites) {
    const work = { workScope: "零星劳务", fromDay: today };
    const named = { projectId, companyCode: restricted.companyCode, ...work };
    const outcome = await world.attempt(addSubcontractor, officer, named);
    // The firm is on this site already: the next one.
    if (!("refused" in outcome)) return outcome.warnings.map((one) => one.check);
  }
  return [];
}
