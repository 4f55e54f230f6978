-- What administrators add to the law that the program brings: holiday notices, dated values. Never changed, only
-- withdrawn.

create table law_addition (
  addition_id int8 primary key,
  kind text not null check (kind in ('calendar', 'value')),
  region_code text not null check (region_code ~ '^\d{6}$'),
  subject text not null, -- the calendar's year, or the parameter's id
  body jsonb not null, -- in the form of the files in src/law
  source text not null, -- the notice or order, as a person can find it
  recorded_by int8 not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
-- reference: law_addition
