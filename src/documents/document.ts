import type { z } from "zod";
import type { Sentence } from "../kernel/contract.ts";

/** One kind of paper: what it needs to know, what it is called, and what its template is handed. */
export interface DocumentKind<Data extends z.ZodType = z.ZodType> {
  readonly says: Required<Sentence>;
  /** Facts: money in fen, days, names. Parsed before printing, so that a template never meets a hole. */
  readonly data: Data;
  /** Title of the PDF, also its file name. */
  title(data: z.output<Data>): string;
  /** How many pages it has, where that is kept before printing. The typesetter fails on any other number. */
  pages?(data: z.output<Data>): number;
  /** What the template reads: texts ready to print. Languages stay with the template. */
  view(data: z.output<Data>): object;
}

export function defineDocument<Data extends z.ZodType>(kind: DocumentKind<Data>): DocumentKind<Data> {
  return kind;
}
