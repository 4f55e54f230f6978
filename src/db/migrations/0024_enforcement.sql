-- Cases to their end: orders, decisions, delivery, transfers, tasks of other authorities. What a case is stays the fold
-- over its actions; these columns repeat of it what the queue asks for, and what the database itself must know.

alter table labour_case drop constraint labour_case_state_check;
alter table labour_case add constraint labour_case_state_check check (state in ('received', 'rejected', 'filed',
  'investigating', 'ordered', 'noticed', 'decided', 'enforcing', 'enforced', 'cleared', 'withdrawn'));
alter table labour_case
  add column inspectors text[] not null default '{}',
  add column open_tasks int4 not null default 0, -- tasks that nobody has answered or taken back
  add column task_due_on date, -- of the next of them
  add column order_due_on date, -- the first deadline that an order or decision set, while something is unpaid
  add column open_claims int4 not null default 0, -- neither matched to lines nor found not owed
  add column lines int4 not null default 0,
  add column owed_fen int8 not null default 0,
  add column proved_fen int8 not null default 0,
  add column first_month text,
  add column last_month text,
  add column next_clock_id text, -- the clock that runs out first
  add column next_clock_no int4,
  add column next_started_on date,
  add column next_due_on date;
alter table labour_case add constraint labour_case_closed_owes_no_answer
  check (state not in ('cleared', 'withdrawn') or (open_tasks = 0 and open_claims = 0));

-- Several orders in one case: each has its own clocks.
alter table case_clock add column clock_no int4 not null default 1;
alter table case_clock drop constraint case_clock_pkey;
alter table case_clock add primary key (case_id, clock_id, clock_no);

update labour_case c set lines = s.lines, owed_fen = s.owed_fen, proved_fen = coalesce(s.proved_fen, 0),
  first_month = s.first_month, last_month = s.last_month
from (select case_id, count(*)::int4 as lines, sum(owed_fen)::int8 as owed_fen, sum(proved_fen)::int8 as proved_fen,
  min(month) as first_month, max(month) as last_month from case_line group by case_id) s where s.case_id = c.case_id;
update labour_case c set next_clock_id = k.clock_id, next_clock_no = k.clock_no, next_started_on = k.started_on,
  next_due_on = k.due_on
from (select distinct on (case_id) case_id, clock_id, clock_no, started_on, due_on from case_clock
  where stopped_on is null order by case_id, due_on, clock_id) k where k.case_id = c.case_id;

-- The queue: open cases by deadline, by amount, by day of opening; those of a county; those of an inspector.
create index labour_case_due on labour_case (next_due_on, case_id desc)
  where state not in ('rejected', 'cleared', 'withdrawn');
create index labour_case_owed on labour_case (owed_fen desc, case_id desc)
  where state not in ('rejected', 'cleared', 'withdrawn');
-- The counts by state and colour are read from this index alone.
create index labour_case_region_due on labour_case (region_code, state, next_due_on) include (owed_fen);
create index labour_case_inspectors on labour_case using gin (inspectors);
