-- A draft of advances that nobody will pay is dropped, with the reason; what it said stays on record. Append-only.

alter table wage_sheet drop constraint wage_sheet_state_check;
alter table wage_sheet add constraint wage_sheet_state_check
  check (state in ('drafted', 'submitted', 'approved', 'dropped'));

create table sheet_drop (
  project_id int8 not null,
  sheet_id int8 not null,
  reason text not null,
  pins int4[] not null, -- whom the draft named, and with what
  net_fens int8[] not null check (cardinality(net_fens) = cardinality(pins)),
  dropped_by int8 not null,
  dropped_at timestamptz not null,
  primary key (project_id, sheet_id),
  foreign key (project_id, sheet_id) references wage_sheet (project_id, sheet_id)
);
-- distribute: sheet_drop
