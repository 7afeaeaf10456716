-- Statistics. Own cases are counted live, by a function that returns counts and nothing else; what is shared comes from releases.
set role hub_keeper;
create schema stat;

-- A dimension: how it is read from a case (c), its demographics (d) or exploitation (x), and the category that guards it.
create table stat.dimension(name text primary key, category smallint not null, expression text not null, many text);
insert into stat.dimension(name, category, expression, many) values
  ('YEAR', 0, 'to_char(c.opened_on, ''YYYY'')', null),
  ('QUARTER', 0, 'case c.opened_precision when ''YEAR'' then ''UNKNOWN'' else to_char(c.opened_on, ''YYYY"-Q"Q'') end', null),
  ('REGION', 0, 'c.region', null),
  ('DISTRICT', 0, 'coalesce(c.district, ''UNKNOWN'')', null),
  ('IDENTIFICATION_STATUS', 0, 'c.identification_status', null),
  ('AGENCY_KIND', 0, '(select upper(replace(a.kind, ''-'', ''_'')) from gate.agency a where a.id = c.owner)', null),
  ('SEX', 1, 'd.sex', null),
  ('AGE_GROUP', 1, 'd.age_group', null),
  ('CHILD_OR_ADULT', 1, 'case when d.age_group = ''UNKNOWN'' then ''UNKNOWN'' when d.age_group in (''AGE_0_8'', ''AGE_9_17'') then ''CHILD'' else ''ADULT'' end', null),
  ('CITIZENSHIP', 1, 'd.citizenship', null),
  ('COUNTRY_OF_EXPLOITATION', 2, 'x.country', null),
  ('EXPLOITATION_CLASS', 2, 'x.exploitation_class', null),
  ('SECTOR', 2, 'x.sector', null),
  ('RECRUITER_RELATION', 2, 'x.recruiter_relation', null),
  ('FORM_OF_EXPLOITATION', 2, 'form_of_exploitation', 'x.forms'),
  ('MEANS_OF_CONTROL', 2, 'means_of_control', 'x.means_of_control');

-- Counts of the asker's own live records by dimensions, under its ticket: categories that its clauses do not let it count raise HB403.
-- key is null in the row of the total (persons, not the sum of cells).
create function stat.own(measure text, dimensions text[], filter jsonb) returns table(key text[], n bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, stat, nrm, gate, pg_temp as $$
declare
  me integer := gate.agency();
  columns text := '';
  groups text := '';
  unnests text := '';
  conditions text := '';
  counted text;
  dim stat.dimension;
  d text;
  v jsonb;
begin
  if me is null or me = 0 or not gate.own(0, 2) then raise exception 'category' using errcode = 'HB403'; end if;
  counted := case measure when 'PERSONS' then 'c.person_id' when 'CASES' then 'c.id' when 'REFERRALS' then 'r.id' when 'ASSISTANCE' then 'a.id' end;
  if counted is null then raise exception 'measure' using errcode = 'HB400'; end if;
  if measure in ('REFERRALS', 'ASSISTANCE') and not gate.own(6, 2) then raise exception 'category' using errcode = 'HB403'; end if;
  foreach d in array dimensions loop
    select * into dim from stat.dimension s where s.name = d;
    if not found then raise exception 'dimension' using errcode = 'HB400'; end if;
    if not gate.own(dim.category, 2) then raise exception 'category' using errcode = 'HB403'; end if;
    columns := columns || case when columns = '' then '' else ', ' end || dim.expression;
    if dim.many is not null then
      unnests := unnests || format(' cross join lateral unnest(case when cardinality(%1$s) = 0 then array[''UNKNOWN''] else %1$s end) %2$I', dim.many, dim.expression);
    end if;
  end loop;
  for d, v in select * from jsonb_each(filter) loop
    select * into dim from stat.dimension s where s.name = d;
    if not found or jsonb_typeof(v) <> 'array' then raise exception 'dimension' using errcode = 'HB400'; end if;
    if not gate.own(dim.category, 2) then raise exception 'category' using errcode = 'HB403'; end if;
    conditions := conditions || case when dim.many is null
      then format(' and %s = any (array(select jsonb_array_elements_text(%L)))', dim.expression, v)
      else format(' and (case when cardinality(%1$s) = 0 then array[''UNKNOWN''] else %1$s end) && array(select jsonb_array_elements_text(%2$L))', dim.many, v) end;
  end loop;
  groups := case when columns = '' then '()' else format('grouping sets ((%s), ())', columns) end;
  return query execute format(
    'select case when %1$s then null else array[%2$s]::text[] end, count(distinct %3$s)
       from nrm."case" c
       join nrm.demographics d on (d.owner, d.case_id) = (c.owner, c.id)
       join nrm.exploitation x on (x.owner, x.case_id) = (c.owner, c.id) %4$s %5$s
      where c.owner = $1 %6$s group by %7$s',
    case when columns = '' then 'true' else format('grouping(%s) <> 0', columns) end,
    columns, counted,
    case measure when 'REFERRALS' then 'join nrm.referral r on (r.owner, r.case_id) = (c.owner, c.id)' when 'ASSISTANCE' then 'join nrm.assistance a on (a.owner, a.case_id) = (c.owner, c.id)' else '' end,
    unnests, conditions, groups) using me;
end $$;

create table stat.release(
  id uuid primary key default gen_random_uuid(),
  made_at timestamptz not null default statement_timestamp(),
  definition jsonb not null check (definition ?& array['en', 'ru', 'be']),
  contributors integer[] not null,
  first_year integer not null,
  last_year integer not null check (last_year >= first_year),      -- closed years only
  published boolean not null default false
);
-- Protected before they are stored: 0 or at least the base, for each base that a clause names.
create table stat.cell(
  release_id uuid not null references stat.release,
  base smallint not null check (base > 1),
  year integer not null,
  persons integer not null check (persons = 0 or persons >= base),
  primary key (release_id, base, year)
);
create function stat.coarsest(of_release uuid) returns smallint language sql stable security definer set search_path = pg_catalog, stat, pg_temp
  begin atomic select max(c.base) from stat.cell c where c.release_id = of_release; end;
alter table stat.release enable row level security;
alter table stat.release force row level security;
alter table stat.cell enable row level security;
alter table stat.cell force row level security;
create policy keeper on stat.release to hub_keeper using (true);
create policy keeper on stat.cell to hub_keeper using (true);
create policy make on stat.release to hub_release using (true) with check (true);
create policy make on stat.cell to hub_release using (true) with check (true);
-- Who may count all cases reads the cells of its own base; everybody those of the coarsest base of a release that is published.
create policy see on stat.release for select to hub_runtime using ((select gate.base()) is not null or published and (select gate.shared(12, 0, 13)));
create policy see on stat.cell for select to hub_runtime using (
  base = (select gate.base())
  or (select gate.shared(12, 0, 13))
     and exists (select from stat.release r where r.id = release_id and r.published)
     and base = (select stat.coarsest(release_id)));
revoke all on all functions in schema stat from public;
grant usage on schema stat to hub_runtime, hub_release;
grant execute on function stat.own, stat.coarsest to hub_runtime;
grant select on stat.release, stat.cell to hub_runtime;
grant select, insert on stat.release, stat.cell to hub_release;
