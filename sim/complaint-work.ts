import { NOBODY } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { prng } from "../src/kernel/prng.ts";
import * as complaints from "../src/modules/complaints/complaint.contract.ts";
import { importComplaints } from "../src/modules/complaints/complaint-import.contract.ts";
import { complain, sayByReceipt, tell } from "../src/modules/complaints/tell.contract.ts";
import { getSiteContacts } from "../src/modules/papers/site-contacts.contract.ts";
import { COMPLAINT_LIST } from "../src/sheets/complaint-list/complaint-row.ts";
import { filledForm } from "../src/sheets/sheet-sample.ts";
import { siteWith } from "./showcase.ts";
import { signedPage } from "./signed-page.ts";
import type { Site } from "./site.ts";
import type { InputFor, World } from "./world.ts";

/** What people of the region tell its labour inspections in the last two weeks, and what becomes of it. */
export interface ComplaintStory {
  /** What happens on the day, if anything. */
  on(day: Day): Promise<void>;
}

const UNPAID = "圣湖物流园一号库十一月的工资到今天还没有发，我们班组十几个人都等着寄钱回家。";
const MORE = "圣湖物流园一号库十一月工资到现在还没有发，班组十几个人都没有拿到钱。";
const [WAREHOUSE, MARKET, SCHOOL] = ["圣湖商贸物流园一号库", "亚东边贸市场改造", "堆龙新城第三小学教学楼"] as const;
const [CHENGGUAN, DUILONG] = ["540102", "540103"];

/** Days before the end of the story, each with what is told or done then; so that one clock is over, one nearly so. */
export function complaintStory(world: World, sites: ReadonlyMap<string, Site>, today: Day): ComplaintStory {
  const known = new Map<string, number>();
  const county = world.actor("inspector", "边巴次仁", { regionCode: CHENGGUAN });
  const neighbour = world.actor("inspector", "洛桑旺姆", { regionCode: DUILONG });
  const region = () => present(world.staff.get("region"), "the region's inspector");
  const found = (name: string) => [...sites.values()].find(({ plan }) => plan.name === name);
  const siteOf = (name: string) => present(found(name), name);
  const key = (of: string) => ({ submissionKey: `invented-complaint-${of}` });
  const one = (of: string) => present(known.get(of), `the complaint of ${of}`);

  async function typed(
    of: string,
    by: typeof county,
    told: Omit<InputFor<typeof complaints.receiveComplaint>, "submissionKey">,
  ) {
    const { complaintId } = await world.call(complaints.receiveComplaint, by, { ...key(of), ...told });
    known.set(of, complaintId);
  }

  function act(of: string, by: typeof county, step: Omit<InputFor<typeof complaints.actOnComplaint>, "complaintId">) {
    return world.call(complaints.actOnComplaint, by, { complaintId: one(of), ...step });
  }

  /** By phone; nobody has decided about it by the end. */
  const byPhone = () =>
    typed("phone", county, {
      channel: "phone",
      projectId: siteOf(WAREHOUSE).projectId,
      kinds: ["unpaid-wages"],
      ...{ fromMonth: "2020-10", toMonth: "2020-11", peopleCount: 12, claimedFen: 9_600_000 },
      says: UNPAID,
      who: { name: "扎西平措", phone: "13800000021" },
    });

  /** A letter about what is no wage; the neighbour county answers it in writing. */
  const byLetter = () =>
    typed("letter", neighbour, {
      channel: "letter",
      source: "来信第2020-118号",
      employer: "堆龙某建材经营部",
      kinds: ["other"],
      claimedFen: 1_850_000,
      says: "我给工地送了三车沙子，材料款一直没有结，请帮我要回来。",
      who: { name: "旺久", phone: "13800000022" },
    });

  const refuseLetter = () =>
    act("letter", neighbour, {
      kind: "refuse",
      text: "所反映的是买卖合同货款，不属于劳动保障监察事项。可向堆龙德庆区人民法院起诉，需要时可向法律援助中心咨询。",
    });

  /** In person at the region's window, about a site of another prefecture: accepted, and a case on the same day. */
  const inPerson = () =>
    typed("walk-in", region(), {
      channel: "walk-in",
      projectId: siteOf(MARKET).projectId,
      kinds: ["short-paid"],
      ...{ fromMonth: "2020-11", toMonth: "2020-11", peopleCount: 3, claimedFen: 1_260_000 },
      says: "十一月的工资只发了一部分人，我们三个一分钱也没有拿到，问项目部说业主的钱没有到齐。",
      who: { name: "格列", phone: "13800000023" },
      others: [
        { name: "次仁顿珠", claimedFen: 420_000 },
        { name: "普布仓决", claimedFen: 420_000 },
      ],
    });

  const acceptInPerson = () =>
    act("walk-in", region(), {
      kind: "accept",
      title: "亚东边贸市场改造项目拖欠农民工工资案",
      text: "属于管辖范围，有明确的用人单位和拖欠事实，予以受理",
    });

  /** From the notice board, without a name and with a photo; like the call of before. Its clock ends tomorrow. */
  async function byBoard(): Promise<void> {
    const { projectId, officer } = siteOf(WAREHOUSE);
    const { tellPath } = await world.call(getSiteContacts, officer, { projectId });
    const { complaintId, receiptCode } = await world.call(tell, NOBODY, {
      ...key("board"),
      board: present(tellPath.split("/p/")[1], "the board's code"),
      kinds: ["unpaid-wages", "no-board"],
      ...{ fromMonth: "2020-11", toMonth: "2020-11", peopleCount: 10 },
      says: MORE,
      files: [photo("告示牌.png")],
    });
    known.set("board", complaintId);
    await world.call(sayByReceipt, NOBODY, { code: receiptCode, text: "项目部今天贴了通知，说二十号以后再发。" });
  }

  /** To the wrong county; it goes on to the right one with its clock. */
  async function toTheWrongCounty(): Promise<void> {
    const { complaintId } = await world.call(tell, NOBODY, {
      ...key("moved"),
      regionCode: CHENGGUAN,
      site: "堆龙新城三小工地",
      kinds: ["unpaid-wages"],
      ...{ fromMonth: "2020-11", toMonth: "2020-11", claimedFen: 380_000 },
      says: "十一月夜里浇混凝土的加班费没有算进工资表，工资表上也没有我的签字。",
      language: "zh",
      who: { name: "索朗", phone: "13800000024" },
    });
    known.set("moved", complaintId);
  }

  async function transfer(): Promise<void> {
    const text = "工地在堆龙德庆区，已移送堆龙德庆区劳动保障监察，请留意其答复";
    await act("moved", county, { kind: "transfer", regionCode: DUILONG, text });
    const { projectId } = siteOf(SCHOOL);
    await act("moved", neighbour, { kind: "name-project", projectId });
  }

  /** Who left and was forgotten complains on his phone. */
  async function byWorker(): Promise<void> {
    const { plan, projectId, people } = siteWith(sites, "showcase");
    const left = present(
      plan.workers.find(({ leaving }) => leaving === "forgotten"),
      "a leaver who was forgotten",
    );
    const { workerId } = present(people.get(left.citizenId), left.name);
    const { complaintId } = await world.call(complain, world.actor("worker", left.name, { workerId }), {
      ...key("worker"),
      projectId,
      kinds: ["unpaid-wages"],
      ...{ fromMonth: "2020-12", toMonth: "2020-12" },
      says: "我十二月十一号离场，项目部说离场当天结清，到现在一个星期了还没有给。",
      files: [photo("离场结算单.png")],
    });
    known.set("worker", complaintId);
  }

  /** What another authority's desk collected: four good rows in three prefectures, one without its words. */
  const byList = () =>
    world.call(importComplaints, region(), {
      source: "自治区信访局转办",
      file: {
        fileName: "转办清单-2020-12.xlsx",
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        base64: Buffer.from(filledForm(COMPLAINT_LIST, listed(today))).toString("base64"),
      },
    });

  /** Tests live through some of the sites only: what is told of another is not told then. */
  const about = (name: string, step: () => Promise<unknown>) => async () => {
    if (found(name) !== undefined) await step();
  };
  const days: Readonly<Record<number, readonly (() => Promise<unknown>)[]>> = {
    11: [about(WAREHOUSE, byPhone)],
    10: [byLetter],
    6: [about(WAREHOUSE, byBoard), refuseLetter, about(SCHOOL, toTheWrongCounty)],
    5: [about(MARKET, inPerson), about(SCHOOL, transfer)],
    4: [about(MARKET, acceptInPerson)],
    3: [byWorker, byList],
  };
  const steps = new Map(Object.entries(days).map(([before, what]) => [addDays(today, -Number(before)), what]));
  return {
    async on(day) {
      for (const step of steps.get(day) ?? []) await step();
    },
  };
}

/** No photo of anything: the drawing of a signed page, as other scans of the story. */
function photo(fileName: string) {
  const base64 = signedPage(1, prng(`photo/${fileName}`)).toString("base64");
  return { fileName, mediaType: "image/png", base64 };
}

function listed(today: Day) {
  const kind = "拖欠工资";
  const on = (before: number) => addDays(today, -before);
  return [
    {
      receivedOn: on(4),
      region: "卡若区",
      kind,
      says: "小区工地拖欠两个月工资",
      site: "昌都东岸安居小区",
      people: "6人",
    },
    {
      receivedOn: on(4),
      region: "巴宜区",
      kind,
      says: "酒店工地只发了七成",
      site: "尼洋河畔酒店",
      claimed: "48,000元",
    },
    { receivedOn: on(5), region: "色尼区", kind: "未签劳动合同", says: "干了三个月没有签合同", site: "供暖管网四标" },
    {
      receivedOn: on(3),
      region: "城关区",
      kind,
      says: MORE,
      site: "圣湖物流园",
      name: "扎西平措",
      phone: "13800000021",
    },
    { receivedOn: on(3), region: "乃东区", kind, site: "雅砻新区地下停车场" },
  ];
}
