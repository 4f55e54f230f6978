-- The bank takes back a labour-cost transfer 拨付冲回.
alter table account_entry drop constraint account_entry_kind_check;
alter table account_entry add constraint account_entry_kind_check check (kind in ('transfer', 'transfer-back', 'wage',
  'return', 'interest', 'fee', 'foreign-use', 'seizure', 'unmatched'));

-- The reference under which a bank knows an entry, without the number of a row in its batch.
create index account_entry_reference on account_entry (project_id, account_id, split_part(bank_reference, '·', 1));

-- What stands in a bank's statement, in its order, with the balance after each line. An entry that a notification told
-- first is booked once and stands here too. Written when the statement comes in, and never again.
create table statement_line (
  project_id int8 not null,
  account_id int8 not null,
  message_key text not null,
  line_no int4 not null, -- from 1
  entry_id int8 not null,
  booked_on date not null, -- as the statement says; the entry keeps the day that was told first
  amount_fen int8 not null,
  balance_fen int8 not null,
  primary key (project_id, account_id, message_key, line_no),
  foreign key (project_id, account_id, message_key)
    references statement_balance (project_id, account_id, message_key),
  foreign key (project_id, entry_id) references account_entry (project_id, entry_id)
);
create index statement_line_entry on statement_line (project_id, entry_id);
-- distribute: statement_line

insert into statement_line (project_id, account_id, message_key, line_no, entry_id, booked_on, amount_fen, balance_fen)
select b.project_id, b.account_id, b.message_key, row_number() over of_statement, e.entry_id, e.booked_on, e.amount_fen,
  b.opening_fen + sum(e.amount_fen) over of_statement
from statement_balance b join account_entry e
  on e.project_id = b.project_id and e.account_id = b.account_id and e.message_key = b.message_key
window of_statement as (partition by b.project_id, b.account_id, b.message_key order by e.entry_id);

-- A person's word that a statement is reconciled, with what stood there at the time. Never altered: what came later
-- shows beside it.
create table statement_sign_off (
  project_id int8 not null,
  sign_off_id int8 not null,
  account_id int8 not null,
  message_key text not null,
  opening_fen int8 not null,
  ledger_opening_fen int8 not null,
  closing_fen int8 not null,
  ledger_closing_fen int8 not null,
  lines int4 not null,
  open_items jsonb not null, -- [{"entryId", "reason"}]: what was not matched, and why it may stay so
  difference_reason text, -- where the balances differed
  signed_at timestamptz not null,
  signed_by int8 not null,
  signed_by_name text not null,
  primary key (project_id, sign_off_id),
  foreign key (project_id, account_id, message_key)
    references statement_balance (project_id, account_id, message_key)
);
create index statement_sign_off_of on statement_sign_off (project_id, account_id, message_key);
-- distribute: statement_sign_off

-- Files on their way in, sealed piece by piece as they arrive: of a large one no whole copy is ever in memory. A file
-- that no import took up within a day is thrown away.
create table upload (
  project_id int8 not null,
  upload_id int8 not null,
  file_bytes int8, -- null: still arriving
  file_digest bytea,
  uploaded_at timestamptz not null,
  uploaded_by int8 not null,
  job_id int8, -- the import that took it up
  primary key (project_id, upload_id)
);
-- distribute: upload
create table upload_piece (
  project_id int8 not null,
  upload_id int8 not null,
  piece_no int4 not null,
  piece_sealed bytea not null,
  primary key (project_id, upload_id, piece_no),
  foreign key (project_id, upload_id) references upload (project_id, upload_id)
);
-- distribute: upload_piece
alter table import_job add column upload_id int8; -- where the file lies in pieces
