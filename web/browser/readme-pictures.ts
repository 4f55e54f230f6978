import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Language, type Site, type Visit, visitAs, visitAsNobody } from "./visit.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "docs", "screenshots");
const DESK = { width: 1160, height: 720 };
const TABLE = { width: 1160, height: 560 };
const PHONE = { width: 360, height: 740 };

/** A README that takes long to load is not read. */
const PICTURE_BYTES_MAX = 150 * 1024;

interface Picture {
  readonly name: string;
  readonly as: string | undefined;
  readonly path: (site: Site) => string;
  readonly size: { readonly width: number; readonly height: number };
  readonly language: Language;
  /** What must be there before the picture is taken. */
  readonly shows: string;
}

const project = ({ showcase }: Site) => `/projects/${showcase.projectId}`;

const PICTURES: readonly Picture[] = [
  { name: "sign-in", as: undefined, path: () => "/", size: DESK, language: "zh", shows: "form" },
  { name: "cockpit", as: "region", path: () => "/", size: DESK, language: "zh", shows: "table" },
  {
    name: "attendance",
    as: "region",
    path: (site) => `${project(site)}/attendance?month=2020-11`,
    size: TABLE,
    language: "zh",
    shows: "table.heat",
  },
  {
    name: "wage-thread",
    as: "region",
    path: (site) => `${project(site)}/wages?line=${site.showcase.lineId}`,
    size: DESK,
    language: "zh",
    shows: ".thread",
  },
  {
    name: "case",
    as: "region",
    path: ({ showcase }) => `/cases/${showcase.projectId}/${showcase.caseId}`,
    size: TABLE,
    language: "zh",
    shows: ".case-timeline",
  },
  {
    name: "rule",
    as: "region",
    path: () => "/law/decree724-14-payday-in-period",
    size: DESK,
    language: "zh",
    shows: "blockquote",
  },
  { name: "worker-bo", as: "worker", path: () => "/my", size: PHONE, language: "bo", shows: ".rows" },
  { name: "worker-zh", as: "worker", path: () => "/my", size: PHONE, language: "zh", shows: ".rows" },
];

/** Taken only when asked for (`UPDATE_SCREENSHOTS=1`), so that a test run leaves the working tree as it was. */
export function readmePictures(site: () => Site): void {
  for (const picture of PICTURES) {
    test(`the README's picture “${picture.name}” is taken`, async () => {
      mkdirSync(FOLDER, { recursive: true });
      const { page } = await visit(site(), picture);
      await page.setViewportSize(picture.size);
      await page.waitForSelector(picture.shows);
      await page.waitForLoadState("networkidle");
      await page.evaluate(() => document.fonts.ready);
      const taken = await page.screenshot({ path: join(FOLDER, `${picture.name}.png`), animations: "disabled" });
      assert.ok(taken.length <= PICTURE_BYTES_MAX, `${picture.name} has ${taken.length} bytes`);
      await page.close();
    });
  }
}

function visit(site: Site, { as, path, language }: Picture): Promise<Visit> {
  return as === undefined ? visitAsNobody(site, path(site), language) : visitAs(site, as, path(site), language);
}
