import { implement } from "../../db/implement.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import { type Intake, takeIn, takenInBefore, whoIs } from "../complaints/complaint-intake.operations.ts";
import { getProject } from "../registry/project.store.ts";
import { findAsk } from "./answer.store.ts";
import * as contract from "./complaint.contract.ts";
import * as store from "./survey.store.ts";

/**
 * An answer that the records do not agree with becomes a complaint, where the worker agrees: the identity is sealed
 * with the complaint, the look says when and how it was agreed, and both name each other. Said again in the same words,
 * the answer is the same receipt.
 */
export const openComplaint = implement(contract.openComplaint, async (context, given) => {
  const { tx, today } = context;
  const { projectId, askId, agreed, agreedOn, agreedBy, says } = given;
  const ask = await findAsk(tx, projectId, askId);
  if (ask === undefined) return refuse("survey.ask-unknown", { field: "askId" });
  if (!agreed) return refuse("survey.not-agreed", { field: "agreed" });
  const found = await store.holdMismatch(tx, askId);
  if (found === undefined) return refuse("survey.no-mismatch");
  const { answerId, answeredOn, kind, recordsOwedFen } = found;
  if (agreedOn < answeredOn || agreedOn > today) {
    return refuse("survey.agreed-outside", { field: "agreedOn", right: `${answeredOn} to ${today}` });
  }
  const owes = kind === "records-say-unpaid" && recordsOwedFen > 0;
  const { regionCode, name } = await getProject(tx, projectId);
  const intake: Intake = {
    ...(await whoIs(context, ask.workerId, ask.phone)),
    channel: "survey",
    submissionKey: `survey-answer-${answerId}`,
    surveyAskId: askId,
    receivedOn: agreedOn,
    regionCode,
    projectId,
    site: name,
    kinds: [owes ? "unpaid-wages" : "short-paid"],
    fromMonth: ask.month,
    toMonth: ask.month,
    ...(owes ? { claimedFen: recordsOwedFen } : {}),
    peopleCount: 1,
    says,
    language: "zh",
    files: [],
    others: [],
  };
  const there = await store.complaintOfAnswer(tx, answerId);
  if (there !== undefined && !(await takenInBefore(context, intake))) {
    return refuse("survey.complaint-there", { facts: { complaintId: there } });
  }
  const taken = await takeIn(context, intake);
  if (isRefusal(taken) || there !== undefined) return taken;
  const agreement = { complaintId: taken.complaintId, agreedOn, agreedBy };
  await store.insertLook(context, { askId, answerId, result: "complaint", note: says, ...agreement });
  return taken;
});
