-- Inspections: plans, draws that anybody can compute again, what inspectors saw on site, what is to be put right.
-- Small, so local tables. Facts are made on phones, under ids of their own: sent twice, they are there once.

-- Further versions of checklists; the first ones ship as files. A plan keeps the text that it was made with.
create table inspection_checklist (
  checklist_id text not null,
  version int4 not null check (version > 0),
  body jsonb not null,
  digest bytea not null check (length(digest) = 32),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (checklist_id, version)
);

create table inspection_plan (
  plan_id int8 primary key,
  name_zh text not null,
  name_bo text,
  name_en text,
  region_code text not null check (region_code ~ '^\d{6}$'),
  filter jsonb not null, -- which projects can be drawn
  from_day date not null,
  to_day date not null,
  checklist jsonb not null, -- as it was when the plan was made
  strata text not null check (strata in ('none', 'prefecture', 'county')),
  site_count int4 not null check (site_count > 0),
  team_count int4 not null check (team_count > 0),
  team_size int4 not null check (team_size >= 2), -- two inspectors at least [423-16]
  source text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  check (from_day <= to_day)
);
create index inspection_plan_from on inspection_plan (from_day);

-- 回避 [423-16]: who does not inspect in this plan, or not this one site. Append-only.
create table inspection_recusal (
  plan_id int8 not null references inspection_plan,
  recusal_no int4 not null,
  user_id int8 not null,
  user_name text not null,
  project_id int8 references project, -- null: none of the plan's sites
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (plan_id, recusal_no)
);

-- Who can be drawn, frozen before there is a seed. The text is what the digest was taken of, byte for byte.
create table inspection_frame (
  plan_id int8 not null references inspection_plan,
  frame_no int4 not null,
  frame text not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (plan_id, frame_no)
);

-- A further draw has a reason, and the earlier one stays.
create table inspection_draw (
  plan_id int8 not null,
  draw_no int4 not null,
  frame_no int4 not null,
  seed text not null,
  seed_source text not null, -- where an entered seed comes from, or that the program made it
  seed_made_here boolean not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (plan_id, draw_no),
  foreign key (plan_id, frame_no) references inspection_frame,
  check (draw_no = 1 or reason is not null)
);

create table inspection_team_member (
  plan_id int8 not null,
  draw_no int4 not null,
  team_no int4 not null,
  member_no int4 not null, -- the first leads the team
  user_id int8 not null,
  user_name text not null,
  primary key (plan_id, draw_no, team_no, member_no),
  unique (plan_id, draw_no, user_id),
  foreign key (plan_id, draw_no) references inspection_draw
);

-- One site of a plan, to be inspected by one team.
create table inspection (
  inspection_id int8 primary key,
  plan_id int8 not null,
  draw_no int4 not null,
  project_id int8 not null references project,
  region_code text not null,
  team_no int4 not null,
  directed_reason text, -- null: drawn
  finished_at timestamptz, -- repeated from the signature that completed it
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  unique (plan_id, draw_no, project_id),
  foreign key (plan_id, draw_no) references inspection_draw
);
create index inspection_project on inspection (project_id);

-- Append-only: what an inspector saw, answered, was told; a signature. Which of them counts follows from their times.
create table inspection_fact (
  inspection_id int8 not null references inspection,
  fact_id text not null, -- made by the phone
  kind text not null check (kind in ('answer', 'spot', 'present', 'not-reached', 'note', 'sign')),
  item_key text,
  body jsonb not null,
  digest bytea not null check (length(digest) = 32), -- of what was sent: the same id with other words is refused
  records jsonb, -- what the records said of it when it came in
  taken_at timestamptz not null, -- the phone's clock
  received_at timestamptz not null,
  counts_at timestamptz not null, -- the earlier of the two: a clock that is ahead wins nothing
  after_finish boolean not null,
  reason text, -- of a correction after the inspection was finished
  actor_id int8 not null,
  actor_name text not null,
  primary key (inspection_id, fact_id),
  check (counts_at <= received_at)
);

-- Sealed: photos show faces.
create table inspection_photo (
  inspection_id int8 not null references inspection,
  photo_id text not null,
  item_key text,
  moment text not null check (moment in ('seen', 'before', 'after')),
  media_type text not null,
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32), -- of the stored file
  original_digest bytea check (length(original_digest) = 32), -- of the picture as the camera made it
  original_bytes int4,
  content_sealed bytea not null,
  taken_at timestamptz not null,
  received_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  primary key (inspection_id, photo_id)
);

-- 整改任务. State and due day are the fold over its steps.
create table rectification_task (
  task_id int8 primary key,
  task_key text not null unique, -- made by who gave it: given twice, it is there once
  inspection_id int8 not null references inspection,
  project_id int8 not null references project,
  company_id int8 not null references company, -- who has to put it right
  item_key text,
  demand text not null,
  given_on date not null,
  due_basis jsonb not null, -- the typed day, or days counted with the parameter that says how many
  state text not null check (state in ('open', 'answered', 'accepted')),
  due_on date not null,
  case_id int8 references labour_case,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
create index rectification_task_company on rectification_task (company_id, state, due_on);
create index rectification_task_inspection on rectification_task (inspection_id);
create index rectification_task_due on rectification_task (due_on) where state <> 'accepted';

create table rectification_step (
  task_id int8 not null references rectification_task,
  step_no int4 not null,
  kind text not null check (kind in ('answer', 'accept', 'reject', 'escalate')),
  text text not null,
  due_on date, -- the new day that a rejection sets
  case_id int8,
  files int4[] not null default '{}',
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  primary key (task_id, step_no),
  check ((kind = 'reject') = (due_on is not null) and (kind = 'escalate') = (case_id is not null))
);

create table rectification_file (
  task_id int8 not null references rectification_task,
  file_no int4 not null,
  file_name text not null,
  media_type text not null,
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32),
  content_sealed bytea not null,
  recorded_at timestamptz not null,
  primary key (task_id, file_no),
  unique (task_id, digest)
);

-- A task that is not done becomes a case.
alter table labour_case drop constraint labour_case_origin_check;
alter table labour_case add constraint labour_case_origin_check
  check (origin in ('finding', 'complaint', 'inspection'));
