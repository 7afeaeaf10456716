with page as materialized (
  select l.owner, l.case_id, l.opened_on from unnest((select gate.lanes())) p(lane) cross join lateral (
    select distinct on (t.opened_on, t.owner, t.case_id) t.opened_on, t.owner, t.case_id from nrm.tie t
     where t.lane = p.lane and (t.categories >> 0) & 1 = 1 and get_bit((select gate.sees(0, 0)), t.way * 32 + ((select gate.classes()))[t.owner]) = 1
     order by t.opened_on desc, t.owner, t.case_id limit 20) l
  group by 1, 2, 3 order by 3 desc, 1, 2 limit 20),
entry as materialized (
  select audit.append(($1::jsonb || jsonb_build_object('cases', (select jsonb_agg(jsonb_build_array(owner, case_id)) from page)))::json) as n)
select json_build_object('data', json_build_object('cases', json_agg(json_build_object(
    'id', c.id, 'reference', c.reference, 'openedOn', c.opened_on, 'status', c.status,
    'demographics', (select json_build_object('sex', d.sex, 'ageGroup', d.age_group) from nrm.demographics d where d.owner = c.owner and d.case_id = c.id),
    'exploitation', (select json_build_object('forms', x.forms, 'sector', x.sector) from nrm.exploitation x where x.owner = c.owner and x.case_id = c.id),
    'referrals', (select json_agg(json_build_object('status', r.status, 'toAgency', r.to_agency, 'sentAt', r.sent_at) order by r.sent_at desc)
                    from nrm.referral r where r.owner = c.owner and r.case_id = c.id),
    'assistance', (select json_agg(json_build_object('kind', a.kind, 'startedOn', a.started_on) order by a.started_on desc)
                     from nrm.assistance a where a.owner = c.owner and a.case_id = c.id)
  ) order by c.opened_on desc, c.owner, c.id), 'entry', (select n from entry)))::text as page
from page p join nrm."case" c on c.owner = p.owner and c.id = p.case_id
