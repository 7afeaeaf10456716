/** What each role may at all. These lists are exact: whoever grants something new comes by here and thinks about it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOGIN_ROLES, MAIN, namesIn, roleName } from '../../src/storage/roles.ts'
import { freshDatabase, type FreshDatabase } from '../support/database.ts'
import { connectTo } from './support/world.ts'
import type pg from 'pg'

let db: FreshDatabase
let superuser: pg.Client
beforeAll(async () => {
  db = await freshDatabase()
  superuser = await connectTo(db.superuserUrl)
})
afterAll(async () => {
  await superuser.end()
  await db.drop()
})

const LOGINS = LOGIN_ROLES.map(roleName)
const OURS = `not in ('pg_catalog', 'information_schema', 'pg_toast')`
const column = async (sql: string, values: unknown[] = []): Promise<string[]> => {
  const { rows } = await superuser.query<[string]>({ text: sql, values, rowMode: 'array' })
  return rows.map(([value]) => value)
}

/** Functions of ours that a role may call, without trigger functions that need none. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  runtime: [
    'audit.append(json)',
    'gate.agency()',
    'gate.base()',
    'gate.classes()',
    'gate.current_generation()',
    'gate.current_period()',
    'gate.enter(bytea)',
    'gate.lane(integer,integer,integer)',
    'gate.lanes()',
    'gate.own(integer,integer)',
    'gate.purpose()',
    'gate.reach()',
    'gate.sees(integer,integer)',
    'gate.shared(integer,integer,integer)',
    'gate.usr()',
    'nrm.drop_upload(integer,uuid,uuid)',
    'nrm.find_own(bytea[],bytea[],bytea[])',
    'stat.coarsest(uuid)',
    'stat.counts(integer[])',
    'stat.own(text,text[],jsonb)',
    'stat.touched(jsonb)',
  ],
  door: [
    'gate.close(bytea)',
    'gate.current_generation()',
    'gate.has_mark()',
    'gate.knows_master_key(bytea)',
    'gate.open(bytea,integer,text,text[],integer,interval)',
    'gate.vital_signs()',
  ],
  sequencer: ['audit.concerned(integer,uuid[])'],
  lawgiver: ['agreement.signed_by_all()', 'audit.record(json)'],
  release: ['audit.record(json)'],
  eraser: [
    'audit.record(json)',
    'nrm.clear_import(integer,uuid,integer)',
    'nrm.due_now(integer)',
    'nrm.erase_person(integer,uuid)',
    'nrm.keyless_now(integer,integer)',
    'nrm.retain(integer,integer,uuid,integer)',
    'nrm.sealed_of(integer,uuid)',
    'nrm.sealed_persons(integer,uuid,integer)',
    'nrm.undo_import(integer,uuid)',
  ],
}

const CHILD = 'owner, case_id'
const PERSON_MORE = 'other_citizenships, deceased, marital_status, children, primary_language, secondary_language, education'
const DEED_MORE =
  'sexual_forms, trafficker_relation, age_when_trafficked, recruitment_methods, recruitment_platforms, exploitation_platforms, vulnerabilities'
/** Columns, or `all` and the privileges on the whole table. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  runtime: {
    'agreement.version': 'all: select',
    'gate.agency': 'select: id, name, kind, region, title',
    'gate.region': 'all: select',
    'gate.retention': 'select: period_id, agency_id, category, days, clauses',
    'gate.way': 'all: select',
    'hub_migration.version': 'all: select',
    'nrm.access_grant': `select: ${CHILD}, id, agency, purpose, categories, since, until, revoked_at`,
    'nrm.assistance': `select: ${CHILD}, id, kind, provider, started_on, ended_on, outcome, version; insert: ${CHILD}, id, kind, started_on, ended_on, outcome`,
    'nrm.attachment': `select: ${CHILD}, id, person_id, sealed, added_by, added_at; insert: ${CHILD}, id, person_id, sealed; update: removed`,
    'nrm.attachment_chunk': `select: ${CHILD}, attachment_id, n, bytes; insert: ${CHILD}, attachment_id, n, bytes`,
    'nrm.case':
      'select: owner, id, person_id, reference, region, district, opened_on, opened_precision, closed_on, status, identification_status, identified_by, identified_on, data_source, source_digest, source_line, version, created_at, created_by, import_id, data_consent, data_agreement, closing_reason, closed_at; ' +
      'insert: owner, id, person_id, reference, region, district, opened_on, opened_precision, status, identification_status, identified_by, identified_on, data_source, origin, source_digest, source_line, import_id, data_consent, data_agreement; ' +
      'update: closed_on, status, closing_reason',
    'nrm.accounts': `select: ${CHILD}, person_id, sealed, version; insert: ${CHILD}, person_id, sealed`,
    'nrm.care': `select: ${CHILD}, person_id, sealed, version; insert: ${CHILD}, person_id, sealed`,
    'nrm.child_protection': `select: ${CHILD}, guardian, authority_informed_on, best_interests_assessed_on, forensic_interview_on, version; insert: ${CHILD}, guardian, authority_informed_on, best_interests_assessed_on, forensic_interview_on`,
    'nrm.consent': `select: ${CHILD}, id, to_agency, purpose, categories, given_by, given_on, until, withdrawn_at, version; insert: ${CHILD}, id, to_agency, purpose, categories, given_by, given_on, until; update: withdrawn_at, version`,
    'nrm.contact': `select: ${CHILD}, person_id, sealed, version; insert: ${CHILD}, person_id, sealed`,
    'nrm.demographics': `select: ${CHILD}, sex, age_group, citizenship, country_of_birth, version, ${PERSON_MORE}; insert: ${CHILD}, sex, age_group, citizenship, country_of_birth, ${PERSON_MORE}`,
    'nrm.exploitation': `select: ${CHILD}, forms, exploitation_class, sector, means_of_control, recruiter_relation, country, started_on, ended_on, version, ${DEED_MORE}; insert: ${CHILD}, forms, exploitation_class, sector, means_of_control, recruiter_relation, country, started_on, ended_on, ${DEED_MORE}`,
    'nrm.health': `select: ${CHILD}, needs, pregnant, disability, examined_on, version, vulnerabilities; insert: ${CHILD}, needs, pregnant, disability, examined_on, vulnerabilities`,
    'nrm.hold': `select: ${CHILD}, reason, until, held_at; insert: ${CHILD}, reason, until; update: reason, until`,
    'nrm.idempotency': 'select: key, operation, digest, owner, case_id, id; insert: key, operation, digest, owner, case_id, id',
    'nrm.identity': `select: ${CHILD}, person_id, sealed, version; insert: ${CHILD}, person_id, sealed, blind; update: blind`,
    'nrm.import':
      'select: owner, id, format, digest, started_at, started_by, finished_at, read, rejected, undone_at, undone_cases; insert: owner, id, format, digest; update: finished_at, read, rejected',
    'nrm.location': `select: ${CHILD}, person_id, sealed, version; insert: ${CHILD}, person_id, sealed`,
    'nrm.perpetrator': `select: ${CHILD}, id, number, roles, version; insert: ${CHILD}, number, roles`,
    'nrm.keeping': 'all: select',
    'nrm.note': `select: ${CHILD}, id, person_id, sealed, written_by, written_at, version; insert: ${CHILD}, id, person_id, sealed`,
    'nrm.person': 'insert: owner, id, child_until, origin',
    'nrm.proceedings': `select: ${CHILD}, number, article, stage, role, opened_on, version; insert: ${CHILD}, number, article, stage, role, opened_on`,
    'nrm.referral': `select: ${CHILD}, id, to_agency, categories, status, sent_at, answered_at, reason, until, version; insert: ${CHILD}, id, to_agency, categories, until; update: status, reason, version`,
    'nrm.trafficking_event': `select: ${CHILD}, id, number, kind, happened_on, country, version; insert: ${CHILD}, number, kind, happened_on, country`,
    'nrm.retained': `select: ${CHILD}, category, at`,
    'nrm.seal': `select: ${CHILD}, agencies, users, reason, sealed_at; insert: ${CHILD}, agencies, users, reason; update: agencies, users, reason`,
    'nrm.tie': `select: ${CHILD}, lane, source, consent, usr, way, categories, opened_on`,
    'stat.cell': 'all: select',
    'stat.release': 'all: select',
  },
  door: {
    'agreement.version': 'all: select',
    'gate.agency': 'all: select',
    'gate.client': 'all: select',
    'gate.issuer': 'all: select',
    'gate.operation': 'all: select',
    'gate.period': 'all: select',
    'gate.region': 'all: select',
    'gate.way': 'all: select',
  },
  sequencer: { 'audit.entry': 'all: select' },
  lawgiver: {
    'agreement.signature': 'all: insert, select',
    'agreement.signing_key': 'all: insert, select',
    'agreement.version': 'all: insert, select',
    'gate.agency': 'all: delete, insert, select, update',
    'gate.client': 'all: delete, insert, select, update',
    'gate.generation': 'all: select',
    'gate.issuer': 'all: delete, insert, select, update',
    'gate.law': 'all: delete, insert, select',
    'gate.operation': 'all: delete, insert, select',
    'gate.period': 'all: delete, insert, select',
    'gate.region': 'all: select',
    'gate.retention': 'all: insert',
    'gate.way': 'all: select',
  },
  release: {
    'agreement.version': 'all: select',
    'gate.agency': 'all: select',
    'gate.region': 'all: select',
    'nrm.case': 'select: owner, id, person_id, opened_on, opened_precision',
    'stat.cell': 'all: insert, select',
    'stat.release': 'all: select; insert: agreement, agreement_version, definition, contributors, first_year, last_year, published',
    'stat.secret': 'all: select',
  },
  eraser: {
    'gate.agency': 'select: id, name',
    'nrm.case': 'select: owner, id, person_id, reference',
    'nrm.erasure': 'select: owner, person_id, at',
    'nrm.person': 'select: owner, id',
  },
}

const TABLE_PRIVILEGES = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
const COLUMN_PRIVILEGES = ['select', 'insert', 'update', 'references']

/** As in TABLES, from what PostgreSQL itself answers: memberships, PUBLIC and defaults counted in. */
async function tablesOf(role: string): Promise<Record<string, string>> {
  const { rows } = await superuser.query<{ name: string; whole: string[]; columns: Record<string, string[]> | null }>(
    `select format('%s.%s', n.nspname, c.relname) as name,
            array(select p from unnest($2::text[]) p where has_table_privilege($1, c.oid, p) order by p) as whole,
            (select json_object_agg(x.p, x.names) from (
               select p, array_agg(a.attname order by a.attnum) as names from unnest($3::text[]) p, pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  and has_column_privilege($1, c.oid, a.attnum, p) and not has_table_privilege($1, c.oid, p)
                group by p) x) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname ${OURS} and c.relkind <> 'S'
        and (has_any_column_privilege($1, c.oid, $4) or has_table_privilege($1, c.oid, $5))
      order by 1`,
    [role, TABLE_PRIVILEGES, COLUMN_PRIVILEGES, COLUMN_PRIVILEGES.join(), TABLE_PRIVILEGES.join()],
  )
  return Object.fromEntries(
    rows.map(({ name, whole, columns }) => {
      const parts = COLUMN_PRIVILEGES.flatMap(privilege => (columns?.[privilege] ? [`${privilege}: ${columns[privilege].join(', ')}`] : []))
      return [name, [...(whole.length ? [`all: ${whole.join(', ')}`] : []), ...parts].join('; ')]
    }),
  )
}

describe.each(LOGIN_ROLES)('%s', role => {
  const name = roleName(role)

  test('calls these functions of ours', async () => {
    const found = await column(
      `select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname ${OURS} and n.nspname !~ '^pg_' and has_function_privilege($1, p.oid, 'execute') and has_schema_privilege($1, n.oid, 'usage') order by 1`,
      [name],
    )
    expect(found).toEqual(FUNCTIONS[role])
  })

  test('reads and writes these columns of ours', async () => {
    expect(await tablesOf(name)).toEqual(TABLES[role])
  })

  test('has no sequence, creates nowhere, and makes no temporary object', async () => {
    expect(
      await column(`select seqrelid::regclass::text from pg_sequence where has_sequence_privilege($1, seqrelid, 'usage,select,update')`, [
        name,
      ]),
    ).toEqual([])
    expect(await column(`select nspname::text from pg_namespace where has_schema_privilege($1, oid, 'create')`, [name])).toEqual([])
    expect(await column(`select has_database_privilege($1, current_database(), 'create,temp')::text`, [name])).toEqual(['false'])
    expect(
      await column(
        `select spcname::text from pg_tablespace where has_tablespace_privilege($1, oid, 'create') and spcname <> 'pg_default'`,
        [name],
      ),
    ).toEqual([])
  })

  test('owns nothing, is a member of nothing, and may nothing that its attributes would allow', async () => {
    expect(
      await column(
        `select 'a table' from pg_class where relowner = $1::text::regrole union all select 'a function' from pg_proc where proowner = $1::text::regrole
         union all select 'a schema' from pg_namespace where nspowner = $1::text::regrole union all select 'a type' from pg_type where typowner = $1::text::regrole
         union all select 'a member of ' || roleid::regrole::text from pg_auth_members where member = $1::text::regrole
         union all select 'an attribute' from pg_roles where rolname = $1::text and (rolsuper or rolinherit or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)`,
        [name],
      ),
    ).toEqual([])
  })
})

describe('what everybody may', () => {
  test('nothing of ours is granted to PUBLIC, and nothing new will be', async () => {
    expect(
      await column(
        `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where a.grantee = 0 and n.nspname ${OURS}
         union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
           where a.grantee = 0 and n.nspname ${OURS}
         union all select n.nspname::text from pg_namespace n, aclexplode(n.nspacl) a where a.grantee = 0 and n.nspname ${OURS}
         union all select datname::text from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where a.grantee = 0 and d.datname = current_database()`,
      ),
    ).toEqual([])
    const owners = await column(
      `select d.defaclrole::regrole::text from pg_default_acl d where d.defaclobjtype = 'f' and d.defaclnamespace = 0
          and not exists (select from aclexplode(d.defaclacl) a where a.grantee = 0) order by 1`,
    )
    expect(owners).toEqual(['hub_keeper', 'hub_owner'])
  })

  test('no server setting is let to anybody', async () => {
    expect(await column(`select parname from pg_parameter_acl`)).toEqual([])
  })

  test('nobody may grant on', async () => {
    expect(
      await column(
        `select c.oid::regclass::text from pg_class c, aclexplode(c.relacl) a where a.is_grantable and a.grantee <> c.relowner and a.grantee = any ($1::text[]::regrole[])
         union all select p.oid::regprocedure::text from pg_proc p, aclexplode(p.proacl) a where a.is_grantable and a.grantee <> p.proowner and a.grantee = any ($1::text[]::regrole[])`,
        [namesIn(MAIN)],
      ),
    ).toEqual([])
  })
})

describe('functions that run with more rights than their caller', () => {
  const DEFINERS = `select p.oid::regprocedure::text as name, p.* from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname ${OURS}`

  test('are these, the keeper’s, which bypasses no policy', async () => {
    expect(await column(`select name from (${DEFINERS}) d order by 1`)).toEqual([
      'audit.append(json)',
      'audit.concerned(integer,uuid[])',
      'audit.record(json)',
      'gate.agency()',
      'gate.base()',
      'gate.classes()',
      'gate.close(bytea)',
      'gate.current_generation()',
      'gate.current_period()',
      'gate.enter(bytea)',
      'gate.has_mark()',
      'gate.knows_master_key(bytea)',
      'gate.lanes()',
      'gate.next_generation()',
      'gate.open(bytea,integer,text,text[],integer,interval)',
      'gate.own(integer,integer)',
      'gate.purpose()',
      'gate.reach()',
      'gate.sees(integer,integer)',
      'gate.shared(integer,integer,integer)',
      'gate.ticket()',
      'gate.usr()',
      'gate.vital_signs()',
      'gate.void_all()',
      'notice.tell()',
      'nrm.clear_import(integer,uuid,integer)',
      'nrm.drop_chunks()',
      'nrm.drop_upload(integer,uuid,uuid)',
      'nrm.drop_words()',
      'nrm.due_now(integer)',
      'nrm.erase_person(integer,uuid)',
      'nrm.find_own(bytea[],bytea[],bytea[])',
      'nrm.keyless_now(integer,integer)',
      'nrm.lock_case()',
      'nrm.mark_import()',
      'nrm.refuse_emptied()',
      'nrm.retain(integer,integer,uuid,integer)',
      'nrm.retie(integer,uuid)',
      'nrm.retie_case()',
      'nrm.retie_child()',
      'nrm.retie_person()',
      'nrm.sealed_of(integer,uuid)',
      'nrm.sealed_persons(integer,uuid,integer)',
      'nrm.take_out()',
      'nrm.tie_new()',
      'nrm.undo_import(integer,uuid)',
      'nrm.untie_case()',
      'stat.coarsest(uuid)',
      'stat.counts(integer[])',
      'stat.own(text,text[],jsonb)',
      'stat.touched(jsonb)',
    ])
    expect(await column(`select distinct d.proowner::regrole::text from (${DEFINERS}) d`)).toEqual(['hub_keeper'])
  })

  test('have a search_path of their own, pg_catalog first and pg_temp last', async () => {
    expect(
      await column(
        `select d.name from (${DEFINERS}) d where not coalesce(array_to_string(d.proconfig, ';') ~ '^search_path=pg_catalog, ([a-z]+, )*pg_temp$', false)`,
      ),
    ).toEqual([])
  })

  test('and so have triggers that run with the caller’s', async () => {
    expect(
      await column(
        `select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname ${OURS} and p.prorettype = 'trigger'::regtype and not coalesce(array_to_string(p.proconfig, ';') ~ '^search_path=pg_catalog, ([a-z]+, )*pg_temp$', false)`,
      ),
    ).toEqual([])
  })

  test('that say who asks are stable and stay with the leader of a parallel query', async () => {
    expect(
      await column(
        `select name from (${DEFINERS}) d where name ~ '^gate\\.(agency|base|classes|lanes|own|purpose|reach|sees|shared|ticket|usr)\\(' and (provolatile, proparallel) is distinct from ('s', 'r')`,
      ),
    ).toEqual([])
  })

  test('are none of a language that could leave the database', async () => {
    expect(
      await column(
        `select distinct l.lanname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
          where n.nspname ${OURS} and p.proowner = any ($1::text[]::regrole[]) order by 1`,
        [namesIn(MAIN)],
      ),
    ).toEqual(['plpgsql', 'sql'])
    expect(await column(`select lanname::text from pg_language where lanpltrusted order by 1`)).toEqual(['plpgsql', 'sql'])
  })
})

describe('row policies', () => {
  test('are forced on every table with cases, keys, notices, tickets, agreements and releases', async () => {
    const without = await column(
      `select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    )
    // None of these is granted to the runtime, but for reference data.
    expect(without).toEqual([
      'agreement.signature',
      'agreement.signing_key',
      'audit.entry',
      'gate.agency',
      'gate.generation',
      'gate.issuer',
      'gate.law',
      'gate.master_key',
      'gate.period',
      'gate.region',
      'gate.way',
      'hub_migration.applied',
      'hub_migration.checksum',
      'stat.dimension',
    ])
  })

  test('let these roles in, and nobody by another', async () => {
    expect(
      await column(
        `select format('%s.%s %s %s to %s', schemaname, tablename, policyname, lower(cmd), array_to_string(roles, ' ')) from pg_policies
          where not roles = '{hub_runtime}' and not (policyname = 'keeper' and roles = '{hub_keeper}') order by 1`,
      ),
    ).toEqual([
      'agreement.version door select to hub_door',
      'agreement.version lawgiver all to hub_lawgiver',
      'agreement.version release select to hub_release',
      'gate.client door select to hub_door',
      'gate.client lawgiver all to hub_lawgiver',
      'gate.operation door select to hub_door',
      'gate.operation lawgiver all to hub_lawgiver',
      'gate.retention lawgiver insert to hub_lawgiver',
      'nrm.case count select to hub_release',
      'nrm.case find select to hub_eraser',
      'nrm.erasure read select to hub_eraser',
      'nrm.person find select to hub_eraser',
      'stat.cell make all to hub_release',
      'stat.release make all to hub_release',
      'stat.secret draw select to hub_release',
    ])
    expect(
      await column(
        `select format('%s.%s %s', schemaname, tablename, policyname) from pg_policies where roles = '{hub_runtime}' and (qual = 'true' or with_check = 'true')`,
      ),
    ).toEqual([])
    expect(await column(`select distinct permissive from pg_policies`)).toEqual(['PERMISSIVE'])
  })

  test('let the runtime change only what these say', async () => {
    expect(
      await column(
        `select format('%s.%s %s', schemaname, tablename, lower(cmd)) from pg_policies where roles = '{hub_runtime}' and cmd not in ('SELECT', 'INSERT') order by 1`,
      ),
    ).toEqual([
      'nrm.attachment update',
      'nrm.case update',
      'nrm.consent update',
      'nrm.hold update',
      'nrm.idempotency all',
      'nrm.identity update',
      'nrm.import update',
      'nrm.referral update',
      'nrm.seal update',
    ])
  })

  test('are not gone round by a view that looks with its owner’s eyes', async () => {
    expect(
      await column(
        `select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('v', 'm') and n.nspname ${OURS} and not coalesce(c.reloptions @> '{security_invoker=true}', false) order by 1`,
      ),
    ).toEqual(['hub_migration.version'])
  })

  test('nothing of ours notifies: whoever listens hears nothing', async () => {
    expect(
      await column(
        `select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname ${OURS} and p.prosrc ~* '\\m(pg_notify|notify)\\M'`,
      ),
    ).toEqual([])
  })
})

test('the roles that log in are these', async () => {
  expect(
    await column(`select rolname::text from pg_roles where rolcanlogin and rolname ~ '^hub_' and rolname <> 'hub_migrator' order by 1`),
  ).toEqual([...LOGINS, 'hub_keys'].sort())
})
