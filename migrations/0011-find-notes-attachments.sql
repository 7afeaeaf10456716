-- Finding one's own clients, notes, attachments: what else a case holds of who a person is, all of it identity (3).
set role hub_owner;

-- Blind indexes of who the person is (src/nrm/person/blind-index.ts). No role that asks may read one: the runtime writes them, and nrm.find_own compares.
alter table nrm.identity add column blind bytea[] not null default '{}';
create index identity_blind on nrm.identity using gin (blind);
grant insert (blind), update (blind) on nrm.identity to hub_runtime;
grant select (owner, case_id, blind) on nrm.identity to hub_keeper;

create table nrm.note(
  owner integer not null, case_id uuid not null, id uuid not null,
  person_id uuid not null,
  sealed bytea not null,                                       -- under the person's key
  written_by integer not null default gate.agency() references gate.agency,
  written_at timestamptz not null default statement_timestamp(),
  created_by text default gate.usr(),
  version integer not null default 1,
  primary key (owner, case_id, id),
  foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade on delete cascade
);
create table nrm.attachment(
  owner integer not null, case_id uuid not null, id uuid not null,
  person_id uuid not null,
  sealed bytea not null,                                       -- under the person's key: the file's own key, its name, type and size
  added_by integer not null default gate.agency() references gate.agency,
  added_at timestamptz not null default statement_timestamp(),
  created_by text default gate.usr(),
  removed boolean not null default false,  -- set by who takes it out, and then it is gone: with DELETE comes LOCK TABLE
  primary key (owner, case_id, id),
  foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade on delete cascade
);
-- A file in parts, each under the file's key. They come in before their attachment, and without one they are what is left of a broken-off upload.
create table nrm.attachment_chunk(
  owner integer not null, case_id uuid not null, attachment_id uuid not null,
  n integer not null check (n between 0 and 79),               -- 20 MiB
  bytes bytea not null check (length(bytes) <= 262144 + 16),
  added_by integer not null default gate.agency(),
  added_at timestamptz not null default statement_timestamp(),
  created_by text default gate.usr(),
  primary key (owner, case_id, attachment_id, n), foreign key (owner, case_id) references nrm."case" on delete cascade
);
alter table nrm.attachment_chunk alter column bytes set storage external;      -- ciphertext does not compress
create index attachment_chunk_age on nrm.attachment_chunk(added_at);

do $do$
declare t text;
begin
  foreach t in array array['note', 'attachment', 'attachment_chunk'] loop
    execute format('alter table nrm.%I enable row level security', t);
    execute format('alter table nrm.%I force row level security', t);
    execute format('create policy keeper on nrm.%I to hub_keeper using (true) with check (true)', t);
    execute format('create policy see on nrm.%I for select to hub_runtime using (%s)', t, nrm.open_text(3, 0, t || '.owner', t || '.case_id'));
    execute format('create policy add on nrm.%I for insert to hub_runtime with check (%s)', t, nrm.open_text(3, 1, t || '.owner', t || '.case_id'));
  end loop;
  -- Made anew by the owner alone, where the rules of spelling have changed.
  execute format('create policy reindex on nrm.identity for update to hub_runtime using (owner = (select gate.agency()) and %s and %s)',
    nrm.open_text(3, 0, 'identity.owner', 'identity.case_id'), nrm.open_text(3, 1, 'identity.owner', 'identity.case_id'));
  -- The case's owner takes any file out, another agency what it has put in.
  execute format('create policy remove on nrm.attachment for update to hub_runtime using ((owner = (select gate.agency()) or added_by = (select gate.agency())) and %s and %s)',
    nrm.open_text(3, 0, 'attachment.owner', 'attachment.case_id'), nrm.open_text(3, 1, 'attachment.owner', 'attachment.case_id'));
  -- A file that is whole gets no more parts.
  execute format('alter policy add on nrm.attachment_chunk with check (%s and not exists (
      select from nrm.attachment a where (a.owner, a.case_id, a.id) = (attachment_chunk.owner, attachment_chunk.case_id, attachment_chunk.attachment_id)))',
    nrm.open_text(3, 1, 'attachment_chunk.owner', 'attachment_chunk.case_id'));
end $do$;
grant select (owner, case_id, id, person_id, sealed, written_by, written_at, version), insert (owner, case_id, id, person_id, sealed) on nrm.note to hub_runtime;
grant select (owner, case_id, id, person_id, sealed, added_by, added_at), insert (owner, case_id, id, person_id, sealed), update (removed) on nrm.attachment to hub_runtime;
grant select (owner, case_id, attachment_id, n, bytes), insert (owner, case_id, attachment_id, n, bytes) on nrm.attachment_chunk to hub_runtime;
grant select, delete on nrm.note, nrm.attachment, nrm.attachment_chunk to hub_keeper;

set role hub_keeper;
-- The ticket-holder's own cases whose blind index has one of each group. Row security would keep the index from being used, as PostgreSQL trusts no
-- comparison of arrays: so the keeper looks, and asks of each find what the policies of nrm.tie and nrm.identity ask.
create function nrm.find_own(keys bytea[], also bytea[], too bytea[]) returns setof uuid
  language plpgsql stable security definer parallel restricted set search_path = pg_catalog, nrm, gate, pg_temp as $$
begin
  return query
    select i.case_id from nrm.identity i
     where i.blind && keys and (also is null or i.blind && also) and (too is null or i.blind && too)
       and i.owner = (select gate.agency())
       and exists (
         select from nrm.tie t
          where t.owner = i.owner and t.case_id = i.case_id
            and t.lane = any ((select gate.lanes())::integer[]) and t.since <= (select clock_timestamp()) and t.until > (select clock_timestamp())
            and (t.usr = '' or t.usr = (select gate.usr()))
            and (t.categories >> 3) & 1 = 1 and get_bit((select gate.sees(3, 0)), t.way * 32 + ((select gate.classes()))[t.owner]) = 1);
end $$;

-- What is left of the holder's upload that was broken off; and of whosever an hour ago.
create function nrm.drop_upload(of_owner integer, of_case uuid, of_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, nrm, gate, pg_temp
  begin atomic
    delete from nrm.attachment_chunk c
     where ((c.owner, c.case_id, c.attachment_id) = (of_owner, of_case, of_id) and c.added_by = gate.agency() and c.created_by = gate.usr()
         or c.added_at < statement_timestamp() - interval '1 hour')
       and not exists (select from nrm.attachment a where (a.owner, a.case_id, a.id) = (c.owner, c.case_id, c.attachment_id));
  end;

create function nrm.take_out() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  delete from nrm.attachment a where (a.owner, a.case_id, a.id) = (new.owner, new.case_id, new.id);
  return null;
end $$;
-- Whoever takes an attachment out, by whatever way, takes its parts out.
create function nrm.drop_chunks() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  delete from nrm.attachment_chunk c where (c.owner, c.case_id, c.attachment_id) = (old.owner, old.case_id, old.id);
  return null;
end $$;
-- And whoever empties an identity, by retention or erasure, empties all that is identity: the index by its default, these here.
create function nrm.drop_words() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  delete from nrm.note n where (n.owner, n.case_id) = (new.owner, new.case_id);
  delete from nrm.attachment a where (a.owner, a.case_id) = (new.owner, new.case_id);
  delete from nrm.attachment_chunk c where (c.owner, c.case_id) = (new.owner, new.case_id);
  return null;
end $$;
revoke all on function nrm.find_own, nrm.drop_upload, nrm.take_out, nrm.drop_chunks, nrm.drop_words from public;
grant execute on function nrm.find_own, nrm.drop_upload to hub_runtime;
grant execute on function nrm.take_out, nrm.drop_chunks, nrm.drop_words to hub_owner;

set role hub_owner;
create trigger take_out after update of removed on nrm.attachment for each row when (new.removed) execute function nrm.take_out();
create trigger drop_chunks after delete on nrm.attachment for each row execute function nrm.drop_chunks();
create trigger drop_words after update of sealed on nrm.identity for each row when (new.sealed is null) execute function nrm.drop_words();
