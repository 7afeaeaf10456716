import { OperatorError } from '../../base/errors.ts'
import { eraseKeys } from '../../secrets/erase-keys.ts'
import { connected } from '../../storage/connecting.ts'
import { faultOf } from '../../storage/database-error.ts'
import { query } from '../../storage/pool.ts'
import { ownerOf, type WorkerUrls } from './case-worker.ts'

export interface UndoUrls extends WorkerUrls {
  readonly eraser: string
  readonly keys: string
}

/** What was taken back. */
export interface Undone {
  readonly importId: string
  readonly cases: number
  /** Persons whose keys were destroyed: those of whom a name was there. */
  readonly keys: number
}

/** What the database says: taken back, now or before, or why not. */
interface Verdict {
  readonly outcome: 'undone' | 'again' | 'absent' | 'read' | 'worked-on'
  readonly cases?: number
  readonly agencies?: number
}

/** Cases a transaction. */
const BATCH = 2_000
const BUSY = '55P03'

/**
 * Takes an import back: its cases, persons and their keys are gone, and its file may be imported anew. One that broke off half way is finished by the same call.
 * Errors: OperatorError where there is no such import, or where somebody else has read one of its cases or worked on it.
 */
export async function undoImport(urls: UndoUrls, agency: string, importId: string): Promise<Undone> {
  const owner = await ownerOf(urls, agency)
  return connected(urls.eraser, async eraser => {
    // A million cases have three million ties.
    await query(eraser, `select set_config('statement_timeout', '15min', false)`)
    const verdict = await busyTold(
      query<{ verdict: Verdict }>(eraser, 'select nrm.undo_import($1, $2) as verdict', [owner, importId]).then(
        ({ rows }) => rows[0]!.verdict,
      ),
    )
    if (verdict.outcome !== 'undone' && verdict.outcome !== 'again') throw new OperatorError(whyNot(verdict, agency))
    let keys = 0
    await connected(urls.keys, async store => {
      for (;;) {
        const { rows } = await query<{ persons: string[] }>(eraser, 'select nrm.clear_import($1, $2, $3) as persons', [
          owner,
          importId,
          BATCH,
        ])
        const { persons } = rows[0]!
        if (persons.length === 0) return
        keys += await eraseKeys(store, owner, persons)
      }
    })
    return { importId, cases: verdict.cases ?? 0, keys }
  })
}

function whyNot({ outcome, agencies }: Verdict, agency: string): string {
  if (outcome === 'absent') return `${agency} has no such import; hub import list --agency ${agency} shows them.`
  if (outcome === 'worked-on') {
    return 'It stays: somebody has referred one of its cases, recorded a consent, assistance or a note, closed or sealed it, or opened it to others.'
  }
  return `It stays: ${agencies === 1 ? 'another agency has' : `${agencies} other agencies have`} read one of its cases or more; the log says which.`
}

async function busyTold<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (faultOf(error).code !== BUSY) throw error
    throw new OperatorError('The hub is at work on cases without a pause: run it again, or when fewer are at work.', { cause: error })
  }
}
