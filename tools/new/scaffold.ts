/** What a scaffold writes, and what is left for a person to do. */
export interface Scaffold {
  /** Whole files by their path from the root. */
  readonly files: Readonly<Record<string, string>>;
  readonly next: readonly string[];
}

/** Stands wherever only a person knows what belongs there. `npm test` stays red while one is left. */
export function fillIn(what: string): string {
  return `${FILL_IN}${what}>`;
}

export const FILL_IN = "<fill in: ";

/** `returned-payment` → `returnedPayment`. */
export function camel(slug: string): string {
  return slug.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** `returned-payment` → `ReturnedPayment`. */
export function pascal(slug: string): string {
  const name = camel(slug);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `returned-payment` → `returned payment`. */
export function words(slug: string): string {
  return slug.replaceAll("-", " ");
}
