import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OperatorError } from '../base/errors.ts'
import { masterId } from './keyring.ts'

const VARIABLE = 'HUB_MASTER_KEY'
const NEXT_VARIABLE = 'HUB_MASTER_KEY_NEXT'

/** Where master keys come from; what is here can be asked for again. */
interface Source {
  readonly place: string
  read(): Promise<Buffer | undefined>
}

/**
 * The master keys of an installation: HUB_MASTER_KEY (32 bytes, base64), or the file `master.key` in the hub's home. While one takes the other's
 * place there are two: HUB_MASTER_KEY_NEXT, or `master.key.next`. Lose them and every name is lost; they have no copy anywhere else.
 */
export class MasterKeys {
  /** Where the one in use is, for messages. */
  readonly place: string
  /** The folder of the files; undefined where the environment holds the keys. */
  readonly home: string | undefined
  readonly #sources: readonly Source[]
  readonly #known = new Map<string, Buffer>()

  private constructor(home: string | undefined, sources: readonly Source[]) {
    this.home = home
    this.#sources = sources
    this.place = sources[0]!.place
  }

  static in(home: string, env: NodeJS.ProcessEnv = process.env): MasterKeys {
    if (env[VARIABLE]) return new MasterKeys(undefined, [variable(env, VARIABLE), variable(env, NEXT_VARIABLE)])
    return new MasterKeys(home, [file(masterFile(home)), file(nextFile(home))])
  }

  /** One that is at hand. */
  static of(key: Buffer): MasterKeys {
    return new MasterKeys(undefined, [{ place: 'the given key', read: async () => key }])
  }

  /** The key of this id. Looked for anew where it is not known: another process may have changed the master key. */
  async byId(id: Buffer): Promise<Buffer | undefined> {
    const name = id.toString('hex')
    if (!this.#known.has(name)) {
      // The next one first: when it has taken the other's place meanwhile, it is found there.
      for (const source of this.#sources.toReversed()) {
        const key = await source.read()
        if (key) this.#known.set(masterId(key).toString('hex'), key)
      }
    }
    return this.#known.get(name)
  }

  /** The one in use, where there is one. Errors: OperatorError where it is no key or cannot be read. */
  current(): Promise<Buffer | undefined> {
    return this.#sources[0]!.read()
  }

  /** The one that takes its place, where a change has begun. */
  async next(): Promise<Buffer | undefined> {
    return this.#sources[1]?.read()
  }

  /** Makes the file where it is missing; for a key store in which nothing is wrapped yet. */
  async make(): Promise<Buffer> {
    if (this.home !== undefined) await create(masterFile(this.home))
    return (await this.current())!
  }

  /** Begins a change, or goes on with one that was begun. Errors: OperatorError where the environment holds the keys and not yet the next one. */
  async makeNext(): Promise<Buffer> {
    if (this.home !== undefined) await create(nextFile(this.home))
    const key = await this.next()
    if (key) return key
    throw new OperatorError(
      `Set ${NEXT_VARIABLE} to the new key (openssl rand -base64 32 makes one) beside ${VARIABLE}, restart every hub with both, and run this again.`,
    )
  }

  /** Ends a change: the next one takes the place of the other, which is gone. In the environment that is the operator's to do. */
  async finish(): Promise<void> {
    if (this.home === undefined) return
    // Of two at once one has done it already.
    await rename(nextFile(this.home), masterFile(this.home)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    await syncFolder(this.home)
  }
}

const masterFile = (home: string): string => join(home, 'master.key')
const nextFile = (home: string): string => join(home, 'master.key.next')

const variable = (env: NodeJS.ProcessEnv, name: string): Source => ({
  place: name,
  read: async () =>
    env[name]
      ? decoded(env[name], `${name} is no master key: it must be 32 bytes in base64 (openssl rand -base64 32 makes one).`)
      : undefined,
})

const file = (path: string): Source => ({
  place: path,
  read: async () => {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw new OperatorError(`${path} cannot be read (${error.code}): start the hub as the user who made it.`)
    })
    return text === undefined
      ? undefined
      : decoded(text, `${path} is no master key, which has 32 bytes in base64: bring it back from its copy.`)
  },
})

/** Two at once must not end with two keys: whoever links first wins, the other reads. It lasts before anything is wrapped by it. */
async function create(path: string): Promise<void> {
  const part = `${path}.${randomBytes(6).toString('hex')}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(part, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  await chmod(part, 0o600)
  await link(part, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part, { force: true })
  await syncFolder(dirname(path))
}

/** A name in a folder lasts when the folder is written; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

function decoded(text: string, otherwise: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw new OperatorError(otherwise)
  return key
}
