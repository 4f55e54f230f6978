-- A foreign key is asked row by row: a third of the time that a roster of 100,000 people takes in the database. These
-- three are asked by the inserts themselves, for all rows at once (`registry/engagement.store.ts`, the only writer),
-- and the invariant "registry.references-hold" looks at every row. What they refer to is never deleted.
alter table engagement drop constraint engagement_crew_of_company;
alter table labour_contract drop constraint labour_contract_project_id_pin_fkey;
alter table pay_card drop constraint pay_card_project_id_pin_fkey;
