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
