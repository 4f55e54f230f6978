import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";

/** The running product with an invented region in it, and one browser. The tests of this folder share both. */
export interface Site {
  readonly address: string;
  readonly password: string;
  readonly context: BrowserContext;
  /** The worker whose November wage came back, and the case about it. */
  readonly showcase: {
    readonly projectId: number;
    readonly pin: number;
    readonly lineId: number;
    readonly caseId: number;
  };
}

export const LANGUAGES = ["zh", "bo", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A page of a freshly signed-in person, and everything that its console complained of. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** A page that has not come by then never will: a test that fails should not take half a minute for it. */
const PATIENCE_MS = 12_000;

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Nobody is signed in; the language is the one given. */
export async function visitAsNobody(site: Site, path: string, language: Language): Promise<Visit> {
  await site.context.clearCookies();
  return open(site, path, language);
}

/** Signs in as the interface does, so that the page itself starts signed in and its console stays silent. */
export async function visitAs(site: Site, login: string, path: string, language: Language): Promise<Visit> {
  await site.context.clearCookies();
  await signIn(site, login);
  return open(site, path, language);
}

export async function signIn(site: Site, login: string): Promise<void> {
  const answer = await site.context.request.post(`${site.address}/api/session`, {
    data: { login, password: site.password },
  });
  assert.equal(answer.status(), 200, `${login} signs in: ${await answer.text()}`);
}

async function open(site: Site, path: string, language: Language): Promise<Visit> {
  const page = await site.context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // Asking who is signed in is answered 401 when nobody is; the browser logs that, and nothing is wrong.
    const asked = message.location().url.endsWith("/api/session") && message.text().includes("401");
    if (message.type() === "error" && !asked) complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  await page.addInitScript((chosen) => localStorage.setItem("qingxin.language", chosen), language);
  await page.goto(site.address + path);
  await settled(page);
  return { page, complaints };
}

/** Waits until what the page asked for has come and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("h1") !== null &&
      document.querySelector('[aria-busy="true"], .waiting, .ant-skeleton, .ant-spin-spinning') === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** Goes on inside the open application: office pages by the address, worker pages behind the `#`. */
export async function goTo(site: Site, { page }: Visit, path: string): Promise<void> {
  await page.goto(site.address + path);
  await settled(page);
}

export async function switchTo(page: Page, language: Language): Promise<void> {
  // Pressed from within: an open drawer covers the switch, and its texts change language too.
  await page.locator(`fieldset button[lang^="${language}"]`).first().dispatchEvent("click");
  await page.waitForFunction((chosen) => document.documentElement.lang.startsWith(chosen), language);
  await settled(page);
}

/** Waits until the first such place of the page says it. */
export async function sees(page: Page, where: string, says: RegExp): Promise<void> {
  await page.locator(where).filter({ hasText: says }).first().waitFor();
}

/**
 * Fails with every violation that axe finds, each with the element and what to do. The seventh row of a table is
 * built like the sixth: taken out meanwhile, hundreds of them do not cost seconds.
 */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(`${axeSource};0`);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const long = [...document.querySelectorAll("tbody")].map((body) => ({ body, rows: [...body.rows].slice(6) }));
    for (const { rows } of long) for (const row of rows) row.remove();
    const found = await axe.run({ resultTypes: ["violations"] });
    for (const { body, rows } of long) body.append(...rows);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}\n      ${node.failureSummary ?? ""}`),
    );
  });
  assert.deepEqual(violations, [], what);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

export async function assertNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(beyond <= 0, `${what} is ${beyond} px wider than the screen`);
}

/** Nothing out of sight, such as a text for screen readers, makes the page longer than what it shows. */
export async function assertEndsWithItsContent(page: Page, what: string): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollHeight - Math.max(document.body.scrollHeight, window.innerHeight),
  );
  assert.ok(beyond <= 1, `${what} scrolls ${beyond} px below its end`);
}

/** What a finger must hit is at least 44 px high and wide (WCAG 2.5.5). Links inside running text are exempt. */
export async function assertBigTargets(page: Page, what: string): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button:not(.skip), label.option, input:not([type=radio]), textarea")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
  );
  assert.deepEqual(small, [], what);
}

export function assertSilent({ complaints }: Visit, what: string): void {
  assert.deepEqual(complaints, [], what);
}
