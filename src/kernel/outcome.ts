/**
 * A refusal: expected, named, returned. Codes read `<noun>.<what-is-wrong>` (`wage-sheet.already-approved`) and have
 * sentences for people in every language (see `texts/refusals`). `field` is the path in the input; `right` says what
 * would be accepted.
 */
export interface Refusal {
  readonly refused: string;
  readonly field?: string | undefined;
  readonly right?: string | undefined;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>> | undefined;
}

/** The result of something that may be refused: the value itself, or a refusal. */
export type Outcome<T> = T | Refusal;

export function refuse(code: string, more: { field?: string; right?: string; facts?: Refusal["facts"] } = {}): Refusal {
  return { refused: code, ...more };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && typeof (value as Refusal).refused === "string";
}
