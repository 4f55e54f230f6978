-- Levels and ladders: profiles on record, the day on which a level was reached, what was done about a step, and the
-- firms of the dishonesty list.

alter table law_addition drop constraint law_addition_kind_check;
alter table law_addition add constraint law_addition_kind_check check (kind in ('calendar', 'value', 'profile'));

-- The steps of a level count from it. Of findings from before this column the last change of the answer is all we know.
alter table finding add column level_since date;
update finding set level_since = changed_on;
alter table finding alter column level_since set not null;

-- What whoever a step names did about it. Steps themselves follow from level, profile and day, and are not stored.
create table ladder_answer (
  project_id int8 not null references project,
  answer_id int8 not null,
  finding_id int8 not null,
  level text not null check (level in ('blue', 'yellow', 'orange', 'red')),
  level_since date not null,
  action_zh text not null, -- the step, as the profile called it on that day
  action_en text not null,
  due_on date, -- as it was then; null: the profile sets no day
  note text not null,
  answered_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  recorded_by_role text not null,
  primary key (project_id, answer_id),
  foreign key (project_id, finding_id) references finding (project_id, finding_id)
);
create unique index ladder_answer_once on ladder_answer (project_id, finding_id, level, level_since, action_zh);
-- distribute: ladder_answer

-- 失信联合惩戒名单. By code: a firm may be listed before it is registered here. Never changed; its end is recorded once.
create table dishonesty_listing (
  listing_id int8 primary key,
  company_code text not null,
  company_name text not null,
  from_day date not null,
  to_day date, -- last day; null: until it is taken off
  decision_number text not null,
  authority text not null,
  source text not null, -- where a person can read the decision
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  ended_on date, -- from this day on it no longer counts; the first day itself where it was a mistake
  ended_reason text,
  ended_at timestamptz,
  ended_by_name text,
  check (to_day is null or from_day <= to_day),
  check (ended_on is null or from_day <= ended_on),
  check ((ended_on is null) = (ended_reason is null) and (ended_on is null) = (ended_at is null))
);
create index dishonesty_listing_company on dishonesty_listing (company_code);
-- reference: dishonesty_listing
