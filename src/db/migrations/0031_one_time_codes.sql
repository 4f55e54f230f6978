-- One-time codes with which somebody without an account answers: about a wage line, or about a payment outside the
-- account. Small and without a project's key: the code alone finds what it is for. Kept by a hash that is keyed and
-- that says what the code is for; a new code for the same thing takes the place of the one before.
create table one_time_code (
  code_lookup bytea primary key,
  purpose text not null check (purpose in ('wage-line', 'outside-payment')),
  project_id int8 not null,
  subject_id int8 not null, -- the wage line or the payment
  issued_at timestamptz not null,
  issued_by int8 not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (purpose, project_id, subject_id)
);

insert into one_time_code (code_lookup, purpose, project_id, subject_id, issued_at, issued_by, expires_at, used_at)
  select code_lookup, 'wage-line', project_id, line_id, issued_at, issued_by, expires_at, used_at from line_code
  union all
  select code_lookup, 'outside-payment', project_id, outside_id, issued_at, issued_by, expires_at, used_at
  from outside_payment_code;

drop table line_code;
drop table outside_payment_code;
