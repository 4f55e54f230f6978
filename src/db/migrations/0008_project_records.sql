-- Documents and events of a project that no other table holds: guarantees, boards, disputes (law/record-kinds.ts).
-- A record is never changed. A correction is a new one that names the old one, which then no longer counts.

create table project_record (
  project_id int8 not null references project,
  record_id int8 not null,
  kind text not null,
  on_day date not null, -- the day of the document or event
  to_day date,
  company_id int8 references company,
  pin int4,
  month text check (month ~ '^\d{4}-\d{2}$'),
  amount_fen int8 check (amount_fen >= 0),
  items text[] not null default '{}',
  note text,
  document_name text,
  document_digest bytea, -- SHA-256 of the document as it was shown
  corrects_id int8, -- the record that this one takes the place of
  withdraws boolean not null default false, -- it only takes the other one back
  reason text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (project_id, record_id),
  foreign key (project_id, corrects_id) references project_record (project_id, record_id),
  check (corrects_id is null or reason is not null),
  check (not withdraws or corrects_id is not null)
);
create unique index project_record_corrected on project_record (project_id, corrects_id) where corrects_id is not null;
-- distribute: project_record
