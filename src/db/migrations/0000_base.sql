-- Identifiers are handed out in blocks of 100 000 (see db/ids.ts), so that a program needs a round trip per block and
-- several processes never collide.
create sequence id_block as bigint start with 1 increment by 1;

-- Settings of this installation, one JSON value a key.
create table setting (
  key text not null primary key,
  value jsonb not null
);
