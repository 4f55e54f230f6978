-- From the gate: devices, uploads, punches, worker-days.

create table device (
  device_id int8 primary key,
  serial text not null unique,
  project_id int8 references project, -- null: an unknown serial in quarantine
  protocol text not null,
  name text not null,
  state text not null check (state in ('quarantined', 'active', 'blocked', 'removed')),
  installed_on date,
  removed_on date,
  complete_until timestamptz, -- watermark: everything up to here has arrived
  last_seen_at timestamptz,
  clock_drift_seconds int4,
  firmware text,
  recorded_at timestamptz not null,
  check (state = 'quarantined' or project_id is not null)
);
create index device_project on device (project_id);

create table device_upload (
  upload_id int8 primary key,
  device_id int8 not null references device,
  received_at timestamptz not null,
  table_name text not null,
  body_digest bytea not null, -- SHA-256 of the raw bytes
  body_bytes int4 not null,
  good_lines int4 not null,
  new_lines int4 not null default 0, -- of the good ones, those that became punches: the others were there already
  aside_lines int4 not null
);
create index device_upload_device on device_upload (device_id, received_at);

-- The key is (project, time, pin): pages ask for one project's day, uploads append to one project.
create table punch (
  project_id int8 not null,
  punched_at timestamptz not null,
  pin int4 not null,
  device_id int8 not null, -- 0: made by hand
  upload_id int8 not null, -- device_upload, or hand_punch when made by hand
  line_no int4 not null,
  status int2 not null, -- as the device sent it; not trusted
  verify int2 not null,
  by_hand boolean not null default false,
  primary key (project_id, punched_at, pin)
) partition by range (punched_at);
-- distribute: punch

create table hand_punch (
  project_id int8 not null,
  hand_punch_id int8 not null,
  pin int4 not null,
  punched_at timestamptz not null,
  reason text not null,
  author_id int8 not null,
  author_name text not null,
  recorded_at timestamptz not null,
  primary key (project_id, hand_punch_id),
  unique (project_id, punched_at, pin),
  foreign key (project_id, pin) references engagement (project_id, pin)
);
-- distribute: hand_punch

create table worker_day (
  project_id int8 not null,
  day date not null, -- civil day in Asia/Shanghai by the site's shift rule
  pin int4 not null,
  first_in timestamptz not null,
  last_out timestamptz not null,
  by_hand boolean not null default false, -- some punch of the day was made by hand
  primary key (project_id, day, pin)
) with (fillfactor = 70); -- the evening's punches widen the morning's row in place, which spares the index
-- No index by PIN: it would cost a third of the rate of ingest, and one worker's month is found by project and day.
-- distribute: worker_day

-- Kept aside, with the reason; does not count as work until somebody with a name decides.
create table punch_aside (
  aside_id int8 primary key,
  device_id int8 not null references device,
  upload_id int8 not null,
  line_no int4 not null,
  project_id int8,
  reason text not null,
  raw bytea not null,
  line_digest bytea not null, -- SHA-256 of the raw line: the same line resent adds nothing
  pin text,
  punched_at timestamptz,
  received_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'counted', 'dismissed')),
  decided_by int8,
  decided_at timestamptz,
  decision_reason text,
  unique (device_id, line_digest)
);
create index punch_aside_project on punch_aside (project_id, state);
