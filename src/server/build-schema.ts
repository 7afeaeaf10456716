import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AgreementDifferenceResolver } from '../access/agreement-difference.resolver.ts'
import { AgreementResolver } from '../access/agreement.resolver.ts'
import { CodeListResolver } from '../access/code-lists.ts'
import { MeResolver } from '../access/me.resolver.ts'
import { AssistanceResolver } from '../nrm/assistance/assistance.resolver.ts'
import { AttachmentResolver } from '../nrm/attachment/attachment.resolver.ts'
import { CaseResolver } from '../nrm/case/case.resolver.ts'
import { ConsentResolver } from '../nrm/consent/consent.resolver.ts'
import { KeepingResolver } from '../nrm/keeping/keeping.resolver.ts'
import { NoteResolver } from '../nrm/note/note.resolver.ts'
import { ReferralResolver } from '../nrm/referral/referral.resolver.ts'
import { SealResolver } from '../nrm/seal/seal.resolver.ts'
import { StatisticsResolver } from '../statistics/query/statistics.resolver.ts'
import { registerEnums } from './enums.ts'
import { guardSchema, type GuardedElement } from './guards.ts'
import { withWall } from './wall.ts'

registerEnums()

/** The schema without its wall, and what guards each element: for the wall, for printing, for tests. */
export function bareSchema(): { schema: GraphQLSchema; guarded: GuardedElement[] } {
  const schema = buildSchemaSync({
    resolvers: [
      AgreementDifferenceResolver,
      AgreementResolver,
      AssistanceResolver,
      AttachmentResolver,
      CaseResolver,
      CodeListResolver,
      ConsentResolver,
      KeepingResolver,
      MeResolver,
      NoteResolver,
      ReferralResolver,
      SealResolver,
      StatisticsResolver,
    ],
    validate: false,
  })
  return { schema, guarded: guardSchema(schema) }
}

/** The schema that is served. */
export const buildSchema = (): GraphQLSchema => withWall(bareSchema().schema)

/** The schema as text: what schema/schema.graphql holds. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(bareSchema().schema))}\n`
