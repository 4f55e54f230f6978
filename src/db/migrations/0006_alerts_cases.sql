-- What the law says of it: findings; and what is done about it: cases.

create table project_review (
  project_id int8 primary key references project,
  marked_at timestamptz, -- set by every write that touches the project; null when a review has taken it up
  claim int8, -- the review that has taken it up and not finished; what a killed review leaves is taken up again
  next_review_on date, -- earliest day on which the answer could change with no new fact
  assessed_on date,
  met_count int4 not null default 0,
  breached_count int4 not null default 0,
  unknown_count int4 not null default 0,
  owed_fen int8 not null default 0, -- due and unpaid
  attendance text not null default 'unknown' check (attendance in ('met', 'breached', 'unknown'))
);
create index project_review_marked on project_review (marked_at) where marked_at is not null;
create index project_review_claim on project_review (claim) where claim is not null;
create index project_review_next on project_review (next_review_on);

create table finding (
  project_id int8 not null references project,
  finding_id int8 not null,
  rule_id text not null,
  rule_version text not null,
  subject text not null, -- what it is about, e.g. wage-line:17
  pin int4, -- whom it is about, where it is about one worker
  line_id int8,
  company_id int8, -- the employing company, where it is about one
  verdict text not null check (verdict in ('breached', 'unknown')),
  level text not null check (level in ('blue', 'yellow', 'orange', 'red')),
  since date not null,
  due_on date,
  amount_fen int8,
  trace jsonb not null, -- rule, article, quote, parameters, facts, steps
  digest text not null, -- SHA-256 of all that the assessment said: equal digests need no update
  opened_on date not null,
  changed_on date not null,
  closed_on date,
  primary key (project_id, finding_id)
);
create unique index finding_open on finding (project_id, rule_id, subject) where closed_on is null;
create index finding_rule on finding (rule_id) where closed_on is null;
create index finding_level on finding (level) where closed_on is null;
-- distribute: finding

-- The last case number of a county in a year; counting and opening a case commit together, so no number is lost.
create table case_sequence (
  region_code text not null,
  year int4 not null,
  last int4 not null,
  primary key (region_code, year)
);

create table labour_case (
  case_id int8 primary key,
  case_number text not null unique,
  project_id int8 not null references project,
  region_code text not null,
  title text not null,
  origin text not null check (origin in ('finding', 'complaint')),
  finding_id int8,
  state text not null check (state in ('received', 'rejected', 'filed', 'ordered', 'cleared')),
  opened_on date not null,
  opened_by int8 not null,
  cleared_on date,
  unique (case_id, state),
  check ((state = 'cleared') = (cleared_on is not null))
);
create index labour_case_project on labour_case (project_id);
create index labour_case_region on labour_case (region_code, state);

-- The case's state is repeated in each line and follows it by the foreign key. So setting a case to 'cleared' makes
-- the database look at every line, and the check refuses while one is without proof. No trigger, no way around.
create table case_line (
  case_id int8 not null,
  line_no int4 not null,
  case_state text not null,
  project_id int8 not null,
  line_id int8 not null,
  pin int4 not null,
  month text not null,
  owed_fen int8 not null check (owed_fen > 0),
  proof_payment_id int8,
  proved_fen int8,
  proved_on date,
  primary key (case_id, line_no),
  unique (case_id, line_id),
  foreign key (case_id, case_state) references labour_case (case_id, state) on update cascade,
  check ((proof_payment_id is null) = (proved_on is null) and (proof_payment_id is null) = (proved_fen is null)),
  constraint case_line_cleared_needs_proof check (case_state <> 'cleared' or coalesce(proved_fen, 0) >= owed_fen)
);
create index case_line_line on case_line (project_id, line_id);

create table case_action (
  case_id int8 not null references labour_case,
  action_no int4 not null,
  kind text not null,
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  detail jsonb not null,
  primary key (case_id, action_no)
);

create table case_clock (
  case_id int8 not null references labour_case,
  clock_id text not null,
  started_on date not null,
  due_on date not null,
  stopped_on date,
  trace jsonb not null,
  primary key (case_id, clock_id)
);
create index case_clock_due on case_clock (due_on) where stopped_on is null;
