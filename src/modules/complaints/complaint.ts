import { z } from "zod";
import { present } from "../../kernel/assert.ts";
import { type Day, day } from "../../kernel/day.ts";
import { type Refusal, refuse } from "../../kernel/outcome.ts";
import type { COMPLAINT_ACTIONS, COMPLAINT_STATES } from "./complaint.contract.ts";

export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** Who does it: an officer of the labour inspection, the person who complained, or the program by itself. */
type Doer = "officer" | "complainant" | "system";

interface Allowed {
  /** `same`: the state stays. */
  readonly to: ComplaintState | "same";
  readonly by: readonly Doer[];
}

const OFFICER: readonly Doer[] = ["officer"];
const KEEP: Allowed = { to: "same", by: OFFICER };
const SAY: Allowed = { to: "same", by: ["complainant"] };

/** A finished complaint is never closed to its complainant. */
const FINISHED = { say: SAY, note: KEEP, link: KEEP, unlink: KEEP } as const;
const RESUME: Allowed = { to: "received", by: OFFICER };

/**
 * What may happen next. `transfer` to another county keeps the complaint received and its clock running. Only an answer
 * to the complainant ends it.
 */
export const ALLOWED_ACTIONS: Readonly<Record<ComplaintState, Readonly<Partial<Record<ComplaintAction, Allowed>>>>> = {
  received: {
    accept: { to: "accepted", by: OFFICER },
    refuse: { to: "not-accepted", by: OFFICER },
    transfer: KEEP,
    "transfer-out": { to: "transferred", by: OFFICER },
    assign: KEEP,
    "name-project": KEEP,
    ask: KEEP,
    note: KEEP,
    link: KEEP,
    unlink: KEEP,
    say: SAY,
    withdraw: { to: "withdrawn", by: ["officer", "complainant"] },
  },
  accepted: {
    answer: { to: "answered", by: OFFICER },
    assign: KEEP,
    ask: KEEP,
    extend: { to: "same", by: ["system"] },
    ...FINISHED,
  },
  answered: FINISHED,
  "not-accepted": { ...FINISHED, resume: RESUME },
  transferred: { ...FINISHED, resume: RESUME },
  withdrawn: { ...FINISHED, resume: RESUME },
};

const positive = z.int().positive();

/** What a step says, as stored. */
export const complaintDetail = z.strictObject({
  text: z.string().optional(),
  regionCode: z.string().optional(),
  authority: z.string().optional(),
  projectId: positive.optional(),
  handlerId: positive.optional(),
  handlerName: z.string().optional(),
  otherId: positive.optional(),
  otherNumber: z.string().optional(),
  caseId: positive.optional(),
  caseNumber: z.string().optional(),
  attachments: z.array(positive).optional(),
});
export type ComplaintDetail = z.output<typeof complaintDetail>;

export interface ComplaintEvent {
  readonly kind: "receive" | ComplaintAction;
  readonly actedOn: Day;
  readonly detail: ComplaintDetail;
}

/** What a complaint is: nothing but the fold over its steps. */
export interface ComplaintNow {
  readonly state: ComplaintState;
  readonly regionCode: string;
  readonly handler: { readonly id: number; readonly name: string } | undefined;
  readonly projectId: number | undefined;
  readonly caseId: number | undefined;
  readonly clock: { readonly clockId: string; readonly startedOn: Day } | undefined;
  readonly endedOn: Day | undefined;
  /** The complainant spoke last. */
  readonly unheard: boolean;
  /** Complaints about the same matter, as an officer said. */
  readonly sameAs: readonly number[];
}

/** The complaint after its steps, in the order of their numbers. The first step is `receive`. */
export function foldComplaint(events: readonly ComplaintEvent[]): ComplaintNow {
  const received = present(events[0], "the receipt of the complaint");
  const same = new Set<number>();
  let state: ComplaintState = "received";
  let regionCode = present(received.detail.regionCode, "whose labour inspection was asked");
  let handler: ComplaintNow["handler"];
  let projectId = received.detail.projectId;
  let caseId: number | undefined;
  let clockFrom = received.actedOn;
  let extended = false;
  let endedOn: Day | undefined;
  let unheard = false;
  for (const { kind, actedOn, detail } of events) {
    if (kind === "receive") continue;
    const { to }: Allowed = present(ALLOWED_ACTIONS[state][kind], `${kind} of a ${state} complaint`);
    if (to !== "same") {
      state = to;
      // Acceptance starts the investigation's clock, taking it up again starts that of acceptance anew.
      if (to === "accepted" || to === "received") clockFrom = actedOn;
      extended = false;
      endedOn = to === "accepted" || to === "received" ? undefined : actedOn;
    }
    if (kind === "transfer") {
      regionCode = present(detail.regionCode, "to whom it was transferred");
      handler = undefined;
    }
    if (kind === "assign") {
      handler = { id: present(detail.handlerId, "handler"), name: present(detail.handlerName, "handler") };
    }
    if (kind === "name-project" || kind === "accept") projectId = detail.projectId ?? projectId;
    caseId = detail.caseId ?? caseId;
    if (kind === "link") same.add(present(detail.otherId, "the other complaint"));
    if (kind === "unlink") same.delete(present(detail.otherId, "the other complaint"));
    // The program's own step is no answer to what the complainant said last.
    if (kind === "extend") extended = true;
    else unheard = kind === "say";
  }
  const clockId = extended ? "investigation-extended" : CLOCK_OF[state];
  return {
    state,
    regionCode,
    handler,
    projectId,
    caseId,
    clock: clockId === undefined ? undefined : { clockId, startedOn: clockFrom },
    endedOn,
    unheard,
    sameAs: [...same],
  };
}

/**
 * Acceptance within 5 working days of receipt, and filing on the day of acceptance [令25号 18]; then 423-17, which is one
 * clock for complaint and case: what extends it in the case extends it here.
 */
const CLOCK_OF: Readonly<Partial<Record<ComplaintState, string>>> = {
  received: "complaint-acceptance",
  accepted: "investigation",
};

/** What somebody may do next, in the order of the table. */
export function allowedNext(now: Pick<ComplaintNow, "state">, doer: Doer): ComplaintAction[] {
  return (Object.entries(ALLOWED_ACTIONS[now.state]) as [ComplaintAction, Allowed][])
    .filter(([, { by }]) => by.includes(doer))
    .map(([kind]) => kind);
}

export interface WantedStep {
  readonly kind: ComplaintAction;
  readonly text?: string | undefined;
  readonly regionCode?: string | undefined;
  readonly authority?: string | undefined;
  readonly projectId?: number | undefined;
  readonly handlerId?: number | undefined;
  readonly otherId?: number | undefined;
}

/** An answer to the complainant, or a reason: these are nothing without words. */
const NEEDS_TEXT: readonly ComplaintAction[] = [
  "refuse",
  "transfer",
  "transfer-out",
  "answer",
  "ask",
  "note",
  "say",
  "unlink",
  "resume",
];
/** What the complainant is not shown. */
const INTERNAL: readonly ComplaintEvent["kind"][] = ["note", "assign", "name-project", "link", "unlink"];

export function isShownToComplainant(kind: ComplaintEvent["kind"]): boolean {
  return !INTERNAL.includes(kind);
}

/** Why a step may not be taken; undefined when it may. In the order of the contract. */
export function stepRefusal(now: ComplaintNow, wanted: WantedStep, doer: Doer): Refusal | undefined {
  const { kind } = wanted;
  const allowed = allowedNext(now, doer);
  if (!allowed.includes(kind)) {
    const facts = { state: now.state };
    return refuse("complaint.action-not-allowed", { field: "kind", right: allowed.join(", "), facts });
  }
  // The complainant may take it back without a word; an officer writes down how it was taken back.
  const needed = NEEDS_TEXT.includes(kind) || (kind === "withdraw" && doer === "officer");
  if (needed && (wanted.text ?? "") === "") {
    return refuse("complaint.text-needed", { field: "text" });
  }
  if (kind === "transfer" && (wanted.regionCode === undefined || wanted.regionCode === now.regionCode)) {
    return refuse("complaint.region-needed", { field: "regionCode", right: "another region's labour inspection" });
  }
  if (kind === "transfer-out" && (wanted.authority ?? "") === "") {
    return refuse("complaint.authority-needed", { field: "authority", right: "the authority's name" });
  }
  if (kind === "assign" && wanted.handlerId === undefined) {
    return refuse("complaint.handler-unknown", { field: "handlerId" });
  }
  if (kind === "accept" && (wanted.projectId ?? now.projectId) === undefined) {
    return refuse("complaint.project-needed", { field: "projectId", right: "a registered project" });
  }
  if (kind === "name-project" && wanted.projectId === undefined) {
    return refuse("complaint.project-needed", { field: "projectId", right: "a registered project" });
  }
  return undefined;
}

/** A complaint's number: county, T for 投诉, year, and the running number of the county in the year. */
/** Decree 423 took effect: what is said to have come earlier has a year that was typed wrong. */
const LAW_SINCE = day("2004-12-01");

/** Why a complaint cannot have been received on that day. */
export function receivedRefusal(receivedOn: Day, today: Day): Refusal | undefined {
  if (receivedOn > today) {
    return refuse("complaint.received-later", { field: "receivedOn", right: `${today} or before` });
  }
  if (receivedOn >= LAW_SINCE) return undefined;
  return refuse("complaint.received-too-early", { field: "receivedOn", right: `${LAW_SINCE} or later` });
}

export function complaintNumberOf(regionCode: string, year: number, serial: number): string {
  return `${regionCode}-T${year}-${String(serial).padStart(4, "0")}`;
}
