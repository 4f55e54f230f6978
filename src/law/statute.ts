import type { Mark } from "./citation.ts";

/** One file of `statutes/`: an instrument, without its text. */
export interface Statute {
  readonly id: string;
  readonly number: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly issuer: string;
  readonly inForce: { readonly from: string; readonly to?: string | undefined };
  readonly address?: string | undefined;
  readonly articles?: number | undefined;
  /** Every article is either cited or in `notComputable`; a test holds it to that. Needs `articles`. */
  readonly covered?: true | undefined;
  /** By article: why nothing of it is computed. Every other article is cited by some rule, clock or penalty. */
  readonly notComputable?: Readonly<Record<string, { readonly zh: string; readonly en: string }>> | undefined;
  /** The region whose instrument it is. Absent: national. */
  readonly region?: string | undefined;
  /** P: its text was read, and quotes are checked against `textFile`. */
  readonly mark: Mark;
  /** Name of the official text under `LAW_TEXTS_DIR`. Absent: no text is there, so no quote can be checked. */
  readonly textFile?: string | undefined;
  readonly note?: string | undefined;
}
