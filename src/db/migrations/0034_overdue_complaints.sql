-- Complaints and tasks of other authorities go up like everything that is overdue.
alter table escalation drop constraint escalation_subject_kind_check;
alter table escalation add constraint escalation_subject_kind_check check (subject_kind in ('case', 'list', 'report',
  'supervision', 'rectification', 'interview', 'promise', 'complaint', 'task'));

-- A right that lapses is not what a case waits for next.
update labour_case c set next_clock_id = k.clock_id, next_clock_no = k.clock_no, next_started_on = k.started_on,
  next_due_on = k.due_on
from labour_case o left join lateral (
  select clock_id, clock_no, started_on, due_on from case_clock
  where case_id = o.case_id and stopped_on is null and clock_id not in ('hearing-request', 'hearing-request-2017',
    'review-application', 'review-application-2017', 'suit-direct', 'suit-after-review', 'enforcement-demand',
    'dishonesty-list-objection', 'dishonesty-list-correction-term', 'police-reconsideration-request',
    'procuratorate-request')
  order by due_on, clock_id, clock_no limit 1) k on true
where o.case_id = c.case_id and o.project_id = c.project_id;
