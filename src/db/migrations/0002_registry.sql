-- Projects, who works on them, under which terms. Facts are appended: a new contract or card does not erase the old.

create table project (
  project_id int8 primary key,
  project_code text not null unique,
  name text not null,
  region_code text not null check (region_code ~ '^\d{6}$'),
  address text,
  sector text not null,
  category text not null,
  funding text not null check (funding in ('government', 'state-owned', 'private')),
  owner_company_id int8 not null references company,
  contractor_company_id int8 not null references company,
  contract_amount_fen int8 not null check (contract_amount_fen > 0),
  contract_signed_on date not null,
  started_on date not null,
  completed_on date,
  labour_cost_cycle_months int4 check (labour_cost_cycle_months > 0), -- null: the contract does not state one
  payday_date int4 not null check (payday_date between 1 and 31), -- agreed date of the month
  payday_month_offset int4 not null check (payday_month_offset in (0, 1, 2)), -- 2 breaches [724-14]
  day_starts_minute int4 not null default 240 check (day_starts_minute between 0 and 720), -- night shifts: 04:00
  recorded_at timestamptz not null,
  recorded_by int8 not null
);
create index project_region on project (region_code);
create index project_owner on project (owner_company_id);
create index project_contractor on project (contractor_company_id);
-- reference: project

create table subcontract (
  project_id int8 not null references project,
  company_id int8 not null references company,
  work_scope text not null,
  contract_no text,
  from_day date not null,
  to_day date,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, company_id)
);
create index subcontract_company on subcontract (company_id);
-- reference: subcontract

create table crew (
  project_id int8 not null references project,
  crew_id int8 not null,
  company_id int8 not null references company,
  name text not null,
  leader_name text,
  primary key (project_id, crew_id),
  unique (project_id, company_id, name)
);
-- distribute: crew

create table payroll_officer (
  project_id int8 not null references project,
  officer_id int8 not null,
  name text not null,
  phone text not null,
  from_day date not null,
  to_day date,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, officer_id)
);
-- distribute: payroll_officer

create table engagement (
  project_id int8 not null references project,
  pin int4 not null check (pin > 0), -- the engagement number, also the PIN on the devices; never reused
  worker_id int8 not null,
  worker_name text not null,
  company_id int8 not null references company, -- the employing company: subcontractor or general contractor
  crew_id int8 not null,
  trade text not null,
  registered_on date not null, -- real-name registration complete
  entered_on date, -- first entry as declared; the first punch may prove an earlier one
  exited_on date,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, pin),
  foreign key (project_id, crew_id) references crew (project_id, crew_id)
);
create unique index engagement_worker on engagement (project_id, worker_id) where exited_on is null;
create index engagement_by_worker on engagement (worker_id);
-- distribute: engagement

create table labour_contract (
  project_id int8 not null,
  pin int4 not null,
  contract_id int8 not null,
  kind text not null check (kind in ('labour-contract', 'work-agreement')), -- 劳动合同, 用工书面协议
  signed_on date not null,
  from_day date not null,
  to_day date,
  pay_scheme text not null check (pay_scheme in ('month', 'day', 'hour', 'piece')),
  rate_fen int8 not null check (rate_fen > 0), -- per month, day, hour or piece
  pay_method text check (pay_method in ('bank', 'cash')), -- null: not agreed in writing, a breach of [724-6]
  payday_date int4 check (payday_date between 1 and 31), -- null: not agreed in writing
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, pin, contract_id),
  foreign key (project_id, pin) references engagement (project_id, pin)
);
-- distribute: labour_contract

create table pay_card (
  project_id int8 not null,
  pin int4 not null,
  card_id int8 not null,
  bank_code text not null,
  bank_name text not null,
  card_sealed bytea not null,
  card_tail text not null,
  holder_name text not null,
  holder_is_worker boolean not null, -- payment to anybody else breaches [724-11, 31]
  reason text, -- why it replaces the one before
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  primary key (project_id, pin, card_id),
  foreign key (project_id, pin) references engagement (project_id, pin)
);
-- distribute: pay_card
