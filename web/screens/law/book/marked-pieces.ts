interface Piece {
  readonly from: number;
  readonly text: string;
  readonly marked: boolean;
}

/** The text in pieces, those that a quote covers marked. Quotes of two rules may overlap: what both cover is one mark. */
export function markedPieces(text: string, ranges: readonly { readonly from: number; readonly to: number }[]): Piece[] {
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
