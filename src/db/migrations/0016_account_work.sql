-- Labour-cost transfers by amount or by share, altered with their history; the completion of a project; the closing of
-- its wage account.

-- An instalment is never changed: it is withdrawn with a reason, and another may take its place.
alter table labour_cost_due add column due_id int8;
-- Numbers of earlier ones lie above all that is ever given out.
update labour_cost_due set due_id = 8000000000000000 + to_char(due_on, 'YYYYMMDD')::int8;
alter table labour_cost_due drop constraint labour_cost_due_pkey;
alter table labour_cost_due add primary key (project_id, due_id);
alter table labour_cost_due add column share_basis_points int4 check (share_basis_points between 1 and 10000);
alter table labour_cost_due add column share_of text check (share_of in ('contract-labour-cost', 'month-output'));
alter table labour_cost_due add column base_fen int8 check (base_fen > 0); -- what the share is a share of
alter table labour_cost_due add column replaces_id int8;
alter table labour_cost_due add column withdrawn_at timestamptz;
alter table labour_cost_due add column withdrawn_by int8;
alter table labour_cost_due add column withdrawn_by_name text;
alter table labour_cost_due add column withdrawn_reason text;
alter table labour_cost_due add constraint labour_cost_due_share
  check ((share_basis_points is null) = (share_of is null) and (share_basis_points is null) = (base_fen is null));
alter table labour_cost_due add constraint labour_cost_due_withdrawn
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null));
create unique index labour_cost_due_day on labour_cost_due (project_id, due_on) where withdrawn_at is null;

-- Each statement about a project's completion; project.completed_on is what the newest says.
create table project_completion (
  project_id int8 not null references project,
  completion_id int8 not null,
  completed_on date, -- null: the one before was a mistake, the works go on
  reason text, -- of every statement but the first
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (project_id, completion_id)
);
-- distribute: project_completion

alter table wage_account add column closing_recorded_at timestamptz;
alter table wage_account add column closing_recorded_by int8;
alter table wage_account add column closing_recorded_by_name text;
