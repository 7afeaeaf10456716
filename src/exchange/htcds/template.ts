import { BYTE_ORDER_MARK, csvLine } from '../../base/csv.ts'
import { HTCDS_FIELDS, HUB_FIELDS } from './fields.ts'

export const TEMPLATE_FORMS = ['csv', 'json'] as const
export type TemplateForm = (typeof TEMPLATE_FORMS)[number]

const FIELDS = [...HUB_FIELDS, ...HTCDS_FIELDS]

/** A list with one case of an invented person, which says so: every field, and how it is written. */
export function template(form: TemplateForm): string {
  if (form === 'csv') return BYTE_ORDER_MARK + csvLine(FIELDS.map(({ name }) => name)) + csvLine(FIELDS.map(({ reader }) => reader.example))
  const record = Object.fromEntries(FIELDS.map(({ name, reader }) => [name, reader.many ? [reader.example] : reader.example]))
  return `${JSON.stringify([record], null, 2)}\n`
}
