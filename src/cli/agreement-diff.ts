import { existsSync } from 'node:fs'
import { Command, Option } from 'commander'
import type { Agreement } from '../agreement/document.ts'
import { allAgreements } from '../agreement/store.ts'
import { OperatorError } from '../base/errors.ts'
import { type Language, LANGUAGES } from '../base/languages.ts'
import { check } from '../policy/check/check.ts'
import { isOpen, type Side } from '../policy/difference/change.ts'
import { type Difference, difference } from '../policy/difference/difference.ts'
import type { ChangeGroup } from '../policy/difference/merge.ts'
import { verbOf } from '../policy/difference/telling.ts'
import { reading } from '../policy/difference/words/reading.ts'
import { sentenceOf } from '../policy/difference/words/sentence.ts'
import { TONGUES } from '../policy/difference/words/tongues.ts'
import { readJson } from '../setup/read-init.ts'
import { type PublishedCount, publishedCount } from '../statistics/release/published-count.ts'
import { connected } from '../storage/connecting.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'

interface DiffOptions {
  readonly language: Language
  readonly json: boolean
  readonly full: boolean
}

const EXAMPLE = `
Examples:
  $ hub agreement diff brest-1.json brest-2.json --language be
  $ hub agreement diff brest-mou@1 brest-mou@2 --full
  $ hub agreement diff brest-mou@2 draft-of-3.json`

/** `hub agreement diff A B`: what B changes against A, to be read out in a meeting. Needs a database only for ID@VERSION. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Say what one agreement changes against another: who gains or loses what, by which clause, and what stays.')
    .argument('<from>', 'a document (JSON), or ID@VERSION of the installation')
    .argument('<to>', 'the document or version whose changes are asked for')
    .addOption(new Option('--language <code>', 'the language of the sentences').choices(LANGUAGES).default('en'))
    .option('--full', 'each right in a sentence of its own, with duties, purposes and terms', false)
    .option('--json', 'print it for machines', false)
    .addHelpText(
      'after',
      `\nOf the records that it touches, what the last release publishes is told; its own exactly, to each agency that asks the hub (agreementDifference).\n${EXAMPLE}\n${ENVIRONMENT_HELP}`,
    )
    .action(async (from: string, to: string, options: DiffOptions) => {
      const version = [from, to].find(isVersion)
      const there = version === undefined ? null : await stored(version)
      const told = differenceBetween(from, to, there?.agreements ?? [])
      process.stdout.write(
        options.json ? `${JSON.stringify(asJson(told, there, options.language), null, 2)}\n` : asText(told, there, options),
      )
    })
}

const VERSION = /^([a-z0-9]+(?:-[a-z0-9]+)*)@([1-9]\d*)$/

const isVersion = (name: string): boolean => VERSION.test(name) && !existsSync(name)

/** What the installation knows: every version, and what is published of the records of the agreement that was named. */
interface Stored {
  readonly agreements: readonly Agreement[]
  readonly published: PublishedCount | null
}

const stored = (name: string): Promise<Stored> =>
  inInstallation(environment(), async ({ urls }) => ({
    agreements: (await connected(urls.lawgiver, allAgreements)).map(version => version.document),
    published: await connected(urls.release, client => publishedCount(client, VERSION.exec(name)![1]!)),
  }))

function differenceBetween(from: string, to: string, agreements: readonly Agreement[]): Difference {
  const find = (name: string): Agreement => (isVersion(name) ? versionOf(name, agreements) : readAgreement(name))
  const [before, after] = [find(from), find(to)]
  return difference(
    before,
    after,
    agreements.filter(other => other !== before && other !== after),
  )
}

function versionOf(name: string, stored: readonly Agreement[]): Agreement {
  const [, id, version] = VERSION.exec(name)!
  const found = stored.find(agreement => agreement.id === id && agreement.version === Number(version))
  if (found) return found
  const there = stored.map(agreement => `${agreement.id}@${agreement.version}`).join(', ')
  throw new OperatorError(`There is no ${name} in the installation; ${there ? `there are: ${there}` : 'it has no agreement yet'}.`)
}

/** What is no agreement has no meaning to compare. */
function readAgreement(file: string): Agreement {
  const document = readJson(file)
  const fault = check(document).find(problem => problem.level === 'error')
  if (fault) throw new OperatorError(`${file}: ${fault.path} ${fault.message} [${fault.rule}]; hub agreement check lists all.`)
  return document as Agreement
}

const groupsOf = ({ telling: { common, rest, alike } }: Difference): ChangeGroup[] => [
  ...common.flatMap(each => each.groups),
  ...rest,
  ...alike,
]

function asText(told: Difference, there: Stored | null, { language, full }: DiffOptions): string {
  const records = there ? [{ heading: null, sentences: [TONGUES[language].released(there.published)] }] : []
  const sections = [...reading(told, language), ...records]
  const each = full ? [{ heading: null, sentences: groupsOf(told).map(group => sentenceOf(group, told, language)) }] : []
  const paragraphs = [...sections, ...each].map(({ heading, sentences }) =>
    heading === null ? sentences : [heading, ...sentences.map(sentence => `  ${sentence}`)],
  )
  return `${paragraphs.map(lines => lines.join('\n')).join('\n\n')}\n`
}

/** The names of the hub's own words, as in a document. */
function asJson(told: Difference, there: Stored | null, language: Language): object {
  const side = (it: Side): object => (isOpen(it) ? { terms: it.terms, clauses: it.clauses } : { forbiddenBy: it.forbidding })
  return {
    from: { id: told.from.id, version: told.from.version },
    to: { id: told.to.id, version: told.to.version },
    at: told.at,
    identical: told.identical,
    parties: told.parties,
    clauses: told.clauses.map(({ what, before, after }) => ({ change: what, before: before?.id ?? null, after: after?.id ?? null })),
    sameClauses: told.sameClauses,
    rights: groupsOf(told).map(({ before, after, ways, ...rest }) => ({
      change: verbOf({ before, after }),
      ...rest,
      ways: ways.map(way => way.name),
      before: side(before),
      after: side(after),
    })),
    keeping: told.keeping,
    untouched: told.untouched,
    ...(there && { published: there.published }),
    reading: reading(told, language),
  }
}
