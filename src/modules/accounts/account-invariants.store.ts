import type { LedgerAccount } from "../../ledger/entry.ts";
import type { Invariant } from "../../ledger/invariant.ts";
import { reportOf } from "../../ledger/ledger-invariants.store.ts";

/** Each recomputes what the ledger says from the facts themselves: lines, payments, and what the bank booked. */
export const ACCOUNT_INVARIANTS: readonly Invariant[] = [
  {
    id: "accounts.no-line-paid-twice",
    says: {
      zh: "同一笔工资不会重复支付，也不会付超",
      en: "Of each wage line one payment at most is under way, and no more is ordered and paid than its net amount",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s wage line %s: %s active payments of %s fen for %s fen', l.project_id, l.line_id,
           count(*), sum(p.amount_fen), l.net_fen) as violation
         from (
           select project_id, line_id, amount_fen, true as pending from payment where state = 'pending'
           union all
           select project_id, line_id, amount_fen, false from wage_received
         ) p
         join wage_line l on l.project_id = p.project_id and l.line_id = p.line_id
         group by l.project_id, l.line_id, l.net_fen
         having count(*) filter (where p.pending) > 1 or sum(p.amount_fen) > l.net_fen`,
        `select 1 from payment where state = 'pending' union all select 1 from wage_received`,
      ),
  },
  {
    id: "accounts.balance-equals-bank",
    says: {
      zh: "专户账面余额等于银行流水合计",
      en: "The wage account's balance in the ledger is the sum of the bank's entries",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s: ledger %s fen, bank %s fen', coalesce(b.project_id, g.project_id),
           coalesce(g.fen, 0), coalesce(b.fen, 0)) as violation
         from (select project_id, sum(amount_fen) as fen from account_entry group by project_id) b
         full join (
           select project_id, sum(amount_fen) as fen from posting where account = 'wage-account' group by project_id
         ) g on g.project_id = b.project_id
         where coalesce(g.fen, 0) <> coalesce(b.fen, 0)`,
        `select 1 from account_entry`,
      ),
  },
  {
    id: "accounts.ledger-follows-payments",
    says: {
      zh: "每条工资的应付与在途等于工资表减去付款",
      en: "What the ledger shows payable and in transit for a line is its approved net less all that was paid of it",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s wage line %s: payable %s fen, should be %s; in transit %s fen, should be %s',
           f.project_id, f.line_id, coalesce(g.payable, 0), f.payable, coalesce(g.transit, 0), f.transit) as violation
         from (
           select l.project_id, l.line_id,
             case when s.state = 'approved' then l.net_fen else 0 end - coalesce(p.active, 0)
               - coalesce(o.fen, 0) as payable,
             coalesce(p.pending, 0) as transit
           from wage_line l join wage_sheet s on s.project_id = l.project_id and s.sheet_id = l.sheet_id
           left join (
             select project_id, line_id, sum(amount_fen) filter (where state in ('pending', 'settled')) as active,
               sum(amount_fen) filter (where state = 'pending') as pending
             from payment group by project_id, line_id
           ) p on p.project_id = l.project_id and p.line_id = l.line_id
           left join (
             select project_id, line_id, sum(amount_fen) as fen from wage_received where outside
             group by project_id, line_id
           ) o on o.project_id = l.project_id and o.line_id = l.line_id
         ) f
         left join (
           select project_id, line_id, -sum(amount_fen) filter (where account = 'wages-payable') as payable,
             -sum(amount_fen) filter (where account = 'payments-in-transit') as transit
           from posting where line_id is not null group by project_id, line_id
         ) g on g.project_id = f.project_id and g.line_id = f.line_id
         where coalesce(g.payable, 0) <> f.payable or coalesce(g.transit, 0) <> f.transit`,
        `select 1 from wage_line`,
      ),
  },
  {
    id: "accounts.payments-follow-bank",
    says: {
      zh: "付款状态与银行流水一致",
      en: "A payment is settled, returned or neither exactly as the bank booked it",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s payment %s: %s with %s debits and %s returns', p.project_id, p.payment_id, p.state,
           coalesce(a.debits, 0), coalesce(a.returns, 0)) as violation
         from payment p left join (
           select project_id, payment_id, count(*) filter (where kind = 'wage') as debits,
             count(*) filter (where kind = 'return') as returns
           from account_entry where payment_id is not null group by project_id, payment_id
         ) a on a.project_id = p.project_id and a.payment_id = p.payment_id
         where not case p.state
           when 'pending' then coalesce(a.debits, 0) = 0 and coalesce(a.returns, 0) = 0
           when 'settled' then a.debits = 1 and a.returns = 0
           when 'returned' then a.debits = 1 and a.returns = 1
           else coalesce(a.debits, 0) = 0 and coalesce(a.returns, 0) <= 1 end`,
        `select 1 from payment`,
      ),
  },
  {
    id: "accounts.suspense-is-the-queue",
    says: {
      zh: "暂记金额等于待处理流水",
      en: "Suspense holds what is queued and the returns whose debit is still to come, and nothing else",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s: suspense %s fen, queue %s fen', f.project_id, coalesce(g.fen, 0), f.fen)
           as violation
         from (
           select a.project_id, -sum(a.amount_fen) as fen
           from account_entry a left join payment p on p.project_id = a.project_id and p.payment_id = a.payment_id
           where a.kind = 'unmatched' or (a.kind = 'return' and p.state = 'rejected')
           group by a.project_id
         ) f
         full join (
           select project_id, sum(amount_fen) as fen from posting where account = 'suspense' group by project_id
         ) g on g.project_id = f.project_id
         where coalesce(g.fen, 0) <> coalesce(f.fen, 0)`,
        `select 1 from account_entry where kind = 'unmatched'`,
      ),
  },
  {
    id: "accounts.charges-follow-bank",
    says: {
      zh: "利息手续费与挪用金额等于对应流水",
      en: "Bank charges and foreign use in the ledger are the entries of these kinds",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s %s: ledger %s fen, entries %s fen', coalesce(f.project_id, g.project_id),
           coalesce(f.account, g.account), coalesce(g.fen, 0), coalesce(f.fen, 0)) as violation
         from (
           select project_id, -sum(amount_fen) as fen,
             case when kind in ('interest', 'fee') then 'bank-charges' else 'foreign-use' end as account
           from account_entry where kind in ('interest', 'fee', 'foreign-use', 'seizure') group by 1, 3
         ) f
         full join (
           select project_id, account, sum(amount_fen) as fen from posting
           where account in ('bank-charges', 'foreign-use') group by project_id, account
         ) g on g.project_id = f.project_id and g.account = f.account
         where coalesce(g.fen, 0) <> coalesce(f.fen, 0)`,
        `select 1 from account_entry where kind in ('interest', 'fee', 'foreign-use', 'seizure')`,
      ),
  },
  {
    id: "accounts.outside-follows-facts",
    says: {
      zh: "账户外支付的账面金额等于已确认的支付",
      en: "What the ledger shows paid outside the account is what was acknowledged or accepted",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s: ledger %s fen, payments %s fen', coalesce(f.project_id, g.project_id),
           coalesce(g.fen, 0), coalesce(f.fen, 0)) as violation
         from (
           select project_id, sum(amount_fen) as fen from wage_received where outside group by project_id
         ) f
         full join (
           select project_id, -sum(amount_fen) as fen from posting where account = 'paid-outside' group by project_id
         ) g on g.project_id = f.project_id
         where coalesce(g.fen, 0) <> coalesce(f.fen, 0)`,
        `select 1 from outside_payment`,
      ),
  },
  {
    id: "accounts.outside-state-is-newest-step",
    says: {
      zh: "账户外支付的状态由其记录得出",
      en: "A payment outside the account has the state of its newest step, and counted only if a step said so",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s payment outside %s: stored %s, its steps say %s', o.project_id, o.outside_id,
           o.state, s.kinds) as violation
         from outside_payment o left join (
           select project_id, outside_id, array_agg(kind order by step_no) as kinds, max(step_no) as steps
           from outside_payment_step group by project_id, outside_id
         ) s on s.project_id = o.project_id and s.outside_id = o.outside_id
         where s.kinds[s.steps] is distinct from o.state or s.kinds[1] <> 'claimed'
           or (o.effective_at is not null) <> (s.kinds && array['acknowledged', 'accepted'])`,
        `select 1 from outside_payment`,
      ),
  },
  {
    id: "accounts.transfers-follow-bank",
    says: {
      zh: "建设单位拨款等于拨入减去冲回的流水",
      en: "What the owner funded in the ledger is the transfers that came in, less those taken back",
    },
    check: followsEntries("owner-funding", "'transfer', 'transfer-back'"),
  },
  {
    id: "accounts.top-ups-follow-bank",
    says: {
      zh: "总包自有资金补入等于相应流水",
      en: "What the contractor put in in the ledger is the entries that came from it",
    },
    check: followsEntries("contractor-funding", "'top-up'"),
  },
  {
    id: "accounts.runs-add-up",
    says: {
      zh: "代发批次的笔数与总额等于其付款",
      en: "A pay run's count and sum are those of its payments",
    },
    check: (tx) =>
      reportOf(
        tx,
        `select format('project %s pay run %s: %s payments of %s fen, says %s of %s fen', r.project_id, r.run_id,
           count(p.payment_id), coalesce(sum(p.amount_fen), 0), r.payment_count, r.control_sum_fen) as violation
         from pay_run r left join payment p on p.project_id = r.project_id and p.run_id = r.run_id
         group by r.project_id, r.run_id, r.payment_count, r.control_sum_fen
         having count(p.payment_id) <> r.payment_count or sum(p.amount_fen) is distinct from r.control_sum_fen`,
        `select 1 from pay_run`,
      ),
  },
];

/** An account of the ledger has what the entries of these kinds brought; the kinds as SQL has them. */
function followsEntries(account: LedgerAccount, kinds: string): Invariant["check"] {
  return (tx) =>
    reportOf(
      tx,
      `select format('project %s: ledger %s fen, entries %s fen', coalesce(f.project_id, g.project_id),
         coalesce(g.fen, 0), coalesce(f.fen, 0)) as violation
       from (
         select project_id, -sum(amount_fen) as fen from account_entry where kind in (${kinds}) group by project_id
       ) f
       full join (
         select project_id, sum(amount_fen) as fen from posting where account = '${account}' group by project_id
       ) g on g.project_id = f.project_id
       where coalesce(g.fen, 0) <> coalesce(f.fen, 0)`,
      `select 1 from account_entry where kind in (${kinds})`,
    );
}
