import { sql } from 'kysely'
import { Field, ID, InputType } from 'type-graphql'
import { notFound } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { write } from '../../session/write.ts'
import { readingOfCase } from '../case/cases.ts'

@InputType({ description: 'Takes a file out of a case, for good.' })
export class RemoveAttachmentInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('identity')
  idempotencyKey!: string

  @Field(() => ID, { description: 'The attachment.' })
  @Guarded('identity')
  id!: string
}

export function removeAttachment(session: Session, asked: AskedRoot, input: RemoveAttachmentInput): Promise<Row | null> {
  return write(session, asked, {
    input,
    act: async em => {
      const place = session.hub.ids.open('attachment', input.id)
      if (!place) throw notFound('attachment')
      const [caseId, id] = place.ids as [string, string]
      const { numAffectedRows } = await sql`
        update nrm.attachment set removed = true where owner = ${place.owner} and case_id = ${caseId} and id = ${id}`.execute(
        em.getKysely(),
      )
      if (!numAffectedRows) throw notFound('attachment')
      return { owner: place.owner, caseId }
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })
}
