import type { Tx } from "../../db/transact.ts";
import { present } from "../../kernel/assert.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";
import { foldCase } from "./case.ts";
import type { CaseState } from "./case-actions.contract.ts";
import { type CaseEvent, caseDetail } from "./case-detail.ts";

export const CASE_INVARIANTS: readonly Invariant[] = [
  {
    id: "cases.cleared-are-paid",
    says: {
      zh: "已销账案件的每笔工资都已付清",
      en: "Every line of a cleared case is proven by payments of it that the worker got and that cover what was owed",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('case %s line %s: owed %s fen, proof %s, payments of %s fen', l.case_id, l.line_no, l.owed_fen,
           l.proof_payment_id, coalesce(y.fen, 0)) as violation
         from case_line l join labour_case c on c.case_id = l.case_id
         join wage_line w on w.project_id = l.project_id and w.line_id = l.line_id
         left join (
           select project_id, line_id, sum(amount_fen) as fen, array_agg(received_id) as ids
           from wage_received group by project_id, line_id
         ) y on y.project_id = l.project_id and y.line_id = l.line_id
         where c.state = 'cleared' and (l.proof_payment_id = any(y.ids) is not true
           or y.fen < least(l.owed_fen, w.net_fen) or l.proved_fen < l.owed_fen)`,
        `select 1 from case_line l join labour_case c on c.case_id = l.case_id where c.state = 'cleared'`,
      ),
  },
  {
    id: "cases.cleared-owe-nothing",
    says: {
      zh: "已销账案件在账上没有欠款",
      en: "The ledger shows nothing payable and nothing in transit for the lines of a cleared case",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('case %s line %s: the ledger still shows %s fen', l.case_id, l.line_no, -g.fen) as violation
         from case_line l join labour_case c on c.case_id = l.case_id
         join (select project_id, line_id, sum(amount_fen) as fen from posting
           where account in ('wages-payable', 'payments-in-transit') group by project_id, line_id
         ) g on g.project_id = l.project_id and g.line_id = l.line_id
         where c.state = 'cleared' and g.fen <> 0`,
        `select 1 from case_line l join labour_case c on c.case_id = l.case_id where c.state = 'cleared'`,
      ),
  },
  {
    id: "cases.evidence-has-its-file",
    says: {
      zh: "案件证据的文件与记录的 SHA-256 一致",
      en: "Evidence that names a file has it, with the SHA-256 that was recorded, and no file is without its evidence",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('case %s action %s file %s: recorded %s, kept %s', coalesce(a.case_id, f.case_id), a.action_no,
           coalesce(a.file_no, f.attachment_no), a.sha256, encode(f.digest, 'hex')) as violation
         from (select case_id, action_no, (detail->>'fileNo')::int4 as file_no, detail->'evidence'->>'sha256' as sha256
           from case_action where detail ? 'fileNo') a
         full join case_file f on f.case_id = a.case_id and f.attachment_no = a.file_no
         where encode(f.digest, 'hex') is distinct from a.sha256`,
        "select 1 from case_file",
      ),
  },
  {
    id: "cases.state-is-the-fold",
    says: {
      zh: "案件状态、证明与期限由办案记录得出",
      en: "State, proofs and clocks of every case are those that its actions come to",
    },
    async check(tx) {
      const [cases, events, proofs, clocks] = [
        await storedCases(tx),
        await storedEvents(tx),
        await storedProofs(tx),
        await storedClocks(tx),
      ];
      const violations = cases.flatMap(({ caseId, state }) => {
        const done = events.get(caseId) ?? [];
        if (done[0]?.kind !== "open") return [`case ${caseId}: was never opened`];
        // The day matters for the clock of the list decision alone, which the calendar starts: it is left out here.
        const now = foldCase(done, present(done.at(-1), "the last action").actedOn);
        const differences: string[] = [];
        if (now.state !== state) differences.push(`case ${caseId}: stored ${state}, its actions say ${now.state}`);
        const folded = now.lines.map(
          ({ lineNo, proof }) => `${lineNo}:${proof?.paymentId ?? "-"}:${proof?.fen ?? "-"}`,
        );
        const running = now.clocks.filter((one) => !one.clockId.startsWith(LIST_DECISION));
        const shown = running
          .map((one) => `${one.clockId}:${one.clockNo}:${one.startedOn}:${one.stoppedOn ?? "-"}`)
          .sort();
        differences.push(...unequal(`case ${caseId} proofs`, proofs.get(caseId) ?? [], folded));
        differences.push(...unequal(`case ${caseId} clocks`, clocks.get(caseId) ?? [], shown));
        return differences;
      });
      return { checked: cases.length, violations: violations.slice(0, 100) };
    },
  },
];

const LIST_DECISION = "dishonesty-list-decision";

function unequal(what: string, stored: readonly string[], folded: readonly string[]): string[] {
  if (stored.join(" ") === folded.join(" ")) return [];
  return [`${what}: stored ${stored.join(" ")}, its actions say ${folded.join(" ")}`];
}

function storedCases(tx: Tx): Promise<{ caseId: number; state: CaseState }[]> {
  return tx.query(`select case_id as "caseId", state from labour_case order by case_id`);
}

async function storedEvents(tx: Tx): Promise<ReadonlyMap<number, CaseEvent[]>> {
  const rows = await tx.query<Omit<CaseEvent, "detail"> & { caseId: number; detail: unknown }>(
    `select case_id as "caseId", kind, acted_on as "actedOn", detail from case_action order by case_id, action_no`,
  );
  const events = rows.map((row) => ({ ...row, detail: caseDetail.parse(row.detail) }));
  return Map.groupBy(events, (one) => one.caseId);
}

async function storedProofs(tx: Tx): Promise<ReadonlyMap<number, string[]>> {
  return texts(
    tx,
    `select case_id as "caseId", format('%s:%s:%s', line_no, coalesce(proof_payment_id::text, '-'),
       coalesce(proved_fen::text, '-')) as text
     from case_line order by case_id, line_no`,
  );
}

async function storedClocks(tx: Tx): Promise<ReadonlyMap<number, string[]>> {
  return texts(
    tx,
    `select "caseId", text from (select case_id as "caseId",
         format('%s:%s:%s:%s', clock_id, clock_no, started_on, coalesce(stopped_on::text, '-')) as text
       from case_clock where clock_id not like '${LIST_DECISION}%') k order by "caseId", text collate "C"`,
  );
}

async function texts(tx: Tx, query: string): Promise<ReadonlyMap<number, string[]>> {
  const groups = Map.groupBy(await tx.query<{ caseId: number; text: string }>(query), (one) => one.caseId);
  return new Map([...groups].map(([caseId, rows]) => [caseId, rows.map((row) => row.text)]));
}
