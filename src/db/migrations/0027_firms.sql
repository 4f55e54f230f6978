-- What is done about firms: the ladder of measures, the restrictions that the gate of the registry reads, and what is
-- published. Facts are appended; the columns that repeat the fold are there for lists.

-- 限制承接新工程. By code, like the dishonesty list. Its end is recorded once, when the measure behind it ends.
create table firm_restriction (
  restriction_id int8 primary key,
  company_code text not null,
  restricted_from text not null check (restricted_from in ('works', 'builds')),
  area text not null check (area ~ '^\d{6}$'), -- where it holds
  from_day date not null,
  to_day date, -- last day; null: until it is lifted
  recorded_at timestamptz not null,
  ended_on date, -- from this day on it no longer counts
  check (to_day is null or from_day <= to_day),
  check (ended_on is null or from_day <= ended_on)
);
create index firm_restriction_company on firm_restriction (company_code);
-- reference: firm_restriction

create table firm_measure_sequence (
  region_code text not null,
  year int4 not null,
  last int4 not null,
  primary key (region_code, year)
);

create table firm_measure (
  measure_id int8 primary key,
  measure_number text not null unique, -- of this register; the document's own number is another
  company_id int8 not null references company,
  kind text not null check (kind in ('notice', 'interview', 'restriction', 'grade-lowered', 'licence-revoked')),
  ground text not null,
  office text not null check (office in ('labour', 'sector', 'government')),
  authority text not null,
  region_code text not null check (region_code ~ '^\d{6}$'), -- of the authority
  area text not null check (area ~ '^\d{6}$'), -- where it holds
  reason text not null,
  article text, -- where the ground leaves it open
  document_number text,
  decided_on date not null,
  from_day date not null,
  to_day date, -- an input of the decision: no statute sets one
  planned_on date, -- of an interview: the day that was set first
  restriction_id int8 references firm_restriction,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  -- The fold over the steps.
  state text not null check (state in ('in-force', 'planned', 'held', 'missed', 'lifted', 'withdrawn')),
  ended_on date,
  interview_on date, -- of an interview: the day it is to be held, or was held
  promise_due_on date, -- the next promise that is neither kept nor broken
  objected boolean not null default false, -- the firm said something that nobody has answered
  check ((ended_on is not null) = (state in ('lifted', 'withdrawn'))),
  check (to_day is null or from_day <= to_day),
  check ((kind = 'interview') = (interview_on is not null) and (kind = 'interview') = (planned_on is not null)),
  check (restriction_id is null or kind in ('restriction', 'licence-revoked'))
);
create index firm_measure_company on firm_measure (company_id, decided_on);
create index firm_measure_interview on firm_measure (interview_on) where state = 'planned';
create index firm_measure_promise on firm_measure (promise_due_on) where promise_due_on is not null;
create index firm_measure_end on firm_measure (to_day) where ended_on is null and to_day is not null;

-- The facts that it rests on. Appended with the measure.
create table firm_measure_basis (
  measure_id int8 not null references firm_measure,
  basis_no int4 not null,
  kind text not null check (kind in ('finding', 'case', 'listing', 'measure')),
  project_id int8,
  fact_id int8 not null,
  primary key (measure_id, basis_no),
  check ((project_id is not null) = (kind in ('finding', 'case')))
);

create table firm_measure_step (
  measure_id int8 not null references firm_measure,
  step_no int4 not null,
  kind text not null check (kind in ('deliver', 'reschedule', 'hold', 'miss', 'promise', 'promise-kept',
    'promise-broken', 'lift', 'withdraw', 'object', 'answer')),
  on_day date, -- when it happened, is to happen, or is due
  promise_no int4, -- the step of the promise that was kept or broken
  text text,
  document_number text,
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  primary key (measure_id, step_no)
);

create table firm_measure_file (
  measure_id int8 not null references firm_measure,
  attachment_no int4 not null,
  file_name text not null,
  media_type text not null,
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256 of the file itself
  content_sealed bytea not null,
  recorded_at timestamptz not null,
  primary key (measure_id, attachment_no),
  unique (measure_id, digest)
);

-- 社会公布: an entry of the dishonesty list, or a serious violation after a case's step of publication. What is shown is
-- what was written for the public; an entry of the list is shown while the listing is in force.
create table firm_publication (
  publication_id int8 primary key,
  kind text not null check (kind in ('listing', 'violation')),
  company_id int8 references company,
  company_code text not null,
  company_name text not null,
  address text,
  legal_representative text,
  facts text not null,
  handling text,
  document_number text not null,
  decided_on date not null,
  authority text not null,
  region_code text not null check (region_code ~ '^\d{6}$'),
  listing_id int8,
  project_id int8,
  case_id int8,
  to_day date, -- last day; null: until it is taken down
  published_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  taken_down_on date,
  taken_down_reason text,
  taken_down_at timestamptz,
  taken_down_by_name text,
  check ((kind = 'listing') = (listing_id is not null)),
  check ((kind = 'violation') = (case_id is not null) and (case_id is null) = (project_id is null)),
  check ((taken_down_on is null) = (taken_down_reason is null) and (taken_down_on is null) = (taken_down_at is null))
);
create unique index firm_publication_listing on firm_publication (listing_id) where taken_down_on is null;
create unique index firm_publication_case on firm_publication (case_id, company_code) where taken_down_on is null;
create index firm_publication_company on firm_publication (company_code);

create index finding_company on finding (company_id) where closed_on is null and company_id is not null;
