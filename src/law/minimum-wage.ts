import { fraction, halfUp, times } from "../kernel/fraction.ts";
import { fen, yuanText } from "../kernel/money.ts";
import type { Working } from "./working.ts";

export interface MinimumWageInput {
  readonly grossFen: number;
  /** Taken out before the comparison: overtime pay, allowances for special conditions, statutory welfare. */
  readonly overtimeFen: number;
  readonly specialAllowancesFen: number;
  readonly statutoryWelfareFen: number;
  /** Part-time (非全日制): the hourly minimum counts, for the minutes worked. */
  readonly partTime: boolean;
  readonly workedMinutes: number;
  /** Normal work through the whole month. Absent: not known. Shares of a month are not modelled. */
  readonly fullMonth?: boolean | undefined;
}

export interface MinimumWageTest {
  readonly comparableFen: number;
  readonly minimumFen: number | undefined;
  readonly shortFen: number;
  readonly minimumWage: "met" | "breached" | "unknown" | "not-applicable";
}

export function minimumWageTest(input: MinimumWageInput, working: Working): MinimumWageTest {
  const { grossFen, overtimeFen, specialAllowancesFen, statutoryWelfareFen, partTime } = input;
  const comparableFen = Math.max(0, grossFen - overtimeFen - specialAllowancesFen - statutoryWelfareFen);
  const value = working.find(partTime ? "minimum-wage-hour" : "minimum-wage-month");
  if (value === undefined) {
    working.warns("没有当地当日的最低工资标准", "No minimum wage is known for this region and day");
    return { comparableFen, minimumFen: undefined, shortFen: 0, minimumWage: "unknown" };
  }
  const minimumFen = partTime ? halfUp(times(fraction(value), fraction(input.workedMinutes, 60))) : value;
  working.says(
    `剔除加班工资、特殊津贴、福利待遇后${yuan(comparableFen)}元，最低工资${yuan(minimumFen)}元`,
    `Without overtime, special allowances and welfare ¥${yuan(comparableFen)}; the minimum is ¥${yuan(minimumFen)}`,
  );
  if (comparableFen >= minimumFen) return { comparableFen, minimumFen, shortFen: 0, minimumWage: "met" };
  if (!partTime && input.fullMonth !== true) {
    const applies = input.fullMonth === false ? "not-applicable" : "unknown";
    working.warns(
      "当月是否全月提供正常劳动未确认，不足月的折算未收录",
      "Not known to be a whole month of normal work; shares of a month are not modelled",
    );
    return { comparableFen, minimumFen, shortFen: 0, minimumWage: applies };
  }
  return { comparableFen, minimumFen, shortFen: minimumFen - comparableFen, minimumWage: "breached" };
}

function yuan(amount: number): string {
  return yuanText(fen(amount));
}
