import { type FileHandle, open } from 'node:fs/promises'
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

/**
 * The file into which rows go that do not fit, with why. Made with the first of them, readable by its owner alone, as it may hold names; one that is there
 * is never written over.
 */
export class RejectsFile implements AsyncDisposable {
  readonly #form: RejectsForm
  readonly #wanted: string | undefined
  readonly #beside: string
  #open: { readonly path: string; readonly handle: FileHandle } | undefined

  /** `wanted`: the path asked for; a free name beside the file itself where left out. */
  constructor({ file, columns, rejectsForm = tableOf(columns) }: Source, wanted?: string) {
    this.#form = rejectsForm
    this.#wanted = wanted
    this.#beside = file.path
  }

  /** Where it is, once there is one. */
  get path(): string | undefined {
    return this.#open?.path
  }

  /** Errors: OperatorError where it cannot be made. */
  async add(rejects: readonly { readonly row: SourceRow; readonly reject: Reject }[]): Promise<void> {
    if (rejects.length === 0) return
    if (!this.#open) {
      this.#open = await this.#make()
      await this.#open.handle.write(this.#form.head)
    }
    await this.#open.handle.write(rejects.map(({ row, reject }) => this.#form.line(row, reject)).join(''))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open?.handle.sync()
    await this.#open?.handle.close()
  }

  async #make(): Promise<{ path: string; handle: FileHandle }> {
    if (this.#wanted !== undefined) {
      const made = await exclusive(this.#wanted)
      if (made) return made
      throw new OperatorError(`${this.#wanted} is there already: name another file with --rejects, or move it away.`)
    }
    for (let n = 1; n <= MOST; n += 1) {
      const made = await exclusive(`${this.#beside}.rejects${n === 1 ? '' : `.${n}`}.${this.#form.extension}`)
      if (made) return made
    }
    throw new OperatorError(
      `There are ${MOST} rejects files beside ${this.#beside} already: move them away, or name another with --rejects.`,
    )
  }
}

async function exclusive(path: string): Promise<{ path: string; handle: FileHandle } | undefined> {
  try {
    return { path, handle: await open(path, 'wx', 0o600) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return undefined
    throw new OperatorError(`Cannot write ${path}: ${code}. Name another file with --rejects.`, { cause: error })
  }
}
