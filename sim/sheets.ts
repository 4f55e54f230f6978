import { present } from "../src/kernel/assert.ts";
import type { OutputOf } from "../src/kernel/contract.ts";
import type { Month } from "../src/kernel/month.ts";
import * as wages from "../src/modules/wages/wage-sheet.contract.ts";
import type { Engaged, Site } from "./site.ts";
import type { World } from "./world.ts";

export type Sheet = OutputOf<typeof wages.listSheets>["sheets"][number];
export type Line = OutputOf<typeof wages.getSheet>["wageLines"][number];

export async function sheetsOf(world: World, site: Site, month: Month, state: Sheet["state"]): Promise<Sheet[]> {
  const { projectId, officer } = site;
  const { sheets } = await world.call(wages.listSheets, officer, { projectId, month });
  return sheets.filter((sheet) => sheet.state === state);
}

export async function linesOf(world: World, { projectId, officer }: Site, sheetId: number): Promise<Line[]> {
  return (await world.call(wages.getSheet, officer, { projectId, sheetId })).wageLines;
}

export function engagedOf({ people }: Site, pin: number): Engaged {
  return present(
    [...people.values()].find((one) => one.pin === pin),
    `worker ${pin}`,
  );
}
