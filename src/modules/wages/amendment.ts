import { type Fen, fen } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";

/** The figures of a line that an amendment can change. Advances and their settlement stay as they are. */
export interface LineFigures {
  readonly grossFen: Fen;
  readonly deductionFen: Fen;
  readonly advanceFen: Fen;
  readonly netFen: Fen;
}

export interface AmendedFigures {
  readonly grossFen: Fen;
  readonly deductionFen: Fen;
}

export function amendedNet(line: LineFigures, to: AmendedFigures): Fen {
  return fen(to.grossFen - to.deductionFen - line.advanceFen);
}

/**
 * May a line with this much still payable take these figures? Wages that were paid or ordered are not taken back by an
 * amendment, and deductions only shrink: new ones are recorded for a month that is still open, within the law's caps.
 */
export function amendmentFault(line: LineFigures, to: AmendedFigures, payableFen: Fen): Refusal | undefined {
  if (to.grossFen < 0 || to.deductionFen < 0) {
    return refuse("wage-line.amount-negative", { field: to.grossFen < 0 ? "grossFen" : "deductionFen" });
  }
  if (to.grossFen === line.grossFen && to.deductionFen === line.deductionFen) {
    return refuse("wage-amendment.changes-nothing", { field: "grossFen" });
  }
  if (to.deductionFen > line.deductionFen) {
    return refuse("wage-amendment.deduction-grows", {
      field: "deductionFen",
      right: `at most ${line.deductionFen} fen`,
    });
  }
  const lessFen = line.netFen - amendedNet(line, to);
  if (lessFen > payableFen) {
    const right = `a gross of at least ${to.grossFen + lessFen - payableFen} fen`;
    return refuse("wage-amendment.below-paid", { field: "grossFen", right, facts: { payableFen } });
  }
  return undefined;
}
