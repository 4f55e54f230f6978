import { createHash } from "node:crypto";
import { isWithin } from "../../codes/regions.ts";
import { type Context, implement } from "../../db/implement.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { SHEET_LIMITS } from "../../sheets/archive.ts";
import { COMPLAINT_LIST, type ComplaintRow } from "../../sheets/complaint-list/complaint-row.ts";
import { problemIn } from "../../sheets/form.ts";
import { readForm } from "../../sheets/form-reading.ts";
import { rowsBack, workbookFile, writeTemplate } from "../../sheets/form-writing.ts";
import { receivedRefusal } from "./complaint.ts";
import * as contract from "./complaint-import.contract.ts";
import { type Intake, takeIn, takenInBefore } from "./complaint-intake.operations.ts";
import { COMPLAINTS_REFUSALS } from "./refusals.ts";

export const complaintListTemplate = implement(contract.complaintListTemplate, async () =>
  workbookFile("投诉举报清单模板.xlsx", writeTemplate(COMPLAINT_LIST)),
);

/** One request and one transaction: a longer list comes in several files. */
const LIMITS = { ...SHEET_LIMITS, rowsMax: 2_000 };

/**
 * A list of complaints from elsewhere, each with its own number and clock. The same row, word for word, is taken in
 * once, whichever file it comes in; anything else that may be the same is offered on the complaint's page.
 */
export const importComplaints = implement(contract.importComplaints, async (context, { file, source, dryRun }) => {
  const read = readForm(COMPLAINT_LIST, Buffer.from(file.base64, "base64"), LIMITS);
  if (isRefusal(read)) return { ...read, field: read.field ?? "file" };
  const refused: { rowNumber: number; problems: ReturnType<typeof problemOf>[] }[] = [];
  const numbers: string[] = [];
  let [good, already] = [0, 0];
  for (const { rowNumber, value } of read.rows) {
    const intake = intakeOf(context, { ...value, source: value.source ?? source });
    if (isRefusal(intake)) {
      refused.push({ rowNumber, problems: [problemOf(intake, value)] });
    } else if (await takenInBefore(context, intake)) {
      already += 1;
    } else {
      good += 1;
      if (dryRun) continue;
      const receipt = await takeIn(context, intake);
      if (isRefusal(receipt)) return receipt;
      numbers.push(receipt.complaintNumber);
    }
  }
  return { good, already, numbers, ...rowsBack(COMPLAINT_LIST, read, refused, file.fileName) };
});

/** As an officer would write it down: for the own area only, and not for a day to come. */
function intakeOf({ actor, today }: Context, row: ComplaintRow): Outcome<Intake> {
  const { name, phone, idNumber, regionCode = actor.regionCode, receivedOn = today, kinds, ...told } = row;
  if (regionCode === undefined) return refuse("complaint.region-needed", { field: "region" });
  if (actor.role === "inspector" && !isWithin(regionCode, actor.regionCode ?? "")) {
    return refuse("complaint.region-not-yours", { field: "region" });
  }
  const dayRefused = receivedRefusal(receivedOn, today);
  if (dayRefused !== undefined) return dayRefused;
  return {
    ...told,
    submissionKey: `import:${createHash("sha256").update(JSON.stringify(row)).digest("hex")}`,
    channel: "import",
    regionCode,
    receivedOn,
    kinds: [...kinds],
    language: "zh",
    files: [],
    others: [],
    who: name === undefined ? undefined : { name, phone, idNumber },
  };
}

function problemOf(refusal: Refusal, row: ComplaintRow) {
  const field = refusal.field === "region" ? "region" : "receivedOn";
  const value = field === "region" ? (row.regionCode ?? "") : (row.receivedOn ?? "");
  return problemIn(COMPLAINT_LIST, field, value, refusal, COMPLAINTS_REFUSALS[refusal.refused]);
}
