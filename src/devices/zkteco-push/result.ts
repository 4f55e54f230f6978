import { latin1, splitLines } from "./lines.ts";
import type { Query } from "./request.ts";

/** What a device's return code means. 0 says *processed*, not *valid*; codes not listed are failures too. */
const RETURN_MEANINGS: ReadonlyMap<number, string> = new Map([
  [0, "processed"],
  [-1, "bad parameter or nothing found"],
  [-2, "size mismatch"],
  [-3, "read or write failed"],
  [-10, "no such PIN"],
  [-1001, "capacity exceeded"],
  [-1002, "unsupported or invalid command"],
  [-1003, "timed out"],
  [-1004, "no such table on this model"],
  [-1005, "busy"],
  [-1006, "too long"],
]);

export interface CommandResult {
  readonly id: string;
  readonly returnCode: number;
  /** The return code in words. */
  readonly meaning: string;
  /** `DATA`, `INFO`, `VERIFY SUM` …, empty when absent. */
  readonly command: string;
  /** The other pairs by name as sent (`AttlogSum`, `StartTime`), and of INFO its lines. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface Results {
  readonly results: readonly CommandResult[];
  /** Lines that belong to no result. */
  readonly bad: readonly { readonly line: number; readonly raw: Uint8Array }[];
}

interface Draft {
  readonly pairs: Map<string, string>;
}

/**
 * Reads the body of `POST devicecmd`. Three shapes are in use: `ID=1&Return=0&CMD=DATA` a line; the same three as lines
 * of their own with more lines after them (INFO); ID and Return in the query with an empty body.
 */
export function parseResults(body: Uint8Array, query: Query): Results {
  const drafts: Draft[] = [];
  const bad: { line: number; raw: Uint8Array }[] = [];
  for (const { line, raw } of splitLines(body)) {
    const text = latin1(raw);
    if (/^ID=/i.test(text)) drafts.push({ pairs: new Map() });
    const draft = drafts.at(-1);
    if (draft === undefined) bad.push({ line, raw });
    else addPairs(draft.pairs, text);
  }
  if (drafts.length === 0 && query.has("id")) drafts.push({ pairs: new Map(query) });
  const results: CommandResult[] = [];
  for (const draft of drafts) {
    const result = finish(draft.pairs);
    if (result === undefined) bad.push({ line: 0, raw: body });
    else results.push(result);
  }
  return { results, bad };
}

function addPairs(pairs: Map<string, string>, text: string): void {
  // Content of INFO may hold `&`; only the lines that start a result or repeat its names are split there.
  const parts = /^(ID|Return|CMD)=/i.test(text) ? text.split("&") : [text];
  for (const part of parts) {
    const equals = part.indexOf("=");
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().replace(/^~/, "");
    if (name !== "" && !pairs.has(name)) pairs.set(name, equals < 0 ? "" : part.slice(equals + 1).trim());
  }
}

function finish(pairs: ReadonlyMap<string, string>): CommandResult | undefined {
  let [id, returnText, command] = ["", "", ""];
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    if (key === "id") id = value;
    else if (key === "return") returnText = value;
    else if (key === "cmd") command = value;
    else if (key !== "sn") fields.set(name, value);
  }
  if (!/^[0-9A-Za-z]{1,16}$/.test(id) || !/^-?\d{1,6}$/.test(returnText)) return undefined;
  const returnCode = Number(returnText);
  const meaning = RETURN_MEANINGS.get(returnCode) ?? `failed with ${returnCode}`;
  return { id, returnCode, meaning, command, fields };
}
