-- Ties: how an agency comes to a case. One row a way; time is a column, never a job. Triggers bring them to one view, which defines them.
set role hub_owner;
create table nrm.tie(
  owner integer not null, case_id uuid not null,
  lane integer not null,
  source uuid not null,                                        -- the referral or grant it rests on, else zero
  consent uuid not null,                                       -- the consent it rests on, else zero
  usr text not null default '',                                -- one user only, or '' for the whole agency
  way smallint not null,
  categories integer not null,
  opened_on date not null,
  since timestamptz not null default '-infinity',
  until timestamptz not null,
  primary key (owner, case_id, lane, source, consent, usr)
);
create index tie_page on nrm.tie(lane, opened_on desc, owner, case_id) include (way, categories, since, until, usr);

grant select on nrm.person, nrm."case", nrm.referral, nrm.consent, nrm.access_grant to hub_keeper;
grant select, insert, update, delete on nrm.tie to hub_keeper;
grant update (version) on nrm."case" to hub_keeper;             -- for the lock
grant insert, update on nrm.access_grant to hub_keeper;
grant insert, select on notice.outbox to hub_keeper;
grant create on schema nrm, notice to hub_keeper;

set role hub_keeper;
-- The one definition of a tie; the property test and hub doctor compare the table with it.
create view nrm.tie_should with (security_invoker) as
with
c as not materialized (
  select c.owner, c.id as case_id, c.opened_on, r.number as region, p.child_until
    from nrm."case" c join gate.region r on r.code = c.region join nrm.person p on (p.owner, p.id) = (c.owner, c.person_id)),
k as not materialized (select * from nrm.consent where withdrawn_at is null),
zero as (select '00000000-0000-0000-0000-000000000000'::uuid as id)
select c.owner, c.case_id, gate.lane(0, 0, c.owner) as lane, z.id as source, z.id as consent, ''::text as usr, 0::smallint as way,
       1023 as categories, c.opened_on, '-infinity'::timestamptz as since, 'infinity'::timestamptz as until
  from c, zero z
union all
select c.owner, c.case_id, gate.lane(1, 0, r.to_agency), r.id, z.id, '', 1, r.categories, c.opened_on, '-infinity', r.until
  from c join nrm.referral r using (owner, case_id), zero z where r.status = 'SENT'
union all
select c.owner, c.case_id, gate.lane(2, 0, r.to_agency), r.id, z.id, '', 2, r.categories, c.opened_on, '-infinity', r.until
  from c join nrm.referral r using (owner, case_id), zero z where r.status = 'ACCEPTED'
union all
select c.owner, c.case_id, gate.lane(3, k.purpose + 1, r.to_agency), r.id, k.id, '', 3, r.categories & k.categories, c.opened_on, '-infinity', least(r.until, k.until)
  from c join nrm.referral r using (owner, case_id) join k using (owner, case_id, to_agency) where r.status = 'ACCEPTED'
union all
select c.owner, c.case_id, gate.lane(4, 0, r.to_agency), r.id, z.id, '', 4, r.categories, c.opened_on, '-infinity', least(r.until, c.child_until)
  from c join nrm.referral r using (owner, case_id), zero z where r.status = 'ACCEPTED'
union all
select c.owner, c.case_id, gate.lane(8, 0, c.region), z.id, z.id, '', 8, 1023, c.opened_on, '-infinity', 'infinity'
  from c, zero z
union all
select c.owner, c.case_id, gate.lane(9, 0, c.region), z.id, z.id, '', 9, 1023, c.opened_on, '-infinity', c.child_until
  from c, zero z
union all
select c.owner, c.case_id, gate.lane(10, g.purpose + 1, g.agency), g.id, z.id, '', 10, g.categories, c.opened_on, g.since, least(g.revoked_at, g.until)
  from c join nrm.access_grant g using (owner, case_id), zero z
union all
select c.owner, c.case_id, gate.lane(11, g.purpose + 1, g.agency), g.id, k.id, '', 11, g.categories & k.categories, c.opened_on, g.since, least(g.revoked_at, g.until, k.until)
  from c join nrm.access_grant g using (owner, case_id) join k on (k.owner, k.case_id, k.to_agency, k.purpose) = (g.owner, g.case_id, g.agency, g.purpose);

create function nrm.retie(of_owner integer, of_case uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  -- One at a time per case, or a withdrawal and an acceptance miss each other and a tie stays.
  perform from nrm."case" c where (c.owner, c.id) = (of_owner, of_case) for no key update;
  delete from nrm.tie t
   where (t.owner, t.case_id) = (of_owner, of_case)
     and not exists (select from nrm.tie_should s
                      where (s.owner, s.case_id, s.lane, s.source, s.consent, s.usr) = (t.owner, t.case_id, t.lane, t.source, t.consent, t.usr));
  insert into nrm.tie as t (owner, case_id, lane, source, consent, usr, way, categories, opened_on, since, until)
  select owner, case_id, lane, source, consent, usr, way, categories, opened_on, since, until from nrm.tie_should s where (s.owner, s.case_id) = (of_owner, of_case)
  on conflict (owner, case_id, lane, source, consent, usr) do update
     set categories = excluded.categories, opened_on = excluded.opened_on, since = excluded.since, until = excluded.until
   where (t.categories, t.opened_on, t.since, t.until) is distinct from (excluded.categories, excluded.opened_on, excluded.since, excluded.until);
end $$;

-- New cases have no tie yet, and nobody else sees them: no lock, nothing to delete, and all of a statement at once.
create function nrm.tie_new() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  insert into nrm.tie(owner, case_id, lane, source, consent, usr, way, categories, opened_on, since, until)
  select s.owner, s.case_id, s.lane, s.source, s.consent, s.usr, s.way, s.categories, s.opened_on, s.since, s.until
    from new_cases n cross join lateral (select * from nrm.tie_should t where (t.owner, t.case_id) = (n.owner, n.id)) s;
  return null;
end $$;
create function nrm.retie_case() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin perform nrm.retie(new.owner, new.id); return null; end $$;
create function nrm.untie_case() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin delete from nrm.tie t where (t.owner, t.case_id) = (old.owner, old.id); return null; end $$;
create function nrm.retie_child() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  if tg_op = 'DELETE' then perform nrm.retie(old.owner, old.case_id); else perform nrm.retie(new.owner, new.case_id); end if;
  return null;
end $$;
create function nrm.retie_person() returns trigger language plpgsql security definer set search_path = pg_catalog, nrm, pg_temp as $$
begin
  perform nrm.retie(c.owner, c.id) from nrm."case" c where (c.owner, c.person_id) = (new.owner, new.id);
  return null;
end $$;

-- What may become of a referral, and by whom: the addressee answers, the owner takes back. The database dates it.
create function nrm.guard_referral() returns trigger language plpgsql set search_path = pg_catalog, nrm, pg_temp as $$
declare me integer := gate.agency();
begin
  if not coalesce(
    case new.status
      when old.status then false                            -- no step: who wrote nothing else could still rewrite the other's reason, or the version
      when 'ACCEPTED' then old.status = 'SENT' and me = old.to_agency
      when 'DECLINED' then old.status = 'SENT' and me = old.to_agency
      when 'DONE' then old.status = 'ACCEPTED' and me = old.to_agency
      when 'WITHDRAWN' then old.status in ('SENT', 'ACCEPTED') and me = old.owner
    end, false) then raise exception 'referral' using errcode = 'HB409'; end if;
  if new.reason is distinct from old.reason and new.status <> 'DECLINED' then raise exception 'referral' using errcode = 'HB409'; end if;
  if new.status in ('ACCEPTED', 'DECLINED') then
    new.answered_at := statement_timestamp();
    new.answered_by := gate.usr();
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create function nrm.guard_consent() returns trigger language plpgsql set search_path = pg_catalog, nrm, pg_temp as $$
begin
  if old.withdrawn_at is not null or new.withdrawn_at is null then raise exception 'consent' using errcode = 'HB409'; end if;
  new.withdrawn_at := statement_timestamp();
  new.version := old.version + 1;
  return new;
end $$;

create function notice.tell() returns trigger language plpgsql security definer set search_path = pg_catalog, notice, pg_temp as $$
begin
  if tg_table_name = 'referral' then
    if tg_op = 'INSERT' then
      insert into notice.outbox(owner, to_agency, topic, case_id, subject_id) values (new.owner, new.to_agency, 'referral.sent', new.case_id, new.id);
    elsif new.status is distinct from old.status then
      insert into notice.outbox(owner, to_agency, topic, case_id, subject_id)
      values (new.owner, case when new.status = 'WITHDRAWN' then new.to_agency else new.owner end, 'referral.' || lower(new.status), new.case_id, new.id);
    end if;
  elsif new.withdrawn_at is not null then
    insert into notice.outbox(owner, to_agency, topic, case_id, subject_id) values (new.owner, new.to_agency, 'consent.withdrawn', new.case_id, new.id);
  end if;
  return null;
end $$;
revoke all on all functions in schema nrm, notice from public;
grant execute on function nrm.tie_new, nrm.untie_case, nrm.retie_case, nrm.retie_child, nrm.retie_person, nrm.guard_referral, nrm.guard_consent, notice.tell to hub_owner;

set role hub_owner;
create trigger tie_new after insert on nrm."case" referencing new table as new_cases for each statement execute function nrm.tie_new();
create trigger tie after update of region, opened_on, person_id on nrm."case" for each row execute function nrm.retie_case();
create trigger untie after delete on nrm."case" for each row execute function nrm.untie_case();
create trigger tie after insert or update or delete on nrm.referral for each row execute function nrm.retie_child();
create trigger tie after insert or update or delete on nrm.consent for each row execute function nrm.retie_child();
create trigger tie after insert or update or delete on nrm.access_grant for each row execute function nrm.retie_child();
create trigger tie after update of child_until on nrm.person for each row execute function nrm.retie_person();
create trigger guard before update on nrm.referral for each row execute function nrm.guard_referral();
create trigger guard before update on nrm.consent for each row execute function nrm.guard_consent();
create trigger tell after insert or update on nrm.referral for each row execute function notice.tell();
create trigger tell after update on nrm.consent for each row execute function notice.tell();
