-- Keep what one must and no longer: when a case is closed, how long each category of it is kept, what holds it, and how it is emptied. Then the seal,
-- which opens a case to named users only. See docs/decisions/0011-keep-what-one-must.md and 0012-the-seal.md.
set role hub_keeper;

-- How many days after closing an agency keeps a category of its cases, by the agreements of a period. A category that is not here is kept.
create table gate.retention(
  period_id integer not null references gate.period on delete cascade,
  agency_id integer not null references gate.agency check (agency_id > 0),
  category smallint not null check (category between 1 and 9),     -- never the summary: counts rest on it
  days integer not null check (days >= 0),
  clauses jsonb not null,
  primary key (period_id, agency_id, category)
);
alter table gate.retention enable row level security;
alter table gate.retention force row level security;
create policy keeper on gate.retention to hub_keeper using (true) with check (true);
create policy lawgiver on gate.retention for insert to hub_lawgiver with check (true);
create policy own on gate.retention for select to hub_runtime using (agency_id = (select gate.agency()));
create function gate.current_period() returns integer language sql stable security definer set search_path = pg_catalog, gate, pg_temp
  begin atomic select p.id from gate.period p where p.valid_from <= statement_timestamp() and p.valid_until > statement_timestamp(); end;
grant execute on function gate.current_period to hub_runtime;
grant insert on gate.retention to hub_lawgiver;
grant select (period_id, agency_id, category, days, clauses) on gate.retention to hub_runtime;

set role hub_owner;
-- closed_at is the database's: a closing dated back does not make what it closes due at once.
alter table nrm."case" add column closing_reason text, add column closed_at timestamptz;

-- Keeps a case whole until a day, whatever the agreement says: proceedings are under way. Made by who may erase.
create table nrm.hold(
  owner integer not null, case_id uuid not null,
  reason text not null,
  until date not null,
  held_at timestamptz not null default statement_timestamp(),
  held_by text default gate.usr(),
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);
-- What has been emptied, and when.
create table nrm.retained(
  owner integer not null, case_id uuid not null,
  category smallint not null check (category between 1 and 9),
  at timestamptz not null default statement_timestamp(),
  primary key (owner, case_id, category), foreign key (owner, case_id) references nrm."case"
);
-- Opens a case to these users alone: the n-th user of the n-th agency. One of the owner's at least, or nobody could open it again. Without any it is no
-- seal any more.
create table nrm.seal(
  owner integer not null, case_id uuid not null,
  agencies integer[] not null check (cardinality(agencies) = 0 or cardinality(agencies) <= 100 and owner = any (agencies) and array_position(agencies, null) is null),
  users text[] not null check (array_position(users, null) is null and '' <> all (users)),
  reason text not null,
  sealed_at timestamptz not null default statement_timestamp(),
  sealed_by text default gate.usr(),
  check (cardinality(users) = cardinality(agencies)),
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);

create function nrm.guard_case() returns trigger language plpgsql set search_path = pg_catalog, nrm, pg_temp as $$
declare
  shut text[] := array['CLOSED', 'CLOSED_REFERRED'];
begin
  if old.status <> all (shut) and new.status = any (shut) then
    if new.closed_on is null or new.closing_reason is null or new.closed_on < old.opened_on
       or new.closed_on > (statement_timestamp() at time zone 'UTC')::date then raise exception 'case' using errcode = 'HB409'; end if;
    new.closed_at := statement_timestamp();
  elsif old.status = any (shut) and new.status <> all (shut) then
    new.closed_on := null;
    new.closing_reason := null;
    new.closed_at := null;
  else
    raise exception 'case' using errcode = 'HB409';
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create function nrm.guard_seal() returns trigger language plpgsql set search_path = pg_catalog, nrm, pg_temp as $$
begin
  new.sealed_at := statement_timestamp();
  new.sealed_by := gate.usr();
  return new;
end $$;
create function nrm.guard_hold() returns trigger language plpgsql set search_path = pg_catalog, nrm, pg_temp as $$
begin
  -- A year at a time: a hold without an end would keep for ever.
  if new.until > (statement_timestamp() at time zone 'UTC')::date + 366 then raise exception 'hold' using errcode = 'HB409'; end if;
  new.held_at := statement_timestamp();
  new.held_by := gate.usr();
  return new;
end $$;
create trigger guard before update of status, closed_on, closing_reason on nrm."case" for each row execute function nrm.guard_case();
create trigger guard before insert or update on nrm.seal for each row execute function nrm.guard_seal();
create trigger guard before insert or update on nrm.hold for each row execute function nrm.guard_hold();

-- Who may write a case's summary closes and seals it; who may erase holds it, and may name others in a seal whose users have all left.
do $do$
declare
  t text;
  mine text := 'owner = (select gate.agency())';
  reads text;
  writes text;
  erases text;
begin
  foreach t in array array['hold', 'retained', 'seal'] loop
    reads := nrm.open_text(0, 0, t || '.owner', t || '.case_id');
    execute format('alter table nrm.%I enable row level security', t);
    execute format('alter table nrm.%I force row level security', t);
    execute format('create policy keeper on nrm.%I to hub_keeper using (true) with check (true)', t);
    execute format('create policy see on nrm.%I for select to hub_runtime using (%s and %s)', t, mine, reads);
    writes := nrm.open_text(0, 1, t || '.owner', t || '.case_id');
    erases := nrm.open_text(0, 3, t || '.owner', t || '.case_id');
    if t = 'seal' then erases := format('(%s or %s)', writes, erases); end if;
    if t <> 'retained' then
      execute format('create policy add on nrm.%I for insert to hub_runtime with check (%s and %s)', t, mine, erases);
      execute format('create policy change on nrm.%I for update to hub_runtime using (%s and %s and %s)', t, mine, reads, erases);
    end if;
  end loop;
  execute format('create policy change on nrm."case" for update to hub_runtime using (%s and %s and %s)', mine,
    nrm.open_text(0, 0, '"case".owner', '"case".id'), nrm.open_text(0, 1, '"case".owner', '"case".id'));
  -- What is only the owner's to write asks for the case itself too: one that is sealed is not every colleague's.
  foreach t in array array['consent', 'referral'] loop
    execute format('alter policy add on nrm.%I with check (%s and (select gate.own(0, 1)) and %s)', t, mine, nrm.open_text(0, 1, t || '.owner', t || '.case_id'));
  end loop;
end $do$;

grant select (closing_reason, closed_at) on nrm."case" to hub_runtime;
grant update (status, closed_on, closing_reason) on nrm."case" to hub_runtime;
grant select (owner, case_id, reason, until, held_at), insert (owner, case_id, reason, until), update (reason, until) on nrm.hold to hub_runtime;
grant select (owner, case_id, category, at) on nrm.retained to hub_runtime;
grant select (owner, case_id, agencies, users, reason, sealed_at), insert (owner, case_id, agencies, users, reason), update (agencies, users, reason) on nrm.seal to hub_runtime;
grant insert on nrm.retained to hub_keeper;
grant select, update on nrm.demographics, nrm.exploitation, nrm.identity, nrm.contact, nrm.health, nrm.child_protection, nrm.proceedings, nrm.assistance to hub_keeper;
grant update (reason) on nrm.referral to hub_keeper;
grant select (digest) on nrm.idempotency to hub_keeper;          -- for nrm.erase_person, which compares it

set role hub_keeper;
-- Until when each category of a case is kept: a null while the case is open. A case that came in closed and without a day was closed at the end of the
-- year in which it was opened. What has been closed, or came in closed, within a month is not touched: a mistake in the date can still be seen.
create view nrm.keeping with (security_invoker) as
select c.owner, c.id as case_id, r.category, r.days, r.clauses,
       case when c.status in ('CLOSED', 'CLOSED_REFERRED') then
         greatest(coalesce(c.closed_on, make_date(extract(year from c.opened_on)::integer, 12, 31)) + r.days,
                  (coalesce(c.closed_at, c.created_at) at time zone 'UTC')::date + 30) end as until,
       case when h.until > (statement_timestamp() at time zone 'UTC')::date then h.until end as held_until,
       e.at as erased_at
  from nrm."case" c
  join gate.retention r on r.agency_id = c.owner and r.period_id = (select gate.current_period())
  left join nrm.hold h on (h.owner, h.case_id) = (c.owner, c.id)
  left join nrm.retained e on (e.owner, e.case_id, e.category) = (c.owner, c.id, r.category) and e.at >= coalesce(c.closed_at, '-infinity');
create view nrm.due with (security_invoker) as
select k.* from nrm.keeping k
 where k.until <= (statement_timestamp() at time zone 'UTC')::date and k.erased_at is null
   and k.held_until is null;
grant select on nrm.keeping to hub_runtime;

-- A category of a case back to what it is where nothing is recorded. The case's own row and those of its assistance stay: counts rest on them. With an
-- identity go its notes and files, by a trigger of theirs.
create function nrm.empty(of_owner integer, of_case uuid, of_category integer) returns void language plpgsql volatile
  set search_path = pg_catalog, nrm, pg_temp as $$
declare
  t text;
  columns text;
begin
  for t in select name from (values (1, 'demographics'), (2, 'exploitation'), (3, 'identity'), (3, 'accounts'), (4, 'contact'), (5, 'location'), (6, 'care'),
             (7, 'health'), (8, 'child_protection'), (9, 'proceedings')) v(category, name) where category = of_category loop
    select string_agg(format('%I = default', a.attname), ', ') into columns from pg_attribute a
     where a.attrelid = format('nrm.%I', t)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.attname not in ('owner', 'case_id', 'person_id', 'version');
    execute format('update nrm.%I set %s, version = version + 1 where (owner, case_id) = ($1, $2)', t, columns) using of_owner, of_case;
  end loop;
  if of_category = 2 then
    delete from nrm.perpetrator r where (r.owner, r.case_id) = (of_owner, of_case);
    delete from nrm.trafficking_event r where (r.owner, r.case_id) = (of_owner, of_case);
  elsif of_category = 3 then
    -- When the person grows up is part of who it is. Not a child: the rules for children only ever open.
    update nrm.person p set child_until = '-infinity' from nrm."case" c
     where (c.owner, c.id) = (of_owner, of_case) and (p.owner, p.id) = (c.owner, c.person_id)
       and not exists (select from nrm."case" o join nrm.identity i on (i.owner, i.case_id) = (o.owner, o.id)
                        where (o.owner, o.person_id) = (c.owner, c.person_id) and i.sealed is not null);
  elsif of_category = 6 then
    update nrm.assistance a set kind = 'UNKNOWN', provider = a.owner, started_on = date_trunc('year', a.started_on)::date, ended_on = null,
           outcome = default, created_by = null, version = a.version + 1 where (a.owner, a.case_id) = (of_owner, of_case);
    update nrm.referral r set reason = null where (r.owner, r.case_id) = (of_owner, of_case) and r.reason is not null;
  end if;
end $$;

-- What is due, by agency and category, with the owner's references.
create function nrm.due_now(of_agency integer) returns table(owner integer, category smallint, cases bigint, refs text[])
  language sql stable security definer set search_path = pg_catalog, nrm, gate, pg_temp
  begin atomic
    select d.owner, d.category, count(*), array_agg(c.reference order by c.reference)
      from nrm.due d join nrm."case" c on (c.owner, c.id) = (d.owner, d.case_id)
     where of_agency is null or d.owner = of_agency
     group by 1, 2 order by 1, 2;
  end;

-- Empties what is due of at most so many cases behind a position, and logs it. What is due the database alone says: the caller says how much at once.
create function nrm.retain(of_agency integer, after_owner integer, after_case uuid, at_most integer)
  returns table(owner integer, case_id uuid, categories smallint[])
  language plpgsql volatile security definer set search_path = pg_catalog, nrm, gate, audit, pg_temp as $$
declare
  k record;
  one smallint;
  names text[] := array['case-summary', 'demographics', 'exploitation', 'identity', 'contact', 'location', 'assistance', 'health', 'child-protection', 'proceedings'];
begin
  for k in
    select distinct d.owner, d.case_id from nrm.due d
     where (of_agency is null or d.owner = of_agency) and (d.owner, d.case_id) > (after_owner, after_case)
     order by 1, 2 limit at_most
  loop
    -- Locked and then asked again: it may be reopened or held at this moment.
    perform from nrm."case" c where (c.owner, c.id) = (k.owner, k.case_id) for no key update;
    retain.owner := k.owner;
    retain.case_id := k.case_id;
    select array_agg(d.category order by d.category) into retain.categories from nrm.due d where (d.owner, d.case_id) = (k.owner, k.case_id);
    continue when retain.categories is null;
    foreach one in array retain.categories loop
      perform nrm.empty(k.owner, k.case_id, one);
      insert into nrm.retained as r (owner, case_id, category) values (k.owner, k.case_id, one)
        on conflict on constraint retained_pkey do update set at = excluded.at;
    end loop;
    perform audit.record(json_build_object('act', 'retain', 'cases', json_build_array(json_build_array(k.owner, k.case_id)),
      'categories', (select array_agg(names[n + 1] order by n) from unnest(retain.categories) n)));
    return next;
  end loop;
end $$;

-- Persons whose identity and contact were emptied in every case of theirs and of whom nothing is left under their key: it can be destroyed. Who is in
-- nrm.erasure has none any more.
create function nrm.keyless_now(of_agency integer, at_most integer) returns table(owner integer, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, nrm, pg_temp as $$
  select k.owner, k.person_id from (
    select distinct c.owner, c.person_id from nrm.retained m join nrm."case" c on (c.owner, c.id) = (m.owner, m.case_id)
     where m.category = 3 and (of_agency is null or m.owner = of_agency)
       and not exists (select from nrm.erasure e where (e.owner, e.person_id) = (c.owner, c.person_id))
       and not exists (select from nrm."case" o where (o.owner, o.person_id) = (c.owner, c.person_id)
             and (select count(*) from nrm.retained r where (r.owner, r.case_id) = (o.owner, o.id) and r.category in (3, 4)) < 2) offset 0) k
   where nrm.sealed_of(k.owner, k.person_id) = '{}'
   order by 1, 2 limit at_most
$$;

-- A hold and an erasure of one case take turns.
create function nrm.lock_case() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  perform from nrm."case" c where (c.owner, c.id) = (new.owner, new.case_id) for no key update;
  return new;
end $$;
-- A category that was emptied takes nothing new: it would stay beyond its time. Whoever has something to record opens the case again.
create function nrm.refuse_emptied() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
declare
  its nrm."case";
begin
  -- With nrm.retain too it takes turns. A case that is open has nothing that is due.
  select * into its from nrm."case" c where (c.owner, c.id) = (new.owner, new.case_id) and c.status in ('CLOSED', 'CLOSED_REFERRED') for no key update;
  if found and exists (select from nrm.retained r where (r.owner, r.case_id, r.category) = (its.owner, its.id, tg_argv[0]::smallint)
                          and r.at >= coalesce(its.closed_at, '-infinity')) then raise exception 'emptied' using errcode = 'HB409'; end if;
  return new;
end $$;

-- As before, and let the keeper empty the reason of a refusal.
create or replace function nrm.guard_referral() returns trigger language plpgsql set search_path = pg_catalog, nrm, pg_temp as $$
declare me integer := gate.agency();
begin
  if current_user = 'hub_keeper' then return new; end if;
  if not coalesce(
    case new.status
      when old.status then false                            -- no step: who wrote nothing else could still rewrite the other's reason, or the version
      when 'ACCEPTED' then old.status = 'SENT' and me = old.to_agency
      when 'DECLINED' then old.status = 'SENT' and me = old.to_agency
      when 'DONE' then old.status = 'ACCEPTED' and me = old.to_agency
      when 'WITHDRAWN' then old.status in ('SENT', 'ACCEPTED') and me = old.owner
    end, false) then raise exception 'referral' using errcode = 'HB409'; end if;
  if new.reason is distinct from old.reason and new.status <> 'DECLINED' then raise exception 'referral' using errcode = 'HB409'; end if;
  if new.status in ('ACCEPTED', 'DECLINED') then
    new.answered_at := statement_timestamp();
    new.answered_by := gate.usr();
  end if;
  new.version := old.version + 1;
  return new;
end $$;

-- The one definition of a tie. Of a sealed case a tie is a named user's: what the agency had by being the owner or by a deed of the owner's, each named
-- user has for himself; what nobody was named for (a region, an emergency) is not made. Beside them the owner's data protection officer has
-- a way of his own (15), which the charter alone opens, for the whole agency: duties are the law's, not the tie's.
create or replace view nrm.tie_should with (security_invoker) as
with
c as not materialized (
  select c.owner, c.id as case_id, c.opened_on, r.number as region, p.child_until
    from nrm."case" c join gate.region r on r.code = c.region join nrm.person p on (p.owner, p.id) = (c.owner, c.person_id)),
k as not materialized (select * from nrm.consent where withdrawn_at is null),
zero as (select '00000000-0000-0000-0000-000000000000'::uuid as id),
t as not materialized (
  select c.owner, c.case_id, gate.lane(0, 0, c.owner) as lane, z.id as source, z.id as consent, 0::smallint as way,
         1023 as categories, c.opened_on, '-infinity'::timestamptz as since, 'infinity'::timestamptz as until, c.owner as agency
    from c, zero z
  union all
  select c.owner, c.case_id, gate.lane(1, 0, r.to_agency), r.id, z.id, 1, r.categories, c.opened_on, '-infinity', r.until, r.to_agency
    from c join nrm.referral r using (owner, case_id), zero z where r.status = 'SENT'
  union all
  select c.owner, c.case_id, gate.lane(2, 0, r.to_agency), r.id, z.id, 2, r.categories, c.opened_on, '-infinity', r.until, r.to_agency
    from c join nrm.referral r using (owner, case_id), zero z where r.status = 'ACCEPTED'
  union all
  select c.owner, c.case_id, gate.lane(3, k.purpose + 1, r.to_agency), r.id, k.id, 3, r.categories & k.categories, c.opened_on, '-infinity', least(r.until, k.until), r.to_agency
    from c join nrm.referral r using (owner, case_id) join k using (owner, case_id, to_agency) where r.status = 'ACCEPTED'
  union all
  select c.owner, c.case_id, gate.lane(4, 0, r.to_agency), r.id, z.id, 4, r.categories, c.opened_on, '-infinity', least(r.until, c.child_until), r.to_agency
    from c join nrm.referral r using (owner, case_id), zero z where r.status = 'ACCEPTED'
  union all
  select c.owner, c.case_id, gate.lane(8, 0, c.region), z.id, z.id, 8, 1023, c.opened_on, '-infinity', 'infinity', null
    from c, zero z
  union all
  select c.owner, c.case_id, gate.lane(9, 0, c.region), z.id, z.id, 9, 1023, c.opened_on, '-infinity', c.child_until, null
    from c, zero z
  union all
  select c.owner, c.case_id, gate.lane(10, g.purpose + 1, g.agency), g.id, z.id, 10, g.categories, c.opened_on, g.since, least(g.revoked_at, g.until), g.agency
    from c join nrm.access_grant g using (owner, case_id), zero z
  union all
  select c.owner, c.case_id, gate.lane(11, g.purpose + 1, g.agency), g.id, k.id, 11, g.categories & k.categories, c.opened_on, g.since, least(g.revoked_at, g.until, k.until), g.agency
    from c join nrm.access_grant g using (owner, case_id) join k on (k.owner, k.case_id, k.to_agency, k.purpose) = (g.owner, g.case_id, g.agency, g.purpose)
  union all
  select c.owner, c.case_id, gate.lane(15, 0, c.owner), z.id, z.id, 15, 1023, c.opened_on, '-infinity', 'infinity', null
    from c join nrm.seal s using (owner, case_id), zero z where cardinality(s.agencies) > 0)
select t.owner, t.case_id, t.lane, t.source, t.consent,
       unnest(case when s.users is null then array['']
                   else array(select distinct n.usr from unnest(s.agencies, s.users) n(agency, usr) where n.agency = t.agency) end) as usr,
       t.way, t.categories, t.opened_on, t.since, t.until
  from t left join nrm.seal s on (s.owner, s.case_id) = (t.owner, t.case_id) and cardinality(s.agencies) > 0 and t.way <> 15;

-- As before, and without cases that are sealed to others: whoever counts and may not read could tell from a difference what is in one.
create or replace function stat.own(measure text, dimensions text[], filter jsonb) returns table(key text[], n bigint)
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
      where c.owner = $1 and not exists (select from nrm.seal s where (s.owner, s.case_id) = (c.owner, c.id) and cardinality(s.agencies) > 0
        and not exists (select from unnest(s.agencies, s.users) u(agency, usr) where u.agency = $1 and u.usr = $2)) %6$s group by %7$s',
    case when columns = '' then 'true' else format('grouping(%s) <> 0', columns) end,
    columns, counted,
    case measure when 'REFERRALS' then 'join nrm.referral r on (r.owner, r.case_id) = (c.owner, c.id)' when 'ASSISTANCE' then 'join nrm.assistance a on (a.owner, a.case_id) = (c.owner, c.id)' else '' end,
    unnests, conditions, groups) using me, gate.usr();
end $$;

-- As before, and without them too.
create or replace function stat.touched(parts jsonb) returns table(part integer, cases bigint)
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
  sealed as materialized (
    select s.case_id from nrm.seal s where s.owner = me and cardinality(s.agencies) > 0
      and not exists (select from unnest(s.agencies, s.users) u(agency, usr) where u.agency = me and u.usr = gate.usr())),
  lanes as (
    select distinct p.n, p.mask, gate.lane(w.way, u.purpose, case when w.way in (8, 9) then r.number else a.id end) as lane
      from p cross join unnest(p.ways) w(way) cross join generate_series(0, 8) u(purpose)
      join gate.agency a on a.id = any (p.agencies) left join gate.region r on r.code = a.region
     where w.way not in (0, 13, 14, 15) and a.id <> me),
  reached as (
    select l.n, t.case_id
      from lanes l join nrm.tie t on t.lane = l.lane
     where t.owner = me and t.categories & l.mask <> 0 and t.since <= statement_timestamp() and t.until > statement_timestamp()
       and t.case_id not in (select s.case_id from sealed s)
    union
    -- Own cases themselves, and those of all.
    select p.n, c.id from p join nrm."case" c on c.owner = me where p.ways && array[0, 14, 15] and c.id not in (select s.case_id from sealed s))
  select o.n, case when o.may then count(r.case_id) end from open o left join reached r using (n) group by o.n, o.may
  union all
  select null, case when (select bool_and(o.may) from open o) then (select count(distinct r.case_id) from reached r) end;
end $$;

-- Whom a breach concerns: the owner's references of its cases, for a notice to the owner. No name, and no way to one. That it was asked is logged.
create function audit.concerned(of_owner integer, ids uuid[]) returns table(case_id uuid, reference text, person_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, nrm, audit, pg_temp as $$
begin
  perform audit.record(json_build_object('act', 'breach-report', 'owner', of_owner, 'count', cardinality(ids)));
  return query select c.id, c.reference, c.person_id from nrm."case" c where c.owner = of_owner and c.id = any (ids);
end $$;

revoke all on function gate.current_period, nrm.empty, nrm.due_now, nrm.retain, nrm.keyless_now, nrm.lock_case, nrm.refuse_emptied,
  nrm.guard_referral, stat.own, stat.touched, audit.concerned from public;
grant execute on function nrm.lock_case, nrm.refuse_emptied to hub_owner;
grant execute on function audit.concerned to hub_sequencer;
grant execute on function nrm.due_now, nrm.retain, nrm.keyless_now to hub_eraser;

set role hub_owner;
create trigger tie after insert or update or delete on nrm.seal for each row execute function nrm.retie_child();
create trigger turn before insert or update on nrm.hold for each row execute function nrm.lock_case();
create trigger emptied before insert on nrm.assistance for each row execute function nrm.refuse_emptied('6');
create trigger emptied before insert on nrm.note for each row execute function nrm.refuse_emptied('3');
create trigger emptied before insert on nrm.attachment for each row execute function nrm.refuse_emptied('3');
