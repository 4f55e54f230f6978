import type { Tx } from "../../db/transact.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { draw } from "./survey.ts";

export const SURVEY_INVARIANTS: readonly Invariant[] = [
  {
    id: "surveys.samples-are-the-draw",
    says: {
      zh: "回访抽样可由记录的种子与名单重新得出",
      en: "Seed and frame of every round give the workers who were asked",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ roundId: number; seed: string; frame: number[]; size: number; pins: number[] }>(
        `select r.round_id as "roundId", r.seed, r.frame, r.sample_size as size,
           array(select a.pin from survey_ask a where a.round_id = r.round_id order by a.pin) as pins
         from survey_round r`,
      );
      const wrong = rows.filter(({ seed, frame, size, pins }) => draw(seed, frame, size).join() !== pins.join());
      const violations = wrong.map(({ roundId }) => `round ${roundId}: others were asked than were drawn`);
      return { checked: rows.length, violations };
    },
  },
  {
    id: "surveys.taken-replies-are-answers",
    says: { zh: "每条已匹配的回复都有回答记录", en: "Every reply that was taken for an answer is one" },
    async check(tx: Tx) {
      const rows = await tx.query<{ inboundId: number; kept: boolean }>(
        `select i.inbound_id as "inboundId", s.answer_id is not null as kept
         from inbound_message i left join survey_answer s on s.inbound_id = i.inbound_id where i.handling = 'taken'`,
      );
      const violations = rows.flatMap(({ inboundId, kept }) => (kept ? [] : [`reply ${inboundId}: no answer`]));
      return { checked: rows.length, violations };
    },
  },
  {
    id: "surveys.complaints-name-their-answer",
    says: {
      zh: "由回访受理的投诉与核查记录相互对应",
      en: "A complaint of a survey and the look that took it in name each other, and the worker had agreed",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ complaintId: number; kept: boolean }>(
        `select coalesce(c.complaint_id, l.complaint_id) as "complaintId",
           coalesce(c.survey_ask_id = l.ask_id and l.agreed_on <= l.looked_on, false) as kept
         from (select complaint_id, survey_ask_id from complaint where channel = 'survey') c
         full join (select * from survey_look where complaint_id is not null) l on l.complaint_id = c.complaint_id`,
      );
      const violations = rows.flatMap(({ complaintId, kept }) => (kept ? [] : [`complaint ${complaintId}: no look`]));
      return { checked: rows.length, violations };
    },
  },
];
