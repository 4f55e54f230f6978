-- Messages to phones: put in the transaction of the fact they tell of, sent by a job after it. Local tables.

create table outbox_message (
  message_id int8 primary key,
  key text not null unique check (length(key) between 8 and 160), -- the same fact puts one message
  channel text not null check (channel in ('sms')),
  phone text not null check (phone ~ '^1[3-9]\d{9}$'),
  template text not null,
  language text not null check (language in ('zh', 'bo', 'en', 'zh+bo')), -- both where nobody knows which
  text text not null check (text <> ''),
  parts int4 not null check (parts > 0), -- short messages that it takes
  purpose text not null check (purpose in ('survey', 'case-closed')),
  project_id int8,
  worker_id int8,
  made_at timestamptz not null,
  made_by int8 not null,
  made_by_name text not null,
  round_no int4 not null default 1, -- one more each time somebody has it sent again: a new key for the gateway
  -- Repeated from its attempts, for the queue.
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'delivered', 'failed', 'dead')),
  attempts int4 not null default 0, -- of this round
  next_attempt_at timestamptz, -- who is sending it now has moved it on: it is sent again if he never comes back
  provider_id text,
  check ((state = 'waiting') = (next_attempt_at is not null))
);
create index outbox_message_next on outbox_message (next_attempt_at) where state = 'waiting';
create index outbox_message_project on outbox_message (project_id, made_at);
create index outbox_message_made on outbox_message (made_at);

-- Append-only: each try, what the gateway said of it later, and who had it sent again.
create table outbox_attempt (
  message_id int8 not null references outbox_message,
  attempt_no int4 not null,
  round_no int4 not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('taken', 'try-again', 'refused', 'given-up', 'delivered', 'not-delivered',
    'sent-again')),
  status int4, -- of HTTP
  error text,
  provider_id text,
  reason text, -- of who had it sent again
  actor_id int8 not null, -- 0: the program
  actor_name text not null,
  primary key (message_id, attempt_no),
  check ((outcome = 'sent-again') = (reason is not null))
);

-- What came back from phones. Kept as it came; what it was taken for is said by who took it.
create table inbound_message (
  inbound_id int8 primary key,
  provider_id text not null unique, -- the gateway's own: the same message twice is one
  phone text not null,
  text text not null,
  said_at timestamptz, -- by the gateway
  received_at timestamptz not null,
  handling text not null default 'open' check (handling in ('open', 'taken', 'aside')),
  why text check (why in ('nobody-asked', 'shared-phone')), -- why it is, or was, left to a person
  handled_at timestamptz,
  handled_by int8, -- 0: the program
  handled_by_name text,
  reason text, -- why it was set aside
  check ((handling = 'open') = (handled_at is null) and (handling = 'aside') = (reason is not null))
);
create index inbound_message_open on inbound_message (received_at) where handling = 'open';

-- Which messages an area sends. Append-only: the newest of an area and a purpose holds, then that of the area above.
create table message_switch (
  switch_id int8 primary key,
  region_code text not null check (region_code ~ '^\d{6}$'),
  purpose text not null check (purpose in ('case-closed')),
  is_on boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);

-- Asking workers after payday. A plan is never changed: it is ended and another one is made.
create table survey_plan (
  plan_id int8 primary key,
  region_code text not null check (region_code ~ '^\d{6}$'),
  share_percent int4 not null check (share_percent between 0 and 100),
  number_min int4 not null check (number_min >= 1), -- of each project
  number_max int4 check (number_max >= number_min),
  days_after_payday int4 not null check (days_after_payday between 0 and 30),
  days_to_answer int4 not null check (days_to_answer between 1 and 60),
  rest_days int4 not null check (rest_days between 0 and 366), -- nobody is asked twice within them
  from_day date not null, -- the first payday
  to_day date,
  seed text not null check (length(seed) between 8 and 100),
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null,
  check (to_day is null or to_day >= from_day)
);

create table survey_plan_end (
  plan_id int8 primary key references survey_plan,
  ended_on date not null, -- no round is opened from this day on
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);

-- One project and month is asked about once. Frame and seed give the sample again.
create table survey_round (
  round_id int8 primary key,
  plan_id int8 not null references survey_plan,
  project_id int8 not null references project,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  payday date not null, -- rolled back before days of rest [724-14]
  opened_on date not null,
  closes_on date not null, -- the last day whose answers count
  seed text not null,
  on_sheet int4 not null, -- people on approved sheets of the month
  without_phone int4 not null,
  asked_lately int4 not null,
  frame int4[] not null, -- PINs of the others, in order
  sample_size int4 not null check (sample_size <= cardinality(frame)),
  recorded_at timestamptz not null,
  unique (project_id, month),
  check (on_sheet = without_phone + asked_lately + cardinality(frame) and closes_on >= opened_on)
);
create index survey_round_opened on survey_round (opened_on);

create table survey_ask (
  ask_id int8 primary key,
  round_id int8 not null references survey_round,
  project_id int8 not null,
  pin int4 not null,
  worker_id int8 not null,
  phone text not null, -- as it was on the day
  message_id int8 not null references outbox_message,
  asked_on date not null,
  unique (round_id, pin)
);
create index survey_ask_worker on survey_ask (worker_id, asked_on);
create index survey_ask_phone on survey_ask (phone);
create index survey_ask_message on survey_ask (message_id);

-- Append-only. The last one of the days of the round that says 1 or 2 counts.
create table survey_answer (
  answer_id int8 primary key,
  ask_id int8 not null references survey_ask,
  said text check (said in ('in-full', 'not-in-full')), -- null: words alone
  words text,
  channel text not null check (channel in ('sms', 'page', 'officer')),
  inbound_id int8 unique references inbound_message,
  answered_on date not null,
  answered_at timestamptz not null,
  is_late boolean not null,
  records_owed_fen int8 not null check (records_owed_fen >= 0), -- what the ledger owed then; more than 0: not paid
  recorded_at timestamptz not null,
  recorded_by int8 not null, -- 0: the program, for a message
  recorded_by_name text not null,
  check ((channel = 'sms') = (inbound_id is not null) and (said is not null or words is not null))
);
create index survey_answer_ask on survey_answer (ask_id, answer_id);

-- The answer that counts of each question.
create view survey_counted as
  select distinct on (ask_id) ask_id, answer_id, said, words, channel, answered_on, records_owed_fen,
    (said = 'not-in-full') = (records_owed_fen = 0) as mismatched
  from survey_answer where said is not null and not is_late order by ask_id, answer_id desc;

-- What an officer found where an answer and the records do not agree. Append-only; about the answers given before it.
create table survey_look (
  look_id int8 primary key,
  ask_id int8 not null references survey_ask,
  answer_id int8 not null references survey_answer, -- that counted then
  result text not null check (result in ('wages-owed', 'misunderstood', 'records-wrong', 'complaint', 'not-reached')),
  note text not null,
  looked_on date not null,
  recorded_at timestamptz not null,
  recorded_by int8 not null,
  recorded_by_name text not null
);
create index survey_look_ask on survey_look (ask_id);
