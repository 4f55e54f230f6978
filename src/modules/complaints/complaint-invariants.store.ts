import type { Tx } from "../../db/transact.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import type { ComplaintColumns } from "./complaint.store.ts";
import { type ComplaintEvent, complaintDetail, foldComplaint } from "./complaint.ts";

export const COMPLAINT_INVARIANTS: readonly Invariant[] = [
  {
    id: "complaints.none-is-dropped",
    says: {
      zh: "每件投诉都有承办机构和期限，或者已经答复办结",
      en: "Every complaint has a labour inspection and a running clock, or has ended with an answer to the complainant",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('complaint %s is %s of region %s, due %s, ended %s', c.complaint_number, c.state,
           coalesce(nullif(c.region_code, ''), '-'), coalesce(c.due_on::text, '-'), coalesce(c.ended_on::text, '-'))
           as violation
         from complaint c
         left join lateral (select s.kind, s.detail from complaint_step s
           where s.complaint_id = c.complaint_id
             and s.kind in ('refuse', 'transfer-out', 'answer', 'withdraw', 'resume', 'accept')
           order by s.step_no desc limit 1) last on true
         where c.region_code !~ '^\\d{6}$'
           or (c.due_on is null and (last.kind is null or last.kind in ('resume', 'accept')
             or (last.kind <> 'withdraw' and coalesce(last.detail->>'text', '') = '')))`,
        "select 1 from complaint",
      ),
  },
  {
    id: "complaints.accepted-have-their-case",
    says: {
      zh: "受理的投诉都已立案，案件注明来源",
      en: "Every accepted complaint has its case, which names the complaint it came from",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('complaint %s: case %s', c.complaint_number, coalesce(c.case_id::text, '-')) as violation
         from complaint c
         left join labour_case k on k.case_id = c.case_id and k.project_id = c.project_id and k.origin = 'complaint'
         left join case_action a on a.case_id = k.case_id and a.action_no = 1
           and (a.detail->>'complaintId')::int8 = c.complaint_id
         where c.state in ('accepted', 'answered') and a.case_id is null`,
        "select 1 from complaint where state in ('accepted', 'answered')",
      ),
  },
  {
    id: "complaints.state-is-the-fold",
    says: {
      zh: "投诉的状态、承办和期限由办理记录得出",
      en: "State, holder, project, case and clock of every complaint are those that its steps come to",
    },
    async check(tx) {
      const [complaints, steps] = [await storedColumns(tx), await storedSteps(tx)];
      const violations = complaints.flatMap(({ complaintId, ...stored }) => {
        const done = steps.get(complaintId) ?? [];
        if (done[0]?.kind !== "receive") return [`complaint ${complaintId}: was never received`];
        const now = foldComplaint(done);
        const folded = [
          now.state,
          now.regionCode,
          now.unheard,
          now.handler?.id ?? null,
          now.projectId ?? null,
          now.caseId ?? null,
          now.clock?.clockId ?? null,
          now.clock?.startedOn ?? null,
          now.endedOn ?? null,
        ].join(" ");
        const { state, regionCode, unheard, handlerId, projectId, caseId, clockId, clockStartedOn, endedOn } = stored;
        const shown = [state, regionCode, unheard, handlerId, projectId, caseId, clockId, clockStartedOn, endedOn];
        return shown.join(" ") === folded
          ? []
          : [`complaint ${complaintId}: stored ${shown.join(" ")}, its steps say ${folded}`];
      });
      return { checked: complaints.length, violations: violations.slice(0, 100) };
    },
  },
  {
    id: "complaints.links-are-mutual",
    says: {
      zh: "同一事项的关联双方一致",
      en: "What is linked as the same matter is linked on both sides",
    },
    async check(tx) {
      const folded = new Map([...(await storedSteps(tx))].map(([id, done]) => [id, foldComplaint(done).sameAs]));
      let checked = 0;
      const violations: string[] = [];
      for (const [complaintId, others] of folded) {
        for (const other of others) {
          checked += 1;
          if (folded.get(other)?.includes(complaintId) === true) continue;
          violations.push(`complaint ${complaintId} names ${other}, which does not name it`);
        }
      }
      return { checked, violations: violations.slice(0, 100) };
    },
  },
];

function storedColumns(tx: Tx): Promise<(Omit<ComplaintColumns, "handlerName" | "dueOn"> & { complaintId: number })[]> {
  return tx.query(
    `select complaint_id as "complaintId", state, region_code as "regionCode", unheard, handler_id as "handlerId",
       project_id as "projectId", case_id as "caseId", clock_id as "clockId", clock_started_on as "clockStartedOn",
       ended_on as "endedOn"
     from complaint order by complaint_id`,
  );
}

async function storedSteps(tx: Tx): Promise<ReadonlyMap<number, ComplaintEvent[]>> {
  const rows = await tx.query<Omit<ComplaintEvent, "detail"> & { complaintId: number; detail: unknown }>(
    `select complaint_id as "complaintId", kind, acted_on as "actedOn", detail from complaint_step
     order by complaint_id, step_no`,
  );
  const events = rows.map((row) => ({ ...row, detail: complaintDetail.parse(row.detail) }));
  return Map.groupBy(events, (one) => one.complaintId);
}
