import type { Month } from "../../kernel/month.ts";
import type { Claim } from "../cases/case-detail.ts";

/** Somebody who says that wages are owed: as much of it as they told. */
export interface Claimant {
  /** Their name where it may stand in the case; else a number. */
  readonly shownAs: string;
  readonly name: string;
  /** In the register, where the person is known. */
  readonly workerId?: number | undefined;
  readonly fromMonth?: Month | undefined;
  readonly toMonth?: Month | undefined;
  readonly claimedFen?: number | undefined;
  readonly note?: string | undefined;
}

/** A wage line that the case takes in. */
export interface TakenLine {
  readonly workerId: number;
  readonly workerName: string;
  readonly month: Month;
  readonly unpaidFen: number;
}

/**
 * What is claimed and has no wage line. A person is the one whose document is registered, or the only worker of that
 * name among the lines. Their lines of the claimed months count; what they claim beyond them stays a claim, with a
 * note that the lines are not in it. Who names no amount has no claim beside their lines.
 */
export function claimsBesideLines(
  claimants: readonly Claimant[],
  lines: readonly TakenLine[],
): Omit<Claim, "claimNo">[] {
  return claimants.flatMap((one): Omit<Claim, "claimNo">[] => {
    const own = linesOf(one, lines);
    const covered = own.reduce((sum, line) => sum + line.unpaidFen, 0);
    const { shownAs: workerName, fromMonth, toMonth, claimedFen, note } = one;
    const rest = claimedFen === undefined ? undefined : claimedFen - covered;
    if (own.length > 0 && (rest === undefined || rest <= 0)) return [];
    const words = [own.length > 0 ? "已扣除列入本案的工资笔数" : "", note ?? ""].filter((part) => part !== "");
    return [
      {
        workerName,
        ...(fromMonth === undefined ? {} : { fromMonth }),
        ...(toMonth === undefined ? {} : { toMonth }),
        ...(rest === undefined ? {} : { claimedFen: rest }),
        ...(words.length === 0 ? {} : { note: words.join("；") }),
      },
    ];
  });
}

function linesOf({ workerId, name, fromMonth, toMonth }: Claimant, lines: readonly TakenLine[]): readonly TakenLine[] {
  const named = new Set(lines.filter((line) => line.workerName === name).map((line) => line.workerId));
  const person = workerId ?? (named.size === 1 ? [...named][0] : undefined);
  return lines.filter(
    (line) =>
      line.workerId === person &&
      (fromMonth === undefined || line.month >= fromMonth) &&
      (toMonth === undefined || line.month <= toMonth),
  );
}
