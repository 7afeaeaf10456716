-- Row policies, forced: the second wall. The text for a category is generated, the same for every table that holds it.
set role hub_owner;

-- SQL text: is category (number) of the case (owner, case_id as named) open to this ticket for an action (0 read, 1 write)?
-- offset 0 keeps the planner from turning it into a join, which it misjudges.
create function nrm.open_text(category integer, action integer, owner text, case_id text) returns text language sql immutable return format(
  'exists (select from nrm.tie t where t.owner = %3$s and t.case_id = %4$s and (t.categories >> %1$s) & 1 = 1'
  || ' and get_bit((select gate.sees(%1$s, %2$s)), t.way * 32 + ((select gate.classes()))[t.owner]) = 1 offset 0)', category, action, owner, case_id);

do $do$
declare t record;
begin
  for t in select * from (values
    ('case', 0, 'id'), ('demographics', 1, 'case_id'), ('exploitation', 2, 'case_id'), ('identity', 3, 'case_id'), ('contact', 4, 'case_id'),
    ('health', 7, 'case_id'), ('child_protection', 8, 'case_id'), ('proceedings', 9, 'case_id'), ('consent', 0, 'case_id'), ('assistance', 6, 'case_id')
  ) v(name, category, key) loop
    execute format('create policy see on nrm.%I for select to hub_runtime using (%s)', t.name, nrm.open_text(t.category, 0, format('%I.owner', t.name), format('%I.%I', t.name, t.key)));
    if t.name <> 'case' then
      execute format('create policy add on nrm.%I for insert to hub_runtime with check (%s)', t.name, nrm.open_text(t.category, 1, format('%I.owner', t.name), format('%I.%I', t.name, t.key)));
    end if;
  end loop;
  for t in select tablename as name, schemaname as schema from pg_tables where schemaname in ('nrm', 'vault', 'notice') loop
    execute format('alter table %I.%I enable row level security', t.schema, t.name);
    execute format('alter table %I.%I force row level security', t.schema, t.name);
    execute format('create policy keeper on %I.%I to hub_keeper using (true) with check (true)', t.schema, t.name);
  end loop;
end $do$;

-- A tie of which the ticket opens no category would still tell that there is a case, whose and since when. The time is the clock's: that of the
-- statement stands still within a DO block.
create policy see on nrm.tie for select to hub_runtime
  using (lane = any ((select gate.lanes())::integer[]) and since <= (select clock_timestamp()) and until > (select clock_timestamp())
    and (usr = '' or usr = (select gate.usr()))
    and categories & ((select gate.reach()))[way * 32 + ((select gate.classes()))[owner] + 1] <> 0);

-- A new case is the registering agency's own. Its child rows follow once the case's own tie stands.
create policy add on nrm.person for insert to hub_runtime with check (owner = (select gate.agency()) and (select gate.own(0, 1)));
create policy add on nrm."case" for insert to hub_runtime with check (owner = (select gate.agency()) and (select gate.own(0, 1)));

-- Only the owner gives consent a record, takes it back and refers; the addressee answers while the offer is open to it.
alter policy add on nrm.consent with check (owner = (select gate.agency()) and (select gate.own(0, 1)));
create policy add on nrm.referral for insert to hub_runtime with check (owner = (select gate.agency()) and (select gate.own(0, 1)));
-- As narrow as reading: an UPDATE without WHERE asks no policy but its own, and would answer, and count, what its user may not see.
do $do$
begin
  execute format('create policy change on nrm.consent for update to hub_runtime using (owner = (select gate.agency()) and (select gate.own(0, 1)) and %s)',
    nrm.open_text(0, 0, 'consent.owner', 'consent.case_id'));
  execute format('create policy change on nrm.referral for update to hub_runtime using ((owner = (select gate.agency()) and (select gate.own(0, 1)) or to_agency = (select gate.agency())) and %s)',
    nrm.open_text(0, 0, 'referral.owner', 'referral.case_id'));
  execute format('create policy see on nrm.referral for select to hub_runtime using (%s or to_agency = (select gate.agency()) and %s)',
    nrm.open_text(6, 0, 'referral.owner', 'referral.case_id'), nrm.open_text(0, 0, 'referral.owner', 'referral.case_id'));
  execute format('create policy see on nrm.access_grant for select to hub_runtime using ((agency = (select gate.agency()) or owner = (select gate.agency())) and %s)',
    nrm.open_text(0, 0, 'access_grant.owner', 'access_grant.case_id'));
end $do$;

-- A person's key goes with the rows that it opens.
create policy see on vault.person_key for select to hub_runtime using (
  exists (select from nrm.identity i where (i.owner, i.person_id) = (person_key.owner, person_key.person_id))
  or exists (select from nrm.contact c where (c.owner, c.person_id) = (person_key.owner, person_key.person_id)));
create policy add on vault.person_key for insert to hub_runtime
  with check (owner = (select gate.agency()) and ((select gate.own(3, 1)) or (select gate.own(4, 1))));
-- An agency's key: its own, and where the ticket opens an identity or a contact (3, 4) of whomever. That there is one tells that it has cases.
create policy see on vault.agency_key for select to hub_runtime using (agency_id = (select gate.agency())
  or position(B'1' in (select gate.sees(3))) > 0 or position(B'1' in (select gate.sees(4))) > 0);
create policy add on vault.agency_key for insert to hub_runtime with check (agency_id = (select gate.agency()));
create index identity_person on nrm.identity(owner, person_id);
create index contact_person on nrm.contact(owner, person_id);

create policy mine on nrm.idempotency to hub_runtime using (agency = (select gate.agency()) and usr = (select gate.usr()))
  with check (agency = (select gate.agency()) and usr = (select gate.usr()));

create policy count on nrm."case" for select to hub_release using (true);

-- Column grants: what the database fills (who, when) the runtime cannot, and the end of a tie, which would tell a birthday, it cannot read. Never
-- a whole table: with it come ctid and xmin, which count what others write, and currtid2.
grant select (owner, case_id, lane, way, categories, opened_on, source, consent, usr) on nrm.tie to hub_runtime;
grant insert (owner, id, child_until, origin) on nrm.person to hub_runtime;
grant select (owner, id, person_id, reference, region, district, opened_on, opened_precision, closed_on, status, identification_status, identified_by, identified_on, data_source, version, created_at, created_by) on nrm."case" to hub_runtime;
grant insert (owner, id, person_id, reference, region, district, opened_on, opened_precision, status, identification_status, identified_by, identified_on, data_source, origin, source_digest, source_line) on nrm."case" to hub_runtime;
grant select (source_digest, source_line) on nrm."case" to hub_runtime;
do $do$
declare t record;
begin
  for t in select * from (values
    ('demographics', 'sex, age_group, citizenship, country_of_birth'),
    ('exploitation', 'forms, exploitation_class, sector, means_of_control, recruiter_relation, country, started_on, ended_on'),
    ('identity', 'person_id, sealed'),
    ('contact', 'person_id, sealed'),
    ('health', 'needs, pregnant, disability, examined_on'),
    ('child_protection', 'guardian, authority_informed_on, best_interests_assessed_on, forensic_interview_on'),
    ('proceedings', 'number, article, stage, role, opened_on')
  ) v(name, columns) loop
    execute format('grant select (owner, case_id, %2$s, version), insert (owner, case_id, %2$s) on nrm.%1$I to hub_runtime', t.name, t.columns);
  end loop;
end $do$;
grant select (owner, case_id, id, to_agency, purpose, categories, given_by, given_on, until, withdrawn_at, version) on nrm.consent to hub_runtime;
grant select (owner, case_id, id, to_agency, categories, status, sent_at, answered_at, reason, until, version) on nrm.referral to hub_runtime;
grant select (owner, case_id, id, kind, provider, started_on, ended_on, outcome, version) on nrm.assistance to hub_runtime;
grant select (owner, case_id, id, agency, purpose, categories, since, until, revoked_at) on nrm.access_grant to hub_runtime;
grant insert (owner, case_id, id, to_agency, purpose, categories, given_by, given_on, until) on nrm.consent to hub_runtime;
grant update (withdrawn_at, version) on nrm.consent to hub_runtime;
grant insert (owner, case_id, id, to_agency, categories, until) on nrm.referral to hub_runtime;
grant update (status, reason, version) on nrm.referral to hub_runtime;
grant insert (owner, case_id, id, kind, started_on, ended_on, outcome) on nrm.assistance to hub_runtime;
grant select (owner, person_id, wrapped), insert (owner, person_id, wrapped) on vault.person_key to hub_runtime;
grant select (agency_id, wrapped), insert (agency_id, wrapped) on vault.agency_key to hub_runtime;
grant select (key, operation, digest, owner, case_id, id), insert (key, operation, digest, owner, case_id, id) on nrm.idempotency to hub_runtime;
grant select (owner, id, person_id, opened_on, opened_precision) on nrm."case" to hub_release;
grant select on nrm.demographics, nrm.exploitation, nrm.assistance to hub_keeper;
