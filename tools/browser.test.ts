import assert from "node:assert/strict";
import { test } from "node:test";
import { openBrowser } from "./browser.ts";

test("a page opens without a display, and its screenshot is a picture", async () => {
  const browser = await openBrowser({ width: 360, height: 640 });
  try {
    const page = await browser.context.newPage();
    await page.goto("data:text/html;charset=utf-8,<title>清薪</title><h1>工资</h1>");
    assert.equal(await page.title(), "清薪");
    assert.equal(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone), "Asia/Shanghai");
    const picture = await page.screenshot();
    assert.equal(picture.subarray(1, 4).toString("latin1"), "PNG");
    assert.ok(picture.length > 1_000, `the picture has ${picture.length} bytes`);
  } finally {
    await browser.close();
  }
});

test("two tests that open a browser at once do not disturb one another", async () => {
  const browsers = await Promise.all([openBrowser(), openBrowser()]);
  for (const { context } of browsers) assert.equal(context.pages().length, 1);
  await Promise.all(browsers.map((browser) => browser.close()));
});

test("a CHROMIUM_PATH that names no file is said so", async () => {
  const before = process.env.CHROMIUM_PATH;
  process.env.CHROMIUM_PATH = "/no/such/chromium";
  try {
    await assert.rejects(openBrowser(), /CHROMIUM_PATH names no file/);
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
});
