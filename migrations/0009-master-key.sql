-- Whether a hub that starts has the master key of the one that first served this database: with another, no name in it could be read.
set role hub_keeper;

-- One row. The mark is derived from the key, which no database holds; nothing else is derived in the same way.
create table gate.master_key(one boolean primary key default true check (one), mark bytea not null check (length(mark) = 32));

-- The first one is believed.
create function gate.knows_master_key(given bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, gate, pg_temp as $$
begin
  insert into gate.master_key(mark) values (given) on conflict do nothing;
  return (select mark = given from gate.master_key);
end $$;
grant execute on function gate.knows_master_key to hub_door;
