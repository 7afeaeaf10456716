-- Every field of the Human Trafficking Case Data Standard has a home, in the table of its category (docs/decisions/0009).
set role hub_owner;

alter table nrm."case"                                          -- case-summary (0)
  add data_consent text not null default 'UNKNOWN',
  add data_agreement text not null default 'UNKNOWN';
alter table nrm.demographics                                    -- demographics (1)
  add other_citizenships text[] not null default '{}',
  add deceased text not null default 'UNKNOWN',
  add marital_status text not null default 'UNKNOWN',
  add children integer check (children >= 0),
  add primary_language text not null default 'und',            -- ISO 639-2, und unknown
  add secondary_language text not null default 'und',
  add education text not null default 'UNKNOWN';
alter table nrm.exploitation                                    -- exploitation (2)
  add sexual_forms text[] not null default '{}',
  add trafficker_relation text not null default 'UNKNOWN',
  add age_when_trafficked integer check (age_when_trafficked >= 0),
  add recruitment_methods text[] not null default '{}',
  add recruitment_platforms text[] not null default '{}',
  add exploitation_platforms text[] not null default '{}',
  add vulnerabilities text[] not null default '{}';
alter table nrm.health                                          -- health (7): a vulnerability may be an illness
  add vulnerabilities text[] not null default '{}';

-- What belongs to a case goes with it.
create table nrm.location(                                      -- location (5)
  owner integer not null, case_id uuid not null,
  person_id uuid not null,
  sealed bytea,                                                -- AES-256-GCM under the person's key; null: nothing recorded
  version integer not null default 1,
  primary key (owner, case_id),
  foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade on delete cascade
);
create table nrm.care(                                          -- assistance (6)
  owner integer not null, case_id uuid not null,
  person_id uuid not null,
  sealed bytea,
  version integer not null default 1,
  primary key (owner, case_id),
  foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade on delete cascade
);
create table nrm.accounts(                                      -- identity (3): words name people, whatever they are about
  owner integer not null, case_id uuid not null,
  person_id uuid not null,
  sealed bytea,
  version integer not null default 1,
  primary key (owner, case_id),
  foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade on delete cascade
);
create table nrm.perpetrator(                                   -- exploitation (2)
  owner integer not null, case_id uuid not null, id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),                  -- of the case: what is told of it elsewhere bears the same
  roles text[] not null default '{}',
  version integer not null default 1,
  primary key (owner, case_id, id), foreign key (owner, case_id) references nrm."case" on delete cascade
);
create table nrm.trafficking_event(                             -- exploitation (2); its place is location, its account identity
  owner integer not null, case_id uuid not null, id uuid not null default gen_random_uuid(),
  number integer not null check (number > 0),
  kind text not null default 'UNKNOWN',
  happened_on date,
  country text not null default 'ZZ' check (country ~ '^[A-Z]{2}$'),
  version integer not null default 1,
  primary key (owner, case_id, id), foreign key (owner, case_id) references nrm."case" on delete cascade
);

do $do$
declare t record; its text;
begin
  for t in select * from (values ('location', 5), ('care', 6), ('accounts', 3), ('perpetrator', 2), ('trafficking_event', 2)) v(name, category) loop
    execute format('create policy see on nrm.%I for select to hub_runtime using (%s)', t.name, nrm.open_text(t.category, 0, format('%I.owner', t.name), format('%I.case_id', t.name)));
    execute format('create policy add on nrm.%I for insert to hub_runtime with check (%s)', t.name, nrm.open_text(t.category, 1, format('%I.owner', t.name), format('%I.case_id', t.name)));
    execute format('alter table nrm.%I enable row level security', t.name);
    execute format('alter table nrm.%I force row level security', t.name);
    execute format('create policy keeper on nrm.%I to hub_keeper using (true) with check (true)', t.name);
  end loop;
  -- Agreements that were signed before there was a table for these may not let an owner write them. It registers its cases all the same: an empty row
  -- tells nothing.
  foreach its in array array['location', 'care'] loop
    execute format('alter policy add on nrm.%I with check (%s or sealed is null and owner = (select gate.agency()) and (select gate.own(0, 1)))', its,
      nrm.open_text(case its when 'location' then 5 else 6 end, 1, format('%I.owner', its), format('%I.case_id', its)));
  end loop;
  for t in select * from (values
    ('demographics', 'other_citizenships, deceased, marital_status, children, primary_language, secondary_language, education'),
    ('exploitation', 'sexual_forms, trafficker_relation, age_when_trafficked, recruitment_methods, recruitment_platforms, exploitation_platforms, vulnerabilities'),
    ('health', 'vulnerabilities'),
    ('case', 'data_consent, data_agreement')
  ) v(name, columns) loop
    execute format('grant select (%2$s), insert (%2$s) on nrm.%1$I to hub_runtime', t.name, t.columns);
  end loop;
end $do$;
grant select (owner, case_id, person_id, sealed, version), insert (owner, case_id, person_id, sealed) on nrm.location, nrm.care, nrm.accounts to hub_runtime;
grant select (owner, case_id, id, number, roles, version), insert (owner, case_id, number, roles) on nrm.perpetrator to hub_runtime;
grant select (owner, case_id, id, number, kind, happened_on, country, version), insert (owner, case_id, number, kind, happened_on, country) on nrm.trafficking_event to hub_runtime;

-- The cases that there are get their rows: withheld, empty and unknown cannot be mixed up.
grant insert on nrm.location, nrm.care, nrm.accounts to hub_keeper;
set role hub_keeper;
insert into nrm.location(owner, case_id, person_id) select owner, id, person_id from nrm."case";
insert into nrm.care(owner, case_id, person_id) select owner, id, person_id from nrm."case";
insert into nrm.accounts(owner, case_id, person_id) select owner, id, person_id from nrm."case";
set role hub_owner;
revoke insert on nrm.location, nrm.care, nrm.accounts from hub_keeper;
