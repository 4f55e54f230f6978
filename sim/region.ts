import { present } from "../src/kernel/assert.ts";
import { addDays, type Day, day } from "../src/kernel/day.ts";
import { prng } from "../src/kernel/prng.ts";
import { inventor } from "./people.ts";
import {
  type CompanyPlan,
  planSite,
  type SiteBrief,
  type SitePlan,
  type Trait,
  withSomebodyOnTwo,
} from "./site-plan.ts";

/** An invented region: every organisation and person in it is made up, the counties are real. */
export interface RegionPlan {
  readonly seed: string;
  /** The day on which its story ends: the demo's today. */
  readonly today: Day;
  readonly sites: readonly SitePlan[];
}

const DEMO_TODAY = day("2020-12-21");

const OWNERS = [
  "格萨新区建设投资有限公司",
  "雅砻河谷城镇开发有限公司",
  "年楚河水利建设管理中心有限公司",
  "念青公路项目管理有限公司",
  "康巴民生工程代建有限公司",
  "尼洋河文旅置业有限公司",
  "象泉河能源发展有限公司",
  "羌塘牧区安居建设有限公司",
  "圣湖商贸物流园有限公司",
  "雪莲花教育设施建设有限公司",
];
const CONTRACTORS = [
  "岗坚雪峰建设集团有限公司",
  "玛旁云路桥工程有限公司",
  "藏东山河建筑工程有限公司",
  "七彩经幡建设有限公司",
  "高天水电工程局有限公司",
  "金牦牛市政工程有限公司",
];
const SUBCONTRACTORS = [
  "晨曦高原劳务有限公司",
  "大河湾劳务有限公司",
  "青稞香劳务有限公司",
  "石头城劳务有限公司",
  "同心坝劳务有限公司",
  "远山脚劳务有限公司",
  "白云寺村劳务合作有限公司",
  "三岔口机械作业有限公司",
  "麦地卡劳务有限公司",
  "千里马劳务有限公司",
];
const BANKS: Readonly<Record<string, string>> = {
  "103": "中国农业银行",
  "105": "中国建设银行",
  "313": "西藏银行",
  "403": "中国邮政储蓄银行",
};

/** County, name, category, funding, owner, contractor, subcontractors, people, payday, bank, what is special. */
type Row = readonly [
  regionCode: string,
  name: string,
  category: string,
  funding: "government" | "state-owned" | "private",
  owner: number,
  contractor: number,
  subcontractors: readonly number[],
  size: number,
  payday: number,
  bank: string,
  ...traits: Trait[],
];

const ROWS: readonly Row[] = [
  [
    "540102",
    "格桑花苑安置房二期",
    "01",
    "government",
    0,
    0,
    [0, 1, 2],
    180,
    15,
    "103",
    "showcase",
    "advances",
    "leavers",
    "signed-pages",
    "amended",
  ],
  [
    "540103",
    "堆龙新城第三小学教学楼",
    "01",
    "government",
    9,
    0,
    [0, 3],
    64,
    15,
    "103",
    "disputes",
    "strange-lines",
    "signed-pages",
    "sent-back",
    "amended",
    "odd-results",
  ],
  ["540102", "圣湖商贸物流园一号库", "01", "private", 8, 3, [4, 5], 72, 20, "313", "late-owner", "new-case"],
  [
    "540104",
    "达孜产业园标准厂房",
    "01",
    "state-owned",
    0,
    3,
    [1, 6],
    58,
    10,
    "105",
    "task-and-mixed",
    "advances",
    "guarantee-ends",
  ],
  ["540124", "曲水县城东市政道路", "02", "government", 0, 5, [2, 7], 46, 25, "103", "late-sheets"],
  [
    "540121",
    "林周县灌区续建配套",
    "07",
    "government",
    2,
    4,
    [8],
    38,
    15,
    "403",
    "task-and-mixed",
    "over-age",
    "signed-pages",
  ],
  ["540202", "年楚河防洪堤加固三标", "07", "government", 2, 4, [3, 7], 86, 15, "103", "cleared-case"],
  ["540222", "江孜古城旅游集散中心", "01", "state-owned", 5, 0, [1, 9], 60, 20, "105", "wrong-cards"],
  ["540202", "珠峰路综合管廊", "02", "government", 1, 5, [4, 7], 74, 10, "103", "odd-results", "over-age", "advances"],
  ["540233", "亚东边贸市场改造", "01", "government", 8, 3, [5], 40, 15, "313", "short-owner"],
  ["540224", "萨迦县乡村幼儿园打捆工程", "01", "government", 9, 2, [6], 36, 25, "403", "no-payroll-officer"],
  ["540302", "昌都东岸安居小区", "01", "state-owned", 4, 2, [2, 9], 110, 15, "105", "open-case", "unpaid-crew"],
  ["540323", "类乌齐至丁青公路改建二标", "05", "government", 3, 1, [3, 7], 92, 15, "103", "silent-device"],
  ["540328", "芒康县医技综合楼", "01", "government", 4, 2, [0], 44, 10, "403", "leavers", "sent-back"],
  ["540402", "尼洋河畔酒店", "01", "private", 5, 3, [1, 4], 66, 20, "313", "short-owner", "disputes"],
  ["540424", "波密至墨脱公路养护站", "05", "government", 3, 1, [8], 34, 15, "103", "no-device"],
  ["540421", "工布江达县污水处理厂", "02", "state-owned", 5, 5, [6, 7], 48, 25, "105", "task-and-mixed", "amended"],
  ["540502", "雅砻新区地下停车场", "02", "state-owned", 1, 0, [2, 5], 70, 15, "105", "unregistered-entry"],
  ["540522", "贡嘎空港配套仓储", "01", "private", 8, 3, [9], 42, 10, "313", "no-wage-account"],
  ["540526", "措美县牧民定居点", "01", "government", 7, 2, [8], 32, 15, "403", "completed"],
  ["540602", "那曲色尼区供暖管网四标", "02", "government", 7, 5, [4, 6], 80, 10, "103", "wrong-cards"],
  ["540624", "安多县草原道班公路", "05", "government", 3, 1, [7], 36, 20, "403", "strange-lines"],
  ["542523", "噶尔县光伏电站升压站", "08", "state-owned", 6, 4, [3, 9], 62, 15, "105", "late-owner"],
  ["542521", "普兰口岸联检楼", "01", "government", 6, 2, [0], 30, 25, "103", "guarantee-ends", "signed-pages"],
];

const SECTOR_OF: Readonly<Record<string, string>> = {
  "01": "housing",
  "02": "housing",
  "05": "transport",
  "07": "water",
  "08": "energy",
};

/** The region of the demo: seven prefectures, 24 sites, 1 500 people, from September 2020 to its `today`. */
export function planRegion(seed = "qingxin"): RegionPlan {
  const random = prng(seed);
  const invent = inventor(random.fork("people"));
  const company = (name: string): CompanyPlan => ({ name, companyCode: invent.companyCode() });
  const [owners, contractors, subcontractors] = [OWNERS, CONTRACTORS, SUBCONTRACTORS].map((names) =>
    names.map(company),
  );
  const at = (list: readonly CompanyPlan[] | undefined, index: number) => present(list?.[index], "a company");
  const sites = ROWS.map(
    ([regionCode, name, category, funding, owner, contractor, subs, size, payday, bank, ...traits], index) => {
      const late = traits.includes("no-wage-account");
      const brief: SiteBrief = {
        serial: index + 1,
        name,
        regionCode,
        sector: present(SECTOR_OF[category], "a sector"),
        category,
        funding,
        owner: at(owners, owner),
        contractor: at(contractors, contractor),
        subcontractors: subs.map((sub) => at(subcontractors, sub)),
        size,
        paydayDate: payday,
        bank: { code: bank, name: present(BANKS[bank], "a bank") },
        registeredOn: late ? day("2020-10-29") : addDays(day("2020-08-24"), index % 7),
        worksFrom: late ? day("2020-11-02") : day("2020-09-01"),
        traits,
        forgottenOn: day("2020-12-11"),
      };
      return planSite(brief, invent, random.fork(`site ${index}`));
    },
  );
  return { seed, today: DEMO_TODAY, sites: withSomebodyOnTwo(sites) };
}
