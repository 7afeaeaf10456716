-- Agreements as they were signed, and who signed them. The lawgiver writes them after it has verified every signature.
set role hub_keeper;
create schema agreement;

create table agreement.signing_key(
  kid text primary key,
  agency_id integer not null references gate.agency check (agency_id > 0),
  jwk jsonb not null check (jwk ->> 'kty' = 'OKP' and jwk ->> 'crv' = 'Ed25519' and not jwk ? 'd')     -- never a private key
);

create table agreement.version(
  id text not null,
  version integer not null check (version > 0),
  document text not null check (json_typeof(document::json) = 'object'),     -- canonical (RFC 8785): the exact bytes that were signed
  digest bytea not null check (digest = sha256(convert_to(document, 'UTF8'))),
  parties integer[] not null,                                  -- every signatory and observer, also those who left
  activated_at timestamptz not null default statement_timestamp(),
  primary key (id, version)
);

create table agreement.signature(
  id text not null,
  version integer not null,
  agency_id integer not null references gate.agency,
  kid text not null references agreement.signing_key,
  jws text not null,                                           -- detached, Ed25519, over the document's bytes
  primary key (id, version, agency_id),
  foreign key (id, version) references agreement.version deferrable initially deferred
);

-- Active once all its signatories have signed: the database asks for one row each, whatever the program believes.
create function agreement.signed_by_all() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from json_array_elements(new.document::json -> 'signatories') s
     -- Who has left before this version begins stays listed, bound by prohibitions, and signs no more.
     where coalesce((s ->> 'until')::timestamptz > (new.document::json ->> 'since')::timestamptz, true) and not exists (
       select from agreement.signature g join gate.agency a on a.id = g.agency_id join agreement.signing_key k on k.kid = g.kid and k.agency_id = g.agency_id
        where g.id = new.id and g.version = new.version and a.name = s ->> 'agency')
  ) then raise exception 'not signed by all signatories' using errcode = '23514'; end if;
  return null;
end $$;
create constraint trigger signed_by_all after insert or update on agreement.version deferrable initially deferred
  for each row execute function agreement.signed_by_all();

create trigger void_tickets before insert or update or delete or truncate on agreement.version for each statement execute function gate.void_all();

alter table agreement.version enable row level security;
alter table agreement.version force row level security;
create policy keeper on agreement.version to hub_keeper using (true);
create policy lawgiver on agreement.version to hub_lawgiver using (true) with check (true);
create policy door on agreement.version for select to hub_door using (true);
-- The charter: an agency reads the agreements that name it.
create policy named on agreement.version for select to hub_runtime using ((select gate.agency()) = any (parties));

grant usage on schema agreement to hub_runtime, hub_door, hub_lawgiver;
grant select on agreement.version to hub_runtime, hub_door;
grant select, insert on agreement.version, agreement.signature, agreement.signing_key to hub_lawgiver;
grant execute on function agreement.signed_by_all to hub_lawgiver;
