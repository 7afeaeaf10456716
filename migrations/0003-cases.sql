-- Cases, one table a data category, so that a row policy protects a category. Keys begin with the owner; ids are random.
-- Categories and actions are numbers: their place in src/agreement/vocabulary.ts.
set role hub_owner;
create schema nrm;

create table nrm.person(
  owner integer not null references gate.agency check (owner > 0),
  id uuid not null,
  child_until timestamptz not null default 'infinity',        -- rounded up to a quarter; unknown counts as a child
  origin text not null default 'hub',
  primary key (owner, id)
);

create table nrm."case"(                                       -- case-summary (0)
  owner integer not null references gate.agency check (owner > 0),
  id uuid not null,
  person_id uuid not null,
  reference text not null check (reference <> ''),
  region text not null references gate.region,
  district text,
  opened_on date not null,
  opened_precision text not null default 'DAY' check (opened_precision in ('DAY', 'MONTH', 'YEAR')),
  closed_on date,
  status text not null default 'ACTIVE',
  identification_status text not null default 'PRESUMED' check (identification_status in ('PRESUMED', 'IDENTIFIED', 'NOT_A_VICTIM')),
  identified_by text,
  identified_on date,
  data_source text not null default 'REGISTERED',
  origin text not null default 'hub',
  source_digest bytea,                                         -- of an imported file; with the line the identity of a row
  source_line integer,
  version integer not null default 1,
  created_at timestamptz not null default statement_timestamp(),
  created_by text default gate.usr(),
  primary key (owner, id),
  -- What identity and contact refer to: a row under one case that named another's person would open that person's key.
  unique (owner, id, person_id),
  unique (owner, reference),
  unique (owner, source_digest, source_line),
  foreign key (owner, person_id) references nrm.person
);
create index case_own on nrm."case"(owner, opened_on desc, id);
create index case_person on nrm."case"(owner, person_id);

create table nrm.demographics(                                 -- demographics (1)
  owner integer not null, case_id uuid not null,
  sex text not null default 'UNKNOWN',
  age_group text not null default 'UNKNOWN',
  citizenship text not null default 'ZZ' check (citizenship ~ '^[A-Z]{2}$'),     -- ISO 3166-1 alpha-2, ZZ unknown
  country_of_birth text not null default 'ZZ' check (country_of_birth ~ '^[A-Z]{2}$'),
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);
create table nrm.exploitation(                                 -- exploitation (2)
  owner integer not null, case_id uuid not null,
  forms text[] not null default '{}',
  exploitation_class text not null default 'UNKNOWN',
  sector text not null default 'UNKNOWN',
  means_of_control text[] not null default '{}',
  recruiter_relation text not null default 'UNKNOWN',
  country text not null default 'ZZ' check (country ~ '^[A-Z]{2}$'),
  started_on date, ended_on date check (ended_on >= started_on),
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);
create table nrm.identity(                                     -- identity (3)
  owner integer not null, case_id uuid not null,
  person_id uuid not null,
  sealed bytea,                                                -- AES-256-GCM under the person's key; null: nothing recorded
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade
);
create table nrm.contact(                                      -- contact (4)
  owner integer not null, case_id uuid not null,
  person_id uuid not null,
  sealed bytea,
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id, person_id) references nrm."case"(owner, id, person_id) on update cascade
);
create table nrm.health(                                       -- health (7)
  owner integer not null, case_id uuid not null,
  needs text[] not null default '{}',
  pregnant text not null default 'UNKNOWN' check (pregnant in ('YES', 'NO', 'UNKNOWN')),
  disability text not null default 'UNKNOWN' check (disability in ('YES', 'NO', 'UNKNOWN')),
  examined_on date,
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);
create table nrm.child_protection(                             -- child-protection (8)
  owner integer not null, case_id uuid not null,
  guardian text not null default 'UNKNOWN',
  authority_informed_on date,
  best_interests_assessed_on date,
  forensic_interview_on date,
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);
create table nrm.proceedings(                                  -- proceedings (9)
  owner integer not null, case_id uuid not null,
  number text,
  article text,                                                -- of the criminal code
  stage text not null default 'NONE',
  role text not null default 'UNKNOWN',
  opened_on date,
  version integer not null default 1,
  primary key (owner, case_id), foreign key (owner, case_id) references nrm."case"
);

create table nrm.consent(                                      -- case-summary (0)
  owner integer not null, case_id uuid not null, id uuid not null,
  to_agency integer not null references gate.agency check (to_agency > 0),
  purpose smallint not null check (purpose between 0 and 7),
  categories integer not null check (categories > 0 and categories < 1024),
  given_by text not null default 'PERSON',
  given_on date not null,
  until timestamptz not null default 'infinity',
  withdrawn_at timestamptz,
  origin text not null default 'hub',
  version integer not null default 1,
  created_at timestamptz not null default statement_timestamp(),
  created_by text default gate.usr(),
  primary key (owner, case_id, id), foreign key (owner, case_id) references nrm."case"
);
create table nrm.referral(                                     -- assistance (6); the offer itself also to its addressee
  owner integer not null, case_id uuid not null, id uuid not null,
  to_agency integer not null references gate.agency check (to_agency > 0 and to_agency <> owner),
  categories integer not null check (categories > 0 and categories < 1024),
  status text not null default 'SENT' check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'DONE')),
  sent_at timestamptz not null default statement_timestamp(),
  sent_by text default gate.usr(),
  answered_at timestamptz,
  answered_by text,
  reason text check (length(reason) <= 500),                   -- of a refusal, in words of the agency that refused
  until timestamptz not null default 'infinity',
  origin text not null default 'hub',
  version integer not null default 1,
  primary key (owner, case_id, id), foreign key (owner, case_id) references nrm."case"
);
create index referral_to on nrm.referral(to_agency, sent_at desc, owner, case_id, id);
create table nrm.assistance(                                   -- assistance (6)
  owner integer not null, case_id uuid not null, id uuid not null,
  kind text not null,
  provider integer not null default gate.agency() references gate.agency,
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  outcome text not null default 'UNKNOWN',
  origin text not null default 'hub',
  version integer not null default 1,
  created_at timestamptz not null default statement_timestamp(),
  created_by text default gate.usr(),
  primary key (owner, case_id, id), foreign key (owner, case_id) references nrm."case"
);
create table nrm.access_grant(                                 -- opens categories of one case to one agency for one purpose, for a time
  owner integer not null, case_id uuid not null, id uuid not null,
  agency integer not null references gate.agency check (agency > 0 and agency <> owner),
  purpose smallint not null check (purpose between 0 and 7),
  categories integer not null check (categories > 0 and categories < 1024),
  since timestamptz not null,
  until timestamptz not null check (until > since),
  revoked_at timestamptz,
  primary key (owner, case_id, id), foreign key (owner, case_id) references nrm."case"
);
create index access_grant_agency on nrm.access_grant(agency);

-- Keys are ciphertext themselves: a person's is wrapped by its agency's, that by the master key, which no database holds. No foreign key
-- reaches into this store, so that it can be moved to one of its own.
create schema vault;
create table vault.agency_key(agency_id integer primary key, wrapped bytea not null);
create table vault.person_key(owner integer not null, person_id uuid not null, wrapped bytea not null, primary key (owner, person_id));

-- What another agency must be told; written in the transaction that makes it true, delivered later, taken once by id.
create schema notice;
create table notice.outbox(
  owner integer not null, id uuid not null default gen_random_uuid(),
  to_agency integer not null,
  topic text not null,
  case_id uuid not null, subject_id uuid not null,
  created_at timestamptz not null default statement_timestamp(),
  primary key (owner, id)
);

-- The answer to a repeated mutation is the thing that the first one made. Keyed by who asked, so that a key tells nothing to others.
create table nrm.idempotency(
  agency integer not null default gate.agency(), usr text not null default gate.usr(), key text not null check (length(key) between 8 and 100),
  operation text not null, digest bytea not null,
  owner integer, case_id uuid, id uuid,
  at timestamptz not null default statement_timestamp(),
  primary key (agency, usr, key)
);

grant usage on schema nrm, notice, vault to hub_runtime, hub_keeper;
grant usage on schema nrm to hub_release;
