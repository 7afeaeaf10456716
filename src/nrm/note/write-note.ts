import { randomUUID } from 'node:crypto'
import { Field, ID, InputType } from 'type-graphql'
import { badInput, notFound } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { addRow } from '../../session/add-row.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { write } from '../../session/write.ts'
import { faultOf } from '../../storage/database-error.ts'
import { placeOfCase } from '../case/cases.ts'
import { childReading } from '../case/child-reading.ts'
import { recordable, recordingKey } from '../person/recording.ts'
import { sealedRecord } from '../person/sealed.ts'
import { Note } from './note.ts'

const MOST = 20_000

@InputType({ description: 'A note on a case.' })
export class WriteNoteInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('identity')
  idempotencyKey!: string

  @Field(() => ID, { description: 'The case.' })
  @Guarded('identity')
  caseId!: string

  @Field(() => String, { description: 'What is to be remembered; 1 to 20,000 characters.' })
  @Guarded('identity')
  text!: string
}

export function writeNote(session: Session, asked: AskedRoot, input: WriteNoteInput): Promise<Row | null> {
  const { text } = input
  if (text.trim() === '' || text.length > MOST || text.includes('\0'))
    throw badInput('input.text', 'length', {
      en: 'text has 1 to 20,000 characters, none of them NUL.',
      ru: 'В text от 1 до 20 000 знаков, и среди них нет NUL.',
      be: 'У text ад 1 да 20 000 знакаў, і сярод іх няма NUL.',
    })
  return write(session, asked, {
    input,
    act: async em => {
      const place = { ...placeOfCase(session, input.caseId), id: randomUUID() }
      const { rows } = await recordable(place).execute(em.getKysely())
      const key = await recordingKey(session, place.owner, rows[0])
      try {
        await addRow(em, Note, { ...place, personId: rows[0]!.personId, sealed: sealedRecord('note', place, key, { text }) })
      } catch (error) {
        // The row wall refuses a case that is not there and one that is not open alike, and so does the answer.
        throw faultOf(error).code === '42501' ? notFound('case') : error
      }
      return place
    },
    reading: written => childReading(Note, asked, written),
  })
}
