import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { createBriefingService } from '../../../electron/briefing/make.ts'
import { buildApp } from '../../../electron/dev/build.ts'
import { must } from '../../../electron/plan/memory.ts'
import type { BriefingVerbs } from '../../../electron/plan/verbs.ts'
import { appFolder } from '../../../electron/process/resources.ts'
import { spawnVerbs } from '../../../electron/process/seam.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { findChromium } from '../../standin/chromium.ts'
import { sampleStates } from '../../support/records.ts'
import type { Size } from '../bench.ts'
import { alternate, timed } from '../measure.ts'
import { absolute, type Row, ratio } from '../row.ts'
import { htmlOfModel } from './html.ts'

const date = '2026-12-14'
const requestOf = (records: readonly RecordState[]) => defaultBoardRequest(planOf(records), date)
const pageOf = (records: readonly RecordState[], request = requestOf(records)): string =>
  htmlOfModel(boardBriefing(planOf(records), request, () => true, null).model)

/** Starts the Chromium that tests use. */
export async function startChromium(): Promise<Browser> {
  const found = await findChromium()
  if (found === undefined) throw new Error('The benchmark needs a Chromium: set GROUNDWORK_CHROMIUM or install one.')
  return chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ['--no-sandbox', ...found.args],
  })
}

async function print(browser: Browser, html: string): Promise<void> {
  const page = await browser.newPage()
  await page.setContent(html)
  await page.pdf({ tagged: true, preferCSSPageSize: true })
  await page.close()
}

/** The board briefing: warm, in a new process, long, and a hundred of them. */
export async function documentRows(_folder: string, size: Size): Promise<Row[]> {
  await buildApp()
  const records = sampleStates()
  const request = requestOf(records)
  const html = pageOf(records)
  const service = createBriefingService()
  const browser = await startChromium()
  const warm = await alternate(
    size.rounds,
    () => timed(async () => must(await service.make({ records, request }))),
    () => timed(() => print(browser, html)),
  )
  const cold = await alternate(
    Math.min(size.rounds, 5),
    () => timed(() => inNewProcess(records)),
    () =>
      timed(async () => {
        const own = await startChromium()
        await print(own, html)
        await own.close()
      }),
  )
  const everyGoal = { ...request, goals: null }
  const pagesOf = async (of: readonly RecordState[]): Promise<number> =>
    must(await service.make({ records: of, request: everyGoal })).pages
  const first = await pagesOf(records)
  const each = (await pagesOf(manyTimes(records, 3))) - first
  const long = manyTimes(records, 1 + Math.max(0, Math.ceil(((size.pages - first) * 2) / Math.max(1, each))))
  let pages = 0
  const longTime = await alternate(
    Math.min(size.rounds, 2),
    () =>
      timed(async () => {
        pages = await pagesOf(long)
      }),
    () => timed(() => print(browser, pageOf(long, everyGoal))),
  )
  await browser.close()
  const aim = { at: 'least', value: 4 } as const
  return [
    ratio('briefing-warm', 'Board briefing, warm: times faster than Chromium prints it', warm, aim, true),
    absolute('briefing-warm-ms', 'Board briefing, warm', 'ms', warm.ours),
    ratio('briefing-new', 'Board briefing in a new process: times faster than Chromium', cold, aim, true),
    absolute('briefing-new-ms', 'Board briefing in a new process', 'ms', cold.ours),
    absolute('briefing-long', `Briefing of ${pages} pages`, 'ms', longTime.ours),
    ratio('briefing-long-times', `Briefing of ${pages} pages: times faster than Chromium`, longTime, undefined, true),
    ...(await memoryRows(size.documents)),
  ]
}

/** As the app starts it: the built program, by the spawn seam. */
async function inNewProcess(records: readonly RecordState[]): Promise<void> {
  const started = spawnVerbs<BriefingVerbs>(join(appFolder(), 'out', 'main', 'briefing.js'), { kind: 'child' })
  must(await started.verbs.make({ records, request: requestOf(records) }))
  await started.stop()
}

/** The sample plan with its goals, and what hangs on them, again and again under other names. */
function manyTimes(records: readonly RecordState[], times: number): RecordState[] {
  const goals = new Set(records.filter((r) => r.kind === 'goal').map((r) => r.id))
  const hangs = new Set(goals)
  for (let before = -1; before !== hangs.size; ) {
    before = hangs.size
    for (const r of records) if (Object.values(r.values).some((v) => hangs.has(v as string))) hangs.add(r.id)
  }
  const again = (r: RecordState, n: number): RecordState => {
    const named = (v: unknown): unknown => (typeof v === 'string' && hangs.has(v) ? `${v}-${n}` : v)
    return {
      ...r,
      id: `${r.id}-${n}`,
      values: Object.fromEntries(Object.entries(r.values).map(([f, v]) => [f, named(v)])),
    }
  }
  const more = Array.from({ length: times - 1 }, (_, n) =>
    records.filter((r) => hangs.has(r.id)).map((r) => again(r, n + 1)),
  )
  return [...records, ...more.flat()]
}
async function memoryRows(documents: number): Promise<Row[]> {
  const child = fork(new URL('./memory.ts', import.meta.url), [String(documents)])
  const [[said]] = await Promise.all([once(child, 'message'), once(child, 'exit')])
  const { early, late } = said as { early: number; late: number }
  const at = (value: number) => ({ median: value, spread: [value, value] as const })
  return [
    absolute('memory', `Memory of the process after ${documents} briefings`, 'MB', at(late)),
    absolute('memory-growth', 'What it grew by over the second half of them', 'MB', at(Math.max(0, late - early)), {
      at: 'most',
      value: 50,
    }),
  ]
}
