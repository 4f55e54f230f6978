import type { TestDatabase } from "./test-database.ts";

/** What was said, in order, `late` after the round. `recorded`: when somebody typed it in. */
interface Asked {
  readonly said: readonly ("in-full" | "not-in-full" | "late in-full")[];
  readonly recorded?: string;
}

export interface AskedRound {
  readonly month: string;
  readonly closesOn: string;
  readonly asks: readonly Asked[];
}

export const times = (count: number, ...said: Asked["said"]): Asked[] =>
  Array.from({ length: count }, () => ({ said }));

/** For tests: rounds of a project with what came back, as the surveys module keeps them. */
export async function askedRounds(
  { pool }: Pick<TestDatabase, "pool">,
  next: () => number,
  projectId: number,
  rounds: readonly AskedRound[],
): Promise<void> {
  const by = "now(), 1, '测试'";
  const planId = next();
  await pool.query(
    `insert into survey_plan values ($1, '540000', 100, 1, null, 0, 7, 0, '2020-01-01', null, 'seed-of-tests', ${by})`,
    [planId],
  );
  for (const { month, closesOn, asks } of rounds) {
    const roundId = next();
    const frame = asks.map((_, at) => at + 1);
    await pool.query(
      `insert into survey_round values ($1, $2, $3, $4, $5::date - 9, $5::date - 7, $5, 'seed-of-tests', $6, 0, 0, $7,
         $6, now())`,
      [roundId, planId, projectId, month, closesOn, frame.length, frame],
    );
    for (const [at, { said, recorded }] of asks.entries()) {
      const [messageId, askId] = [next(), next()];
      await pool.query(
        `insert into outbox_message (message_id, key, channel, phone, template, language, text, parts, purpose, made_at,
           made_by, made_by_name, state)
         values ($1, 'test-key-' || $1::int8, 'sms', '13800000000', 'test', 'zh', '问', 1, 'survey', ${by},
           'delivered')`,
        [messageId],
      );
      await pool.query("insert into survey_ask values ($1, $2, $3, $4, $5, '13800000000', $6, $7::date - 7)", [
        askId,
        roundId,
        projectId,
        at + 1,
        at + 1,
        messageId,
        closesOn,
      ]);
      for (const one of said) {
        const isLate = one.startsWith("late");
        await pool.query(
          `insert into survey_answer values ($1, $2, $3, null, 'page', null, $4::date, $4::timestamptz, $5, 0,
             coalesce($6::timestamptz, $4::timestamptz), 1, '测试')`,
          [next(), askId, one.replace("late ", ""), `${closesOn}T02:00:00Z`, isLate, recorded ?? null],
        );
      }
    }
  }
}
