import { z } from "zod";
import { defineOperation } from "../../kernel/contract.ts";
import { fileField, idField } from "../../kernel/fields.ts";
import { companyCode } from "../registry/project.contract.ts";
import { FIRM_REFUSALS } from "./firm.contract.ts";
import { DECIDERS, type MeasureKind, type MeasureState, type MeasureStep } from "./measure-kinds.contract.ts";
import { PUBLISHERS } from "./publication.contract.ts";

/** `measure`: the notice, summons or decision itself. The rest come from what followed. */
export const MEASURE_PAPERS = ["measure", "minutes", "lifting", "withdrawal"] as const;
export type MeasurePaper = (typeof MEASURE_PAPERS)[number];

/** Lowering and revoking a qualification are decisions on the forms of the authority that granted it. */
const PRINTED: readonly MeasureKind[] = ["notice", "interview", "restriction"];

interface Printable {
  readonly kind: MeasureKind;
  readonly state: MeasureState;
  readonly steps: readonly { readonly kind: MeasureStep }[];
}

/** The papers that a measure has now: one rule for server and screen. */
export function papersOf({ kind, state, steps }: Printable): MeasurePaper[] {
  const has: Readonly<Record<MeasurePaper, boolean>> = {
    measure: PRINTED.includes(kind),
    minutes: steps.some((one) => one.kind === "hold"),
    lifting: state === "lifted",
    withdrawal: state === "withdrawn",
  };
  return MEASURE_PAPERS.filter((paper) => has[paper]);
}

export const printMeasure = defineOperation({
  name: "firms.measure-paper",
  kind: "read",
  path: "/firms/{companyCode}/measures/{measureId}/paper",
  may: { scope: "list", roles: DECIDERS },
  input: z.strictObject({ companyCode, measureId: idField, paper: z.enum(MEASURE_PAPERS).default("measure") }),
  output: fileField,
  refusals: [
    ...FIRM_REFUSALS,
    "firm-measure.unknown",
    "firm-measure.not-yours",
    "firm-measure.no-paper",
    "paper.press-busy",
  ],
  says: {
    zh: "打印企业处置文书",
    en: "A paper of a measure: notice, summons, minutes of the interview, restriction, lifting (PDF)",
  },
});

export const printPublication = defineOperation({
  name: "firms.publication-paper",
  kind: "read",
  path: "/firm-publications/{publicationId}/paper",
  may: { scope: "list", roles: PUBLISHERS },
  input: z.strictObject({ publicationId: idField }),
  output: fileField,
  refusals: ["firm-publication.unknown", "firm-publication.not-yours", "paper.press-busy"],
  says: { zh: "打印社会公布", en: "A publication as it is shown to the public (PDF)" },
});
