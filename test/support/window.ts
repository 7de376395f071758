import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { readPicture } from '../../electron/briefing/picture.ts'
import { createManualService } from '../../electron/import/manual/service.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { newOwnKey, openOwnKey } from '../../electron/plan/own/key.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import type { Who } from '../../electron/plan/who.ts'
import { appFolder } from '../../electron/process/resources.ts'
import { contentSecurityPolicy, NONCE_PLACE } from '../../electron/security/policy.ts'
import { type Taken, takeManual } from '../../electron/use-cases/manual.ts'
import { lockNotes, openNotes } from '../../electron/use-cases/notes.ts'
import type { Op, RecordState } from '../../shared/domain/state.ts'
import { laidOver, type PlanEntry, type Settings, type SettingsChange } from '../../shared/ipc/contract.ts'
import { planLines } from '../../shared/ipc/snapshot-lines.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findChromium } from '../standin/chromium.ts'
import { must } from './memory-plan.ts'
import { type Answer, takePage } from './test-page.ts'

/**
 * The page alone, in a real Chromium, over the real plan verbs in this process: for tests of screens, keyboard and
 * accessibility. No main process, no gateway: those have tests of their own. Served with the app's own content
 * security policy, from memory, without a network.
 */

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The page as it is shipped, which the runner built before (`npm run build` where this is used without it). */
const shipped = join(appFolder(), 'out/page')
const kit = join(appFolder(), 'test/components/kit')

const loaded = new Map<string, Promise<ReadonlyMap<string, Buffer>>>()

/** What a page is made of: of the app as it was built, of the kit built here, into a folder that goes away. */
function files(which: 'app' | 'kit'): Promise<ReadonlyMap<string, Buffer>> {
  const known = loaded.get(which)
  if (known !== undefined) return known
  const loading = (async () => {
    if (which === 'app') return inside(shipped)
    const out = mkdtempSync(join(tmpdir(), 'groundwork-page-'))
    // As it would be shipped: the runner's own NODE_ENV would build React for development.
    const environment = process.env.NODE_ENV
    process.env.NODE_ENV = 'production'
    const { build } = await import('vite')
    await build({
      root: kit,
      configFile: 'vite.config.ts',
      logLevel: 'error',
      build: { outDir: out, emptyOutDir: true },
    })
    process.env.NODE_ENV = environment
    const found = inside(out)
    rmSync(out, { recursive: true })
    return found
  })()
  loaded.set(which, loading)
  return loading
}

function inside(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  return new Map(
    names.map((f) => {
      const full = join(f.parentPath, f.name)
      return [full.slice(folder.length).replaceAll('\\', '/'), readFileSync(full)] as const
    }),
  )
}

export interface TestWindow {
  readonly page: Page
  readonly plan: PlanVerbs
  /** The records of a kind that are in the plan, without those that were removed. */
  records(kind: string): readonly RecordState[]
  /** What the page sent, by channel, in order. */
  readonly sent: { channel: string; input: unknown }[]
  /** Refuses the next messages on a channel with this sentence, until told otherwise. */
  refuse(channel: string, says: string | null): void
  /** Answers of a channel wait until the returned function is called. */
  hold(channel: string): () => void
  /** Complaints of the page: errors, and what its policy refused. */
  readonly complaints: string[]
  /** Announces something to the page. */
  announce(event: string, payload: unknown): Promise<void>
  close(): Promise<void>
}

export interface WindowOptions {
  /** Several tests look at it, and their file closes it; without this, it is closed after its test. */
  readonly stays?: boolean
  readonly ops?: readonly Op[]
  /** '' shows the first start. */
  readonly author?: string
  /** Opens the plan at once; false shows Home. */
  readonly open?: boolean
  readonly width?: number
  readonly height?: number
  readonly theme?: Settings['theme']
  /** The copy that the person chooses in the dialog of "Bring in a copy". */
  readonly copy?: string
  /** The folder that the person chooses for what is taken out; none: she thinks better of it. */
  readonly exportTo?: string
  /** The pictures that the person chooses in the dialog for the logo, one after the other; none: she thinks better of it. */
  readonly logos?: Uint8Array[]
  /** The policy manual that the person chooses; none: she thinks better of it. */
  readonly manual?: string
  /** Every bound field and the kit's other parts, on one page, in place of the app. */
  readonly kit?: boolean
  /** The plan's file, beside which is kept what is being typed; a new one where it is left out. */
  readonly file?: string
}

let launched: Promise<Browser> | undefined

/** The Chromium for all files of tests that this process runs. It ends with the process. */
async function launchBrowser(): Promise<Browser> {
  const last = await launched
  if (last?.isConnected()) return last
  launched = launchOne()
  return launched
}

async function launchOne(): Promise<Browser> {
  const found = await findChromium()
  if (found === undefined) throw new Error('No Chromium: set GROUNDWORK_CHROMIUM or install one.')
  return chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env } as Record<string, string>,
    // Without a cache on the disk nothing is written into its profile after that was removed.
    args: ['--no-sandbox', '--disable-gpu', '--disable-gpu-shader-disk-cache', ...found.args],
  })
}

/** Makes a plan's file with these records, for a copy that somebody else works on. */
export function makePlan(file: string, author: string, ops: readonly Op[]): PlanVerbs {
  const plan = createPlanService(systemClockAndIds)
  const made = plan.create({ path: file, who: who(author), ops, drafts: null })
  if (!made.ok) throw new Error(made.error.says)
  return plan
}

const none: readonly Op[] = []
const made = new WeakMap<readonly Op[], Map<string, Buffer>>()

/** The file of a plan with these records. The same records are saved once, and then copied. */
function madeOf(ops: readonly Op[], author: string): Buffer {
  const known = made.get(ops) ?? new Map<string, Buffer>()
  made.set(ops, known)
  const bytes = known.get(author)
  if (bytes !== undefined) return bytes
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-made-'))
  const file = join(folder, 'plan.groundwork')
  makePlan(file, author, ops).close()
  known.set(author, readFileSync(file))
  rmSync(folder, { recursive: true })
  return madeOf(ops, author)
}

export const who = (author: string): Who => ({ author, device: `laptop of the ${author}` })

/** Keys of private notes, made here and in no time. */
const keys = {
  ownKey: ({ passphrase, head }: { passphrase: string; head: Uint8Array | null }) =>
    head === null ? newOwnKey(passphrase, 10) : openOwnKey(head, passphrase),
}

/** Opens the page. After its test it is closed, and nothing may have been complained of. */
export async function openWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-window-'))
  const file = options.file ?? join(folder, 'plan.groundwork')
  const author = options.author ?? 'Chief Equity Officer'
  let settings: Settings = { author, theme: options.theme ?? 'light', textSize: 100, singleKeys: true }
  const plan = createPlanService(systemClockAndIds)
  const manual = createManualService()
  const drafts = join(dirname(file), 'drafts')
  if (options.file === undefined) {
    writeFileSync(file, madeOf(options.ops ?? none, author || 'somebody'))
  }
  const entry: PlanEntry = {
    key: 'plan-1',
    name: 'Juniper Fork 12',
    folder: 'Groundwork, in the home folder',
    file: 'juniper-fork-12.groundwork',
    changedAt: new Date().toISOString(),
    stepsDone: null,
    trouble: null,
    advice: null,
  }
  const refused = new Map<string, string>()
  const held = new Map<string, Promise<void>>()
  const sent: { channel: string; input: unknown }[] = []
  const complaints: string[] = []

  const answers: Record<string, (input: never) => Result<unknown> | Promise<Result<unknown>>> = {
    'app.start': () =>
      ok({
        settings,
        device: 'test',
        version: '0.0.0',
        platform: 'linux',
        standin: false,
        plans: [entry],
        last: options.open === false ? null : 'plan-1',
      }),
    'app.saveSettings': (change: SettingsChange) => {
      settings = { ...settings, ...laidOver(settings, change) }
      return ok(settings)
    },
    'plans.list': () => ok([entry]),
    'plans.open': ({ key, along = false }: { key: string; along?: boolean }) => {
      if (key !== 'plan-1') return err(appError('missing', 'That plan is not there.'))
      plan.close()
      return plan.open({ path: file, who: who(settings.author), drafts, along })
    },
    'plans.create': () => ok(entry),
    'plans.sample': () => ok(entry),
    'plans.openCopy': () => ok(null),
    'plans.openNamed': () => ok(null),
    'plans.openOther': () => ok(null),
    'plans.recovery': () =>
      ok({
        name: entry.name,
        file: 'juniper.groundwork',
        folder: 'Groundwork',
        there: true,
        versions: [],
        readable: null,
      }),
    'plans.close': () => plan.close(),
    'plan.edit': (input) => plan.edit(input),
    'plan.chooseLogo': async ({ base }: { base: string[] }) => {
      const bytes = options.logos?.shift()
      if (bytes === undefined) return ok(null)
      const read = readPicture(bytes)
      return read.ok ? plan.setLogo({ picture: read.value, base }) : read
    },
    'plan.undo': () => plan.undo(),
    'plan.redo': () => plan.redo(),
    'plan.draft': (input) => plan.draft(input),
    'plan.dropDraft': (input) => plan.dropDraft(input),
    'plan.history': (input) => plan.history(input),
    'plan.authors': () => plan.authors(),
    'plan.removeForGood': (input) => plan.removeForGood(input),
    'plan.words': (input) => plan.words(input),
    'briefing.showFile': () => ok(null),
    'briefing.openSent': ({ id }: { id: string }) => ok({ token: id }),
    'plan.ancestor': (input) => plan.ancestor(input),
    'plan.foundThen': () => plan.foundThen(),
    'plan.export': ({ form, withPrivate }: { form: 'json' | 'csv'; withPrivate: boolean }) => {
      if (options.exportTo === undefined) return ok(null)
      const name = form === 'json' ? 'Juniper Fork 12.json' : 'Juniper Fork 12 tables'
      const to = join(options.exportTo, name)
      const done = form === 'json' ? plan.exportJson({ path: to, withPrivate }) : plan.exportCsv({ folder: to })
      return done.ok ? ok({ file: name, shown: name }) : done
    },
    'manual.pages': ({ text, from, count }: { text: string; from: number; count: number }) =>
      plan.textPages({ hash: text, from, count }),
    'manual.find': (input) => plan.findInTexts(input),
    'manual.hold': (input) => plan.textsHold(input),
    'manual.choose': () => ok(options.manual ? { token: 'manual-1', file: basename(options.manual) } : null),
    'manual.read': async ({ codes }: { codes: readonly string[] }) => {
      const begun = await manual.beginText({ path: options.manual ?? '', codes })
      let step: Result<unknown> = begun
      while (step.ok && step.value !== null) step = await manual.stepText()
      return step.ok ? manual.manualRead() : step
    },
    'manual.take': ({ parts }: { parts: readonly Taken[] }) =>
      takeManual({ plan, reader: manual, file: basename(options.manual ?? '') }, parts),
    'briefing.tables': () => ok(null),
    // Written by the main process, which is not here: what the page asked for stands in `sent`.
    'calendar.save': () =>
      ok({ file: 'The year.ics', holds: 'Its dates', notes: ['Not in the file: Bus day.'], kept: null, said: null }),
    'room.state': () => ok({ other: false, open: false }),
    'room.close': () => ok({ other: false, open: false }),
    'plan.mergePreview': () => {
      if (options.copy === undefined) return ok(null)
      const found = plan.mergePreview({ path: options.copy })
      return found.ok ? ok({ ...found.value, token: 'copy-1', file: 'from-the-assessment-office.groundwork' }) : found
    },
    'plan.merge': () => plan.merge({ path: options.copy ?? '' }),
    'plan.lockNotes': ({ passphrase }: { passphrase: string }) => lockNotes(plan, keys, passphrase),
    'plan.unlockNotes': ({ passphrase }: { passphrase: string }) => openNotes(plan, keys, passphrase),
    'plan.closeNotes': () => plan.closeOwn(),
    'plan.takeLockOff': () => plan.takeLockOff(),
    'plan.giveUpNotes': () => plan.giveUpOwn(),
  }

  const pageFiles = await files(options.kit ? 'kit' : 'app')
  const answer = (path: string): Answer => {
    if (path === '/plan/snapshot.jsonl') {
      const snapshot = plan.snapshot()
      if (!snapshot.ok) return { status: 409 }
      const body = {
        ...snapshot.value,
        plan: { id: snapshot.value.plan, key: 'plan-1', file: entry.file, folder: entry.folder },
      }
      return { headers: { 'content-type': 'application/jsonl; charset=utf-8' }, body: planLines(body) }
    }
    const hash = /^\/plan\/logo\/([0-9a-f]{64})$/.exec(path)?.[1]
    const logo = hash === undefined ? undefined : plan.keptDocument({ hash })
    if (logo?.ok) return { headers: { 'content-type': logo.value.type }, body: Buffer.from(logo.value.bytes) }
    // A sent paper's token is its id here: its bytes come from the plan, as they were kept.
    const paper = /^\/briefing\/(.+)\.pdf$/.exec(path)?.[1]
    if (paper !== undefined) {
      const records = plan.records()
      const sent = records.ok ? records.value.find((r) => r.id === paper)?.values['file'] : undefined
      const file = plan.keptDocument({ hash: String(sent) })
      return file.ok ? { body: Buffer.from(file.value.bytes) } : { status: 404 }
    }
    if (path === '/favicon.ico') return { status: 204 } // the browser's own wish, which no window of the app has
    const name = path === '/' ? '/index.html' : path
    const bytes = pageFiles.get(name)
    if (bytes === undefined) return { status: 404 }
    const headers: Record<string, string> = { 'content-type': types[extname(name)] ?? 'application/octet-stream' }
    if (name.startsWith('/assets/')) headers['cache-control'] = 'max-age=86400, immutable' // its name tells its content
    if (name !== '/index.html') return { body: bytes, headers }
    headers['content-security-policy'] = contentSecurityPolicy('test')
    return { body: bytes.toString('utf8').replaceAll(NONCE_PLACE, 'test'), headers }
  }
  const invoke = async (channel: string, input: unknown): Promise<unknown> => {
    sent.push({ channel, input })
    await held.get(channel)
    const says = refused.get(channel)
    if (says !== undefined) return err(appError('io', says))
    const answer = answers[channel]
    return answer ? answer(input as never) : err(appError('not-allowed', `No answer to ${channel} in this test.`))
  }
  const { page, origin, leave } = await takePage(
    await launchBrowser(),
    { answer, invoke, complain: (says) => void complaints.push(says) },
    { width: options.width ?? 1280, height: options.height ?? 800 },
  )
  await page.goto(`${origin}/`)
  const shown = page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      !document.body.textContent?.includes('Opening') &&
      !document.documentElement.hasAttribute('data-coming'),
    undefined,
    { timeout: 40_000 },
  )
  await shown.catch(() => {
    throw new Error(`The page did not come up. ${complaints.join('; ')}`)
  })
  page.setDefaultTimeout(8000)
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await leave()
    plan.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (!options.stays)
    onTestFinished(async () => {
      await close()
      expect(complaints).toEqual([])
    })
  return {
    page,
    plan,
    records: (kind) => must(plan.records()).filter((r) => r.kind === kind && !r.gone),
    sent,
    complaints,
    refuse: (channel, says) => void (says === null ? refused.delete(channel) : refused.set(channel, says)),
    hold: (channel) => {
      let release = () => {}
      held.set(channel, new Promise((done) => (release = done)))
      return () => {
        held.delete(channel)
        release()
      }
    },
    announce: (event, payload) =>
      page.evaluate(
        ([e, p]) =>
          (window as unknown as { groundworkAnnounce(e: unknown, p: unknown): void }).groundworkAnnounce(e, p),
        [event, payload],
      ),
    close,
  }
}
