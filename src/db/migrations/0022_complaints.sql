-- What people tell about unpaid wages, and what is done with it [724-10]. Small, so local tables.

create table complaint_sequence (
  region_code text not null,
  year int4 not null,
  last int4 not null,
  primary key (region_code, year)
);

-- What was told stays as it was told. The columns from `state` on are the fold over the steps, repeated for lists.
create table complaint (
  complaint_id int8 primary key,
  complaint_number text not null unique,
  channel text not null check (channel in ('worker-page', 'public-page', 'phone', 'letter', 'walk-in', 'department',
    'import', 'alert')),
  reception_region text not null, -- whose labour inspection was asked first
  received_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null, -- 0: the complainant, without an account
  recorded_by_name text not null,
  source text, -- the other department, or the file and row of an import
  finding_id int8,
  worker_id int8 references worker, -- where the person is in the register
  site text, -- about whom, in the complainant's words
  employer text,
  kinds text[] not null check (cardinality(kinds) > 0),
  from_month text,
  to_month text,
  claimed_fen int8 check (claimed_fen > 0),
  people_count int4 not null check (people_count > 0),
  says text not null,
  language text not null check (language in ('zh', 'bo', 'en')),
  identity_sealed bytea, -- name, phone, identity number; null: an anonymous tip
  others_sealed bytea, -- the list of other complainants
  phone_lookup bytea,
  document_lookup bytea,
  receipt_lookup bytea unique, -- keyed hash of the receipt code
  submission_lookup bytea unique, -- keyed hash of the sender's own key: sent twice, it is there once
  state text not null check (state in ('received', 'accepted', 'answered', 'not-accepted', 'transferred', 'withdrawn')),
  region_code text not null, -- whose labour inspection has it now: nobody can drop it
  handler_id int8,
  handler_name text,
  project_id int8 references project,
  case_id int8 references labour_case,
  clock_id text,
  clock_started_on date,
  due_on date,
  ended_on date,
  unheard boolean not null, -- the complainant spoke last
  check ((identity_sealed is not null) or (phone_lookup is null and document_lookup is null)),
  constraint complaint_has_a_clock_or_an_end check (
    (state in ('received', 'accepted')) = (due_on is not null) and (due_on is null) = (ended_on is not null)
    and (due_on is null) = (clock_id is null) and (due_on is null) = (clock_started_on is null)),
  constraint complaint_accepted_has_a_case check (state <> 'accepted'
    or (case_id is not null and project_id is not null))
);
create index complaint_region on complaint (region_code, state, due_on);
create index complaint_project on complaint (project_id);
create index complaint_worker on complaint (worker_id) where worker_id is not null;
create index complaint_phone on complaint (phone_lookup) where phone_lookup is not null;
create index complaint_document on complaint (document_lookup) where document_lookup is not null;

-- Append-only: what was done with it, by whom. The first is its receipt.
create table complaint_step (
  complaint_id int8 not null references complaint,
  step_no int4 not null,
  kind text not null,
  acted_on date not null,
  recorded_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  detail jsonb not null,
  primary key (complaint_id, step_no)
);

-- A photo, a recording, a document: sealed, as it shows faces and voices.
create table complaint_attachment (
  complaint_id int8 not null references complaint,
  attachment_no int4 not null,
  file_name text not null,
  media_type text not null,
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256 of the file itself
  content_sealed bytea not null,
  recorded_at timestamptz not null,
  primary key (complaint_id, attachment_no),
  unique (complaint_id, digest)
);

-- Append-only: who looked at what is protected, and why.
create table complaint_look (
  look_id int8 primary key,
  complaint_id int8 not null references complaint,
  what text not null check (what in ('identity', 'attachment')),
  attachment_no int4,
  reason text not null,
  looked_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null
);
create index complaint_look_complaint on complaint_look (complaint_id);

-- How much came from one address in one hour, by a keyed hash. Rows of earlier days are removed.
create table complaint_flood (
  address_lookup bytea not null,
  hour timestamptz not null,
  messages int4 not null,
  bytes int8 not null,
  primary key (address_lookup, hour)
);
