import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { Note } from './note.ts'
import { writeNote, WriteNoteInput } from './write-note.ts'

@Resolver()
export class NoteResolver {
  @Mutation(() => Note, {
    nullable: true,
    description: 'Writes a note on a case. Errors: BAD_INPUT, CONFLICT (the person was erased, or has not agreed), FORBIDDEN, NOT_FOUND.',
  })
  @Guarded('identity')
  writeNote(
    @Arg('input', () => WriteNoteInput, { description: 'The note.' }) input: WriteNoteInput,
    @Ctx() session: Session,
    @Info() info: GraphQLResolveInfo,
  ) {
    return writeNote(session, session.asked(info), input)
  }
}
