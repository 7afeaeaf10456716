-- The edge: whose pages may ask, which clients are held to operations that are known beforehand, and what the hub's own metrics may tell.
-- See docs/decisions/0014-limits-are-counted-by-ourselves.md and 0015-known-operations.md.
set role hub_keeper;

-- Pages of these origins may read the answers that the agency's users are given. Never `*`, never `null`.
alter table gate.agency add column origins text[] not null default '{}'
  check (cardinality(origins) <= 20 and array_to_string(origins, ' ') ~ '^(https?://[a-z0-9.:[\]-]+( (?!$)|$))*$'
    and cardinality(origins) = cardinality(string_to_array(array_to_string(origins, ' '), ' ')));

-- A program of an agency's, by the client_id that its tokens bear; '' is all of the agency's, tokens without one too.
create table gate.client(
  agency_id integer not null references gate.agency,
  name text not null check (length(name) <= 200),
  only_known boolean not null default false,               -- it may send nothing but the operations below
  primary key (agency_id, name)
);
create table gate.operation(
  agency_id integer not null,
  client text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  name text not null check (name ~ '^[_A-Za-z][_0-9A-Za-z]{0,99}$'),
  document text not null,
  added_at timestamptz not null default statement_timestamp(),
  primary key (agency_id, client, sha256),
  foreign key (agency_id, client) references gate.client
);

do $do$
declare t text;
begin
  foreach t in array array['client', 'operation'] loop
    execute format('alter table gate.%I enable row level security', t);
    execute format('alter table gate.%I force row level security', t);
    execute format('create policy keeper on gate.%I to hub_keeper using (true) with check (true)', t);
    execute format('create policy lawgiver on gate.%I to hub_lawgiver using (true) with check (true)', t);
    execute format('create policy door on gate.%I for select to hub_door using (true)', t);
  end loop;
end $do$;

-- Tickets rest on none of it: only copies of it are made anew.
create function gate.next_generation() returns trigger language plpgsql security definer set search_path = pg_catalog, gate, pg_temp as $$
begin
  update gate.generation set n = n + 1;
  return null;
end $$;
create trigger renew after insert or update or delete on gate.client for each statement execute function gate.next_generation();
create trigger renew after insert or update or delete on gate.operation for each statement execute function gate.next_generation();

-- How old the shared statistics and the log are: instants, and names that agreements have. Nothing of any case, agency or user.
create function gate.vital_signs() returns json language sql stable security definer set search_path = pg_catalog, gate, stat, agreement, audit, pg_temp
  begin atomic
    select json_build_object(
      'releases', (select coalesce(json_agg(json_build_object('agreement', r.agreement, 'region', v.document::json ->> 'region', 'at', extract(epoch from r.at))
                                            order by r.agreement), '[]')
        from (select agreement, max(agreement_version) as version, max(made_at) as at from stat.release group by agreement) r
        join agreement.version v on v.id = r.agreement and v.version = r.version),
      'entry', (select extract(epoch from (e.doc::json ->> 'at')::timestamptz) from audit.entry e order by e.n desc limit 1));
  end;

revoke execute on function gate.next_generation, gate.vital_signs from public;
grant execute on function gate.vital_signs to hub_door;
grant select on gate.client, gate.operation to hub_door;
grant select, insert, update, delete on gate.client to hub_lawgiver;
grant select, insert, delete on gate.operation to hub_lawgiver;
