-- Evidence of a case as files, and links to files that lie where they came from.

-- Sealed, as it shows faces, voices and accounts.
create table case_file (
  case_id int8 not null references labour_case,
  attachment_no int4 not null,
  file_name text not null,
  media_type text not null,
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32), -- SHA-256 of the file itself
  content_sealed bytea not null,
  recorded_at timestamptz not null,
  primary key (case_id, attachment_no),
  unique (case_id, digest)
);

-- Append-only: a complaint's file, a photo of an inspection. Linked, not copied: opened where it lies, by its rules.
create table case_linked_file (
  case_id int8 not null references labour_case,
  source text not null check (source in ('complaint', 'inspection')),
  source_id int8 not null, -- the complaint, the inspection
  source_key text not null, -- the number of the attachment, the photo's id
  file_name text not null,
  media_type text not null,
  bytes int4 not null,
  digest bytea not null check (length(digest) = 32),
  linked_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  primary key (case_id, source, source_id, source_key)
);

-- Append-only: who opened a file of a case.
create table case_file_look (
  look_id int8 primary key,
  case_id int8 not null,
  attachment_no int4 not null,
  reason text, -- asked for where the file shows who complained
  looked_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  foreign key (case_id, attachment_no) references case_file
);
create index case_file_look_case on case_file_look (case_id);

-- Rectification tasks, interviews and promises go up like everything that is overdue.
alter table escalation drop constraint escalation_subject_kind_check;
alter table escalation add constraint escalation_subject_kind_check check (subject_kind in ('case', 'list', 'report',
  'supervision', 'rectification', 'interview', 'promise'));

-- A complaint that a worker agreed to when an answer of a survey was looked at.
alter table complaint drop constraint complaint_channel_check;
alter table complaint add constraint complaint_channel_check check (channel in ('worker-page', 'public-page', 'phone',
  'letter', 'walk-in', 'department', 'import', 'alert', 'survey'));
alter table complaint add column survey_ask_id int8;
alter table complaint add constraint complaint_of_a_survey check ((channel = 'survey') = (survey_ask_id is not null));
create index complaint_survey on complaint (survey_ask_id) where survey_ask_id is not null;

-- When and how the worker agreed, and the complaint that it became.
alter table survey_look add column complaint_id int8 references complaint;
alter table survey_look add column agreed_on date;
alter table survey_look add column agreed_by text check (agreed_by in ('phone', 'in-person', 'written'));
alter table survey_look add constraint survey_look_complaint_agreed check (
  (complaint_id is null) = (agreed_on is null) and (complaint_id is null) = (agreed_by is null)
  and (complaint_id is null or result = 'complaint'));
