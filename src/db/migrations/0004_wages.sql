-- What is owed: sheets, lines, piece work; and the double-entry ledger that says so.

create table piece_work (
  project_id int8 not null,
  piece_work_id int8 not null,
  pin int4 not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  quantity_milli int8 not null check (quantity_milli > 0), -- thousandths of the unit
  note text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, piece_work_id),
  foreign key (project_id, pin) references engagement (project_id, pin)
);
create index piece_work_pin on piece_work (project_id, pin, month);
-- distribute: piece_work

create table wage_sheet (
  project_id int8 not null references project,
  sheet_id int8 not null,
  company_id int8 not null references company,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  state text not null check (state in ('drafted', 'submitted', 'approved')),
  drafted_on date not null,
  submitted_on date,
  approved_on date,
  returned_reason text, -- the contractor sent it back; state is 'drafted' again
  recorded_by int8 not null,
  primary key (project_id, sheet_id),
  unique (project_id, company_id, month)
);
-- distribute: wage_sheet

create table wage_line (
  project_id int8 not null,
  line_id int8 not null,
  sheet_id int8 not null,
  pin int4 not null,
  company_id int8 not null,
  month text not null,
  pay_scheme text not null,
  rate_fen int8 not null,
  worked_days int4 not null,
  worked_minutes int4 not null,
  quantity_milli int8 not null, -- days, hours or pieces paid for, in thousandths; months for the month scheme
  attendance_fen int8 not null, -- what attendance and pay terms imply
  gross_fen int8 not null check (gross_fen >= 0),
  deduction_fen int8 not null default 0 check (deduction_fen >= 0),
  net_fen int8 not null check (net_fen = gross_fen - deduction_fen and net_fen >= 0),
  difference_reason text, -- required when gross differs from what attendance implies
  nominal_due_on date not null, -- agreed payday; the law rolls it back before rest days [724-14]
  due_on date not null, -- rolled back
  confirmation text not null default 'pending' check (confirmation in ('pending', 'confirmed', 'disputed')),
  answered_on date,
  dispute_reason text,
  primary key (project_id, line_id),
  unique (project_id, sheet_id, pin),
  foreign key (project_id, sheet_id) references wage_sheet (project_id, sheet_id),
  foreign key (project_id, pin) references engagement (project_id, pin),
  check (gross_fen = attendance_fen or difference_reason is not null)
);
create index wage_line_pin on wage_line (project_id, pin, month);
-- distribute: wage_line

create table ledger_entry (
  project_id int8 not null references project,
  entry_id int8 not null,
  posted_on date not null,
  kind text not null,
  source text not null, -- the fact that made it, e.g. wage-line:17:approved; the same fact posts once
  recorded_at timestamptz not null,
  primary key (project_id, entry_id),
  unique (project_id, source)
);
-- distribute: ledger_entry

create table posting (
  project_id int8 not null,
  entry_id int8 not null,
  posting_no int2 not null,
  account text not null check (account in ('labour-cost', 'wages-payable', 'payments-in-transit', 'wage-account',
    'owner-funding', 'suspense')),
  line_id int8, -- wages-payable and payments-in-transit are kept per wage line
  amount_fen int8 not null check (amount_fen <> 0), -- debit positive, credit negative
  primary key (project_id, entry_id, posting_no),
  foreign key (project_id, entry_id) references ledger_entry (project_id, entry_id)
);
create index posting_line on posting (project_id, line_id) where line_id is not null;
create index posting_account on posting (project_id, account);
-- distribute: posting
