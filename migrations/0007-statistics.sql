-- Statistics. Own cases are counted live, by a function that returns counts and nothing else; what is shared comes from releases.
set role hub_keeper;
create schema stat;

-- A dimension: how it is read from a case (c), its demographics (d) or exploitation (x), and the category that guards it. many: the list of which
-- a case has several; then the expression is the name of one of them.
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
  ('FORM_OF_EXPLOITATION', 2, 'one_form', 'x.forms'),
  ('MEANS_OF_CONTROL', 2, 'one_means', 'x.means_of_control');

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
  if cardinality(dimensions) <> (select count(distinct e) from unnest(dimensions) e) then raise exception 'dimension' using errcode = 'HB400'; end if;
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

-- A release: what the signatories of one agreement have together. Protected before it is stored; made once, never changed.
create table stat.release(
  id uuid primary key default gen_random_uuid(),
  made_at timestamptz not null default statement_timestamp(),
  agreement text not null,
  agreement_version integer not null,
  foreign key (agreement, agreement_version) references agreement.version,
  definition jsonb not null check (definition ?& array['en', 'ru', 'be']),
  contributors integer[] not null check (cardinality(contributors) > 0),
  first_year integer not null,
  last_year integer not null check (last_year >= first_year),      -- closed years only
  published boolean not null default false
);
create index release_newest on stat.release(made_at desc, id);
-- 0 or at least the base, for each base that a clause names. Every year of the release has a cell: which ones are there tells nothing.
create table stat.cell(
  release_id uuid not null references stat.release,
  base smallint not null check (base > 1),
  year integer not null,
  persons integer not null check (persons = 0 or persons >= base),
  primary key (release_id, base, year)
);
-- From this the roundings are drawn, so that the same cell is rounded alike in every release: fresh draws would average out to the true count.
create table stat.secret(
  one boolean primary key default true check (one),
  seed bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) check (length(seed) = 32)
);
insert into stat.secret default values;

create function stat.coarsest(of_release uuid) returns smallint language sql stable security definer set search_path = pg_catalog, stat, pg_temp
  begin atomic select max(c.base) from stat.cell c where c.release_id = of_release; end;
-- May the ticket count (2) the cases (0) of every one of these agencies, by the way of all (14)? Whom no law knows, it may not.
create function stat.counts(contributors integer[]) returns boolean language plpgsql stable security definer parallel restricted
  set search_path = pg_catalog, stat, gate, pg_temp as $$
declare
  sees bit varying := gate.sees(0, 2);
  classes smallint[] := gate.classes();
begin
  return sees is not null and gate.base() is not null and cardinality(contributors) > 0
     and not exists (select from unnest(contributors) c(agency) where coalesce(get_bit(sees, 14 * 32 + classes[c.agency]), 0) = 0);
end $$;

do $do$
declare t text;
begin
  foreach t in array array['release', 'cell', 'secret'] loop
    execute format('alter table stat.%I enable row level security', t);
    execute format('alter table stat.%I force row level security', t);
    execute format('create policy keeper on stat.%I to hub_keeper using (true) with check (true)', t);
  end loop;
end $do$;
create policy make on stat.release to hub_release using (true) with check (true);
-- Cells come in the transaction that makes their release: a release that is stored gets no more.
create policy make on stat.cell to hub_release using (true)
  with check (exists (select from stat.release r where r.id = release_id and r.made_at >= now()));
create policy draw on stat.secret for select to hub_release using (true);
-- Who may count all cases of a release reads its cells of the own base, and coarser ones; everybody those of the coarsest base of one that is published.
create policy see on stat.release for select to hub_runtime
  using (stat.counts(contributors) or published and (select gate.shared(12, 0, 13)));
create policy see on stat.cell for select to hub_runtime using (
  base >= (select gate.base()) and exists (select from stat.release r where r.id = release_id and stat.counts(r.contributors))
  or (select gate.shared(12, 0, 13))
     and exists (select from stat.release r where r.id = release_id and r.published)
     and base = (select stat.coarsest(release_id)));
-- Whose cases a release may hold is read from the agreements themselves.
create policy release on agreement.version for select to hub_release using (true);
revoke all on all functions in schema stat from public;
grant usage on schema stat to hub_runtime, hub_release;
grant usage on schema agreement to hub_release;
grant execute on function stat.own, stat.coarsest, stat.counts to hub_runtime;
grant select on stat.release, stat.cell to hub_runtime;
grant select on stat.release, stat.cell, stat.secret, agreement.version to hub_release;
grant insert (agreement, agreement_version, definition, contributors, first_year, last_year, published) on stat.release to hub_release;
grant insert on stat.cell to hub_release;
