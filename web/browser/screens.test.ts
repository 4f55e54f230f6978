import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, describe } from "node:test";
import { loadRegion } from "../../sim/load-region.ts";
import { planRegion } from "../../sim/region.ts";
import { findShowcase } from "../../sim/showcase.ts";
import type { Trait } from "../../sim/site-plan.ts";
import { openWorld, settableClock } from "../../sim/world.ts";
import { addDemoUsers, DEMO_PASSWORD } from "../../src/app/demo-logins.ts";
import { httpServer } from "../../src/app/http.ts";
import { openBrowser } from "../../tools/browser.ts";
import { ensureWebBuilt } from "../../tools/build-web.ts";
import { testHost } from "../../tools/test-host.ts";
import { everyScreen } from "./every-screen.ts";
import { keyboardOnly } from "./keyboard-only.ts";
import { readmePictures } from "./readme-pictures.ts";
import { theThread } from "./the-thread.ts";
import type { Site } from "./visit.ts";
import { workersAnswer } from "./workers-answer.ts";

/** Pictures for the README show the whole region; the tests live through the sites that they look at. */
const UPDATE_SCREENSHOTS = process.env.UPDATE_SCREENSHOTS === "1";
const LOOKED_AT: readonly Trait[] = ["showcase", "cleared-case", "late-owner", "late-sheets", "no-device"];

describe("the screens, in a browser, on a region that has lived four months", () => {
  let site: Site | undefined;
  const closing: (() => Promise<void>)[] = [];
  before(async () => {
    site = await startSite((close) => closing.push(close));
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  const started = () => {
    assert.ok(site !== undefined, "the site has started");
    return site;
  };
  everyScreen(started);
  theThread(started);
  keyboardOnly(started);
  workersAnswer(started);
  if (UPDATE_SCREENSHOTS) readmePictures(started);
});

async function startSite(later: (close: () => Promise<void>) => void): Promise<Site> {
  const webDir = await ensureWebBuilt({ log: () => {} });
  const whole = planRegion();
  const looked = whole.sites.filter(({ traits }) => LOOKED_AT.some((trait) => traits.has(trait)));
  const region = UPDATE_SCREENSHOTS ? whole : { ...whole, sites: looked };
  const host = await testHost({ after: () => {} }, region.today);
  const world = await openWorld(host, settableClock(region.today));
  const sites = await loadRegion(world, region, () => {});
  await addDemoUsers(world, sites);
  const showcase = await findShowcase(world, sites);
  await world.close();
  const server = await httpServer(host, { webDir });
  await server.listen({ port: 0, host: "127.0.0.1" });
  later(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  const browser = await openBrowser();
  later(() => browser.close());
  return { address: `http://127.0.0.1:${port}`, password: DEMO_PASSWORD, context: browser.context, showcase };
}
