import { bankScaffold, deviceScaffold, screenScaffold, sheetScaffold } from "./codec-scaffolds.ts";
import { clockScaffold, ruleScaffold } from "./law-scaffolds.ts";
import { moduleScaffold, operationScaffold } from "./module-scaffolds.ts";
import type { Scaffold } from "./scaffold.ts";

export interface Kind {
  readonly name: RegExp;
  readonly example: string;
  make(name: string): Scaffold;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const KINDS: Readonly<Record<string, Kind>> = {
  rule: {
    name: /^[a-z][a-z0-9]*-\d+(-[a-z0-9]+)+$/,
    example: "decree724-14-payday-before-holidays",
    make: ruleScaffold,
  },
  clock: { name: SLUG, example: "investigation-suspended", make: clockScaffold },
  module: { name: SLUG, example: "tips", make: moduleScaffold },
  operation: {
    name: /^[a-z]+\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    example: "wages.withdraw-sheet",
    make: operationScaffold,
  },
  bank: { name: SLUG, example: "camt-053-001-08", make: bankScaffold },
  device: { name: SLUG, example: "hikvision-isapi", make: deviceScaffold },
  sheet: { name: SLUG, example: "wage-sheet", make: sheetScaffold },
  screen: { name: SLUG, example: "interview", make: screenScaffold },
};
