-- Filters of a list that a user keeps under a name. What a page shows stands in its address, so this is an address.
create table saved_view (
  user_id int8 not null, -- 1 at the command line, which is nobody in app_user
  path text not null,
  name text not null,
  search text not null, -- without the question mark
  saved_at timestamptz not null,
  primary key (user_id, path, name)
);
