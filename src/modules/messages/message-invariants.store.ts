import type { Tx } from "../../db/transact.ts";
import type { Invariant } from "../../ledger/invariant.ts";

/** What the newest try says of a message; a report does not end a round that a person began anew. */
const STATE_OF: Readonly<Record<string, readonly string[]>> = {
  taken: ["sent", "delivered", "failed"],
  "try-again": ["waiting", "sent", "delivered", "failed"],
  refused: ["dead", "sent", "delivered", "failed"],
  "given-up": ["dead"],
  delivered: ["delivered"],
  "not-delivered": ["failed", "delivered"],
  "sent-again": ["waiting"],
};

export const MESSAGE_INVARIANTS: readonly Invariant[] = [
  {
    id: "messages.state-is-newest-attempt",
    says: {
      zh: "短信状态与最近一次发送记录一致",
      en: "The state of every message is what its newest attempt says, and one without an attempt waits",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ messageId: number; state: string; outcome: string | null }>(
        `select m.message_id as "messageId", m.state, (select a.outcome from outbox_attempt a
           where a.message_id = m.message_id order by a.attempt_no desc limit 1) as outcome from outbox_message m`,
      );
      const violations = rows.flatMap(({ messageId, state, outcome }) => {
        const right = outcome === null ? ["waiting"] : (STATE_OF[outcome] ?? []);
        return right.includes(state) ? [] : [`message ${messageId} is ${state} after ${outcome ?? "no attempt"}`];
      });
      return { checked: rows.length, violations };
    },
  },
];
