import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** One file of the page. */
export interface Asset {
  readonly type: string
  readonly etag: string
  readonly plain: Buffer
  /** Packed once, when first asked for. */
  readonly gzip: () => Promise<Buffer>
}

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

/** Loaded with the first visit: GraphiQL is 9 MB of text. */
const graphiql = () => import('@graphql-yoga/render-graphiql/graphiql')

/** Beside src/ and beside dist/ alike. */
const ours = (name: string): Promise<string> => readFile(fileURLToPath(new URL(`../../../explorer/${name}`, import.meta.url)), 'utf8')

const SOURCES = {
  'graphiql.js': [SCRIPT, async () => (await graphiql()).js],
  'graphiql.css': [STYLE, async () => (await graphiql()).css],
  'editor-worker.js': [SCRIPT, async () => (await graphiql()).editorWorkerService],
  'graphql-worker.js': [SCRIPT, async () => (await graphiql()).graphqlWorker],
  'json-worker.js': [SCRIPT, async () => (await graphiql()).jsonWorker],
  'bar.js': [SCRIPT, () => ours('bar.js')],
  'bar.css': [STYLE, () => ours('bar.css')],
} as const satisfies Record<string, readonly [type: string, read: () => Promise<string>]>
type Name = keyof typeof SOURCES

const known = new Map<Name, Promise<Asset>>()

export const isAsset = (name: string): name is Name => Object.hasOwn(SOURCES, name)

/** Throws an Error on a name that is not one of them. */
export function assetNamed(name: string): Promise<Asset> {
  if (!isAsset(name)) throw new Error(`The explorer has no ${name}.`)
  let asset = known.get(name)
  if (!asset) known.set(name, (asset = load(name)))
  return asset
}

async function load(name: Name): Promise<Asset> {
  const [type, read] = SOURCES[name]
  const plain = Buffer.from(await read())
  const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`
  let packed: Promise<Buffer> | undefined
  return { type, etag, plain, gzip: () => (packed ??= promisify(gzip)(plain)) }
}
