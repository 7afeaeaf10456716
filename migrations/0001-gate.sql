-- The gate: who is asking. Tickets, seals and the compiled law. See docs/decisions/0003-ticket-and-seal.md.
set role hub_keeper;
create schema gate;

create table gate.region(
  code text primary key,                                   -- ISO 3166-2
  number smallint not null unique check (number between 1 and 32767)
);
insert into gate.region values ('BY-BR', 1), ('BY-HM', 2), ('BY-HO', 3), ('BY-HR', 4), ('BY-MA', 5), ('BY-MI', 6), ('BY-VI', 7);

-- Agency 0 is whoever has not signed in.
create table gate.agency(
  id integer primary key check (id between 0 and 65535),
  name text not null unique check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null,
  region text not null references gate.region,
  title jsonb not null check (title ?& array['en', 'ru', 'be']),
  suspended_at timestamptz
);
insert into gate.agency values (0, 'public', 'public', 'BY-BR', '{"en": "The public", "ru": "Общественность", "be": "Грамадскасць"}', null);

-- An issuer speaks for one agency, and its claims give no duty that the mapping does not name.
create table gate.issuer(
  iss text primary key check (iss ~ '^https?://'),
  agency_id integer not null references gate.agency check (agency_id > 0),
  audience text not null check (audience <> ''),
  algorithms text[] not null check (cardinality(algorithms) > 0 and algorithms <@ array['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512',
    'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512']),
  jwks jsonb not null check (jsonb_typeof(jwks -> 'keys') is not distinct from 'array'
    and not jsonb_path_exists(jwks, '$.keys[*] ? (exists(@.d) || exists(@.k) || @.kty == "oct")')),     -- public keys only
  duty_claim text not null default 'duties',
  duty_map jsonb not null default '{}',
  suspended_at timestamptz
);

-- The ways by which an agency comes to a case; the numbers are those of src/agreement/vocabulary.ts, and a test compares them.
create table gate.way(
  number smallint primary key check (number between 0 and 15),
  name text not null unique,
  base smallint references gate.way,                        -- the same way without needs
  party text not null check (party in ('agency', 'region', 'none')),
  purpose_bound boolean not null
);
insert into gate.way values
  (0, 'own', null, 'agency', false),
  (1, 'offered', null, 'agency', false),
  (2, 'referred', null, 'agency', false),
  (3, 'referred+consent', 2, 'agency', true),
  (4, 'referred+minor', 2, 'agency', false),
  (5, 'conference', null, 'agency', true),
  (6, 'conference+consent', 5, 'agency', true),
  (7, 'conference+minor', 5, 'agency', true),
  (8, 'region', null, 'region', false),
  (9, 'region+minor', 8, 'region', false),
  (10, 'grant', null, 'agency', true),
  (11, 'grant+consent', 10, 'agency', true),
  (12, 'emergency', null, 'agency', true),
  (13, 'published', null, 'none', false),
  (14, 'all', null, 'none', false),
  (15, 'sealed', null, 'agency', false);

-- The law between two moments at which it may change. classes[agency] is the class of that agency's cases, classes[0] of what nobody owns.
create table gate.period(
  id integer generated always as identity primary key,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  -- A class is a place among 32: a higher one would read the bit of another way.
  classes smallint[] not null check (0 <= all (classes) and 31 >= all (classes)),
  exclude using gist (tstzrange(valid_from, valid_until) with &&)
);
-- One row: for these users, which situations (way * 32 + class of owner) are open. agency null: the charter, for any agency.
create table gate.law(
  period_id integer not null references gate.period on delete cascade,
  agency_id integer references gate.agency,
  duty text not null,
  purpose smallint not null check (purpose between 0 and 7),
  action smallint not null check (action between 0 and 3),
  category smallint not null check (category between 0 and 15),
  sees bit(512) not null,
  base smallint,
  clauses jsonb not null,
  unique nulls not distinct (period_id, agency_id, duty, purpose, action, category)
);
create index law_of_agency on gate.law(agency_id, purpose, period_id);

create table gate.ticket(
  id bigint generated always as identity primary key,
  token_sha bytea not null unique check (length(token_sha) = 32),
  seal_key bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  agency_id integer not null references gate.agency,
  usr text not null check (usr <> ''),
  purpose smallint,
  lanes integer[] not null,
  sees bit(512)[] not null,                                 -- [action * 16 + category + 1]
  reach smallint[] not null,                                -- [situation + 1]: the categories of a case that may be read, written or erased, as a mask
  classes smallint[] not null,
  base smallint,
  expires_at timestamptz not null
);
create index ticket_expiry on gate.ticket(expires_at);

-- Rises with every change that may close or open something; whoever keeps a copy of the law looks here.
create table gate.generation(one boolean primary key default true check (one), n bigint not null default 1);
insert into gate.generation default values;

alter table gate.ticket enable row level security;
alter table gate.ticket force row level security;
create policy keeper on gate.ticket to hub_keeper using (true) with check (true);

-- way x purpose (0: any) x agency or region
create function gate.lane(way integer, purpose integer, party integer) returns integer
  language sql immutable parallel safe return (way << 20) | (purpose << 16) | party;

-- The seal lives for one transaction of one backend, and only under the isolation in which every statement sees what has just been revoked.
create function gate.seal(key bytea) returns text language sql stable parallel restricted
  return encode(sha256(key || int4send(pg_backend_pid()) || timestamptz_send(now())), 'hex');

-- Locks the agency first and reads the law in a second statement: a suspension or a change of law that is not yet committed is waited for,
-- and what follows sees it. One statement would keep its older snapshot and leave a ticket that survives the change.
create function gate.open(sha bytea, agency integer, usr text, duties text[], purpose integer, ttl interval) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, gate, pg_temp as $$
declare
  p gate.period;
  rights bit(512)[];
  ways integer[];
  opened smallint[];
  region smallint;
  smallest smallint;
  ends timestamptz;
  at timestamptz;
begin
  if current_setting('transaction_isolation') <> 'read committed' then raise exception 'isolation' using errcode = '25001'; end if;
  perform from gate.agency a where a.id = open.agency for share;
  if not found then raise exception 'no agency' using errcode = '28000'; end if;
  perform from gate.agency a where a.id = open.agency and a.suspended_at is null;
  if not found then raise exception 'suspended' using errcode = '28000'; end if;
  at := clock_timestamp();                                  -- after the wait: statement_timestamp() is of before it
  select * into p from gate.period q where q.valid_from <= at and q.valid_until > at;
  if not found then raise exception 'no law' using errcode = '28000'; end if;
  select r.number into region from gate.agency a join gate.region r on r.code = a.region where a.id = open.agency;

  -- The base of shared counts is that of case-summary (category 0, action 2): what a release counts.
  select array_agg(x.sees order by g.i), min(x.base) filter (where g.i = 2 * 16) into rights, smallest
    from generate_series(0, 63) g(i)
    left join lateral (
      select bit_or(l.sees) sees, min(l.base) base from gate.law l
       where l.period_id = p.id and (l.agency_id = open.agency or l.agency_id is null and (open.agency <> 0 or l.duty = 'none'))
         and (l.duty = any(open.duties) or l.duty = 'none')
         and (l.purpose = open.purpose)
         and l.action = g.i / 16 and l.category = g.i % 16
    ) x on true;

  -- A way is looked at when it opens something that the same way without needs does not.
  select array_agg(gate.lane(w.number, case when w.purpose_bound then open.purpose + 1 else 0 end,
                             case w.party when 'region' then region else open.agency end) order by w.number)
    into ways
    from gate.way w
   where w.party <> 'none' and open.agency <> 0 and exists (
     select from unnest(rights) s
      where substring(s from w.number * 32 + 1 for 32)
            & ~ (case when w.base is null then 0::bit(32) else substring(s from w.base * 32 + 1 for 32) end) <> 0::bit(32));

  -- Lanes are also those of what is only counted (action 2), and of all owners: by itself a lane would list cases of which nothing is open.
  with r as materialized (
    select 1 << (n - 1)::integer % 16 as category, bits from unnest(rights) with ordinality u(bits, n)
     where bits is not null and (n - 1) / 16 <> 2 and (n - 1) % 16 < 10)
  select array_agg(coalesce((select bit_or(r.category) from r where get_bit(r.bits, s.i) = 1), 0)::smallint order by s.i)
    into opened from generate_series(0, 511) s(i);

  ends := least(at + least(open.ttl, interval '5 minutes'), p.valid_until);
  -- Two opens that sweep at once leave each other's rows alone.
  delete from gate.ticket k where k.id in (
    select o.id from gate.ticket o where o.expires_at < at - interval '1 minute' for update skip locked);
  insert into gate.ticket(token_sha, agency_id, usr, purpose, lanes, sees, reach, classes, base, expires_at)
    values (open.sha, open.agency, open.usr, open.purpose, coalesce(ways, '{}'), rights, opened, p.classes, smallest, ends);
  return ends;
end $$;

create function gate.close(sha bytea) returns void language sql volatile security definer set search_path = pg_catalog, gate, pg_temp
  begin atomic delete from gate.ticket where token_sha = sha; end;

create function gate.enter(token bytea) returns void language plpgsql volatile security definer parallel unsafe
  set search_path = pg_catalog, gate, pg_temp as $$
declare k record;
begin
  perform set_config('hub.seal', '', true);
  if current_setting('transaction_isolation') <> 'read committed' then raise exception 'isolation' using errcode = '25001'; end if;
  select t.id, t.seal_key into k from gate.ticket t where t.token_sha = sha256(token) and t.expires_at > clock_timestamp();
  if not found then raise exception 'no ticket' using errcode = '28000'; end if;
  perform set_config('hub.seal', k.id || ':' || gate.seal(k.seal_key), true);
end $$;

-- What the ticket of this transaction says. STABLE and called as (select f()): once a statement. IMMUTABLE would be planned in and outlive the ticket.
-- By clock_timestamp(): all statements of a DO block have the statement_timestamp() of the block, which would let a ticket live as long as a loop.
do $do$
declare f record;
begin
  for f in select * from (values
    ('ticket', 'bigint', 'k.id'),
    ('agency', 'integer', 'k.agency_id'),
    ('usr', 'text', 'k.usr'),
    ('purpose', 'smallint', 'k.purpose'),
    ('lanes', 'integer[]', 'k.lanes'),
    ('reach', 'smallint[]', 'k.reach'),
    ('classes', 'smallint[]', 'k.classes'),
    ('base', 'smallint', 'k.base')
  ) v(name, type, what) loop
    execute format($f$
      create function gate.%1$I() returns %2$s language plpgsql stable security definer parallel restricted
        set search_path = pg_catalog, gate, pg_temp as $body$
      declare s text := current_setting('hub.seal', true); r %2$s;
      begin
        if s is null or translate(split_part(s, ':', 1), '0123456789', '') <> '' or length(split_part(s, ':', 1)) not between 1 and 18 then return null; end if;
        if current_setting('transaction_isolation') <> 'read committed' then raise exception 'isolation' using errcode = '25001'; end if;
        select %3$s into r from gate.ticket k
         where k.id = split_part(s, ':', 1)::bigint and k.expires_at > clock_timestamp() and split_part(s, ':', 2) = gate.seal(k.seal_key);
        return r;
      end $body$
    $f$, f.name, f.type, f.what);
  end loop;
end $do$;

create function gate.sees(category integer, action integer default 0) returns bit varying language plpgsql stable security definer parallel restricted
  set search_path = pg_catalog, gate, pg_temp as $$
declare s text := current_setting('hub.seal', true); r bit varying;
begin
  if s is null or translate(split_part(s, ':', 1), '0123456789', '') <> '' or length(split_part(s, ':', 1)) not between 1 and 18 then return null; end if;
  if current_setting('transaction_isolation') <> 'read committed' then raise exception 'isolation' using errcode = '25001'; end if;
  select k.sees[action * 16 + category + 1] into r from gate.ticket k
   where k.id = split_part(s, ':', 1)::bigint and k.expires_at > clock_timestamp() and split_part(s, ':', 2) = gate.seal(k.seal_key);
  return r;
end $$;

-- May the ticket do this with the agency's own cases?
create function gate.own(category integer, action integer) returns boolean language plpgsql stable security definer parallel restricted
  set search_path = pg_catalog, gate, pg_temp as $$
begin return coalesce(gate.agency() > 0 and get_bit(gate.sees(category, action), (gate.classes())[gate.agency()]) = 1, false); end $$;
-- And with what nobody owns, by a way (13 published, 14 all)?
create function gate.shared(category integer, action integer, way integer) returns boolean language plpgsql stable security definer parallel restricted
  set search_path = pg_catalog, gate, pg_temp as $$
begin return coalesce(get_bit(gate.sees(category, action), way * 32 + (gate.classes())[0]) = 1, false); end $$;

create function gate.current_generation() returns bigint language sql stable security definer set search_path = pg_catalog, gate, pg_temp
  begin atomic select n from gate.generation; end;

-- Every change of law or standing locks the agencies, so that open waits, and takes the tickets that rest on it, in the same transaction.
create function gate.void_all() returns trigger language plpgsql security definer set search_path = pg_catalog, gate, pg_temp as $$
begin
  -- Under an older snapshot the deletion below would not see the ticket of the open that it waited for.
  if current_setting('transaction_isolation') <> 'read committed' then raise exception 'isolation' using errcode = '25001'; end if;
  -- No key update: foreign keys to agencies, taken by every writer, are not in its way, nor it in a deadlock with them; open's FOR SHARE is.
  perform from gate.agency order by id for no key update;
  delete from gate.ticket;
  update gate.generation set n = n + 1;
  return null;
end $$;
create trigger void_tickets before insert or update or delete or truncate on gate.law for each statement execute function gate.void_all();
create trigger void_tickets before insert or update or delete or truncate on gate.period for each statement execute function gate.void_all();
create trigger void_tickets before insert or update or delete on gate.agency for each statement execute function gate.void_all();
create trigger void_tickets before insert or update or delete on gate.issuer for each statement execute function gate.void_all();

revoke all on all functions in schema gate from public;
grant usage on schema gate to hub_runtime, hub_door, hub_owner, hub_lawgiver, hub_release, hub_sequencer;
grant execute on function gate.open, gate.close to hub_door;
grant execute on function gate.current_generation to hub_door, hub_runtime;
grant execute on function gate.enter to hub_runtime;
grant execute on function gate.agency, gate.usr, gate.purpose, gate.lanes, gate.reach, gate.classes, gate.base, gate.sees, gate.own, gate.shared to hub_runtime, hub_owner;
grant execute on function gate.lane to hub_runtime, hub_owner;
grant select on gate.agency, gate.issuer, gate.region, gate.period, gate.way to hub_door;
grant select on gate.region, gate.way to hub_runtime;
grant select (id, name, kind, region, title) on gate.agency to hub_runtime;
grant select, references on gate.agency, gate.region to hub_owner;
grant select on gate.agency, gate.region to hub_release;
grant select, insert, update, delete on gate.agency, gate.issuer to hub_lawgiver;
grant select on gate.region, gate.way, gate.generation to hub_lawgiver;
grant select, insert, delete on gate.period, gate.law to hub_lawgiver;
