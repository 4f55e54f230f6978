import { contractImports, importCycles, importDirection } from "./imports.ts";
import { floatMoney } from "./money.ts";
import { filledIn, indexedRules, machinePaths, moduleReadmes } from "./papers.ts";
import { purity, storesTakeTx } from "./purity.ts";
import { defaultExports, fileNames, lengths, silencedCheckers, switchedOffTests, unfinishedMarks } from "./shape.ts";
import type { Check } from "./source.ts";

/** The architecture, one sentence and one function each. */
export const CHECKS: Readonly<Record<string, Check>> = {
  "every import goes downwards": importDirection,
  "contracts import only what a browser can load": contractImports,
  "no files import one another in a ring": importCycles,
  "deciding files do no I/O, and nobody looks at the machine's clock or dice": purity,
  "stores take the transaction and nothing else": storesTakeTx,
  "money is never a float": floatMoney,
  "files and lines are short": lengths,
  "files are named after what they hold": fileNames,
  "nothing is marked as unfinished": unfinishedMarks,
  "no checker is silenced": silencedCheckers,
  "everything is exported by its name": defaultExports,
  "no test is switched off": switchedOffTests,
  "every module has a short README": moduleReadmes,
  "every rule and clock of the law is in its index": indexedRules,
  "no scaffold is left unfilled": filledIn,
  "nothing names a path of one machine": machinePaths,
};
