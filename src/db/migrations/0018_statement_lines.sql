-- The bank takes back a labour-cost transfer 拨付冲回.
alter table account_entry drop constraint account_entry_kind_check;
alter table account_entry add constraint account_entry_kind_check check (kind in ('transfer', 'transfer-back', 'wage',
  'return', 'interest', 'fee', 'foreign-use', 'seizure', 'unmatched'));
