import { randomUUID } from 'node:crypto'
import { Field, ID, InputType } from 'type-graphql'
import { day } from '../../base/clock.ts'
import { AssistanceKind, AssistanceOutcome } from '../../base/codes/index.ts'
import { badInput, notFound } from '../../base/errors.ts'
import { addRow } from '../../session/add-row.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { write } from '../../session/write.ts'
import { placeOfCase } from '../case/cases.ts'
import { childReading } from '../case/child-reading.ts'
import { faultOf } from '../../storage/database-error.ts'
import { Assistance } from './assistance.ts'

@InputType({ description: "Help that the asker's agency gives, free of charge, in a case of its own or one referred to it." })
export class RecordAssistanceInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('assistance')
  idempotencyKey!: string

  @Field(() => ID, { description: 'The case.' })
  @Guarded('assistance')
  caseId!: string

  @Field(() => AssistanceKind, { description: 'What kind of help.' })
  @Guarded('assistance')
  kind!: AssistanceKind

  @Field(() => CalendarDate, { nullable: true, description: 'When it began; today where left out.' })
  @Guarded('assistance')
  startedOn?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When it ended; not before it began.' })
  @Guarded('assistance')
  endedOn?: string

  @Field(() => AssistanceOutcome, { defaultValue: 'UNKNOWN', description: 'What came of it.' })
  @Guarded('assistance')
  outcome!: AssistanceOutcome
}

export function recordAssistance(session: Session, asked: AskedRoot, input: RecordAssistanceInput): Promise<Row | null> {
  const startedOn = input.startedOn ?? day()
  if (input.endedOn && input.endedOn < startedOn)
    throw badInput('input.endedOn', 'order', {
      en: 'It does not end before it begins.',
      ru: 'Конец не бывает раньше начала.',
      be: 'Канец не бывае раней за пачатак.',
    })
  return write(session, asked, {
    input,
    act: async em => {
      const place = placeOfCase(session, input.caseId)
      const id = randomUUID()
      const row = { ...place, id, kind: input.kind, startedOn, outcome: input.outcome, ...(input.endedOn && { endedOn: input.endedOn }) }
      try {
        await addRow(em, Assistance, row)
      } catch (error) {
        // The row wall refuses a case that is not there and one that is not open alike, and so does the answer.
        throw faultOf(error).code === '42501' ? notFound('case') : error
      }
      return { ...place, id }
    },
    reading: written => childReading(Assistance, asked, written),
  })
}
