-- The key store: a database of its own, with backups of its own. What lies here is wrapped: a person's key by its agency's, that by the master key,
-- which no database holds. See docs/decisions/0010-a-key-store-of-its-own.md.
set role hub_owner;
create schema keys;

-- One row, save within the transaction that changes the master key: whatever that key wraps refers to it, so that nothing is left behind.
create table keys.master(
  id bytea primary key check (length(id) = 32),                -- derived from the key; zeros: of a hub that has left no mark of it
  root bytea                                                   -- the hub's own secret, wrapped; null: derived from this master key itself
);

-- Two versions of one agency while its persons' keys are wrapped anew.
create table keys.agency_key(
  agency integer not null check (agency > 0),
  version integer not null check (version > 0),
  master bytea not null references keys.master on update cascade,
  wrapped bytea not null,
  primary key (agency, version)
);
-- For blind indexes: it stays when the agency's key changes, as the indexes do.
create table keys.index_key(
  agency integer primary key check (agency > 0),
  master bytea not null references keys.master on update cascade,
  wrapped bytea not null
);
create table keys.person_key(
  owner integer not null,
  person_id uuid not null,
  version integer not null,
  wrapped bytea not null,
  made_on date not null default (statement_timestamp() at time zone 'UTC')::date,     -- a key without a person is swept when a day has passed
  primary key (owner, person_id),
  foreign key (owner, version) references keys.agency_key
);
create index person_key_version on keys.person_key(owner, version);

-- Who was erased, for a restored main database. Nobody takes a row out.
create table keys.erasure(
  owner integer not null,
  person_id uuid not null,
  at timestamptz not null default statement_timestamp(),
  primary key (owner, person_id)
);

grant usage on schema keys to hub_keys;
grant select, insert, delete on keys.master, keys.agency_key, keys.index_key, keys.person_key to hub_keys;
grant select, insert on keys.erasure to hub_keys;
-- Wrapped anew in place and not by a row taken out and another put in: an erasure that waits for it would miss the new row.
grant update (id, root) on keys.master to hub_keys;
grant update (master, wrapped) on keys.agency_key, keys.index_key to hub_keys;
grant update (version, wrapped) on keys.person_key to hub_keys;

-- A person who was erased gets no new key, by which what is written afterwards would not be erased.
create function keys.refuse_erased() returns trigger language plpgsql set search_path = pg_catalog, keys, pg_temp as $$
begin
  if exists (select from new_keys n join keys.erasure e on (e.owner, e.person_id) = (n.owner, n.person_id)) then
    raise exception 'erased' using errcode = 'HB410';
  end if;
  return null;
end $$;
create trigger refuse_erased after insert on keys.person_key referencing new table as new_keys for each statement execute function keys.refuse_erased();
