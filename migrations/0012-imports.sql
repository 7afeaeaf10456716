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

alter table nrm."case" add column import_id uuid;
alter table nrm."case" add foreign key (owner, import_id) references nrm.import;
create index case_import on nrm."case"(owner, import_id) where import_id is not null;
grant select (import_id), insert (import_id) on nrm."case" to hub_runtime;

set role hub_keeper;
-- Set here and read by nobody but the keeper: how many entries the log has tells what others do.
create function nrm.mark_import() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, audit, pg_temp as $$
begin
  new.first_entry := (select coalesce(max(e.n), 0) from audit.entry e);
  return new;
end $$;
revoke all on function nrm.mark_import from public;
grant execute on function nrm.mark_import to hub_owner;
set role hub_owner;
create trigger mark before insert on nrm.import for each row execute function nrm.mark_import();
