-- Looks at photos of inspections and at files of rectification answers; these files are named in their task's case.

-- As all files that people hand in, and kept by the same code.
alter table rectification_file rename column file_no to attachment_no;

-- Append-only: who opened a photo of an inspection.
create table inspection_photo_look (
  look_id int8 primary key,
  inspection_id int8 not null,
  photo_id text not null,
  reason text,
  looked_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  foreign key (inspection_id, photo_id) references inspection_photo
);
create index inspection_photo_look_inspection on inspection_photo_look (inspection_id);

-- Append-only: who opened a file of a firm's answer, the firm itself too.
create table rectification_file_look (
  look_id int8 primary key,
  task_id int8 not null,
  attachment_no int4 not null,
  reason text,
  looked_at timestamptz not null,
  actor_id int8 not null,
  actor_name text not null,
  actor_role text not null,
  foreign key (task_id, attachment_no) references rectification_file
);
create index rectification_file_look_task on rectification_file_look (task_id);

-- A case that a task became names the files of its answers. Tasks that became cases before: by who opened the case.
alter table case_linked_file drop constraint case_linked_file_source_check;
alter table case_linked_file add constraint case_linked_file_source_check
  check (source in ('complaint', 'inspection', 'rectification')); -- source_id of the last: the task
insert into case_linked_file (case_id, source, source_id, source_key, file_name, media_type, bytes, digest, linked_at,
  actor_id, actor_name)
select s.case_id, 'rectification', f.task_id, f.attachment_no::text, f.file_name, f.media_type, f.bytes, f.digest,
  greatest(f.recorded_at, s.recorded_at), s.actor_id, s.actor_name
from rectification_file f join rectification_step s on s.task_id = f.task_id and s.kind = 'escalate';
