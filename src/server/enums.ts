import { registerEnumType } from 'type-graphql'
import { CODE_LISTS } from '../base/codes/index.ts'

/** Every closed code list is an enum of the schema, described with its source; and the schema has no other. */
export function registerEnums(): void {
  for (const { name, title, scheme, source, closed, values, codes } of CODE_LISTS) {
    if (!closed || !values) continue
    const valuesConfig = Object.fromEntries(codes.map(({ code, description }) => [code, { description }]))
    registerEnumType(values as Record<string, string>, { name, description: `${title.en} (${scheme}). Source: ${source}.`, valuesConfig })
  }
}
