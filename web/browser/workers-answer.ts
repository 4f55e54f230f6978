import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, Request } from "playwright-core";
import { type Site, sees, settled, signIn, visitAs, visitAsNobody } from "./visit.ts";

const PHONE = { width: 360, height: 740 };

export function workersAnswer(site: () => Site): void {
  test("a worker with the wrong password is told so, in the office and on the phone", async () => {
    for (const [path, press] of [
      ["/", 'button[type="submit"]'],
      ["/my", 'button[type="submit"]'],
    ] as const) {
      const { page } = await visitAsNobody(site(), path, "zh");
      await page.fill('input[autocomplete="username"]', "worker");
      await page.fill('input[autocomplete="current-password"]', "not the password");
      await page.click(press);
      await sees(page, '[role="alert"]', /用户名或密码不对/);
      assert.equal(await page.inputValue('input[autocomplete="username"]'), "worker", "what was typed is kept");
      await page.close();
    }
  });

  test("the worker's page speaks the account's language until another is chosen", async () => {
    await site().context.clearCookies();
    const page = await site().context.newPage();
    await page.goto(`${site().address}/my`);
    await page.evaluate(() => localStorage.clear());
    await signIn(site(), "worker");
    await page.reload();
    await page.waitForSelector(".owed");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "bo-CN");
    await page.click('.languages button[lang="zh-CN"]');
    await page.reload();
    await page.waitForSelector(".owed");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
    await page.close();
  });

  test("a worker whose card was closed sees that the money came back, why, and what to do", async () => {
    const { showcase } = site();
    const { page } = await visitAs(site(), "worker", "/my", "zh");
    await page.setViewportSize(PHONE);
    await page.locator(".notice.bad").first().click();
    await page.waitForSelector(".reason");
    await sees(page, "h1", /2020年11月/);
    await sees(page, ".reason", /这张卡已经销户/);
    await sees(page, ".reason", /换一张能用的卡/);
    assert.match(page.url(), new RegExp(`/month/${showcase.projectId}/${showcase.pin}/2020-11/\\d+$`));
    await page.close();
  });

  test("going back needs no network: what was read is kept", async () => {
    const { page } = await visitAs(site(), "worker", "/my", "zh");
    await page.locator(".rows a").first().click();
    await page.waitForSelector(".days");
    await page.context().setOffline(true);
    try {
      await page.goBack();
      await page.waitForSelector(".rows");
      await page.click('.tabs a[href="#/payments"]');
      await page.waitForSelector('[role="alert"] button', { timeout: 10_000 });
    } finally {
      await page.context().setOffline(false);
    }
    await page.click('[role="alert"] button');
    await page.waitForSelector(".payment");
    await page.close();
  });

  test("a worker who lost the session in the middle of a dispute signs in and goes on writing", async () => {
    const { page } = await visitAs(site(), "worker2", "/my", "zh");
    await page.locator(".notice.wait").first().click();
    await page.click("a.button.bad");
    await page.locator(".option").last().click();
    await page.fill("textarea", "工价是三百二");
    await site().context.clearCookies();
    await page.click('button[type="submit"]');
    await page.click("dialog .button.strong");
    await sees(page, "main", /登录已过期/);
    await page.fill('input[autocomplete="username"]', "worker2");
    await page.fill('input[autocomplete="current-password"]', site().password);
    await page.click('button[type="submit"]');
    await page.waitForSelector(".options");
    assert.equal(await page.inputValue("textarea"), "工价是三百二");
    assert.equal(await page.locator(".option").last().locator("input").isChecked(), true);
    await page.close();
  });

  test("a worker disputes; the network fails once and nothing is lost or sent twice", async () => {
    const { page } = await visitAs(site(), "worker2", "/my", "zh");
    await page.setViewportSize(PHONE);
    await page.locator(".notice.wait").first().click();
    await page.click("a.button.bad");
    await page.waitForSelector(".options");
    await page.click('button[type="submit"]');
    await sees(page, '[role="alert"]', /请先选一个原因/);
    await page.locator(".option").first().click();
    await page.fill("textarea", "少算了两天");
    await page.click('button[type="submit"]');
    await page.waitForSelector("dialog[open]");

    const keys = await failingOnce(page, "/dispute");
    await page.click("dialog .button.strong");
    await page.waitForSelector('dialog [role="alert"]');
    await sees(page, "dialog .said", /少算了两天/);
    await page.click("dialog .button.strong");
    await page.waitForSelector("section .notice.good");
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1], "both tries carry the same key");

    await page.click("section a.button");
    await page.waitForSelector(".tag.bad");
    await settled(page);
    await sees(page, "main", /您说：不对/);
    await page.close();
  });

  test("a worker confirms, after being asked once more; looking again shows it", async () => {
    const { page } = await visitAs(site(), "worker2", "/my", "zh");
    await page.setViewportSize(PHONE);
    await page.locator(".rows a", { hasText: "您说：不对" }).first().click();
    await page.click(".button.strong.good");
    await page.waitForSelector("dialog[open]");
    await page.click("dialog .button:not(.strong)");
    assert.equal(await page.locator("dialog").count(), 0, "looking again sends nothing");
    await sees(page, "main", /您说：不对/);
    await page.click(".button.strong.good");
    await page.click("dialog .button.strong");
    await page.waitForSelector(".notice.good");
    await sees(page, ".notice.good", /已记下/);
    await page.reload();
    await page.waitForSelector(".days");
    await sees(page, "main", /您说：对/);
    await page.close();
  });
}

/** The first request to the address is lost on its way; the keys of all that were tried are noted. */
async function failingOnce(page: Page, ending: string): Promise<string[]> {
  const keys: string[] = [];
  await page.route(
    (url) => url.pathname.endsWith(ending),
    async (route) => {
      const request: Request = route.request();
      keys.push(request.headers()["idempotency-key"] ?? "none");
      if (keys.length === 1) await route.abort("connectionreset");
      else await route.continue();
    },
  );
  return keys;
}
