-- Wages paid outside the separate account: cash against a receipt, another account of the employer, the wage deposit, a
-- government's emergency fund, a court. What somebody says was paid counts when the worker or an inspector says so too.
alter table posting drop constraint posting_account_check;
alter table posting add constraint posting_account_check check (account in ('labour-cost', 'wages-payable',
  'payments-in-transit', 'wage-account', 'owner-funding', 'suspense', 'bank-charges', 'foreign-use', 'paid-outside'));

-- One amount for one wage line. The state is that of its newest step, repeated for lists.
create table outside_payment (
  project_id int8 not null,
  outside_id int8 not null,
  line_id int8 not null,
  pin int4 not null,
  way text not null check (way in ('cash', 'other-account', 'wage-deposit', 'emergency-fund', 'court-enforcement')),
  amount_fen int8 not null check (amount_fen > 0),
  paid_on date not null,
  payer_name text not null,
  payee_name text not null, -- who took the money
  payee_is_worker boolean not null,
  reference text, -- number of the receipt, of the bank slip, of the court's file
  state text not null check (state in ('claimed', 'contested', 'acknowledged', 'accepted', 'withdrawn', 'rejected')),
  effective_at timestamptz, -- when it began to count
  ended_at timestamptz, -- rejected after it had counted
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  recorded_company_id int8,
  primary key (project_id, outside_id),
  foreign key (project_id, line_id) references wage_line (project_id, line_id),
  check ((state in ('acknowledged', 'accepted')) = (effective_at is not null and ended_at is null)),
  check (ended_at is null or (effective_at is not null and state = 'rejected'))
);
create index outside_payment_line on outside_payment (project_id, line_id);

-- Append-only: what was said about it, by whom and on what ground.
create table outside_payment_step (
  project_id int8 not null,
  outside_id int8 not null,
  step_no int4 not null check (step_no > 0),
  kind text not null check (kind in ('claimed', 'contested', 'acknowledged', 'accepted', 'withdrawn', 'rejected')),
  channel text not null check (channel in ('office', 'phone', 'code', 'receipt')),
  reason text,
  recorded_at timestamptz not null,
  actor_id int8 not null, -- 0: whoever held the one-time code
  actor_name text not null,
  actor_role text not null,
  primary key (project_id, outside_id, step_no),
  foreign key (project_id, outside_id) references outside_payment (project_id, outside_id)
);

-- A photo or scan of the receipt, sealed: it can show identity and account numbers. One list signed by a crew is the
-- receipt of many payments.
create table payment_receipt (
  project_id int8 not null,
  receipt_id int8 not null,
  file_name text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256 of the file itself
  content_sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (project_id, receipt_id),
  unique (project_id, digest)
);

create table outside_payment_receipt (
  project_id int8 not null,
  outside_id int8 not null,
  receipt_id int8 not null,
  primary key (project_id, outside_id, receipt_id),
  foreign key (project_id, outside_id) references outside_payment (project_id, outside_id),
  foreign key (project_id, receipt_id) references payment_receipt (project_id, receipt_id)
);
-- distribute: outside_payment, outside_payment_step, payment_receipt, outside_payment_receipt

-- One-time codes with which a worker without an account answers; see line_code.
create table outside_payment_code (
  code_lookup bytea primary key,
  project_id int8 not null,
  outside_id int8 not null,
  issued_at timestamptz not null,
  issued_by int8 not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (project_id, outside_id)
);

-- What workers have got: settled by the bank and not returned, or paid outside and acknowledged or accepted.
create view wage_received as
  select project_id, line_id, payment_id as received_id, pin, amount_fen, settled_on as received_on, false as outside
  from payment where state = 'settled'
  union all
  select project_id, line_id, outside_id, pin, amount_fen, paid_on, true
  from outside_payment where state in ('acknowledged', 'accepted');
