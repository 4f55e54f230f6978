-- Official texts of instruments, which the program does not bring. The newest of an instrument is shown; the older ones
-- stay, so that what was shown on a day can be shown again.

create table law_text (
  text_id int8 primary key,
  statute_id text not null, -- a file of src/law/statutes
  digest bytea not null check (length(digest) = 32), -- SHA-256 of the text in UTF-8
  text text not null,
  articles int4 not null check (articles > 0),
  source text not null, -- where it was taken from
  loaded_by int8 not null,
  loaded_by_name text not null,
  loaded_at timestamptz not null
);
create index law_text_newest on law_text (statute_id, text_id desc);
-- reference: law_text
