import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { LANGUAGES } from '../../base/languages.ts'
import { nearest } from './nearest.ts'
import { error, type Problem } from './problem.ts'

const SCHEMA = JSON.parse(readFileSync(new URL('../../../schema/agreement.schema.json', import.meta.url), 'utf8')) as object
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, verbose: true })
formats.default(ajv, ['date-time'])
const hasShape = ajv.compile(SCHEMA)

const NO_CONDITIONS =
  'a prohibition has no conditions: a way stands open beside it (the same child is also "referred" without "minor"), so that one on a row would not close it; grant less instead'
const NO_SCOPE = 'a prohibition has no scope: it holds by whatever way one comes to the case'
const NO_DUTIES =
  'a prohibition has no duties: rights add up over duties, so that a second duty would undo it; keep duties apart in the mapping of claims'

function unknownWord(fault: ErrorObject): Problem {
  const known = fault.params['allowedValues'] as string[]
  const meant = nearest(String(fault.data), known)
  const hint = meant === undefined ? '' : `did you mean "${meant}"? `
  return error(fault.instancePath || '/', 'unknown-word', `"${fault.data}" is not known here; ${hint}known: ${known.join(', ')}`)
}

function missingField(fault: ErrorObject): Problem {
  const name = fault.params['missingProperty'] as string
  const path = `${fault.instancePath}/${name}`
  const isLanguage = (LANGUAGES as readonly string[]).includes(name)
  if (isLanguage) return error(path, 'missing-language', `the text in "${name}" is missing`)
  return error(path, 'missing', `"${name}" is missing`)
}

function unknownField(fault: ErrorObject): Problem {
  const name = fault.params['additionalProperty'] as string
  const path = `${fault.instancePath}/${name}`
  const forbids = (fault.data as { effect?: unknown }).effect === 'forbid'
  if (forbids && name === 'conditions') return error(path, 'no-situation', NO_CONDITIONS)
  if (forbids && name === 'scope') return error(path, 'no-situation', NO_SCOPE)
  // Only whom a prohibition binds is an object without room for duties under `to`.
  if (name === 'duties' && fault.instancePath.endsWith('/to')) return error(path, 'no-situation', NO_DUTIES)
  return error(path, 'unknown-field', `"${name}" is not a field here`)
}

function inWords(fault: ErrorObject): Problem {
  const path = fault.instancePath || '/'
  switch (fault.keyword) {
    case 'enum':
      return unknownWord(fault)
    case 'required':
      return missingField(fault)
    case 'additionalProperties':
      return unknownField(fault)
    case 'pattern':
      if (fault.schema === '\\S') return error(path, 'missing-language', 'the text is empty')
      return error(path, 'form', `"${fault.data}" does not have the form ${fault.schema}`)
    case 'format':
      return error(path, 'form', `"${fault.data}" is not an instant like 2014-05-21T00:00:00+03:00`)
    case 'minimum':
    case 'maximum':
      return error(path, 'range', `${fault.data} ${fault.message}`)
    default:
      return error(path, 'form', fault.message ?? fault.keyword)
  }
}

/** Does the document have the form of schema/agreement.schema.json? Its faults in words, each once. */
export function checkShape(document: unknown): Problem[] {
  if (hasShape(document)) return []
  // `if` only says that one of the two kinds of clause did not fit: the faults of that kind stand beside it.
  const faults = (hasShape.errors ?? []).filter(fault => fault.keyword !== 'if').map(inWords)
  return [...new Map(faults.map(fault => [`${fault.path} ${fault.message}`, fault])).values()]
}
