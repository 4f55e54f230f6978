-- 考核计分: how the counties of an area did in a period, by measures over the facts and a scheme of weights that the
-- area itself decided on. Figures are computed; what is kept is what somebody decided or published.

-- Dated: the one with the latest first day on or before a day holds. The body is validated by `scheme.ts`.
create table scorecard_scheme (
  scheme_id int8 primary key,
  region_code text not null check (region_code ~ '^\d{6}$'),
  from_day date not null,
  to_day date check (to_day >= from_day),
  name_zh text not null,
  body jsonb not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  unique (region_code, from_day)
);

-- A scorecard of an area and a period, once published.
create table scorecard (
  scorecard_id int8 primary key,
  region_code text not null check (region_code ~ '^\d{6}$'),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  disputes_until date not null,
  unique (region_code, from_day, to_day)
);

-- Append-only. The digest is of the report's text, byte for byte.
create table scorecard_version (
  scorecard_id int8 not null references scorecard,
  version_no int4 not null check (version_no > 0),
  basis text not null check (basis in ('computed', 'adjusted', 'recomputed')),
  scheme_id int8 not null references scorecard_scheme,
  as_of date not null,
  report text not null,
  digest bytea not null check (length(digest) = 32),
  note text not null,
  published_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (scorecard_id, version_no),
  check ((version_no = 1) = (basis = 'computed'))
);

-- 异议: what a county disputes of a published figure, and the facts that it names.
create table scorecard_dispute (
  dispute_id int8 primary key,
  scorecard_id int8 not null,
  version_no int4 not null,
  region_code text not null check (region_code ~ '^\d{6}$'),
  measure text not null,
  reason text not null,
  document_name text,
  document_digest bytea check (length(document_digest) = 32),
  as_published boolean not null, -- the figure still came out as published when it was disputed
  filed_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  foreign key (scorecard_id, version_no) references scorecard_version (scorecard_id, version_no),
  check ((document_name is null) = (document_digest is null))
);
create index scorecard_dispute_of on scorecard_dispute (scorecard_id, region_code);

-- The facts as the published figure counted them.
create table scorecard_dispute_fact (
  dispute_id int8 not null references scorecard_dispute,
  fact_key text not null,
  region_code text not null,
  numerator int8 not null,
  denominator int8 not null,
  primary key (dispute_id, fact_key)
);

create table scorecard_decision (
  dispute_id int8 primary key references scorecard_dispute,
  outcome text not null check (outcome in ('accepted', 'rejected')),
  reason text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);

-- What an accepted dispute changes: the fact no longer counts, or counts otherwise. Never the fact itself.
create table scorecard_adjustment (
  scorecard_id int8 not null references scorecard,
  measure text not null,
  fact_key text not null,
  dispute_id int8 not null references scorecard_decision,
  region_code text not null,
  excluded boolean not null,
  old_numerator int8 not null,
  old_denominator int8 not null,
  new_numerator int8 not null,
  new_denominator int8 not null,
  decided_on date not null,
  primary key (scorecard_id, measure, fact_key)
);

-- 结果运用: what followed for an area, with its document.
create table scorecard_consequence (
  consequence_id int8 primary key,
  scorecard_id int8 not null,
  version_no int4 not null,
  region_code text not null check (region_code ~ '^\d{6}$'),
  kind text not null,
  on_day date not null,
  person text,
  reason text not null,
  document_name text,
  document_digest bytea check (length(document_digest) = 32),
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  foreign key (scorecard_id, version_no) references scorecard_version (scorecard_id, version_no),
  check ((document_name is null) = (document_digest is null))
);
create index scorecard_consequence_of on scorecard_consequence (scorecard_id, region_code);
