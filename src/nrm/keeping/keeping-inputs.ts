import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { ClosingReason, HoldReason } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'

@InputType({ description: "Closes a case of the asker's agency: from then on the days of its retention count." })
export class CloseCaseInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary')
  idempotencyKey!: string

  @Field(() => ID, { description: "A case of the asker's agency." })
  @Guarded('case-summary')
  caseId!: string

  @Field(() => Int, { description: 'The version of the case that the asker saw.' })
  @Guarded('case-summary')
  expectedVersion!: number

  @Field(() => CalendarDate, { nullable: true, description: 'When it was closed; today where left out, not before it was opened.' })
  @Guarded('case-summary')
  closedOn?: string

  @Field(() => ClosingReason, { description: 'Why; TRANSFERRED makes the status CLOSED_REFERRED.' })
  @Guarded('case-summary')
  reason!: ClosingReason
}

@InputType({ description: 'Opens a closed case again: nothing of it falls due any more. What was emptied stays so.' })
export class ReopenCaseInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary')
  idempotencyKey!: string

  @Field(() => ID, { description: "A case of the asker's agency." })
  @Guarded('case-summary')
  caseId!: string

  @Field(() => Int, { description: 'The version of the case that the asker saw.' })
  @Guarded('case-summary')
  expectedVersion!: number
}

@InputType({ description: 'Keeps a case whole until a day, whatever its retention says; where it is held already, in place of that.' })
export class HoldCaseInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary', { action: 'read' })
  idempotencyKey!: string

  @Field(() => ID, { description: "A case of the asker's agency." })
  @Guarded('case-summary', { action: 'read' })
  caseId!: string

  @Field(() => HoldReason, { description: 'Why.' })
  @Guarded('case-summary', { action: 'read' })
  reason!: HoldReason

  @Field(() => CalendarDate, {
    description: 'The day from which it holds no more: after today, at most 366 days ahead. It can be held anew then.',
  })
  @Guarded('case-summary', { action: 'read' })
  until!: string
}

@InputType({ description: 'Ends a hold before its day.' })
export class EndHoldInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary', { action: 'read' })
  idempotencyKey!: string

  @Field(() => ID, { description: 'The case.' })
  @Guarded('case-summary', { action: 'read' })
  caseId!: string
}

@ArgsType()
export class RetentionDueArgs {
  @Field(() => Int, { defaultValue: 90, description: 'Days from today within which something falls due, 0 to 3660.' })
  @Guarded('case-summary')
  withinDays!: number

  @Field(() => Int, { defaultValue: 20, description: 'Cases on the page, 1 to 100.' })
  @Guarded('case-summary')
  first!: number

  @Field(() => String, { nullable: true, description: 'The cursor behind which the page begins.' })
  @Guarded('case-summary')
  after?: string
}
