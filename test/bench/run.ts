import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { demandNode } from '../../electron/dev/node-version.ts'
import { bench, everyPart, type Part, quick, whole } from './bench.ts'
import { type Baseline, meets, tableOf } from './row.ts'

demandNode()

/** `npm run bench`: a table, the same as JSON, and how it stands to the baseline that is kept beside this file. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, save: { type: 'boolean' } },
})
const file = new URL('./baseline.json', import.meta.url)
const baseline: Baseline | null =
  !values.quick && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : null

const unknown = positionals.filter((p) => !everyPart.includes(p as Part))
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; the parts are ${everyPart.join(', ')}.\n`)
  process.exit(2)
}
const wanted = positionals.length > 0 ? (positionals as Part[]) : everyPart
const rows = await bench(values.quick ? quick : whole, wanted, {
  begins: (part) => process.stderr.write(`Measuring: ${part}\n`),
  measured: (some) => process.stderr.write(`${tableOf(some, baseline)}\n\n`),
})

const cpus = os.cpus()
const run: Baseline = {
  made: new Date().toISOString().slice(0, 10),
  machine: `${cpus.length} cores, ${cpus[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`,
  rows,
}
process.stdout.write(`${run.made}, ${run.machine}\n\n${tableOf(rows, baseline)}\n\n`)
const missed = rows.filter((row) => meets(row) === false)
process.stdout.write(
  values.quick
    ? 'A quick run: its numbers say nothing about speed.\n\n'
    : missed.length === 0
      ? 'Every number meets its aim.\n\n'
      : `${missed.length} of ${rows.filter((r) => r.aim).length} numbers miss their aim: ${missed.map((r) => r.what).join('; ')}.\n\n`,
)
process.stdout.write(`${JSON.stringify(run)}\n`)
if (values.save && !values.quick) {
  const kept = new Map([...(baseline?.rows ?? []), ...rows].map((r) => [r.id, r]))
  writeFileSync(file, `${JSON.stringify({ ...run, rows: [...kept.values()] }, null, 2)}\n`)
}
// A measured Chromium or process that lingers must not hold the script.
process.exit(0)
