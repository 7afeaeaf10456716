-- The audit log. One way in; who, for what and when come from the seal. doc keeps the exact bytes that a later tree will hash.
set role hub_keeper;
create schema audit;
create table audit.entry(
  n bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  ticket bigint,
  agency integer not null,
  doc text not null check (json_typeof(doc::json) = 'object'),
  primary key (xid, n)
);
create index entry_n on audit.entry(n);

-- In UTC, whatever time zone the caller has set: by one of its own, a day could be made another in the log's text.
create function audit.utc(at timestamptz) returns text language sql stable parallel safe
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

create function audit.append(what json) returns bigint language plpgsql volatile security definer parallel unsafe
  set search_path = pg_catalog, audit, gate, pg_temp as $$
declare
  s text := current_setting('hub.seal', true);
  k record;
  r bigint;
begin
  if s is null or translate(split_part(s, ':', 1), '0123456789', '') <> '' or length(split_part(s, ':', 1)) not between 1 and 18 then raise exception 'no ticket' using errcode = '28000'; end if;
  select t.id, t.agency_id, t.usr, t.purpose into k from gate.ticket t
   where t.id = split_part(s, ':', 1)::bigint and t.expires_at > clock_timestamp() and split_part(s, ':', 2) = gate.seal(t.seal_key);
  if not found then raise exception 'no ticket' using errcode = '28000'; end if;
  insert into audit.entry(ticket, agency, doc)
  values (k.id, k.agency_id, json_build_object('agency', k.agency_id, 'user', k.usr, 'purpose', k.purpose, 'at', audit.utc(clock_timestamp()), 'salt', gen_random_uuid(), 'what', what)::text)
  returning n into r;
  return r;
end $$;
-- For what no ticket-holder does: a release, a change of law. The role that is connected is who did it.
create function audit.record(what json) returns bigint language sql volatile security definer set search_path = pg_catalog, audit, pg_temp
  begin atomic
    insert into audit.entry(agency, doc)
    values (0, json_build_object('agency', 0, 'role', session_user, 'at', audit.utc(clock_timestamp()), 'salt', gen_random_uuid(), 'what', what)::text) returning n;
  end;
revoke all on all functions in schema audit from public;
grant usage on schema audit to hub_runtime, hub_sequencer, hub_lawgiver, hub_release;
grant execute on function audit.append to hub_runtime;
grant execute on function audit.record to hub_lawgiver, hub_release;
grant select on audit.entry to hub_sequencer;
