import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { demoAgencyNames, demoInput } from '../dist/demo/agencies.js'
import { keepDemoState } from '../dist/demo/demo-state.js'
import { GLOBAL_FORM } from '../dist/exchange/ctdc/global-form.js'
import { SUBSET_FORM } from '../dist/exchange/ctdc/subset-form.js'
import { SYNTHETIC_FORM } from '../dist/exchange/ctdc/synthetic-form.js'
import { applyInit } from '../dist/setup/apply-init.js'
import { connected } from '../dist/storage/connecting.js'
import { openInstallation } from '../dist/storage/installation.js'

// `hub import ctdc` of a generated file, as an agency's engineer runs it: how long, and the most memory that its process ever held.
//   node bench/import.js [ROWS] [subset | global | synthetic]
const ROWS = Number(process.argv[2] ?? 1_000_000)
const FORM = process.argv[3] ?? 'subset'

let state = 42
/** The same file every time (mulberry32). */
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}
const pick = words => words[Math.floor(random() * words.length)]
const between = (from, to) => from + Math.floor(random() * (to - from + 1))

const WORDS = {
  subset: {
    yearOfRegistration: () => between(2002, 2020),
    Datasource: () => pick(['Case Management', 'Hotline']),
    gender: () => pick(['Female', 'Male']),
    citizenship: () => pick(['BY', 'UA', 'MD', '0']),
    isForcedLabour: () => 1,
    ControlCategory: () => pick(['Financial', 'Threats', 'Physical']),
    RecruiterCategory: () => pick(['Other', 'Friend/Acquaintance']),
    ExploitType: () => 'Forced Labor',
    Labor_Type: () => pick(['Construction', 'Agriculture', 'Domestic Work']),
    ageCategories: () => pick(['Age 9-17', 'Age 18-20', 'Age 30-38']),
  },
  global: {
    yearOfRegistration: () => between(2002, 2020),
    Datasource: () => pick(['Case Management', 'Hotline']),
    gender: () => pick(['Female', 'Male', '-99']),
    ageBroad: () => pick(['18--20', '30--38', '48+']),
    majorityStatus: () => 'Adult',
    majorityStatusAtExploit: () => '-99',
    majorityEntry: () => '-99',
    citizenship: () => pick(['BY', 'UA', '-99']),
    CountryOfExploitation: () => pick(['RU', 'PL', '-99']),
    '': () => pick(['1', '0', '-99', '-99']),
  },
  synthetic: {
    yearOfRegistration: () => between(2002, 2022),
    gender: () => pick(['Woman', 'Man', 'NULL']),
    ageBroad: () => pick(['09--17', '18--20', '30--38', '']),
    citizenship: () => pick(['BLR', 'UKR', '']),
    CountryOfExploitation: () => pick(['RUS', 'POL', '']),
    traffickMonths: () => pick(['0--12 (0-1 yr)', '']),
    '': () => pick(['1', '', '', 'NULL']),
  },
}
const { columns } = { subset: SUBSET_FORM, global: GLOBAL_FORM, synthetic: SYNTHETIC_FORM }[FORM]

async function write(path) {
  const file = createWriteStream(path)
  file.write(`${columns.join(',')}\n`)
  for (let i = 0; i < ROWS; i += 1) {
    const line = columns.map(column => (WORDS[FORM][column] ?? WORDS[FORM][''])()).join(',')
    if (!file.write(`${line}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

/** Runs the command; gives its summary and the most memory it held, in MB. */
async function run(home, ...args) {
  const told = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS '+process.resourceUsage().maxRSS))`
  const hub = new URL('../dist/cli/hub.js', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', told, hub, ...args], { env: { ...process.env, HUB_HOME: home } })
  let [out, err] = ['', '']
  child.stdout.on('data', text => (out += text))
  child.stderr.on('data', text => (err += text))
  const [code] = await once(child, 'close')
  const kilobytes = Number(/maxRSS (\d+)/.exec(err)?.[1])
  if (code !== 0) throw new Error(err)
  return { ...JSON.parse(out), megabytes: Math.round((kilobytes * 1024) / 1e6) }
}

const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'))
await chmod(folder, 0o755) // as root, the database's user must be able to enter it
const home = join(folder, '.hub')
const installation = await openInstallation({ home })
try {
  await connected(installation.urls.lawgiver, async client =>
    applyInit(client, await demoInput(await keepDemoState(home, demoAgencyNames()))),
  )
  const path = join(folder, 'generated.csv')
  await write(path)
  for (const what of ['imported', 'the same file again']) {
    const { read, added, already, rejected, seconds, bytes, megabytes } = await run(
      home,
      'import',
      'ctdc',
      path,
      '--agency',
      'red-cross-brest',
      '--json',
    )
    console.log(
      `${FORM}, ${(bytes / 1e6).toFixed(0)} MB, ${read} rows ${what}: ${added} new, ${already} there, ${rejected} rejected; ${seconds.toFixed(1)} s, at most ${megabytes} MB`,
    )
  }
} finally {
  await installation.stop()
  await rm(folder, { recursive: true, force: true })
}
