-- Campaigns, lists and listed supervision: until nothing is owed. None of them keeps a figure that could be computed,
-- but what a list showed when it was saved and what a campaign's report said when it was closed.

-- 清零行动. Never changed; what it comes to on a day follows from the wages of its projects.
create table campaign (
  campaign_id int8 primary key,
  name_zh text not null,
  name_bo text,
  name_en text,
  region_code text not null check (region_code ~ '^\d{6}$'),
  fundings text[] not null check (fundings <@ array['government', 'state-owned', 'private'] and fundings <> '{}'),
  sectors text[] not null, -- empty: every sector
  cut_off date not null, -- what is owed at its end is the stock; what is owed later appears later
  clear_by date not null,
  clear_before text check (clear_before in ('spring-festival', 'losar', 'earlier-new-year')), -- whose eve that is
  clear_before_year int4,
  target_days int4 not null check (target_days between 1 and 366), -- for what appears after the cut-off
  source text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  check (cut_off < clear_by),
  check ((clear_before is null) = (clear_before_year is null))
);
create index campaign_clear_by on campaign (clear_by);

-- A campaign that has one is closed. The text is what the digest was taken of, byte for byte.
create table campaign_report (
  campaign_id int8 primary key references campaign,
  closed_on date not null,
  report text not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256
  note text not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);

-- 清单. The filter and what it found are frozen; what became of it is said by its steps and by the facts.
create table clearing_list (
  list_id int8 primary key,
  name text not null,
  kind text not null check (kind in ('project', 'case', 'wage-line')),
  filter jsonb not null,
  owner_name text not null,
  owner_region text not null check (owner_region ~ '^\d{6}$'), -- the authority that answers for it
  deadline date not null,
  saved_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
create index clearing_list_deadline on clearing_list (deadline);

create table clearing_list_member (
  list_id int8 not null references clearing_list,
  member_no int4 not null,
  project_id int8 not null references project,
  case_id int8,
  line_id int8,
  owed_fen int8 not null check (owed_fen >= 0), -- this and what follows: as it was when the list was saved
  state text not null check (state in ('owing', 'unknown', 'clear')),
  level text check (level in ('blue', 'yellow', 'orange', 'red')),
  since date,
  primary key (list_id, member_no)
);
create index clearing_list_member_project on clearing_list_member (project_id);

-- Append-only. Nothing ever takes a member out of its list.
create table clearing_list_step (
  list_id int8 not null references clearing_list,
  step_no int4 not null,
  member_no int4 not null,
  kind text not null check (kind in ('assign', 'note', 'wrongly-listed', 'list-again')),
  responsible text, -- whom an assignment names
  text text, -- the note, or the reason
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  primary key (list_id, step_no),
  foreign key (list_id, member_no) references clearing_list_member (list_id, member_no),
  check ((kind = 'assign') = (responsible is not null)),
  check (kind not in ('wrongly-listed', 'list-again', 'note') or text is not null)
);

-- 挂牌督办 by a higher level, of a case or of a whole project.
create table supervision (
  supervision_id int8 primary key,
  project_id int8 not null references project,
  case_id int8 references labour_case,
  listed_by_region text not null check (listed_by_region ~ '^\d{6}$'), -- the level that listed it
  supervised_region text not null check (supervised_region ~ '^\d{6}$'), -- the authority that reports
  demand text not null,
  deadline date not null, -- an input: no statute sets one
  listed_on date not null,
  lifted_on date, -- repeated from its last step
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
create index supervision_project on supervision (project_id);
create index supervision_running on supervision (deadline) where lifted_on is null;
create unique index supervision_once on supervision (project_id, coalesce(case_id, 0), listed_by_region)
  where lifted_on is null;

create table supervision_report_due (
  supervision_id int8 not null references supervision,
  due_on date not null,
  primary key (supervision_id, due_on)
);

-- Append-only: reports, and how it ended.
create table supervision_step (
  supervision_id int8 not null references supervision,
  step_no int4 not null,
  kind text not null check (kind in ('report', 'lift')),
  due_on date, -- the report day that it answers
  ground text check (ground in ('proven', 'by-the-level')), -- why it was lifted
  text text not null,
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  primary key (supervision_id, step_no),
  foreign key (supervision_id, due_on) references supervision_report_due (supervision_id, due_on),
  check ((kind = 'lift') = (ground is not null) and (kind = 'report') = (due_on is not null))
);
create unique index supervision_reported_once on supervision_step (supervision_id, due_on) where kind = 'report';

-- Append-only: what was overdue and went up a level, by the program itself. A subject that is overdue anew, of another
-- day, goes up anew.
create table escalation (
  escalation_id int8 primary key,
  subject_kind text not null check (subject_kind in ('case', 'list', 'report', 'supervision')),
  subject_id int8 not null, -- the case, the list or the supervision
  project_id int8,
  due_on date not null,
  from_region text not null,
  to_region text not null,
  raised_on date not null,
  recorded_at timestamptz not null,
  unique (subject_kind, subject_id, due_on, to_region)
);
