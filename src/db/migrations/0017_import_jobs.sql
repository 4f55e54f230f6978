-- Files that people bring: read, tried and imported outside the request. The file itself is kept only until its rows
-- are facts; names and identity numbers in what is told about it stay sealed.
create table import_job (
  project_id int8 not null,
  job_id int8 not null,
  kind text not null check (kind in ('roster', 'attendance', 'wage-sheet', 'payments')),
  layout text, -- payments: the layout of a bank's own file
  file_name text not null,
  file_digest bytea not null,
  file_sealed bytea, -- null when the job is over
  -- waiting: to be tried; approved: to be imported. Both are taken up again after a crash.
  state text not null check (state in ('waiting', 'checked', 'approved', 'done', 'refused', 'dropped', 'failed')),
  attempts int4 not null default 0, -- since the last time it got anywhere
  rows_done int4 not null default 0, -- good rows judged so far; those of an import are committed with this figure
  rows_total int4, -- good rows, known after the trial
  good int4 not null default 0,
  already int4 not null default 0,
  bad int4 not null default 0,
  result_sealed bytea, -- problems, warnings, refusal
  annotated_sealed bytea, -- the bad rows as a workbook
  requested_at timestamptz not null,
  requested_by int8 not null,
  requested_by_name text not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (project_id, job_id)
);
create index import_job_by on import_job (requested_by, job_id);
create index import_job_open on import_job (job_id) where state in ('waiting', 'approved');
-- distribute: import_job
