interface Covered {
  readonly from: number;
  /** Behind the last character. */
  readonly to: number;
}

interface Piece {
  readonly from: number;
  readonly text: string;
  readonly marked: boolean;
}

/** The text in pieces, those that a quote covers marked. Quotes of two rules may overlap: all is covered once. */
export function markedPieces(text: string, ranges: readonly Covered[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ from: at, text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}
