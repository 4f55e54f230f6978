-- Bank formats: layouts that administrators describe, the format each account's bank takes, the queue of what a person
-- must decide, balances that statements give.

create table bank_layout (
  layout_id int8 primary key,
  layout_code text not null,
  from_day date not null, -- the layout of a day is the newest recorded one that holds then
  layout jsonb not null, -- src/banks/layout/layout.ts
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
create index bank_layout_code on bank_layout (layout_code, from_day);
-- reference: bank_layout

create table payment_format (
  project_id int8 not null,
  format_id int8 not null,
  account_id int8 not null,
  from_day date not null, -- pay runs executed from this day on
  format text not null, -- pain.001.001.09 …, or the code of a layout
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, format_id),
  foreign key (project_id, account_id) references wage_account (project_id, account_id)
);
-- distribute: payment_format

alter table pay_run add column file_format text not null default 'pain.001.001.09';

alter table account_entry drop constraint account_entry_kind_check;
alter table account_entry add constraint account_entry_kind_check check (kind in ('transfer', 'wage', 'return',
  'interest', 'fee', 'foreign-use', 'seizure', 'unmatched'));

alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in ('labour-cost', 'wages-payable',
  'payments-in-transit', 'wage-account', 'owner-funding', 'suspense', 'bank-charges', 'foreign-use'));

-- What a person said an entry was that matched nothing. The entry then has this kind; what the bank booked stays.
create table entry_decision (
  project_id int8 not null,
  entry_id int8 not null,
  kind text not null,
  payment_id int8,
  record_id int8, -- the project record of a seizure
  reason text not null,
  decided_at timestamptz not null,
  decided_by int8 not null,
  decided_by_name text not null,
  primary key (project_id, entry_id),
  foreign key (project_id, entry_id) references account_entry (project_id, entry_id)
);
-- distribute: entry_decision

-- A result that does not say what may be done with the money by itself: somebody with a name decides.
create table bank_result_item (
  project_id int8 not null,
  item_id int8 not null,
  account_id int8 not null,
  message_key text not null,
  problem text not null check (problem in ('unknown-reference', 'duplicate', 'late-rejection', 'late-settlement',
    'amount-differs')),
  run_id int8 not null,
  payment_id int8, -- null: the whole run, or a reference that we never gave
  end_to_end_id text,
  status text not null,
  reason_code text,
  reason_text text,
  amount_fen int8, -- as the bank said it
  raised_at timestamptz not null,
  decision text check (decision in ('noted', 'reopened')),
  reason text,
  decided_at timestamptz,
  decided_by int8,
  decided_by_name text,
  primary key (project_id, item_id),
  foreign key (project_id, run_id) references pay_run (project_id, run_id),
  check ((decision is null) = (reason is null) and (decision is null) = (decided_at is null))
);
create index bank_result_open on bank_result_item (project_id) where decision is null;
-- distribute: bank_result_item

create table statement_balance (
  project_id int8 not null,
  account_id int8 not null,
  message_key text not null,
  opened_on date not null,
  opening_fen int8 not null,
  closed_on date not null,
  closing_fen int8 not null,
  primary key (project_id, account_id, message_key),
  foreign key (project_id, account_id) references wage_account (project_id, account_id)
);
-- distribute: statement_balance
