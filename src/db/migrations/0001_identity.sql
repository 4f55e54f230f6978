-- Who may do what, and what was done. Local tables: small, never joined to distributed ones by key.

create table company (
  company_id int8 primary key,
  company_code text not null unique check (length(company_code) = 18), -- unified social credit code, GB 32100-2015
  name text not null,
  legal_representative text,
  phone text,
  recorded_at timestamptz not null,
  recorded_by int8 not null
);
-- reference: company

create table worker (
  worker_id int8 primary key,
  document_type text not null check (document_type ~ '^(0[1-9]|1[0-7])$'),
  document_lookup bytea not null unique, -- keyed hash of type and number: finds a person without reading the number
  document_sealed bytea not null,
  document_tail text not null, -- last four characters, all that lists show
  name text not null,
  sex text check (sex in ('male', 'female')),
  birthday date,
  ethnic_group text,
  phone text,
  recorded_at timestamptz not null,
  recorded_by int8 not null
);

create table app_user (
  user_id int8 primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  role text not null check (role in ('worker', 'payroll-officer', 'subcontractor', 'owner', 'bank-clerk', 'inspector',
    'sector-authority', 'supervisor', 'administrator')),
  password_hash text not null, -- argon2id
  region_code text check (region_code ~ '^\d{6}$'), -- inspector, sector authority, supervisor: their area
  sector text, -- sector authority: construction, transport, water …
  company_id int8 references company, -- payroll officer, subcontractor, owner: their company
  bank_code text, -- bank clerk: their bank
  worker_id int8 references worker,
  locale text not null default 'zh' check (locale in ('zh', 'bo', 'en')),
  failed_attempts int4 not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  recorded_at timestamptz not null,
  check (role <> 'worker' or worker_id is not null),
  check (role not in ('payroll-officer', 'subcontractor', 'owner') or company_id is not null),
  check (role <> 'bank-clerk' or bank_code is not null),
  check (role not in ('inspector', 'sector-authority', 'supervisor') or region_code is not null)
);
create unique index app_user_worker on app_user (worker_id) where worker_id is not null;

create table session (
  token_hash bytea primary key, -- SHA-256 of the token; the token itself is never stored
  user_id int8 not null references app_user,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_user on session (user_id);

create table audit (
  audit_id int8 primary key,
  at timestamptz not null,
  user_id int8 not null, -- 0: nobody signed in
  operation text not null,
  project_id int8,
  outcome text not null, -- 'done' or the refusal's code
  request_digest bytea not null -- SHA-256 of the canonical input: proves what was asked, without keeping personal data
);
create index audit_project on audit (project_id, at);
create index audit_user on audit (user_id, at);

create table idempotency (
  user_id int8 not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  request_digest bytea not null,
  response json not null, -- json, not jsonb: a repeated request gets the same bytes
  at timestamptz not null,
  primary key (user_id, key)
);
create index idempotency_at on idempotency (at);
