-- 一票否决: incidents that arrears led to. A scheme says which of them cap a county's grade, whatever its points.
-- Append-only; a level above the county records them.
create table scorecard_incident (
  incident_id int8 primary key,
  region_code text not null check (region_code ~ '^\d{6}$'), -- a county
  kind text not null check (kind in ('mass-incident', 'extreme-event')),
  on_day date not null,
  people int4 not null check (people > 0),
  words text not null,
  source text not null, -- who reported it, with the document
  case_number text,
  recorded_on date not null check (recorded_on >= on_day),
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
create index scorecard_incident_day on scorecard_incident (region_code, on_day);

-- It was no incident of this kind, or not of this county: from this day on it does not count.
create table scorecard_incident_withdrawal (
  incident_id int8 primary key references scorecard_incident,
  reason text not null,
  withdrawn_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
