import { OperatorError } from '../base/errors.ts'

/** The same database for another user. Everything else of the URL stays: host, port, socket, TLS. Errors: OperatorError where it is no URL. */
export function urlFor(databaseUrl: string, user: string, password: string): string {
  const url = parse(databaseUrl)
  // A URL without a host (a socket by ?host=) takes no user; the parameter has precedence over this placeholder.
  if (url.hostname === '') url.hostname = 'localhost'
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  url.searchParams.delete('user')
  url.searchParams.delete('password')
  return url.href
}

/** The same server and user in another database. Errors: OperatorError where it is no URL. */
export function urlIn(databaseUrl: string, database: string): string {
  const url = parse(databaseUrl)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/** Errors: OperatorError where it is no URL of a database. */
export function checkUrl(databaseUrl: string): void {
  parse(databaseUrl)
}

/** The settings at connect that a URL asks for, beside those that we ask for: of two of one name the last one counts, and that is ours. */
export function withSettings(
  databaseUrl: string,
  settings: Readonly<Record<string, string>>,
): { connectionString: string; options: string } {
  const url = parse(databaseUrl)
  const theirs = url.searchParams.get('options') ?? ''
  url.searchParams.delete('options')
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`)
  return { connectionString: url.href, options: [theirs, ...ours].join(' ').trim() }
}

/** The parser's own error holds its input, and with it a password: it is not passed on. */
function parse(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return url
  throw new OperatorError('The URL of the database is not one: it reads postgresql://user:password@host:5432/database.')
}
