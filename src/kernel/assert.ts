/** States what must be true here. A failure is a bug of ours, not the caller's: the edge rolls back and answers 500. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new AssertionFailure(`unreachable: ${JSON.stringify(value)}`);
}

/** Turns `T | undefined` into `T` where absence would be a bug. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is absent`);
  return value;
}

export class AssertionFailure extends Error {
  override readonly name = "AssertionFailure";
}
