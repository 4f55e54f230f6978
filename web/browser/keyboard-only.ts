import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { type Site, sees, settled, visitAsNobody } from "./visit.ts";

/** More stops than any screen has before its content. */
const STOPS_MAX = 120;

export function keyboardOnly(site: () => Site): void {
  test("an inspector without a mouse signs in, opens a project and opens a case", async () => {
    const { page } = await visitAsNobody(site(), "/", "zh");
    await tabTo(page, 'input[autocomplete="username"]');
    await page.keyboard.type("region");
    await tabTo(page, 'input[autocomplete="current-password"]');
    await page.keyboard.type(site().password);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".top-bar nav");
    await settled(page);

    await tabTo(page, '.top-bar nav a[href="/projects"]');
    await page.keyboard.press("Enter");
    await page.waitForURL("**/projects");
    await settled(page);
    await tabTo(page, 'td a[href^="/projects/"], th a[href^="/projects/"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/projects\/\d+/);
    await settled(page);

    await tabTo(page, '.top-bar nav a[href="/cases"]');
    await page.keyboard.press("Enter");
    await page.waitForURL("**/cases");
    await settled(page);
    await tabTo(page, 'td a[href^="/cases/"], th a[href^="/cases/"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cases\/\d+\/\d+/);
    await settled(page);
    await sees(page, "h1", /\S/);
    await page.close();
  });

  test("a worker without a finger to spare signs in and opens a month by the keys", async () => {
    const { page } = await visitAsNobody(site(), "/my", "zh");
    await tabTo(page, 'input[autocomplete="username"]');
    await page.keyboard.type("worker");
    await tabTo(page, 'input[autocomplete="current-password"]');
    await page.keyboard.type(site().password);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".rows");
    await tabTo(page, ".rows a");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".days");
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    assert.equal(focused, "H1", "the new page's heading is read out");
    await page.close();
  });
}

/** Presses Tab until what is looked for has the focus; on the way every stop must be seen to have it. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    const at = await page.evaluate((selector) => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return { there: false, unseen: "" };
      const style = getComputedStyle(focused);
      const frame = focused.closest(".ant-input-affix-wrapper, .ant-input-number, .ant-select, .ant-picker");
      const shown = style.outlineStyle !== "none" || style.boxShadow !== "none" || frame !== null;
      // Headings and regions take the focus from the program, not from the key; they need no frame.
      const byKey = focused.matches("a, button, input, textarea, select, [role=tab], [role=combobox]");
      return { there: focused.matches(selector), unseen: shown || !byKey ? "" : focused.outerHTML.slice(0, 160) };
    }, wanted);
    assert.equal(at.unseen, "", "a stop of the Tab key cannot be seen");
    if (at.there) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the Tab key never comes to ${wanted}`);
}
