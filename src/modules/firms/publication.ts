/** Mobile numbers have eleven digits, citizens' numbers eighteen, cards sixteen to nineteen. */
const DIGITS_MASKED_MIN = 11;

/**
 * Numbers of persons and accounts in what is written for the public: eleven digits and more keep their last two. The
 * register's own numbers (a code of a firm, a document) stand in fields of their own and are not masked.
 */
export function maskNumbers(text: string): string {
  return text.replaceAll(/\d{3,}(?:[ -]?\d{3,})*[Xx]?/g, (number) => {
    const digits = number.replaceAll(/[ -]/g, "").length;
    return digits < DIGITS_MASKED_MIN ? number : `${"*".repeat(6)}${number.slice(-2)}`;
  });
}

/** One row of CSV, as RFC 4180 writes it. What a spreadsheet would take for a formula is led by an apostrophe. */
export function csvRow(cells: readonly (string | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | null): string {
  const text = cell === null ? "" : /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
