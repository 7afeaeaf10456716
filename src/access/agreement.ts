import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql'
import { digestOf } from '../agreement/canonical.ts'
import type { Agreement, Clause, Conditions, Party } from '../agreement/document.ts'
import {
  ActionCode,
  Addressees,
  AgencyKind,
  AgreementStatus,
  codeOf,
  DataCategory,
  Duty,
  Effect,
  Purpose,
  Scope,
} from '../base/codes/index.ts'
import type { Language, Text } from '../base/languages.ts'
import { Guarded } from '../policy/guarded.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import { DateTime } from '../session/scalars.ts'
import type { Session } from '../session/session.ts'
import { RetentionClauseView } from './retention-clause.ts'

@ObjectType('Party', { description: 'A signatory or an observer of an agreement.' })
export class PartyView {
  @Field(() => String, { description: 'Its name, such as red-cross-brest.' })
  @Guarded('agreement')
  agency!: string

  @Field(() => AgencyKind, { description: 'What kind of agency it is.' })
  @Guarded('agreement')
  kind!: AgencyKind

  @Field(() => DateTime, { description: 'Since when it is a party.' })
  @Guarded('agreement')
  since!: string

  @Field(() => DateTime, { nullable: true, description: 'When it left; null while it is a party.' })
  @Guarded('agreement')
  until!: string | null

  names!: Text

  @Field(() => String, { description: 'What the agreement calls it.' })
  @Guarded('agreement')
  name(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.names[language ?? session.language]
  }

  static of({ agency, kind, name, since, until }: Party): PartyView {
    return Object.assign(new PartyView(), { agency, kind: codeOf(kind), since, until: until ?? null, names: name })
  }
}

@ObjectType({ simpleResolvers: true, description: 'What a granting clause asks for: of the row, of the deed, of the answer.' })
export class ClauseConditions {
  @Field(() => Boolean, { description: 'The person consents to this agency and purpose.' })
  @Guarded('agreement')
  consent!: boolean

  @Field(() => Boolean, { description: 'The person is under 18, or it is not known.' })
  @Guarded('agreement')
  minor!: boolean

  @Field(() => Int, { nullable: true, description: 'So many persons of the owner agree before a grant is made.' })
  @Guarded('agreement')
  approvals!: number | null

  @Field(() => String, { nullable: true, description: 'A grant, conference or emergency ends after this (ISO 8601 duration).' })
  @Guarded('agreement')
  longest!: string | null

  @Field(() => String, { nullable: true, description: 'An emergency is reviewed within this (ISO 8601 duration).' })
  @Guarded('agreement')
  review!: string | null

  @Field(() => Int, { nullable: true, description: 'The base of counts: persons; no smaller count is shown.' })
  @Guarded('agreement')
  smallest!: number | null
}

@ObjectType('Clause', { description: 'A clause: who may do what with which data, or may not.' })
export class ClauseView {
  @Field(() => String, { description: 'Its number.' })
  @Guarded('agreement')
  id!: string

  @Field(() => Effect, { description: 'Grant or forbid.' })
  @Guarded('agreement')
  effect!: Effect

  @Field(() => Addressees, { description: 'Whom it names.' })
  @Guarded('agreement')
  who!: Addressees

  @Field(() => [AgencyKind], { nullable: true, description: 'Only agencies of these kinds; null where of every kind.' })
  @Guarded('agreement')
  kinds!: AgencyKind[] | null

  @Field(() => [String], { nullable: true, description: 'These agencies by name, beside the kinds; null where none is named.' })
  @Guarded('agreement')
  agencies!: string[] | null

  @Field(() => [Duty], { nullable: true, description: 'Only users with one of these duties; null where of any.' })
  @Guarded('agreement')
  duties!: Duty[] | null

  @Field(() => [ActionCode], { description: 'What is done with the data.' })
  @Guarded('agreement')
  actions!: ActionCode[]

  @Field(() => [DataCategory], { description: 'Which data.' })
  @Guarded('agreement')
  categories!: DataCategory[]

  @Field(() => [AgencyKind], { nullable: true, description: 'Only in cases of agencies of these kinds; null where of every kind.' })
  @Guarded('agreement')
  owners!: AgencyKind[] | null

  @Field(() => Scope, { nullable: true, description: 'How one comes to the data; null in a clause that forbids, which holds however.' })
  @Guarded('agreement')
  scope!: Scope | null

  @Field(() => [Purpose], { nullable: true, description: 'For these purposes; null where for any.' })
  @Guarded('agreement')
  purposes!: Purpose[] | null

  @Field(() => ClauseConditions, { nullable: true, description: 'On these conditions; null where on none.' })
  @Guarded('agreement')
  conditions!: ClauseConditions | null

  @Field(() => String, { nullable: true, description: 'How long the reader may keep what it took out (ISO 8601 duration).' })
  @Guarded('agreement')
  keep!: string | null

  @Field(() => [String], { nullable: true, description: 'Clauses of the same agreement that a clause that forbids leaves standing.' })
  @Guarded('agreement')
  except!: string[] | null

  texts!: Text

  @Field(() => String, { description: 'Its wording.' })
  @Guarded('agreement')
  text(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.texts[language ?? session.language]
  }

  static of(clause: Clause): ClauseView {
    const { id, text, effect, to, actions, categories, owners, purposes } = clause
    return Object.assign(new ClauseView(), {
      id,
      texts: text,
      effect: codeOf(effect),
      who: codeOf(to.who),
      kinds: to.kinds?.map(codeOf) ?? null,
      agencies: to.agencies ?? null,
      duties: to.duties?.map(codeOf) ?? null,
      actions: actions.map(codeOf),
      categories: categories.map(codeOf),
      owners: owners?.map(codeOf) ?? null,
      purposes: purposes?.map(codeOf) ?? null,
      scope: clause.effect === 'grant' ? codeOf(clause.scope) : null,
      conditions: clause.effect === 'grant' && clause.conditions ? conditionsOf(clause.conditions) : null,
      keep: (clause.effect === 'grant' && clause.keep) || null,
      except: (clause.effect === 'forbid' && clause.except) || null,
    })
  }
}

const conditionsOf = ({ consent, minor, approvals, longest, review, smallest }: Conditions): ClauseConditions => ({
  consent: consent ?? false,
  minor: minor ?? false,
  approvals: approvals ?? null,
  longest: longest ?? null,
  review: review ?? null,
  smallest: smallest ?? null,
})

@ObjectType('Agreement', { description: 'One version of a memorandum of understanding.' })
export class AgreementView {
  @Field(() => String, { description: 'The same in every version.' })
  @Guarded('agreement')
  id!: string

  @Field(() => Int, { description: 'Which version.' })
  @Guarded('agreement')
  version!: number

  @Field(() => AgreementStatus, { description: 'How it stands now.' })
  @Guarded('agreement')
  status!: AgreementStatus

  @Field(() => Boolean, { description: 'A model text, not the wording of a real agreement?' })
  @Guarded('agreement')
  model!: boolean

  @Field(() => DateTime, { description: 'When it begins.' })
  @Guarded('agreement')
  since!: string

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null where it has no end.' })
  @Guarded('agreement')
  until!: string | null

  @Field(() => String, { description: 'SHA-256 (hex) of what the signatories signed: the canonical document (RFC 8785).' })
  @Guarded('agreement')
  digest!: string

  @Field(() => [PartyView], { description: 'Who has signed it, those who left too.' })
  @Guarded('agreement')
  signatories!: PartyView[]

  @Field(() => [PartyView], { description: 'Who observes it.' })
  @Guarded('agreement')
  observers!: PartyView[]

  @Field(() => [ClauseView], { description: 'What it says.' })
  @Guarded('agreement')
  clauses!: ClauseView[]

  @Field(() => [RetentionClauseView], { description: 'How long closed cases are kept; empty where it says nothing of it.' })
  @Guarded('agreement')
  retention!: RetentionClauseView[]

  titles!: Text

  @Field(() => String, { description: 'What it is called.' })
  @Guarded('agreement')
  title(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.titles[language ?? session.language]
  }

  static of(agreement: Agreement, status: AgreementStatus): AgreementView {
    const { id, version, model = false, since, until, title, signatories, observers, clauses, retention = [] } = agreement
    return Object.assign(new AgreementView(), {
      id,
      version,
      status,
      model,
      since,
      until: until ?? null,
      digest: digestOf(agreement).toString('hex'),
      titles: title,
      signatories: signatories.map(PartyView.of),
      observers: observers.map(PartyView.of),
      clauses: clauses.map(ClauseView.of),
      retention: retention.map(RetentionClauseView.of),
    })
  }
}
