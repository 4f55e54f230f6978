-- What a firm answers to a finding, what the worker says to that, and what the authority decides.

-- One answer of a firm to one finding. State and the worker's answer are the fold over its steps, repeated for lists.
create table appeal (
  project_id int8 not null references project,
  appeal_id int8 not null,
  finding_id int8 not null,
  reason text not null, -- one of a list: paid in cash, wrong amount …
  company_id int8 not null, -- the firm that speaks
  state text not null check (state in ('filed', 'awaiting-approval', 'upheld', 'rejected', 'exempted')),
  answer text not null check (answer in ('nobody-named', 'unanswered', 'agreed', 'disputed')),
  filed_on date not null,
  decided_on date,
  primary key (project_id, appeal_id),
  foreign key (project_id, finding_id) references finding (project_id, finding_id),
  check ((state in ('upheld', 'rejected', 'exempted')) = (decided_on is not null))
);
create index appeal_state on appeal (state);
create index appeal_finding on appeal (project_id, finding_id);
-- One at a time: the next can be filed when this one is decided.
create unique index appeal_pending on appeal (project_id, finding_id) where decided_on is null;

-- Append-only: nothing is ever taken out of it.
create table appeal_step (
  project_id int8 not null,
  appeal_id int8 not null,
  step_no int4 not null,
  kind text not null,
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  detail jsonb not null,
  primary key (project_id, appeal_id, step_no),
  foreign key (project_id, appeal_id) references appeal (project_id, appeal_id)
);

-- The evidence itself. Larger documents are named in the statement and stay with the firm.
create table appeal_file (
  project_id int8 not null,
  appeal_id int8 not null,
  file_name text not null,
  media_type text not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256
  content bytea not null check (length(content) <= 2097152),
  primary key (project_id, appeal_id),
  foreign key (project_id, appeal_id) references appeal (project_id, appeal_id)
);

-- For these days a finding is not counted as a breach. It ends by itself, and it names who gave it.
create table exemption (
  project_id int8 not null references project,
  exemption_id int8 not null,
  appeal_id int8 not null,
  rule_id text not null,
  subject text not null,
  reason text not null,
  from_day date not null,
  to_day date not null, -- the last day
  granted_by_name text not null,
  approved_by_name text, -- the second officer; without one it does not hold once the finding is orange or red
  recorded_at timestamptz not null,
  primary key (project_id, exemption_id),
  unique (project_id, appeal_id),
  foreign key (project_id, appeal_id) references appeal (project_id, appeal_id),
  check (from_day <= to_day)
);

-- Set while an exemption holds: the finding stays open and is shown as exempt.
alter table finding add column exemption_id int8;
alter table finding add column exempt_until date;
alter table finding add check ((exemption_id is null) = (exempt_until is null));
-- distribute: appeal, appeal_step, appeal_file, exemption
