/**
 * One cell as it stands in a file. `text` is what a person means by it: numbers in plain digits without float noise,
 * days as `YYYY-MM-DD`. `raw` is the stored number (of a day, in the 1900 system), so that the cell can be written back
 * unchanged.
 */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly raw: string; readonly lostDigits: boolean }
  | { readonly kind: "date"; readonly text: string; readonly raw: string }
  | { readonly kind: "boolean"; readonly text: string }
  /** `#N/A` and the like. */
  | { readonly kind: "error"; readonly text: string };

/** One row with its number in the file (1 is the first) and its cells by column (0 is A). Empty cells are undefined. */
export interface SheetRow {
  readonly rowNumber: number;
  readonly cells: readonly (Cell | undefined)[];
}

export function textCell(text: string): Cell {
  return { kind: "text", text };
}

/**
 * A stored number. Spreadsheets keep 15 significant digits: `0.1+0.2` comes as 0.30000000000000004 and is 0.3; an
 * identity number typed as a number comes as 5.40199199001011E+17 and has lost its end, which nothing can bring back.
 */
export function numberCell(raw: string): Cell | undefined {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return undefined;
  if (Math.abs(value) >= 1e15) return { kind: "number", text: plainDigits(value), raw, lostDigits: true };
  const rounded = Number(value.toPrecision(15));
  return { kind: "number", text: plainDigits(rounded), raw, lostDigits: false };
}

/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/**
 * A stored day: days since 1899-12-30, or since 1904-01-01 in files from old Macs. A time of day is dropped. Excel has
 * a 29 February 1900 that never was; serials before 61 are not days anybody works on and stay numbers.
 */
export function dateCell(raw: string, from1904: boolean): Cell | undefined {
  const serial = Math.floor(Number(raw) + 1e-9) + (from1904 ? 1462 : 0);
  if (raw.trim() === "" || !Number.isFinite(serial) || serial < 61 || serial > LAST_SERIAL) return numberCell(raw);
  const text = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return { kind: "date", text, raw: from1904 ? String(Number(raw) + 1462) : raw };
}

/** Whether a cell holds nothing that a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || /^[\s\u200b\ufeff]*$/.test(cell.text);
}

/** A number without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, "") : BigInt(value).toString();
}
