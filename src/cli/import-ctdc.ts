import type { Command } from 'commander'
import { ctdcFormat } from '../exchange/ctdc/ctdc-format.ts'
import { openTable } from '../exchange/intake/table.ts'
import { importFileCommand } from './import-file.ts'

const MEANING = `
Three forms are known by their columns: the global dataset, k-anonymised (63 columns), the subset of 2020 (10), the synthetic dataset (27 variables).
Each row becomes a case of its own, of a person of its own, with the year alone as its date and the status CLOSED: nobody works on it any more. A row
of Case Management is an IDENTIFIED victim, by whom is UNKNOWN; one of a Hotline is PRESUMED, and so is one of the synthetic file, whose source is
SYNTHETIC. Of several kinds of labour or of recruiter the first is taken. How long the trafficking lasted, and the majority at its time, are checked and
not kept. Behind a synthetic record stands nobody: no release counts it, but own counts do; import that file where you try the hub out.`

/** `hub import ctdc FILE --agency NAME`. */
export const importCtdcCommand = (): Command =>
  importFileCommand({
    name: 'ctdc',
    description: 'Read a CTDC file, in any of its three forms, into the cases of an agency.',
    file: 'the file (CSV)',
    meaning: MEANING,
    example: 'hub import ctdc ctdc_2020_subset.csv --agency red-cross-brest',
    async use(path, _, run) {
      const source = await openTable(path, { oneLine: true })
      return run({ source, format: ctdcFormat(path, source.columns) })
    },
  })
