-- Where the money is: the separate wage account, the owner's schedule, pay runs, what the bank says.

create table wage_account (
  project_id int8 not null references project,
  account_id int8 not null,
  bank_code text not null,
  bank_name text not null,
  clearing_code text not null check (clearing_code ~ '^\d{12}$'), -- CNAPS 联行号
  account_name text not null,
  account_sealed bytea not null,
  account_tail text not null,
  opened_on date not null,
  closed_on date,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, account_id)
);
create unique index wage_account_open on wage_account (project_id) where closed_on is null;
create index wage_account_bank on wage_account (bank_code);
-- distribute: wage_account

-- Account numbers are unique without a project, so they are their own small table.
create table account_number (
  account_lookup bytea primary key,
  project_id int8 not null,
  account_id int8 not null
);

create table labour_cost_due (
  project_id int8 not null references project,
  due_on date not null,
  amount_fen int8 not null check (amount_fen > 0),
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, due_on)
);
-- distribute: labour_cost_due

create table pay_run (
  project_id int8 not null,
  run_id int8 not null,
  account_id int8 not null,
  message_id text not null,
  execute_on date not null,
  payment_count int4 not null check (payment_count > 0),
  control_sum_fen int8 not null check (control_sum_fen > 0),
  file bytea not null, -- pain.001.001.09 exactly as sent: sending again sends these bytes
  bank_status text, -- group status of the newest pain.002
  created_at timestamptz not null,
  created_by int8 not null,
  primary key (project_id, run_id),
  foreign key (project_id, account_id) references wage_account (project_id, account_id)
);
-- distribute: pay_run

-- A message id finds its pay run without knowing the project.
create table pay_run_message (
  message_id text primary key,
  project_id int8 not null,
  run_id int8 not null
);

create table payment (
  project_id int8 not null,
  payment_id int8 not null,
  run_id int8 not null,
  line_id int8 not null,
  pin int4 not null,
  card_id int8 not null,
  amount_fen int8 not null check (amount_fen > 0),
  end_to_end_id text not null,
  state text not null check (state in ('pending', 'settled', 'rejected', 'returned')),
  bank_status text,
  reason_code text,
  reason_text text,
  settled_on date,
  ended_on date, -- rejected or returned
  primary key (project_id, payment_id),
  unique (project_id, end_to_end_id),
  foreign key (project_id, run_id) references pay_run (project_id, run_id),
  foreign key (project_id, line_id) references wage_line (project_id, line_id),
  check (state not in ('settled', 'returned') or settled_on is not null),
  check (state not in ('rejected', 'returned') or ended_on is not null)
);
-- No line is paid twice: while one payment is under way or settled, the database takes no other.
create unique index payment_once on payment (project_id, line_id) where state in ('pending', 'settled');
create index payment_line on payment (project_id, line_id);
-- distribute: payment

create table bank_message (
  message_key text primary key, -- message type and the bank's message id: a file imported twice changes nothing
  kind text not null,
  project_id int8 not null,
  account_id int8 not null,
  file_digest bytea not null,
  imported_at timestamptz not null,
  imported_by int8 not null,
  applied int4 not null,
  queued int4 not null
);
create index bank_message_project on bank_message (project_id, imported_at);

create table account_entry (
  project_id int8 not null,
  entry_id int8 not null,
  account_id int8 not null,
  bank_reference text not null,
  booked_on date not null,
  amount_fen int8 not null check (amount_fen <> 0), -- credit positive, debit negative
  kind text not null check (kind in ('transfer', 'wage', 'return', 'unmatched')),
  counterparty text,
  end_to_end_id text,
  payment_id int8,
  reason_code text,
  message_key text not null,
  primary key (project_id, entry_id),
  unique (project_id, account_id, bank_reference),
  foreign key (project_id, account_id) references wage_account (project_id, account_id)
);
create index account_entry_day on account_entry (project_id, booked_on);
-- distribute: account_entry
