import type { Outcome, Refusal } from "../kernel/outcome.ts";

/**
 * Carries a refusal out of a reader; `orRefusal` returns it. Formats throw it through `refuseAt`, so that
 * one wrong element ends the reading and nothing half-read can leave.
 */
export class RefusedFile extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Ends the reading with a refusal that names the element's path and line. */
export function refuseAt(
  element: { readonly path: string; readonly line: number },
  code: string,
  more: { readonly right?: string | undefined; readonly facts?: Refusal["facts"]; readonly below?: string } = {},
): never {
  const field = more.below === undefined ? element.path : joinPath(element.path, more.below);
  throw new RefusedFile({ refused: code, field, right: more.right, facts: { line: element.line, ...more.facts } });
}

export function orRefusal<T>(read: () => T): Outcome<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    throw error;
  }
}

export function joinPath(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
