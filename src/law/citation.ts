/**
 * How a value or a sentence of law was verified. P: the primary text was read. S: a secondary text (press, repost,
 * local rule). M: from memory, to be checked by a person. own: not law at all but a choice of this product.
 */
export const MARKS = ["P", "S", "M", "own"] as const;
export type Mark = (typeof MARKS)[number];

/** The decisive words of an article, verbatim. `statute` is the id of a file in `statutes/`. */
export interface Citation {
  readonly statute: string;
  /** Article number, with paragraph where it matters: `13`, `28(1)`, `27, 29`. */
  readonly article: string;
  readonly quote: string;
}

/** A sentence for people, in the three languages of the pilot region. */
export interface Says {
  readonly zh: string;
  readonly bo: string;
  readonly en: string;
}

/**
 * Every Tibetan sentence in `rules/` and `clocks/` was written by non-native authors and awaits review by a native
 * legal translator. Screens show this wherever they show `says.bo`; the Chinese sentence decides.
 */
export const TIBETAN_NEEDS_NATIVE_REVIEW = true;
