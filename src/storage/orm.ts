import 'reflect-metadata'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { defineConfig, type Options } from '@mikro-orm/postgresql'
import { connectSettings } from './pool.ts'

/** The classes that are stored, as the domains declare them. */
export type Entities = NonNullable<Options['entities']>

/**
 * The ORM's configuration, with connections like those of `runtimePool`. Policies, functions, triggers and roles live in migrations/*.sql: the
 * schema generator leaves them alone, and serves the drift check of the tables. Errors: OperatorError where it is no URL.
 */
export function ormConfig(url: string, entities: Entities, overrides: Options = {}): Options {
  return defineConfig({
    clientUrl: url,
    // The ORM reads host, port, user and database of a URL; pg reads TLS and sockets too.
    driverOptions: connectSettings(url),
    entities,
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    schemaGenerator: { ignoreRoutines: true, ignoreTriggers: true, ignorePolicies: true },
    ...overrides,
  })
}
