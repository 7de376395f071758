import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Browser, chromium } from 'playwright-core'
import { createBriefingService } from '../../../electron/briefing/make.ts'
import { buildApp } from '../../../electron/dev/build.ts'
import type { BriefingVerbs } from '../../../electron/plan/verbs.ts'
import { appFolder } from '../../../electron/process/resources.ts'
import { spawnVerbs } from '../../../electron/process/seam.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { findChromium } from '../../standin/chromium.ts'
import { must } from '../../support/memory-plan.ts'
import { sampleStates } from '../../support/records.ts'
import type { Size } from '../bench.ts'
import { alternate, repeat, timed } from '../measure.ts'
import { absolute, type Row, ratio } from '../row.ts'
import { changing } from './changing.ts'
import { htmlOfModel } from './html.ts'
import { manyTimes } from './many.ts'

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

/** A plan whose briefing of all goals has about so many pages, and how many it has. */
async function planOfPages(service: BriefingVerbs, wanted: number) {
  const records = sampleStates()
  const pagesOf = async (of: readonly RecordState[]): Promise<number> =>
    must(await service.make({ records: of, request: { ...requestOf(of), goals: null }, preview: true })).pages
  const first = await pagesOf(records)
  const each = ((await pagesOf(manyTimes(records, 3))) - first) / 2
  let many = manyTimes(records, 1 + Math.max(0, Math.round((wanted - first) / Math.max(1, each))))
  const found = await pagesOf(many)
  // The list of goals grows with them: once more, with what was learned.
  if (Math.abs(found - wanted) > wanted / 10)
    many = manyTimes(
      records,
      Math.max(1, Math.round((many.filter((r) => r.kind === 'goal').length / 8) * (wanted / found))),
    )
  return { records: many, pages: await pagesOf(many) }
}

/** Until the first page of a preview could be drawn: the pages made, the file opened, the page's own parts read. */
async function firstPage(bytes: Uint8Array): Promise<void> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  await page.getOperatorList()
  await task.destroy()
}

const lengths = [
  { pages: 9, preview: 100, faster: 6 },
  { pages: 28, preview: 200, faster: 6 },
  { pages: 200, preview: 400, faster: undefined },
] as const

/** The board briefing as a person waits for it, one word changed each time: short and long, and in a new process. */
export async function documentRows(_folder: string, size: Size): Promise<Row[]> {
  await buildApp()
  const service = createBriefingService()
  const browser = await startChromium()
  const rows: Row[] = []
  for (const { pages: wanted, preview, faster } of lengths.filter((l) => l.pages <= size.pages)) {
    const { records, pages } = wanted === 9 ? { records: sampleStates(), pages: 0 } : await planOfPages(service, wanted)
    const request = { ...requestOf(records), ...(wanted === 9 ? {} : { goals: null }), draft: false }
    const next = changing(records, request)
    const make = async (preview: boolean) => must(await service.make({ records: next(), request, preview }))
    const rounds = wanted > 100 ? Math.min(size.rounds, 4) : size.rounds
    const shown = await repeat(rounds, () => timed(() => make(true)))
    const drawn = await repeat(rounds, () => timed(async () => firstPage((await make(true)).bytes)))
    const sent = await alternate(
      rounds,
      () => timed(() => make(false)),
      () => timed(() => print(browser, pageOf(next(), request))),
    )
    const what = `Briefing of ${pages || (await make(true)).pages} pages, one word changed`
    const most = (value: number) => ({ at: 'most', value }) as const
    rows.push(
      absolute(`briefing-preview-${wanted}`, `${what}: pages for the preview`, 'ms', shown, most(preview)),
      absolute(`briefing-first-${wanted}`, `${what}: until its first page can be drawn`, 'ms', drawn),
      absolute(
        `briefing-export-${wanted}`,
        `${what}: export`,
        'ms',
        sent.ours,
        wanted === 200 ? most(2000) : undefined,
      ),
      ratio(
        `briefing-export-times-${wanted}`,
        `${what}: export, times faster than Chromium prints it`,
        sent,
        faster && { at: 'least', value: faster },
        true,
      ),
    )
  }
  const records = sampleStates()
  const html = pageOf(records)
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
  await browser.close()
  return [
    ...rows,
    ratio(
      'briefing-new',
      'Board briefing in a new process: times faster than Chromium',
      cold,
      { at: 'least', value: 2 },
      true,
    ),
    absolute('briefing-new-ms', 'Board briefing in a new process', 'ms', cold.ours),
    ...(await memoryRows(size.documents)),
  ]
}

/** As the app starts it: the built program, by the spawn seam. */
async function inNewProcess(records: readonly RecordState[]): Promise<void> {
  const started = spawnVerbs<BriefingVerbs>(join(appFolder(), 'out', 'main', 'briefing.js'), { kind: 'child' })
  must(await started.verbs.make({ records, request: requestOf(records) }))
  await started.stop()
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
