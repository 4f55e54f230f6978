import { NOBODY } from "../src/kernel/actor.ts";
import type { Month } from "../src/kernel/month.ts";
import { prng } from "../src/kernel/prng.ts";
import * as answers from "../src/modules/wages/answer.contract.ts";
import * as wages from "../src/modules/wages/wage-sheet.contract.ts";
import { engagedOf, type Line, linesOf, type Sheet, sheetsOf } from "./sheets.ts";
import { signedPage } from "./signed-page.ts";
import { type Engaged, makerOf, type Site } from "./site.ts";
import type { CallFor, World } from "./world.ts";

const DISPUTES = ["加班没有算进去", "少算了两天，那两天在工地", "扣款没有跟我说过", "工资标准跟合同不一样"];

/** Each worker answers about the own line: most confirm, some dispute, some stay silent. */
export async function answerLines(world: World, site: Site, month: Month): Promise<void> {
  for (const sheet of await sheetsOf(world, site, month, "submitted")) {
    const lines = await linesOf(world, site, sheet.sheetId);
    const pending = lines.filter(({ confirmation }) => confirmation === "pending");
    const said = pending.map((line) => ({ line, ...saidBy(site, line) }));
    await answerByPhone(world, site, said);
    await answerByCodes(
      world,
      site,
      sheet,
      said.filter(({ channel }) => channel === "code"),
    );
    await signOnPaper(
      world,
      site,
      sheet,
      said.filter(({ channel }) => channel === "paper"),
    );
  }
}

interface Said {
  readonly line: Line;
  readonly engaged: Engaged;
  readonly channel: "phone" | "code" | "paper" | "none";
  /** Absent: the line is right. */
  readonly reason: string | undefined;
}

/** Who answers how goes by number, so that no draw of the site's own is used for it. */
function saidBy(site: Site, { pin }: Line): Omit<Said, "line"> {
  const engaged = engagedOf(site, pin);
  const { answer } = engaged.plan;
  const reason = answer === "dispute" ? site.random.pick(DISPUTES) : undefined;
  if (answer === "silence") return { engaged, channel: "none", reason };
  const turn = site.plan.traits.has("signed-pages") ? pin % 5 : 0;
  const channel = turn === 1 ? "code" : turn === 3 && reason === undefined ? "paper" : "phone";
  return { engaged, channel, reason };
}

async function answerByPhone(world: World, site: Site, said: readonly Said[]): Promise<void> {
  const { projectId, answers: told } = site;
  const confirming: CallFor<typeof wages.confirmLine>[] = [];
  const disputing: CallFor<typeof wages.disputeLine>[] = [];
  for (const { line, engaged, channel, reason } of said) {
    if (channel !== "phone") continue;
    const actor = world.actor("worker", engaged.plan.name, { workerId: engaged.workerId });
    const input = { projectId, lineId: line.lineId };
    if (reason === undefined) confirming.push({ actor, input });
    else disputing.push({ actor, input: { ...input, reason } });
    told.set(line.lineId, reason === undefined ? "confirmed phone" : "disputed phone");
  }
  await world.callAll(wages.confirmLine, confirming);
  await world.callAll(wages.disputeLine, disputing);
}

/** The maker hands out slips with codes; each answers on whatever phone is at hand, signed in as nobody. */
async function answerByCodes(world: World, site: Site, { sheetId, companyId }: Sheet, said: readonly Said[]) {
  if (said.length === 0) return;
  const lineIds = said.map(({ line }) => line.lineId);
  const input = { projectId: site.projectId, sheetId, lineIds };
  const { codes } = await world.call(answers.issueCodes, makerOf(world, site, companyId), input);
  for (const { lineId, code } of codes) {
    const reason = said.find(({ line }) => line.lineId === lineId)?.reason;
    const answer = reason === undefined ? "confirmed" : "disputed";
    await world.call(answers.answerByCode, NOBODY, { code, answer, ...(reason !== undefined && { reason }) });
    site.answers.set(lineId, `${answer} code`);
  }
}

/** The printed sheet goes round, is signed, and comes back as a scan. */
async function signOnPaper(world: World, site: Site, sheet: Sheet, said: readonly Said[]) {
  if (said.length === 0) return;
  const { projectId } = site;
  const { sheetId, companyId, month, kind } = sheet;
  const maker = makerOf(world, site, companyId);
  const today = world.clock.today();
  const random = prng(`page/${site.plan.projectCode}/${companyId}/${month}/${kind}/${today}`);
  const base64 = signedPage(said.length, random).toString("base64");
  const file = { fileName: `签字页-${month}.png`, mediaType: "image/png", base64 };
  const { scanId } = await world.call(answers.attachScan, maker, {
    projectId,
    sheetId,
    pageNo: 1,
    signedOn: today,
    file,
  });
  const lineIds = said.map(({ line }) => line.lineId);
  await world.call(answers.confirmOnPaper, maker, { projectId, scanId, lineIds });
  for (const lineId of lineIds) site.answers.set(lineId, "confirmed paper");
}
