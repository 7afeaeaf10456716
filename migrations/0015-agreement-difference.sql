-- How many of its own cases a change of agreement touches today: counts for the agency that asks, and nothing else.
set role hub_keeper;

-- parts: [{"ways": [2, 3], "agencies": [4], "categories": 1}], the ways by which these agencies come to these categories of a case. One row a part, by its
-- number from 1, and one for all together (null): cases of the asker's own that they reach now. Null where the ticket may not count what the ways rest on.
create function stat.touched(parts jsonb) returns table(part integer, cases bigint)
  language plpgsql stable security definer set search_path = pg_catalog, stat, nrm, gate, pg_temp as $$
declare
  me integer := gate.agency();
  -- Referrals belong to assistance, a birthday to demographics.
  referrals boolean := gate.own(6, 2);
  ages boolean := gate.own(1, 2);
begin
  if me is null or me = 0 or not gate.own(0, 2) then raise exception 'category' using errcode = 'HB403'; end if;
  return query
  with p as materialized (
    select x.n::integer as n, (x.p ->> 'categories')::integer as mask,
           array(select jsonb_array_elements_text(x.p -> 'ways')::integer) as ways,
           array(select jsonb_array_elements_text(x.p -> 'agencies')::integer) as agencies
      from jsonb_array_elements(parts) with ordinality x(p, n)),
  open as materialized (
    select p.n, (referrals or not p.ways && array[1, 2, 3, 4]) and (ages or not p.ways && array[4, 7, 9]) as may from p),
  lanes as (
    select distinct p.n, p.mask, gate.lane(w.way, u.purpose, case when w.way in (8, 9) then r.number else a.id end) as lane
      from p cross join unnest(p.ways) w(way) cross join generate_series(0, 8) u(purpose)
      join gate.agency a on a.id = any (p.agencies) left join gate.region r on r.code = a.region
     where w.way not in (0, 13, 14, 15) and a.id <> me),
  reached as (
    select l.n, t.case_id
      from lanes l join nrm.tie t on t.lane = l.lane
     where t.owner = me and t.categories & l.mask <> 0 and t.since <= statement_timestamp() and t.until > statement_timestamp()
    union
    -- Own cases themselves, and those of all.
    select p.n, c.id from p join nrm."case" c on c.owner = me where p.ways && array[0, 14, 15])
  select o.n, case when o.may then count(r.case_id) end from open o left join reached r using (n) group by o.n, o.may
  union all
  select null, case when (select bool_and(o.may) from open o) then (select count(distinct r.case_id) from reached r) end;
end $$;
revoke all on function stat.touched(jsonb) from public;
grant execute on function stat.touched(jsonb) to hub_runtime;
