-- Which line stands on which page of a printed wage sheet, so that a scanned page names its lines.

-- One more each time the sheet is sent back: what was signed of one version confirms nothing of the next.
alter table wage_sheet add column version int4 not null default 1 check (version > 0);

create table sheet_print (
  project_id int8 not null,
  sheet_id int8 not null,
  print_no int4 not null check (print_no > 0), -- within the sheet; stands on every page
  version int4 not null, -- of the sheet when it was printed
  page_count int4 not null check (page_count > 0),
  digest bytea not null, -- SHA-256 of version, pages, lines and their amendments: the same content is the same print
  printed_at timestamptz not null,
  printed_by int8 not null,
  primary key (project_id, sheet_id, print_no),
  unique (project_id, sheet_id, digest),
  foreign key (project_id, sheet_id) references wage_sheet (project_id, sheet_id)
);
-- distribute: sheet_print

-- No reference to the line: a sheet that is drafted again has new lines, and its old prints stay on record.
create table sheet_print_line (
  project_id int8 not null,
  sheet_id int8 not null,
  print_no int4 not null,
  line_id int8 not null,
  page_no int4 not null check (page_no > 0),
  amendment_no int4 not null check (amendment_no >= 0), -- the line's newest approved amendment when printed; 0: none
  primary key (project_id, sheet_id, print_no, line_id),
  foreign key (project_id, sheet_id, print_no) references sheet_print (project_id, sheet_id, print_no)
);
-- distribute: sheet_print_line

alter table sheet_scan add column version int4 not null default 1; -- of the sheet when the page was attached
alter table sheet_scan add column print_no int4; -- null: an old page or one that names no print; lines marked by hand
alter table sheet_scan add constraint sheet_scan_print
  foreign key (project_id, sheet_id, print_no) references sheet_print (project_id, sheet_id, print_no);
