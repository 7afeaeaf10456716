import type { GraphQLResolveInfo } from 'graphql'
import type { Language } from '../base/languages.ts'
import { HubError } from '../base/errors.ts'
import type { Agency } from '../identity/agency.ts'
import type { Directory } from '../identity/directory.ts'
import type { Caller } from '../identity/principal.ts'
import type { Ticket } from '../identity/ticket.ts'
import { type AskedRoot, askedOf } from '../policy/asked.ts'
import type { Need } from '../policy/guarded.ts'
import { refKey, type Ref, type Situation } from '../policy/decide.ts'
import type { Rights } from '../policy/rights.ts'
import { Deadline } from './deadline.ts'
import type { Hub } from './hub.ts'
import { told } from './told.ts'

/** An entry of `extensions.withheld`: one a field, whatever the rows. */
export type Withheld = { readonly coordinate: string } & ReturnType<typeof told>

/** One request: who asks, what the law gives them, and what the answer must say beside its data. Apollo copies it, which #private fields do not survive. */
export class Session {
  readonly hub: Hub
  readonly caller: Caller
  readonly directory: Directory
  readonly rights: Rights
  readonly requestId: string
  readonly language: Language
  readonly deadline: Deadline
  private readonly askedRoots = new WeakMap<object, AskedRoot>()
  private readonly withheldFields = new Map<string, Withheld>()
  private readonly reliedOnClauses = new Map<string, Ref>()

  constructor(hub: Hub, caller: Caller, directory: Directory, requestId: string, language: Language, deadline = new Deadline()) {
    this.hub = hub
    this.caller = caller
    this.directory = directory
    this.rights = hub.lawOf(directory).rightsOf(caller)
    this.requestId = requestId
    this.language = language
    this.deadline = deadline
  }

  /** The same caller, for a piece of work that has a time of its own: a file comes and goes as slowly as its line. */
  within(deadline: Deadline): Session {
    return new Session(this.hub, this.caller, this.directory, this.requestId, this.language, deadline)
  }

  /** What this root field asks for. The same object to the wall and to the resolver. */
  asked(info: GraphQLResolveInfo): AskedRoot {
    let asked = this.askedRoots.get(info.path)
    if (!asked) this.askedRoots.set(info.path, (asked = askedOf(info, this.rights)))
    return asked
  }

  /** The agency of this number. Throws an Error where there is none: rows name only agencies. */
  agency(number: number): Agency {
    const agency = this.directory.agencyById.get(number)
    if (!agency) throw new Error(`no agency ${number}`)
    return agency
  }

  /** The caller's own agency. Throws UNAUTHENTICATED for the public. */
  get self(): Agency {
    if (!this.caller.agency)
      throw new HubError('UNAUTHENTICATED', { en: 'This needs a token.', ru: 'Для этого нужен токен.', be: 'Для гэтага патрэбны токен.' })
    return this.caller.agency
  }

  /** The caller's agency as the database numbers it; 0 is the public. */
  get agencyNumber(): number {
    return this.caller.agency?.id ?? 0
  }

  /** A ticket for the database, open or new. Errors: those of the door; of the deadline, as a change of law under way is waited for. */
  ticket(): Promise<Ticket> {
    const { user, duties, purpose } = this.caller
    const { agencyNumber: agency, directory } = this
    return this.deadline.race(this.hub.door.open({ agency, user, duties, purpose, generation: directory.generation }))
  }

  /** A field of the answer is withheld: on every row (no situations), or on rows come by in these. */
  withhold(coordinate: string, need: Need, situations?: readonly Situation[]): void {
    if (!this.withheldFields.has(coordinate))
      this.withheldFields.set(coordinate, { coordinate, ...told(this.rights.refusal(need, situations), this.language) })
  }

  relyOn(refs: readonly Ref[]): void {
    for (const ref of refs) this.reliedOnClauses.set(refKey(ref), ref)
  }

  get withheld(): Withheld[] {
    return [...this.withheldFields.values()]
  }

  get reliedOn(): Ref[] {
    return [...this.reliedOnClauses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ref]) => ref)
  }
}
