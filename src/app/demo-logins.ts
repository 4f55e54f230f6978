import { siteWith } from "../../sim/showcase.ts";
import type { Site } from "../../sim/site.ts";
import { INVENTED_PASSWORD } from "../../sim/staff.ts";
import type { World } from "../../sim/world.ts";
import { present } from "../kernel/assert.ts";
import type { Role } from "../kernel/contract.ts";
import { addUser } from "../modules/identity/user.contract.ts";

export const DEMO_PASSWORD = INVENTED_PASSWORD;

interface DemoLogin {
  readonly login: string;
  readonly role: Role;
  readonly zh: string;
  readonly en: string;
  /** What there is to see. */
  readonly look: string;
  /** Of who has no part in the story, or is one of its workers. */
  readonly name?: string;
}

/** One login a role, and one a level for inspectors; a second worker who has something to confirm. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  {
    login: "region",
    role: "inspector",
    zh: "监察员（自治区）",
    en: "Inspector, region",
    look: "驾驶舱：未知与拖欠分列 the cockpit of seven prefectures",
  },
  {
    login: "prefecture",
    role: "inspector",
    zh: "监察员（拉萨市）",
    en: "Inspector, prefecture",
    look: "案件：格桑花苑退票案 the case of the returned payment",
    name: "李建国",
  },
  {
    login: "county",
    role: "inspector",
    zh: "监察员（城关区）",
    en: "Inspector, county",
    look: "两个工地 two sites",
    name: "边巴次仁",
  },
  {
    login: "officer",
    role: "payroll-officer",
    zh: "劳资专管员",
    en: "Payroll officer",
    look: "更正工资卡，第二次代发 correct the card, pay again",
  },
  {
    login: "sub",
    role: "subcontractor",
    zh: "分包单位",
    en: "Subcontractor",
    look: "编制工资支付表 wage sheets of its own people",
  },
  {
    login: "owner",
    role: "owner",
    zh: "建设单位",
    en: "Owner",
    look: "迟拨的人工费用 labour cost that came late",
  },
  {
    login: "bank",
    role: "bank-clerk",
    zh: "银行经办",
    en: "Bank clerk",
    look: "代发文件与回盘 payment files and results",
  },
  {
    login: "housing",
    role: "sector-authority",
    zh: "住建主管部门",
    en: "Sector authority",
    look: "房建工地 building sites of the region",
    name: "马文海",
  },
  {
    login: "supervisor",
    role: "supervisor",
    zh: "人社监督",
    en: "Supervisor",
    look: "全区，只读 the whole region, reading only",
    name: "次旦罗布",
  },
  {
    login: "admin",
    role: "administrator",
    zh: "系统管理员",
    en: "Administrator",
    look: "用户与核验 users, invariants",
    name: "系统管理员",
  },
  {
    login: "worker",
    role: "worker",
    zh: "农民工（藏文）",
    en: "Worker, in Tibetan",
    look: "11月工资退票 November's wage came back",
  },
  {
    login: "worker2",
    role: "worker",
    zh: "农民工（中文）",
    en: "Worker, in Chinese",
    look: "确认或提出异议 a wage to confirm or dispute",
  },
];

/** Who has worked in the story is a user already; these look on, or are workers. */
export async function addDemoUsers(world: World, sites: ReadonlyMap<string, Site>): Promise<void> {
  const administrator = world.actor("administrator", "系统管理员");
  const showcase = siteWith(sites, "showcase");
  const late = siteWith(sites, "late-sheets");
  const silent = present(
    [...late.people.values()].find(
      ({ plan }) => plan.employer === late.plan.subcontractors[0] && plan.answer === "silence",
    ),
    "a worker who has not answered",
  );
  const returned = present(
    showcase.people.get(present(showcase.plan.workers.at(-1), "a worker").citizenId),
    "the worker of the showcase",
  );
  const fields: Readonly<Record<string, object>> = {
    prefecture: { regionCode: "540100" },
    county: { regionCode: showcase.plan.regionCode },
    housing: { regionCode: "540000", sector: "housing" },
    supervisor: { regionCode: "540000" },
    worker: { workerId: returned.workerId, name: returned.plan.name, locale: "bo" },
    worker2: { workerId: silent.workerId, name: silent.plan.name, locale: "zh" },
  };
  for (const { login, role, name = login } of DEMO_LOGINS) {
    if (world.staff.has(login)) continue;
    await world.call(addUser, administrator, { login, role, name, password: DEMO_PASSWORD, ...fields[login] });
  }
}
