import { type FileHandle, open, rm } from 'node:fs/promises'
import { BYTE_ORDER_MARK, csvLine } from '../../base/csv.ts'
import { OperatorError } from '../../base/errors.ts'
import { REJECT_COLUMNS, rejectCells } from './reject-columns.ts'
import type { Reject } from './refusal.ts'
import type { RejectsForm, Source, SourceRow } from './source.ts'

/** The columns of the file, and behind them why. */
const tableOf = (columns: readonly string[]): RejectsForm => ({
  extension: 'csv',
  head: BYTE_ORDER_MARK + csvLine([...columns, ...REJECT_COLUMNS]),
  line: (row, reject) => csvLine([...columns.map((_, i) => row.cells[i] ?? ''), ...rejectCells(row.identity, reject, row.text)]),
})

/** Numbers tried after a name that is taken. */
const MOST = 1_000

interface Opened {
  readonly path: string
  readonly handle: FileHandle
}

/**
 * The file into which rows go that do not fit, with why. Readable by its owner alone, as it may hold names; one that is there is never written over, and
 * where nothing was rejected there is none.
 */
export class RejectsFile implements AsyncDisposable {
  readonly #form: RejectsForm
  readonly #beside: string
  #opened: Opened | undefined
  #used = false

  private constructor({ file, columns, rejectsForm = tableOf(columns) }: Source) {
    this.#form = rejectsForm
    this.#beside = file.path
  }

  /**
   * `wanted`: the path asked for; left out, a free name beside the file itself, with the first row.
   * Errors: OperatorError where it cannot be made, or is there already.
   */
  static async open(source: Source, wanted?: string): Promise<RejectsFile> {
    const file = new RejectsFile(source)
    if (wanted === undefined) return file
    file.#opened = await exclusive(wanted)
    if (file.#opened) return file
    throw new OperatorError(`${wanted} is there already: name another file with --rejects, or move it away.`)
  }

  /** Where it is, once there is a row in it. */
  get path(): string | undefined {
    return this.#used ? this.#opened?.path : undefined
  }

  /** Errors: OperatorError where it cannot be written. */
  async add(rejects: readonly { readonly row: SourceRow; readonly reject: Reject }[]): Promise<void> {
    if (rejects.length === 0) return
    this.#opened ??= await this.#free()
    const { handle, path } = this.#opened
    const lines = rejects.map(({ row, reject }) => this.#form.line(row, reject))
    await handle.appendFile([this.#used ? '' : this.#form.head, ...lines].join('')).catch((error: unknown) => {
      throw unwritable(path, error)
    })
    this.#used = true
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#opened) return
    await this.#opened.handle.close()
    if (!this.#used) await rm(this.#opened.path, { force: true })
  }

  async #free(): Promise<Opened> {
    for (let n = 1; n <= MOST; n += 1) {
      const made = await exclusive(`${this.#beside}.rejects${n === 1 ? '' : `.${n}`}.${this.#form.extension}`)
      if (made) return made
    }
    throw new OperatorError(
      `There are ${MOST} rejects files beside ${this.#beside} already: move them away, or name another with --rejects.`,
    )
  }
}

async function exclusive(path: string): Promise<Opened | undefined> {
  try {
    return { path, handle: await open(path, 'wx', 0o600) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw unwritable(path, error)
  }
}

const unwritable = (path: string, error: unknown): OperatorError =>
  new OperatorError(`Cannot write ${path}: ${String((error as NodeJS.ErrnoException).code)}. Name another file with --rejects.`, {
    cause: error,
  })
