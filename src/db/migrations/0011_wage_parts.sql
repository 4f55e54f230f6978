-- What a month's wage is made of beside attendance, sheets of other kinds, and numbered amendments of approved lines.

alter table labour_contract drop constraint labour_contract_pay_scheme_check;
alter table labour_contract add constraint labour_contract_pay_scheme_check
  check (pay_scheme in ('month', 'day', 'hour', 'piece', 'task'));
-- Mixed pay: pieces beside the time or task that pay_scheme pays for.
alter table labour_contract add column piece_rate_fen int8 check (piece_rate_fen > 0);
alter table labour_contract add constraint labour_contract_mixed
  check (piece_rate_fen is null or pay_scheme <> 'piece');

alter table piece_work add column kind text not null default 'piece' check (kind in ('piece', 'task'));
alter table piece_work add column unit text; -- what is counted: 立方米, 平方米, 项
alter table piece_work add column unit_price_fen int8 check (unit_price_fen > 0); -- null: the contract's rate
alter table piece_work add column quality_deduction_fen int8 not null default 0 check (quality_deduction_fen >= 0);
alter table piece_work add column quality_reason text;
alter table piece_work add column withdrawn_at timestamptz;
alter table piece_work add column withdrawn_by int8;
alter table piece_work add column withdrawn_reason text;
alter table piece_work add constraint piece_work_quality
  check (quality_deduction_fen = 0 or quality_reason is not null);

-- Overtime, allowances, deductions and differences of one worker's month. Withdrawn with a reason, never changed.
create table wage_item (
  project_id int8 not null,
  item_id int8 not null,
  pin int4 not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  kind text not null, -- modules/wages/wage-item.ts lists the kinds
  minutes int4 check (minutes > 0), -- overtime of who is paid by time
  quantity_milli int8 check (quantity_milli > 0), -- overtime of who is paid by piece or task, in thousandths
  amount_fen int8 check (amount_fen <> 0), -- below zero only for a difference
  agreed boolean, -- damage: the labour contract provides for it [wage payment 1994, 16]
  note text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  withdrawn_at timestamptz,
  withdrawn_by int8,
  withdrawn_reason text,
  primary key (project_id, item_id),
  foreign key (project_id, pin) references engagement (project_id, pin),
  check ((minutes is not null)::int + (quantity_milli is not null)::int + (amount_fen is not null)::int = 1),
  check (amount_fen is null or amount_fen > 0 or kind = 'difference'),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index wage_item_pin on wage_item (project_id, month, pin);
-- distribute: wage_item

alter table wage_sheet add column kind text not null default 'month' check (kind in ('month', 'advance', 'leaver'));
alter table wage_sheet add column sheet_no int4 not null default 1 check (sheet_no > 0); -- within month and kind
alter table wage_sheet drop constraint wage_sheet_project_id_company_id_month_key;
alter table wage_sheet add constraint wage_sheet_numbered unique (project_id, company_id, month, kind, sheet_no);

alter table wage_line add column overtime_fen int8 not null default 0 check (overtime_fen >= 0);
alter table wage_line add column allowance_fen int8 not null default 0 check (allowance_fen >= 0);
-- Of the allowances, what the minimum wage is compared without: special conditions and statutory welfare.
alter table wage_line add column special_fen int8 not null default 0 check (special_fen between 0 and allowance_fen);
alter table wage_line add column advance_fen int8 not null default 0 check (advance_fen >= 0); -- settled by this line
-- What was to be deducted for damage and stays above the cap [wage payment 1994, 16].
alter table wage_line add column not_deducted_fen int8 not null default 0 check (not_deducted_fen >= 0);
alter table wage_line add column answer_channel text check (answer_channel in ('phone', 'code', 'paper'));
update wage_line set answer_channel = 'phone' where confirmation <> 'pending';
alter table wage_line drop constraint wage_line_check;
alter table wage_line drop constraint wage_line_check1;
alter table wage_line add constraint wage_line_net
  check (net_fen = gross_fen - deduction_fen - advance_fen and net_fen >= 0);
alter table wage_line add constraint wage_line_difference
  check (gross_fen = attendance_fen + overtime_fen + allowance_fen or difference_reason is not null);
alter table wage_line add constraint wage_line_answered check ((confirmation = 'pending') = (answer_channel is null));

-- A correction of an approved line: numbered, with the figures and the answer that it replaces.
create table wage_amendment (
  project_id int8 not null,
  amendment_id int8 not null,
  line_id int8 not null,
  amendment_no int4 not null check (amendment_no > 0), -- within the line
  state text not null check (state in ('proposed', 'approved', 'refused')),
  old_gross_fen int8 not null,
  old_deduction_fen int8 not null,
  old_net_fen int8 not null,
  old_confirmation text not null,
  old_answered_on date,
  new_gross_fen int8 not null check (new_gross_fen >= 0),
  new_deduction_fen int8 not null check (new_deduction_fen >= 0),
  reason text not null,
  proposed_at timestamptz not null,
  proposed_by int8 not null,
  decided_on date,
  decided_by int8,
  decision_reason text,
  primary key (project_id, amendment_id),
  unique (project_id, line_id, amendment_no),
  foreign key (project_id, line_id) references wage_line (project_id, line_id),
  check ((state = 'proposed') = (decided_on is null) and (decided_on is null) = (decided_by is null))
);
create unique index wage_amendment_open on wage_amendment (project_id, line_id) where state = 'proposed';
-- distribute: wage_amendment

-- A line can be paid in parts, one payment at a time; the ledger refuses more than is owed.
drop index payment_once;
create unique index payment_once on payment (project_id, line_id) where state = 'pending';

-- Signed pages of a printed sheet, as they were scanned.
create table sheet_scan (
  project_id int8 not null,
  scan_id int8 not null,
  sheet_id int8 not null,
  page_no int4 not null check (page_no > 0),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  digest bytea not null, -- SHA-256
  content bytea not null,
  signed_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, scan_id),
  unique (project_id, sheet_id, digest),
  foreign key (project_id, sheet_id) references wage_sheet (project_id, sheet_id)
);
-- distribute: sheet_scan

alter table wage_line add column answer_scan_id int8;
alter table wage_line add constraint wage_line_paper check (answer_scan_id is null or answer_channel = 'paper');

-- One-time codes with which a worker answers without an account. Small and without a project's key: the code alone
-- finds the line. Kept by a keyed hash; a new code for a line takes the place of the one before.
create table line_code (
  code_lookup bytea primary key,
  project_id int8 not null,
  line_id int8 not null,
  issued_at timestamptz not null,
  issued_by int8 not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (project_id, line_id)
);
