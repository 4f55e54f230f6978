-- What printed papers need beside the facts of other modules.

-- Whom a site's board and leaflets name, and where their codes lead. Appended: the newest counts, the old ones stay.
create table site_contacts (
  project_id int8 not null references project,
  contacts_id int8 not null,
  site_office text not null,
  site_office_phone text not null,
  authority text not null, -- sector authority [724-34 (1)]
  authority_phone text not null,
  inspection_phone text not null, -- labour inspection
  arbitration text not null,
  legal_aid text not null,
  complaint_url text not null,
  wages_url text not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  primary key (project_id, contacts_id)
);
-- distribute: site_contacts

-- A person read a template's Tibetan and cleared it. Counts only for the strings that were read: another digest, and
-- the template needs a reader again. Never changed, only withdrawn with a reason.
create table template_review (
  review_id int8 primary key,
  template text not null,
  texts_digest text not null, -- SHA-256 of the strings
  reader_name text not null, -- who read them; the user records it
  read_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
create unique index template_review_counts on template_review (template, texts_digest) where withdrawn_at is null;
-- reference: template_review
