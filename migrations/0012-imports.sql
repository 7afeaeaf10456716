-- Imports: which file became which cases, and how one is taken back while nobody else has read from it.
set role hub_owner;
create table nrm.import(
  owner integer not null references gate.agency check (owner > 0),
  id uuid not null,
  format text not null check (format <> ''),
  digest bytea not null check (length(digest) = 32),            -- SHA-256 of the file; its name may be somebody's
  first_entry bigint not null,                                  -- of the log: whatever reads its cases comes later
  started_at timestamptz not null default statement_timestamp(),
  started_by text not null default gate.usr(),
  finished_at timestamptz,
  read integer check (read >= 0),
  rejected integer check (rejected >= 0),
  undone_at timestamptz,
  undone_cases integer check (undone_cases >= 0),
  primary key (owner, id)
);
-- A file is imported once: again, or broken off, it goes on under the same id.
create unique index import_file on nrm.import(owner, digest) where undone_at is null;
alter table nrm.import enable row level security;
alter table nrm.import force row level security;
create policy keeper on nrm.import to hub_keeper using (true) with check (true);
create policy see on nrm.import for select to hub_runtime using (owner = (select gate.agency()) and (select gate.own(0, 1)));
create policy add on nrm.import for insert to hub_runtime with check (owner = (select gate.agency()) and (select gate.own(0, 1)));
create policy change on nrm.import for update to hub_runtime using (owner = (select gate.agency()) and (select gate.own(0, 1)));
grant select (owner, id, format, digest, started_at, started_by, finished_at, read, rejected, undone_at, undone_cases),
      insert (owner, id, format, digest), update (finished_at, read, rejected) on nrm.import to hub_runtime;
grant select, update on nrm.import to hub_keeper;
grant usage on schema nrm to hub_eraser;

alter table nrm."case" add column import_id uuid;
alter table nrm."case" add foreign key (owner, import_id) references nrm.import;
create index case_import on nrm."case"(owner, import_id) where import_id is not null;
grant select (import_id), insert (import_id) on nrm."case" to hub_runtime;

-- What taking an import back deletes.
grant select, delete on nrm.demographics, nrm.exploitation, nrm.identity, nrm.contact, nrm.health, nrm.child_protection, nrm.proceedings,
  nrm.person, nrm."case", nrm.assistance to hub_keeper;

set role hub_keeper;
-- Set here and read by the keeper alone: how many entries the log has tells what others do.
create function nrm.mark_import() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, audit, pg_temp as $$
begin
  new.first_entry := (select coalesce(max(e.n), 0) from audit.entry e);
  return new;
end $$;

-- Whether somebody has done something with one of an import's cases: a row of whatever hangs on a case and does not come with it, or its own change. What the
-- import itself has brought, such as its notes, bears its name.
create function nrm.import_worked_on(of_owner integer, of_import uuid) returns boolean language plpgsql stable
  set search_path = pg_catalog, nrm, pg_temp as $$
declare
  t record;
  found_one boolean;
begin
  select exists (select from nrm."case" c where c.owner = of_owner and c.import_id = of_import and c.version > 1) into found_one;
  if found_one then return true; end if;
  for t in select k.conrelid::regclass as name,
                  exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'created_by' and not a.attisdropped) as signed
             from pg_constraint k join pg_class r on r.oid = k.conrelid
            where k.contype = 'f' and k.confrelid = 'nrm."case"'::regclass
              and r.relname <> all (array['demographics', 'exploitation', 'identity', 'contact', 'location', 'care', 'accounts', 'perpetrator', 'trafficking_event',
                                          'health', 'child_protection', 'proceedings', 'retained'])
  loop
    execute format('select exists (select from %s d join nrm."case" c on (c.owner, c.id) = (d.owner, d.case_id) where c.owner = $1 and c.import_id = $2 %s)',
      t.name, case when t.signed then 'and d.created_by is distinct from ''hub import''' else '' end)
      into found_one using of_owner, of_import;
    if found_one then return true; end if;
  end loop;
  return false;
end $$;

-- How many other agencies have read one of an import's cases, or written to it: by the log, which whoever reads writes in the same transaction.
create function nrm.import_readers(of_owner integer, of_import uuid) returns integer language sql stable set search_path = pg_catalog, nrm, audit, pg_temp as $$
  select count(distinct e.agency)::integer
    from nrm.import i
    join audit.entry e on e.n > i.first_entry and e.agency > 0 and e.agency <> of_owner
   where i.owner = of_owner and i.id = of_import
     and exists (
       select from json_array_elements(case json_typeof(e.doc::json #> '{what,cases}') when 'array' then e.doc::json #> '{what,cases}' else '[]' end) p(pair)
         join nrm."case" c on c.owner = of_owner and c.import_id = of_import
          and c.id = case when p.pair ->> 1 ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (p.pair ->> 1)::uuid end
        where p.pair ->> 0 = of_owner::text)
$$;

-- Takes an import back, unless somebody else has read from it or worked on it. Nobody reads a case while this looks: whoever has read one is waited for and its
-- entry seen, and whoever comes later finds no tie. What is left of the cases nrm.clear_import deletes.
create function nrm.undo_import(of_owner integer, of_import uuid) returns jsonb language plpgsql volatile security definer
  set search_path = pg_catalog, nrm, audit, pg_temp as $$
declare
  i nrm.import;
  readers integer;
  n integer;
begin
  if current_setting('transaction_isolation') <> 'read committed' then raise exception 'isolation' using errcode = '25001'; end if;
  -- In the order in which an import locks: its record first.
  select * into i from nrm.import r where r.owner = of_owner and r.id = of_import for update;
  if not found then return '{"outcome": "absent"}'; end if;
  if i.undone_at is not null then return jsonb_build_object('outcome', 'again', 'cases', i.undone_cases); end if;
  perform set_config('lock_timeout', '10s', true);            -- all others wait behind it
  lock table nrm.tie in access exclusive mode;
  readers := nrm.import_readers(of_owner, of_import);
  if readers > 0 then return jsonb_build_object('outcome', 'read', 'agencies', readers); end if;
  if nrm.import_worked_on(of_owner, of_import) then return '{"outcome": "worked-on"}'; end if;
  delete from nrm.tie t using nrm."case" c where (c.owner, c.id) = (t.owner, t.case_id) and c.owner = of_owner and c.import_id = of_import;
  select count(*) into n from nrm."case" c where c.owner = of_owner and c.import_id = of_import;
  update nrm.import r set undone_at = statement_timestamp(), undone_cases = n where r.owner = of_owner and r.id = of_import;
  perform audit.record(json_build_object('act', 'import.undo', 'owner', of_owner, 'import', of_import, 'count', n));
  return jsonb_build_object('outcome', 'undone', 'cases', n);
end $$;

-- Deletes up to this many cases of an import that was taken back, with all that hangs on them, and gives their persons, whose keys go too.
create function nrm.clear_import(of_owner integer, of_import uuid, at_most integer) returns uuid[] language plpgsql volatile security definer
  set search_path = pg_catalog, nrm, pg_temp as $$
declare
  ids uuid[];
  persons uuid[];
  t record;
begin
  perform from nrm.import i where i.owner = of_owner and i.id = of_import and i.undone_at is not null;
  if not found then return '{}'; end if;
  select array_agg(c.id), array_agg(distinct c.person_id) into ids, persons
    from (select k.id, k.person_id from nrm."case" k where k.owner = of_owner and k.import_id = of_import limit at_most) c;
  if ids is null then return '{}'; end if;
  -- Where the keeper may not delete there is nothing: it has been looked for, and without a tie nobody adds to a case.
  for t in select k.conrelid::regclass as name from pg_constraint k
            where k.contype = 'f' and k.confrelid = 'nrm."case"'::regclass and k.confdeltype <> 'c'
              and has_table_privilege(current_user, k.conrelid, 'delete')
  loop
    execute format('delete from %s d where d.owner = $1 and d.case_id = any ($2)', t.name) using of_owner, ids;
  end loop;
  delete from nrm."case" c where c.owner = of_owner and c.id = any (ids);
  delete from nrm.person p where p.owner = of_owner and p.id = any (persons)
     and not exists (select from nrm."case" c where (c.owner, c.person_id) = (p.owner, p.id));
  return persons;
end $$;
revoke all on function nrm.mark_import, nrm.import_worked_on, nrm.import_readers, nrm.undo_import, nrm.clear_import from public;
grant execute on function nrm.undo_import, nrm.clear_import to hub_eraser;
grant execute on function nrm.mark_import to hub_owner;
set role hub_owner;
create trigger mark before insert on nrm.import for each row execute function nrm.mark_import();

set role hub_keeper;
-- As before, case by case: joined as a whole, the view of all cases would be made for each batch. An import would be slower the more there is.
create or replace function nrm.tie_new() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  insert into nrm.tie(owner, case_id, lane, source, consent, usr, way, categories, opened_on, since, until)
  select s.owner, s.case_id, s.lane, s.source, s.consent, s.usr, s.way, s.categories, s.opened_on, s.since, s.until
    from new_cases n cross join lateral (select * from nrm.tie_should t where (t.owner, t.case_id) = (n.owner, n.id) offset 0) s;
  return null;
end $$;

-- A release counts people. A synthetic record, as one form of the CTDC brings it, is nobody.
set role hub_owner;
alter policy count on nrm."case" using (data_source <> 'SYNTHETIC');
