import type { Tx } from "../../db/transact.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { digestOf, draw, type Frame } from "./draw.ts";
import { type DueBasis, stepsOf } from "./task.store.ts";
import { foldTask } from "./task.ts";

export const INSPECTION_INVARIANTS: readonly Invariant[] = [
  {
    id: "inspections.draws-can-be-repeated",
    says: {
      zh: "每次抽取的名录与摘要值一致，按种子复算结果相同",
      en: "Every draw's frame has its digest, and its seed gives the same sites and teams again",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ planId: number; drawNo: number; frame: string; digest: string; seed: string }>(
        `select d.plan_id as "planId", d.draw_no as "drawNo", f.frame, encode(f.digest, 'hex') as digest, d.seed
         from inspection_draw d join inspection_frame f on f.plan_id = d.plan_id and f.frame_no = d.frame_no`,
      );
      const violations: string[] = [];
      for (const { planId, drawNo, frame, digest, seed } of rows) {
        const stored = await tx.query<{ key: string }>(
          `select project_id || ' ' || team_no as key from inspection
           where plan_id = $1 and draw_no = $2 and directed_reason is null order by 1`,
          [planId, drawNo],
        );
        const again = draw(JSON.parse(frame) as Frame, seed);
        const keys = isRefusal(again) ? [] : again.sites.map(({ projectId, teamNo }) => `${projectId} ${teamNo}`);
        const same = JSON.stringify(keys.toSorted()) === JSON.stringify(stored.map(({ key }) => key).toSorted());
        if (digestOf(frame) !== digest)
          violations.push(`plan ${planId} draw ${drawNo}: the frame is not the frozen one`);
        else if (!same) violations.push(`plan ${planId} draw ${drawNo}: the seed gives other sites`);
      }
      return { checked: rows.length, violations };
    },
  },
  {
    id: "inspections.finished-by-two",
    says: {
      zh: "完成的检查均有两名监察员签署",
      en: "Every finished inspection was signed by two inspectors of its team",
    },
    async check(tx: Tx) {
      const rows = await tx.query<{ inspectionId: number; signers: number }>(
        `select i.inspection_id as "inspectionId", (select count(distinct f.actor_id)::int4 from inspection_fact f
           join inspection_team_member m on m.plan_id = i.plan_id and m.draw_no = i.draw_no and m.team_no = i.team_no
             and m.user_id = f.actor_id
           where f.inspection_id = i.inspection_id and f.kind = 'sign') as signers
         from inspection i where i.finished_at is not null`,
      );
      const alone = rows.filter(({ signers }) => signers < 2);
      const violations = alone.map(({ inspectionId, signers }) => `inspection ${inspectionId}: ${signers} signatures`);
      return { checked: rows.length, violations };
    },
  },
  {
    id: "inspections.task-state-is-the-fold",
    says: { zh: "整改任务状态与其步骤一致", en: "The state and day of every rectification task follow from its steps" },
    async check(tx: Tx) {
      const rows = await tx.query<{ taskId: number; state: string; dueOn: string; dueBasis: DueBasis }>(
        `select task_id as "taskId", state, due_on as "dueOn", due_basis as "dueBasis" from rectification_task`,
      );
      const steps = Map.groupBy(
        await stepsOf(
          tx,
          rows.map(({ taskId }) => taskId),
        ),
        ({ taskId }) => taskId,
      );
      const wrong = rows.filter(({ taskId, state, dueOn, dueBasis }) => {
        const now = foldTask(dueBasis.firstDue, steps.get(taskId) ?? []);
        return now.state !== state || now.dueOn !== dueOn;
      });
      return { checked: rows.length, violations: wrong.map(({ taskId }) => `task ${taskId} is not its fold`) };
    },
  },
];
