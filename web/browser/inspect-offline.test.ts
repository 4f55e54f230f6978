import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import { httpServer } from "../../src/app/http.ts";
import { transact } from "../../src/db/transact.ts";
import type { Actor } from "../../src/kernel/actor.ts";
import { addUser } from "../../src/modules/identity/user.operations.ts";
import * as plan from "../../src/modules/inspections/plan.operations.ts";
import { openBrowser } from "../../tools/browser.ts";
import { ensureWebBuilt } from "../../tools/build-web.ts";
import { ADMINISTRATOR, type TestHost, testHost } from "../../tools/test-host.ts";
import { aSite } from "../../tools/test-site.ts";

const REGION: Actor = { userId: 7_700, name: "德吉央宗", role: "supervisor", regionCode: "540000" };
const PASSWORD = "a long password";
const PHONE = { width: 390, height: 800 };
const PATIENCE_MS = 15_000;

describe("an inspector's phone without network", () => {
  const closing: (() => Promise<unknown>)[] = [];
  let host: TestHost;
  let server: FastifyInstance;
  let port = 0;
  let webDir = "";
  let context: BrowserContext;
  const address = () => `http://127.0.0.1:${port}`;

  before(async () => {
    webDir = await ensureWebBuilt({ log: () => {} });
    host = await testHost({ after: (close) => closing.push(async () => close?.(undefined as never, () => {})) });
    await aSite(host.db, { vault: host.vault, ids: host.ids });
    for (const [login, name] of [
      ["first", "巴桑"],
      ["second", "旺堆"],
    ]) {
      const given = { login, name, role: "inspector", regionCode: "540102", password: PASSWORD };
      await host.done(addUser, ADMINISTRATOR, given);
    }
    const terms = { name: "专项检查", regionCode: "540000", fromDay: "2020-12-01", toDay: "2020-12-31" };
    const { planId } = await host.done(plan.addPlan, REGION, { ...terms, siteCount: 1, teamCount: 1 });
    const { digest: frameDigest } = await host.done(plan.freezeFrame, REGION, { planId });
    await host.done(plan.drawSites, REGION, { planId, frameDigest });
    await start();
    const browser = await openBrowser(PHONE);
    closing.push(() => browser.close());
    context = browser.context;
  });
  after(async () => {
    await server?.close();
    for (const close of closing.reverse()) await close();
  });

  async function start(): Promise<void> {
    server = await httpServer(host, { webDir });
    await server.listen({ port, host: "127.0.0.1" });
    port = (server.server.address() as AddressInfo).port;
  }

  /** The browser says that it is offline, and there is no server either, for whoever asks past the page. */
  async function networkGone(): Promise<void> {
    await context.setOffline(true);
    await server.close();
  }

  async function networkBack(): Promise<void> {
    await start();
    await context.setOffline(false);
  }

  async function signIn(page: Page, login: string): Promise<void> {
    await page.fill('input[autocomplete="username"]', login);
    await page.fill('input[autocomplete="current-password"]', PASSWORD);
    await page.click('button[type="submit"]');
  }

  async function openPage(path = "/inspect/"): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(() => localStorage.setItem("qingxin.language", "zh"));
    await page.goto(address() + path);
    return page;
  }

  const stored = () =>
    transact(host.db, (tx) =>
      tx.query<{ what: string; by: string }>(
        `select item_key || ' ' || (body->>'value') as what, actor_name as by from inspection_fact
         union all select 'photo ' || item_key, actor_name from inspection_photo order by 1`,
      ),
    );
  const waiting = (page: Page, count: number) => page.waitForSelector(`.sync[data-waiting="${count}"]`);
  const press = (page: Page, item: string, answer: string) =>
    page.click(`[data-item="${item}"] [data-answer="${answer}"]`);

  test("answers, photographs, closes and opens the page; online again, each is there exactly once", async () => {
    const page = await openPage("/inspect");
    await signIn(page, "first");
    await page.waitForSelector(".rows a");
    assert.match(page.url(), /\/inspect\/$/);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await networkGone();
    await page.click(".rows a");
    await press(page, "wage-account", "no");
    await waiting(page, 1);
    const picture = await page.screenshot({ type: "png" });
    const file = { name: "board.png", mimeType: "image/png", buffer: picture };
    await page.setInputFiles('[data-item="board-there"] > .photo-button input', file);
    await waiting(page, 2);
    assert.deepEqual(await stored(), []);

    await page.reload();
    await waiting(page, 2);
    await page.waitForSelector('[data-item="wage-account"] [data-answer="no"][aria-pressed="true"]');
    await page.close();
    const reopened = await openPage();
    await waiting(reopened, 2);
    await reopened.click(".rows a");
    await press(reopened, "payroll-officer", "yes");
    await waiting(reopened, 3);

    await networkBack();
    await waiting(reopened, 0);
    const once = [
      { what: "payroll-officer yes", by: "巴桑" },
      { what: "photo board-there", by: "巴桑" },
      { what: "wage-account no", by: "巴桑" },
    ];
    assert.deepEqual(await stored(), once);
    await reopened.click(".sync button:enabled");
    await reopened.waitForSelector(".sync button:enabled");
    await reopened.reload();
    await reopened.waitForSelector('[data-item="wage-account"] [data-answer="no"][aria-pressed="true"]');
    assert.deepEqual(await stored(), once, "sent again, nothing is there twice");
    await reopened.close();
  });

  test("an answer that is lost on its way, or whose reply is lost, is there once", async () => {
    const page = await openPage();
    await page.click(".rows a");
    let tries = 0;
    await page.route("**/api/inspection-facts", async (route) => {
      tries += 1;
      if (tries === 1) return route.abort("connectionreset");
      // The server has it, the phone hears nothing: the tab might as well have been closed.
      if (tries === 2) {
        await route.fetch();
        return route.abort("connectionreset");
      }
      return route.continue();
    });
    await press(page, "board-phones", "yes");
    for (let at = 0; at < 3; at += 1) {
      await page.click(".sync button:enabled");
      await page.waitForSelector(".sync button:enabled");
    }
    await waiting(page, 0);
    assert.ok(tries >= 3);
    assert.equal((await stored()).filter(({ what }) => what.startsWith("board-phones")).length, 1);
    await page.close();
  });

  test("an ended session, another inspector on the phone: nothing is lost or goes under another name", async () => {
    const page = await openPage();
    await page.click(".rows a");
    await page.waitForSelector('[data-item="pay-slips"]');
    await context.clearCookies();
    await press(page, "pay-slips", "no");
    await page.click(".sync button:enabled");
    await signIn(page, "second");
    await page.waitForSelector('.notice.wait:has-text("巴桑")');
    await waiting(page, 0);
    assert.equal((await stored()).filter(({ what }) => what.startsWith("pay-slips")).length, 0);
    await context.clearCookies();
    await page.reload();
    await signIn(page, "first");
    await waiting(page, 0);
    const sent = (await stored()).filter(({ what }) => what.startsWith("pay-slips"));
    assert.deepEqual(sent, [{ what: "pay-slips no", by: "巴桑" }]);
    await page.close();
  });
});
