-- Persons' keys lie in a key store of its own (migrations/keys), to which no role of this database may connect. See docs/decisions/0010-a-key-store-of-its-own.md.
-- `hub migrate` has moved them there, has counted them, and has emptied these tables.
set role hub_owner;
alter table vault.person_key no force row level security;
alter table vault.agency_key no force row level security;
do $do$
begin
  if exists (select from vault.person_key) or exists (select from vault.agency_key) then
    raise exception 'there are keys in schema vault that have not been moved to the key store: run hub migrate again';
  end if;
end $do$;
drop table vault.person_key, vault.agency_key;
drop schema vault;

set role hub_keeper;
-- Whether a hub has served this database: then there is a key store that belongs to it.
create function gate.has_mark() returns boolean language sql stable security definer set search_path = pg_catalog, gate, pg_temp
  begin atomic select exists (select from gate.master_key); end;
revoke all on function gate.has_mark from public;
grant execute on function gate.has_mark to hub_door;

-- Erasing a person: the key store destroys the key, and here goes what it opened. Cases, statistics and the log stay whole.
set role hub_owner;
-- Who was erased, for a restored key store. Random ids only; the person's row may be gone.
create table nrm.erasure(
  owner integer not null, person_id uuid not null,
  at timestamptz not null default statement_timestamp(),
  primary key (owner, person_id)
);
alter table nrm.erasure enable row level security;
alter table nrm.erasure force row level security;
create policy keeper on nrm.erasure to hub_keeper using (true) with check (true);
create policy read on nrm.erasure for select to hub_eraser using (true);
create policy find on nrm."case" for select to hub_eraser using (true);
create policy find on nrm.person for select to hub_eraser using (true);
grant usage on schema nrm to hub_eraser;
grant select (owner, person_id, at) on nrm.erasure to hub_eraser;
grant select (owner, id, person_id, reference) on nrm."case" to hub_eraser;
grant select (owner, id) on nrm.person to hub_eraser;
grant select, insert on nrm.erasure to hub_keeper;
grant select, update on nrm.identity, nrm.contact to hub_keeper;
grant update (child_until) on nrm.person to hub_keeper;
grant select (owner, case_id, digest), update (digest) on nrm.idempotency to hub_keeper;
-- Also of tables that come later: what is sealed in them is found by the name of the column, so that none is forgotten.
alter default privileges in schema nrm grant select, update, delete on tables to hub_keeper;

set role hub_keeper;
-- What an erasure takes, by table: rows with something sealed under the person's key.
create function nrm.sealed_of(of_owner integer, of_person uuid) returns jsonb language plpgsql stable security definer
  set search_path = pg_catalog, nrm, pg_temp as $$
declare
  t name;
  n bigint;
  found_ones jsonb := '{}';
begin
  for t in select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'nrm'::regnamespace and c.relkind = 'r' and a.attname = 'sealed' and not a.attisdropped order by 1
  loop
    execute format('select count(*) from nrm.%I x where (x.owner, x.person_id) = ($1, $2) and x.sealed is not null', t) into n using of_owner, of_person;
    if n > 0 then found_ones := found_ones || jsonb_build_object(t, n); end if;
  end loop;
  return found_ones;
end $$;

create function nrm.erase_person(of_owner integer, of_person uuid) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, nrm, audit, pg_temp as $$
declare
  ids uuid[];
  known boolean;
  left_ones jsonb;
  t record;
begin
  -- Whoever writes to one of the cases has finished, or comes after.
  perform from nrm."case" c where (c.owner, c.person_id) = (of_owner, of_person) order by c.id for no key update;
  select array_agg(c.id order by c.id) into ids from nrm."case" c where (c.owner, c.person_id) = (of_owner, of_person);
  known := exists (select from nrm.erasure e where (e.owner, e.person_id) = (of_owner, of_person));
  left_ones := nrm.sealed_of(of_owner, of_person);
  if known and left_ones = '{}' then return; end if;
  insert into nrm.erasure(owner, person_id) values (of_owner, of_person) on conflict do nothing;
  for t in select c.relname as name, a.attnotnull as required,
                  coalesce(string_agg(', ' || case b.attname when 'blind' then 'blind = default' else 'version = version + 1' end, '' order by b.attname), '') as also
             from pg_attribute a join pg_class c on c.oid = a.attrelid
             left join pg_attribute b on b.attrelid = c.oid and b.attname in ('blind', 'version') and not b.attisdropped
            where c.relnamespace = 'nrm'::regnamespace and c.relkind = 'r' and a.attname = 'sealed' and not a.attisdropped group by 1, 2 order by 1
  loop
    if t.required then execute format('delete from nrm.%I x where (x.owner, x.person_id) = ($1, $2)', t.name) using of_owner, of_person;
    else execute format('update nrm.%I x set sealed = null%s where (x.owner, x.person_id) = ($1, $2) and x.sealed is not null', t.name, t.also) using of_owner, of_person;
    end if;
  end loop;
  -- When the person grows up is part of who it is. Not a child: the rules for children only ever open, and would open a grown person's case anew.
  update nrm.person p set child_until = '-infinity' where (p.owner, p.id) = (of_owner, of_person) and p.child_until <> '-infinity';
  -- By the digest of what was sent in, somebody who guessed all of it could see that he was right.
  update nrm.idempotency i set digest = '' where i.owner = of_owner and i.case_id = any (ids) and i.digest <> '';
  perform audit.record(json_build_object('act', 'erase', 'owner', of_owner, 'person', of_person,
    'cases', (select coalesce(json_agg(json_build_array(of_owner, id)), '[]') from unnest(ids) id), 'emptied', left_ones));
end $$;
revoke all on function nrm.sealed_of, nrm.erase_person from public;
grant execute on function nrm.sealed_of, nrm.erase_person to hub_eraser;
grant usage on schema gate to hub_eraser;
grant select (id, name) on gate.agency to hub_eraser;

-- Persons of whom something is sealed, in pages: a restore looks for those whose key is missing.
create function nrm.sealed_persons(after_owner integer, after_person uuid, at_most integer) returns table(owner integer, person_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, nrm, pg_temp as $$
declare
  tables text;
begin
  select string_agg(format('select x.owner, x.person_id from nrm.%I x where x.sealed is not null and (x.owner, x.person_id) > ($1, $2)', c.relname), ' union ')
    into tables from pg_attribute a join pg_class c on c.oid = a.attrelid
   where c.relnamespace = 'nrm'::regnamespace and c.relkind = 'r' and a.attname = 'sealed' and not a.attisdropped;
  return query execute tables || ' order by 1, 2 limit $3' using after_owner, after_person, at_most;
end $$;
revoke all on function nrm.sealed_persons from public;
grant execute on function nrm.sealed_persons to hub_eraser;
-- That a restore took place is told in the log, which may have lost entries by it.
grant usage on schema audit to hub_eraser;
grant execute on function audit.record to hub_eraser;
