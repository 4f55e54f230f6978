import { addDays, day } from "../src/kernel/day.ts";
import { prng } from "../src/kernel/prng.ts";
import { inventor } from "./people.ts";
import type { RegionPlan } from "./region.ts";
import { planSite, type SiteBrief, type Trait, withSomebodyOnTwo } from "./site-plan.ts";

/** A Monday three weeks before the month's end: National Day, a swapped working Saturday and a payday follow. */
const FROM = day("2020-09-07");
const COUNTIES = ["540102", "540202", "540302", "540402", "540502", "540602", "542523"];
const PEOPLE = 13;

/** What the sites of a small region have to bear; the first is honest but for its workers' cards. */
const BURDENS: readonly (readonly Trait[])[] = [
  ["wrong-cards", "strange-lines", "leavers", "advances", "signed-pages", "amended", "odd-results"],
  ["cleared-case", "disputes", "signed-pages", "over-age"],
  ["late-sheets", "unregistered-entry", "advances", "signed-pages"],
  ["short-owner", "strange-lines", "task-and-mixed", "sent-back", "leavers"],
  ["late-owner", "wrong-cards", "amended", "advances"],
  ["no-wage-account", "disputes", "task-and-mixed", "sent-back"],
];
const DEVICE_FAULTS = [
  "resend",
  "truncated",
  "bad-line",
  "pin-zero",
  "binary",
  "out-of-order",
  "crlf",
  "table-case",
  "aspx",
  "status-255",
  "gb18030",
  "future-clock",
];

/** Three or four sites of a dozen people: enough to live two months of, with every kind of trouble. */
export function planSmallRegion(seed: string, options: { readonly sites: number; readonly days: number }): RegionPlan {
  const random = prng(`small ${seed}`);
  const invent = inventor(random.fork("people"));
  const company = (name: string) => ({ name: `${name}${seed}有限公司`, companyCode: invent.companyCode() });
  const owner = company("业主");
  const subcontractors = [company("劳务一"), company("劳务二"), company("劳务三")];
  const [first = [], ...others] = BURDENS;
  const burdens = [first, ...random.shuffle(others)];
  const counties = random.shuffle(COUNTIES);
  const sites = Array.from({ length: options.sites }, (_, index) => {
    const brief: SiteBrief = {
      serial: 100 + index,
      name: `模拟工地${index + 1}`,
      regionCode: counties[index % counties.length] ?? "540102",
      sector: "housing",
      category: "01",
      funding: random.pick(["government", "state-owned", "private"] as const),
      owner,
      contractor: company(`总包${index + 1}`),
      subcontractors: random.shuffle(subcontractors).slice(0, 2),
      size: PEOPLE,
      paydayDate: random.pick([10, 15, 20]),
      bank: { code: "103", name: "中国农业银行" },
      registeredOn: FROM,
      worksFrom: addDays(FROM, 1),
      traits: burdens[index % burdens.length] ?? [],
      deviceFaults: random.shuffle(DEVICE_FAULTS).slice(0, 3),
    };
    const payday = brief.traits.includes("cleared-case") ? 15 : brief.paydayDate;
    return planSite({ ...brief, paydayDate: payday }, invent, random.fork(`site ${index}`));
  });
  return { seed, today: addDays(FROM, options.days - 1), sites: withSomebodyOnTwo(sites) };
}
