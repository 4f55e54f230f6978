-- A person is in a crew of the employing company: one reference says what three said before, and more. It also makes
-- a row of a roster a third cheaper to check. Project and company are the crew's own references.
alter table crew add constraint crew_of_company unique (project_id, crew_id, company_id);
alter table engagement
  drop constraint engagement_project_id_fkey,
  drop constraint engagement_company_id_fkey,
  drop constraint engagement_project_id_crew_id_fkey,
  add constraint engagement_crew_of_company foreign key (project_id, crew_id, company_id)
    references crew (project_id, crew_id, company_id);

-- Finds the entries that a row of a book may repeat: by worker, month and note, however many entries a month has.
drop index wage_item_pin;
create index wage_item_pin on wage_item (project_id, month, pin, (coalesce(note, '')));

-- A punch made by hand is a punch, and the punch's own key lets there be one at a moment. Whose it is the operation
-- asks, and the invariant "decisions are punches" looks at both: index and reference were half the cost of a row.
alter table hand_punch
  drop constraint hand_punch_project_id_punched_at_pin_key,
  drop constraint hand_punch_project_id_pin_fkey;
