-- Who sent a credit of the wage account: only the money of the owner is a labour-cost transfer. What the contractor
-- puts in of its own is a top-up 自有资金补入; what a stranger sends waits for a person.
alter table account_entry drop constraint account_entry_kind_check;
alter table account_entry add constraint account_entry_kind_check check (kind in ('transfer', 'transfer-back', 'top-up',
  'wage', 'return', 'interest', 'fee', 'foreign-use', 'seizure', 'unmatched'));
alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in ('labour-cost', 'wages-payable',
  'payments-in-transit', 'wage-account', 'owner-funding', 'contractor-funding', 'suspense', 'bank-charges',
  'foreign-use', 'paid-outside'));

alter table account_entry add column remark text; -- the bank's words about it 摘要, 附言; a person decides by them

-- What an entry is can be taken back and decided again: each time is a row of its own, never altered. Kind `unmatched`:
-- taken back, the entry waits again.
alter table entry_decision add column decision_no int4 not null default 1 check (decision_no > 0);
alter table entry_decision alter column decision_no drop default;
alter table entry_decision drop constraint entry_decision_pkey;
alter table entry_decision add primary key (project_id, entry_id, decision_no);
alter table entry_decision add column was text not null default 'unmatched'; -- the entry's kind before
alter table entry_decision alter column was drop default;
alter table entry_decision add column decided_role text; -- null: decided before roles were kept
alter table account_entry add column decision_no int4; -- of the newest decision
update account_entry e set decision_no = 1 from entry_decision d
where d.project_id = e.project_id and d.entry_id = e.entry_id;
