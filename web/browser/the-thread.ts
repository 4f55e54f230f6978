import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { assertSilent, type Site, sees, settled, visitAs } from "./visit.ts";

export function theThread(site: () => Site): void {
  test("an inspector walks from a punch at the gate to the cleared case", async () => {
    const visit = await visitAs(site(), "region", "/cases?state=cleared", "zh");
    const { page } = visit;
    const { projectId, lineId, pin, caseId } = await clearedLine(page);
    const project = `/projects/${projectId}`;

    // The worker's own row of the month's attendance, one of its days, and the punches of that day.
    await page.goto(`${site().address}${project}/attendance?month=2020-09&pin=${pin}`);
    await settled(page);
    await page.locator("table.heat tr.marked button", { hasText: /\d/ }).first().click();
    await page.waitForSelector(".punches li");
    await sees(page, ".punches", /\d\d:\d\d/);
    await page.keyboard.press("Escape");

    // The month's wage sheet has the line that those days made.
    await follow(page, `a[href="${project}/wages"]`);
    await page.locator('a[href*="sheet="]', { hasText: "2020-09" }).first().waitFor();
    await page.goto(`${site().address}${project}/wages?line=${lineId}`);
    await page.waitForSelector(".thread");
    await settled(page);

    // The line says how it was paid, what was found, and the case that came of it.
    await follow(page, `.thread a[href^="${project}/findings?finding="]`);
    await page.locator(`.ant-drawer a[href="/cases/${projectId}/${caseId}"]`).first().click();
    await page.waitForURL(`**/cases/${projectId}/${caseId}`);
    await settled(page);
    await sees(page, ".facts", /2020-10-30/);
    assertSilent(visit, "the way from punch to clearing");
    await page.close();
  });

  test("and back: from the cleared case to the payment, the wage, its days and the punches", async () => {
    const visit = await visitAs(site(), "region", "/cases?state=cleared", "zh");
    const { page } = visit;
    const { projectId } = await clearedLine(page);
    const project = `/projects/${projectId}`;

    // Each line of the cleared case is proven by a payment.
    assert.equal(await page.locator("table .mark.orange", { hasText: "无凭证" }).count(), 0);
    await follow(page, `table a[href^="${project}/wages?line="]`);
    await page.waitForSelector(".thread");

    // The wage was tried twice: the first payment came back, the second settled.
    const payments = page.locator(`.thread a[href^="${project}/account?run="]`);
    assert.ok((await payments.count()) >= 1, "the line leads to its pay runs");
    await payments.last().click();
    await page.waitForURL(/account\?run=\d+/);
    await settled(page);
    await page.locator(`.ant-drawer a[href^="${project}/wages?line="]`).first().click();
    await page.waitForSelector(".thread-days a");

    await page.locator(".thread-days a").first().click();
    await page.waitForURL(/attendance\?.*day=/);
    await page.waitForSelector(".punches li");
    await sees(page, ".punches", /\d\d:\d\d/);
    assertSilent(visit, "the way back");
    await page.close();
  });

  test("the returned payment of the showcase leads to its open finding, its rule and its case", async () => {
    const { showcase, address } = site();
    const visit = await visitAs(site(), "prefecture", `/cases/${showcase.projectId}/${showcase.caseId}`, "zh");
    const { page } = visit;
    await follow(page, `table a[href$="line=${showcase.lineId}"]`);
    await page.waitForSelector(".thread");
    await settled(page);
    await sees(page, ".thread", /AC04/);
    await follow(page, `.thread a[href*="findings?finding="]`);
    await page.locator('.ant-drawer a[href^="/law/"]').first().click();
    await page.waitForURL("**/law/**");
    await page.waitForSelector("blockquote");
    await page.locator('table a[href*="/findings?finding="]').first().waitFor();
    await page.goto(`${address}/projects/${showcase.projectId}`);
    await settled(page);
    assertSilent(visit, "the showcase");
    await page.close();
  });
}

/** Opens the first cleared case of the list and says where its first line leads. */
async function clearedLine(page: Page) {
  await follow(page, 'td a[href^="/cases/"], th a[href^="/cases/"]');
  await page.waitForURL(/\/cases\/\d+\/\d+/);
  await settled(page);
  const [, projectId = "", caseId = ""] = /\/cases\/(\d+)\/(\d+)/.exec(page.url()) ?? [];
  const link = await page.locator('table a[href*="/wages?line="]').first().getAttribute("href");
  const lineId = /line=(\d+)/.exec(link ?? "")?.[1] ?? "";
  const answer = await page.request.get(new URL(`/api/projects/${projectId}/wage-lines/${lineId}`, page.url()).href);
  const { pin } = (await answer.json()) as { pin: number };
  return { projectId, caseId, lineId, pin };
}

async function follow(page: Page, link: string): Promise<void> {
  await page.locator(link).first().click();
  await settled(page);
}
