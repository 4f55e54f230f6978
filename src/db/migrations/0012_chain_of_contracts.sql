-- The chain of contracts (who gave work, workers or a name to whom), the ages of workers, contractors' other works.

-- A party is a company, or by name a person or a unit without a unified code; so is the other one.
alter table project_record add column person text;
alter table project_record add column other_company_id int8;
alter table project_record add column other_person text;
alter table project_record add column crew_id int8;
alter table project_record add constraint project_record_other_company_fkey
  foreign key (other_company_id) references company (company_id);
alter table project_record add constraint project_record_one_party
  check ((company_id is null or person is null) and (other_company_id is null or other_person is null));

-- From the identity document, for the retirement age (令56号). The month of birth is enough: the day stays with the
-- worker.
alter table engagement add column birth_month text;
alter table engagement add column sex text;
alter table engagement add constraint engagement_birth_month check (birth_month ~ '^\d{4}-\d{2}$');
alter table engagement add constraint engagement_sex check (sex in ('male', 'female'));
update engagement e set birth_month = to_char(w.birthday, 'YYYY-MM'), sex = w.sex
  from worker w where w.worker_id = e.worker_id;

-- What the other works of a project's contractor say about its wage deposit (65号). A job works it out across projects
-- and appends what has changed, so that an assessment reads one project alone.
create table contractor_history (
  project_id int8 not null references project,
  history_id int8 not null,
  clear_months int4 check (clear_months >= 0),
  had_arrears boolean,
  listed boolean,
  registers_in_order boolean,
  other_works boolean,
  recorded_at timestamptz not null,
  primary key (project_id, history_id)
);
create index project_record_contractor_works on project_record (project_id) where kind = 'contractor-works';
-- distribute: contractor_history
