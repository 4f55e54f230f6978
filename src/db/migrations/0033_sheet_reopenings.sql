-- A sheet that was sent back, or unlocked after its approval, says by whom, when and why. Append-only.

create table sheet_reopening (
  project_id int8 not null,
  sheet_id int8 not null,
  version int4 not null check (version > 0), -- the version that ended; the next one is drafted
  what text not null check (what in ('returned', 'unlocked')),
  reason text not null,
  reopened_by int8 not null,
  reopened_at timestamptz not null,
  primary key (project_id, sheet_id, version),
  foreign key (project_id, sheet_id) references wage_sheet (project_id, sheet_id)
);
-- distribute: sheet_reopening
