import { createHash } from "node:crypto";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { FileValue } from "../../kernel/fields.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import * as contract from "./appeal.contract.ts";
import * as store from "./appeal.store.ts";
import {
  type AppealDetail,
  type AppealNow,
  type AppealStep,
  allowedSteps,
  daysRefusal,
  evidenceKind,
  foldAppeal,
  isDecided,
  mayAppeal,
  stepRefusal,
} from "./appeal.ts";
import { needsApproval } from "./exemption.ts";
import { companyOfFinding, findFinding } from "./finding.store.ts";
import { headOf } from "./rule-text.ts";

export const fileAppeal = implement(contract.fileAppeal, async (context, input) => {
  const { tx, actor, today, ids } = context;
  const { projectId, findingId, reason, statement } = input;
  await store.holdFinding(tx, projectId, findingId);
  const finding = await findFinding(tx, actor, { projectId, findingId });
  if (finding === undefined) return refuse("finding.unknown", { field: "findingId" });
  if (finding.closedOn !== null) return refuse("appeal.finding-closed", { facts: { closedOn: finding.closedOn } });
  const companyId = await companyOfFinding(tx, projectId, findingId);
  if (actor.companyId === undefined || !mayAppeal(actor, { subject: finding.subject, companyId })) {
    return refuse("appeal.not-your-finding", { field: "findingId" });
  }
  const earlier = await store.appealRows(tx, actor, { projectId, findingId, limit: 1, offset: 0 });
  if (earlier[0] !== undefined && !isDecided(earlier[0].state)) {
    return refuse("appeal.already-open", { facts: { appealId: earlier[0].appealId } });
  }
  const file = input.file === undefined ? undefined : evidenceOf(input.file);
  if (isRefusal(file)) return file;
  const appealId = ids.next();
  const pin = finding.pin ?? undefined;
  const step = stepBy(context, 1, "file", { text: statement, reason, ...(pin === undefined ? {} : { pin }) });
  const { state, answer } = foldAppeal([step]);
  await store.insertAppeal(tx, {
    projectId,
    appealId,
    findingId,
    reason,
    companyId: actor.companyId,
    answer,
    filedOn: today,
  });
  await store.insertStep(tx, projectId, appealId, step);
  if (file !== undefined) await store.insertFile(tx, projectId, appealId, file);
  return { appealId, state, answer };
});

function evidenceOf(file: FileValue): Outcome<store.NewFile> {
  const content = Buffer.from(file.base64, "base64");
  const mediaType = evidenceKind(file.fileName, content.length);
  if (isRefusal(mediaType)) return mediaType;
  return { fileName: file.fileName, mediaType, content, digest: createHash("sha256").update(content).digest() };
}

function stepBy({ actor, today, now }: Context, stepNo: number, kind: "file" | AppealStep, detail: AppealDetail) {
  const by = { actorId: actor.userId, actorName: actor.name, actorRole: actor.role };
  return { stepNo, kind, actedOn: today, recordedAt: now, ...by, detail };
}

interface HeldAppeal {
  readonly appeal: store.FoundAppeal;
  readonly steps: readonly store.StoredStep[];
  readonly now: AppealNow;
}

async function holdAppeal(
  { tx, actor }: Context,
  { projectId, appealId }: { readonly projectId: number; readonly appealId: number },
): Promise<HeldAppeal | undefined> {
  await store.holdAppeal(tx, projectId, appealId);
  const appeal = await store.findAppeal(tx, actor, projectId, appealId);
  if (appeal === undefined) return undefined;
  const steps = await store.stepsOf(tx, projectId, appealId);
  return { appeal, steps, now: foldAppeal(steps) };
}

/** Adds a step that was found to be allowed, and what follows from it. */
async function record(context: Context, held: HeldAppeal, kind: AppealStep, detail: AppealDetail): Promise<AppealNow> {
  const { tx, ids } = context;
  const { projectId, appealId } = held.appeal;
  const step = stepBy(context, held.steps.length + 1, kind, detail);
  const now = foldAppeal([...held.steps, step]);
  await store.insertStep(tx, projectId, appealId, step);
  await store.saveState(tx, projectId, appealId, now);
  if (now.state === "exempted") {
    await store.insertExemption(tx, held.appeal, now, { exemptionId: ids.next(), recordedAt: context.now });
  }
  return now;
}

export const answerAppeal = implement(contract.answerAppeal, async (context, input) => {
  const held = await holdAppeal(context, input);
  if (held === undefined) return refuse("appeal.unknown", { field: "appealId" });
  const kind = input.agrees ? "agree" : "dispute";
  const refusal = stepRefusal(held.now, kind, context.actor.userId);
  if (refusal !== undefined) return refusal;
  const text = input.text ?? "";
  // Who writes down another's answer says when and how it was heard.
  if (context.actor.role !== "worker" && text === "") return refuse("appeal.words-needed", { field: "text" });
  const { state, answer } = await record(context, held, kind, text === "" ? {} : { text });
  return { state, answer };
});

export const decideAppeal = implement(contract.decideAppeal, async (context, input) => {
  const held = await holdAppeal(context, input);
  if (held === undefined) return refuse("appeal.unknown", { field: "appealId" });
  const { decision, text, from, to } = input;
  const refusal = stepRefusal(held.now, decision, context.actor.userId);
  if (refusal !== undefined) return refusal;
  if (decision !== "grant-exemption") {
    const { state } = await record(context, held, decision, { text });
    return { state, needsApproval: false };
  }
  const { findingClosedOn: closedOn, level } = held.appeal;
  if (closedOn !== null) return refuse("appeal.finding-closed", { facts: { closedOn } });
  const wrong = daysRefusal(from, to, context.today);
  if (wrong !== undefined) return wrong;
  const { state } = await record(context, held, decision, { text, from, to, level });
  return { state, needsApproval: state === "awaiting-approval" };
});

export const approveExemption = implement(contract.approveExemption, async (context, input) => {
  const held = await holdAppeal(context, input);
  if (held === undefined) return refuse("appeal.unknown", { field: "appealId" });
  const kind = input.approve ? "approve-exemption" : "refuse-exemption";
  const refusal = stepRefusal(held.now, kind, context.actor.userId);
  if (refusal !== undefined) return refusal;
  const { state } = await record(context, held, kind, { text: input.text });
  return { state };
});

export const listAppeals = implement(contract.listAppeals, async ({ tx, actor }, filter) => {
  const counts = await store.appealCounts(tx, actor, filter);
  const rows = await store.appealRows(tx, actor, filter);
  const counted = counts.filter(({ state }) => filter.state === undefined || state === filter.state);
  return {
    total: counted.reduce((sum, one) => sum + one.appeals, 0),
    counts: contract.APPEAL_STATES.map((state) => ({
      state,
      appeals: counts.find((one) => one.state === state)?.appeals ?? 0,
    })),
    appeals: rows.map((row) => ({ ...row, ...headOf(row.ruleId) })),
  };
});

export const getAppeal = implement(contract.getAppeal, async ({ tx, actor }, { projectId, appealId }) => {
  const appeal = await store.findAppeal(tx, actor, projectId, appealId);
  if (appeal === undefined) return refuse("appeal.unknown", { field: "appealId" });
  const { fileName, fileBytes, fileSha256, ...row } = appeal;
  const steps = await store.stepsOf(tx, projectId, appealId);
  const file =
    fileName === null
      ? null
      : { fileName, bytes: present(fileBytes, "its size"), sha256: present(fileSha256, "its digest") };
  return {
    ...row,
    ...headOf(row.ruleId),
    steps: steps.map(({ detail, ...step }) => ({
      ...step,
      text: detail.text ?? null,
      from: detail.from ?? null,
      to: detail.to ?? null,
    })),
    file,
    allowed: actor.role === "inspector" ? allowedSteps(foldAppeal(steps), "inspector", actor.userId) : [],
    needsApproval: needsApproval(row.level),
  };
});

export const appealFile = implement(contract.appealFile, async ({ tx, actor }, { projectId, appealId }) => {
  if ((await store.findAppeal(tx, actor, projectId, appealId)) === undefined) {
    return refuse("appeal.unknown", { field: "appealId" });
  }
  return (await store.findFile(tx, projectId, appealId)) ?? refuse("appeal.no-file", { field: "appealId" });
});

export const myAppeals = implement(contract.myAppeals, async ({ tx, actor }) => {
  const rows = await store.myAppeals(tx, actor.workerId ?? 0);
  return {
    appeals: rows.map(({ ruleId, ...row }) => {
      return { ...row, title: headOf(ruleId).title, canAnswer: !isDecided(row.state) };
    }),
  };
});

export const appealRates = implement(contract.appealRates, async ({ tx, actor }, { ruleId }) => ({
  rules: await store.rateRows(tx, actor, ruleId),
}));
