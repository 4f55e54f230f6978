/** One string of a paper in both languages of print. Its Tibetan counts as unread until a person clears the paper. */
export interface PaperText {
  readonly zh: string;
  readonly bo: string;
}

export type PaperTexts = Readonly<Record<string, PaperText>>;
