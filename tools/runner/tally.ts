/** What a run has shown so far. Every step, test and simulator seed counts as one. */
export interface Tally {
  passed: number;
  readonly failures: Failure[];
  readonly notRun: NotRun[];
}

export interface Failure {
  readonly what: string;
  readonly where: string | undefined;
  readonly error: string;
}

/** Something that needs what this machine does not have, with the reason in its own words. */
export interface NotRun {
  readonly what: string;
  readonly reason: string;
}

export function emptyTally(): Tally {
  return { passed: 0, failures: [], notRun: [] };
}

/** The end of the report. The last line is read by machines: `N passed, N failed` and nothing else. */
export function closingLines(tally: Tally): string[] {
  const lines: string[] = [];
  if (tally.notRun.length > 0)
    lines.push("", "did not run:", ...tally.notRun.map((one) => `  ${one.what}: ${one.reason}`));
  if (tally.failures.length > 0) lines.push("", "failed:");
  for (const failure of tally.failures) {
    lines.push("", `  ✗ ${failure.what}${failure.where === undefined ? "" : ` (${failure.where})`}`);
    lines.push(
      ...failure.error
        .trimEnd()
        .split("\n")
        .map((line) => `    ${line}`),
    );
  }
  lines.push("", `${tally.passed} passed, ${tally.failures.length} failed`);
  return lines;
}
