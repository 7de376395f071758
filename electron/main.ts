import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app, ipcMain, protocol, session } from 'electron'
import type { Events } from '../shared/ipc/contract.ts'
import { planLines } from '../shared/ipc/snapshot-lines.ts'
import { appError } from '../shared/result/errors.ts'
import { createImportHost, IMPORT_STOPPED } from './import/host.ts'
import type { ImportVerbs } from './import/verbs.ts'
import { createMadeDocuments } from './ipc/documents.ts'
import { openGateway } from './ipc/gateway.ts'
import { createHandlers } from './ipc/handlers/index.ts'
import { type ErrorLog, openErrorLog, placesOf } from './log/error-log.ts'
import { systemClockAndIds } from './plan/clock-and-ids.ts'
import { sweepPrivate } from './plan/file/private.ts'
import { createPlanHost, PLAN_STOPPED } from './plan/host.ts'
import { createRecoveryHost, RECOVERY_STOPPED } from './plan/recovery/host.ts'
import type { RecoveryVerbs } from './plan/recovery/verbs.ts'
import type { BriefingVerbs, PlanVerbs } from './plan/verbs.ts'
import { appFolder } from './process/resources.ts'
import { spawnVerbs } from './process/seam.ts'
import { closeChromium, closeContents, closeSession } from './security/lockdown.ts'
import { closeNode } from './security/no-network.ts'
import { PAGE, SCHEME } from './security/origin.ts'
import { createAnswerer, listPage } from './security/protocol.ts'
import { checkInstallation } from './selftest/check.ts'
import type { StartPart } from './selftest/parts.ts'
import type { Report } from './selftest/report.ts'
import { keepReport, selfTestAsked } from './selftest/run.ts'
import { createPlanList, type PlanList } from './settings/plan-list.ts'
import { openSettings, type SettingsStore } from './settings/store.ts'
import { createDialogs } from './windows/dialogs.ts'
import { heedTheSystem } from './windows/ends.ts'
import { leaveTaking, stopBeforeQuitting } from './windows/leave.ts'
import { setMenu } from './windows/menu.ts'
import { createArrivals, planNamed } from './windows/named.ts'
import { tellNotStarted } from './windows/not-started.ts'
import { reloadDeadPage } from './windows/page-died.ts'
import { createRoom } from './windows/room.ts'
import { type AppWindow, openWindow } from './windows/window.ts'

const mistake = appError(
  'stopped',
  'Something went wrong inside Groundwork. Anything it said was saved is safe. If something stops responding, close Groundwork and open it again.',
)

/** How long, in milliseconds, after a plan opens the typesetter starts: the person reads the plan first. */
const WARM_AFTER = 4000
/** How long, in milliseconds, the self-test may run. */
const GIVE_UP_MS = 300_000

/**
 * Plans that were double-clicked, and further starts of the app. The system may report them before there is a window.
 */
const arrivals = createArrivals(process.argv.slice(1), process.cwd())

/** Set where the app was started only to test itself: it then stays out of everybody's settings, plans and lock. */
const asked = selfTestAsked(process.argv)
const standin = process.versions.electron === 'stand-in'

const programOf = (name: string): string => path.join(appFolder(), 'out', 'main', `${name}.js`)
const freshPart: StartPart = (name) =>
  spawnVerbs(programOf(name), { kind: 'utility', name: `Groundwork check ${name}` })

type Tell = <E extends keyof Events>(event: E, payload: Events[E]) => void

/** Starts each part of the app as its own process, and writes to the log when one of them dies. */
function startParts(userData: string, settings: SettingsStore, plans: PlanList, errors: ErrorLog, tell: Tell) {
  const part = <V>(name: string, stoppedSays: string) => {
    const started = spawnVerbs<V>(programOf(name), { kind: 'utility', name: `Groundwork ${name}`, stoppedSays })
    started.onDied((code, bug) =>
      errors.noteTold(`${name} process, ended with code ${code}`, bug ? placesOf(bug) : { name: 'Ended', places: [] }),
    )
    return started
  }
  const plan = createPlanHost({
    process: part<PlanVerbs>('plan', PLAN_STOPPED),
    who: () => ({ author: settings.get().author, device: settings.get().device }),
    drafts: path.join(userData, 'drafts.sqlite'),
    snapshots: path.join(userData, 'snapshots'),
    left: (file, steps) => plans.noteSteps(file, steps),
    trouble: (error) => tell('plan.trouble', error),
  })
  const briefing = part<BriefingVerbs>(
    'briefing',
    'Groundwork stopped while making the document. The plan is safe. Make the document again, or change something first.',
  )
  const reader = createImportHost(part<ImportVerbs>('import', IMPORT_STOPPED), (progress) =>
    tell('import.progress', progress),
  )
  const recovery = createRecoveryHost(part<RecoveryVerbs>('recovery', RECOVERY_STOPPED))
  return { plan, briefing, reader, recovery }
}

type Parts = ReturnType<typeof startParts>

/** The typesetter starts once a plan is on the screen, so that opening Briefings does not have to wait for it. */
function warmerOf({ briefing }: Parts, errors: ErrorLog) {
  let warming: NodeJS.Timeout | undefined
  return {
    start(): void {
      if (asked !== undefined || briefing.pid !== undefined) return
      clearTimeout(warming)
      const warm = () => void briefing.verbs.warm().catch((bug) => errors.note('briefing process', bug))
      warming = setTimeout(warm, WARM_AFTER)
    },
    stop: () => clearTimeout(warming),
  }
}

/** The open plan as the page loads it, and the files that are kept in it. */
const planAnswers = ({ plan }: Parts, plans: PlanList, warmer: { start(): void }) => ({
  snapshot: async (): Promise<string | undefined> => {
    const file = plan.path
    if (file === undefined) return undefined
    warmer.start()
    const now = await plan.verbs.snapshot()
    if (!now.ok) return undefined
    const { file: name, folder, key } = await plans.entry(file)
    return planLines({ ...now.value, plan: { id: now.value.plan, key, file: name, folder } })
  },
  kept: async (hash: string) => {
    const found = plan.path === undefined ? undefined : await plan.verbs.keptDocument({ hash })
    return found?.ok ? found.value : undefined
  },
})

/** Writes bugs of this process to the log. */
function noteBugs(errors: ErrorLog, tell: Tell): void {
  // Without a listener Electron shows a stack trace; without an exit here, a rejected promise that no one awaits would
  // be lost.
  process.on('uncaughtException', (bug) => {
    errors.note('main process', bug)
    tell('plan.trouble', mistake)
  })
  process.on('unhandledRejection', (bug) => errors.note('main process', bug))
}

/** Puts the parts together. Read from top to bottom it is the order in which the app starts. */
async function run(): Promise<void> {
  await app.whenReady()
  closeSession(session.defaultSession)

  const userData = app.getPath('userData')
  const settings = await openSettings(userData)
  const errors = openErrorLog(path.join(userData, 'logs'))
  let window: AppWindow | undefined
  const tell: Tell = (event, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload)
  }
  noteBugs(errors, tell)
  const plans = createPlanList(app.getPath('home'), settings, path.join(userData, 'snapshots'))
  try {
    sweepPrivate(tmpdir(), plans.folder)
  } catch (bug) {
    errors.note('private folders', bug) // the app starts without them
  }
  const documents = createMadeDocuments()
  const parts = startParts(userData, settings, plans, errors, tell)
  const warmer = warmerOf(parts, errors)
  const page = await listPage(path.join(appFolder(), 'out', 'page'))
  protocol.handle(SCHEME, createAnswerer(page, { ...planAnswers(parts, plans, warmer), briefing: documents.get }))

  const room = createRoom({ main: () => window, changed: (state) => tell('room.changed', state) })
  const leave = leaveTaking(arrivals, () => tell('app.command', 'leave'))
  const check = {
    run: () => checkInstallation(freshPart, { app, window: window as AppWindow, standin }, systemClockAndIds.now()),
    file: reportFile,
  }
  const handlers = createHandlers({
    now: systemClockAndIds.now,
    info: { version: app.getVersion(), platform: process.platform, standin, device: settings.get().device },
    country: app.getLocaleCountryCode(),
    settings,
    plans,
    plan: parts.plan,
    briefing: parts.briefing.verbs,
    stopBriefing: parts.briefing.stop,
    import: parts.reader,
    recovery: parts.recovery,
    documents,
    errors,
    check,
    dialogs: createDialogs(() => window as AppWindow, plans.folder),
    mayClose: leave.mayClose,
    takeNamed: arrivals.take,
    trouble: (error) => tell('plan.trouble', error),
    room,
    roomKey: (key) => tell('room.pressed', key),
  })
  openGateway(handlers, { handle: (channel, answer) => ipcMain.handle(channel, answer), logBug: errors.note })
  setMenu((name) => tell('app.command', name))

  const shown = openWindow({
    bounds: settings.get().window,
    hidden: asked !== undefined,
    remember: (bounds) => void settings.set({ window: bounds }).catch(() => {}),
    beforeClose: leave.beforeClose,
  })
  window = shown
  // Closing the app's window closes the room's window with it: no one would be left to lead it.
  shown.on('closed', () => room.close())
  const dead = reloadDeadPage(shown, errors)
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type !== 'Utility') errors.noteTold(`${type}, gone: ${reason}`, { name: 'Ended', places: [] })
  })
  arrivals.onArrival((plan) => {
    if (plan) tell('app.command', 'open')
    if (shown.isDestroyed()) return
    if (shown.isMinimized()) shown.restore()
    shown.focus()
  })
  heedTheSystem(shown, () => tell('app.command', 'keep'))
  app.on('window-all-closed', () => app.quit())
  stopBeforeQuitting(arrivals, () => stopAll(parts, settings, warmer), errors.note)

  await shown.loadURL(PAGE).catch((bug: unknown) => {
    // The window was closed, or its page loaded again, before it showed: the start did not fail.
    if (!shown.isDestroyed() && !dead.reloads) throw bug
  })
  if (asked) app.exit(await tellOfItself(check))
}

async function stopAll({ plan, briefing, reader, recovery }: Parts, settings: SettingsStore, warmer: { stop(): void }) {
  warmer.stop()
  await plan.stop() // closes the file; drafts stay for the next opening
  await briefing.stop()
  await reader.stop()
  await recovery.stop()
  await settings.flush()
}

/** `--self-test`: writes the report to its file and to standard output. The exit code is 1 where a check failed. */
async function tellOfItself(check: { run(): Promise<Report>; readonly file: string }): Promise<number> {
  const report = await check.run()
  const kept = keepReport(report, check.file)
  const said = `${report.text}${kept ? `\nWritten to ${check.file}\n` : ''}`
  await new Promise<void>((resolve) => process.stdout.write(said, () => resolve()))
  return report.wrong > 0 ? 1 : 0
}

closeNode()
const chosen = process.argv.find((argument) => argument.startsWith('--user-data-dir='))?.slice(16)
if (chosen) app.setPath('userData', path.resolve(chosen))

const reportFile = asked?.file ?? path.join(app.getPath('userData'), 'logs', 'check.txt')
if (asked) {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-self-test-'))
  app.setPath('userData', folder)
  app.on('quit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Chromium still holds something in the folder. The rest belongs to no one, and the system empties its temporary
      // folder.
    }
  })
}

// The lock comes first: a second start must not touch what the first one holds.
if (!app.requestSingleInstanceLock()) app.exit(0)
else {
  closeChromium()
  app.on('second-instance', (_, args, folder) => arrivals.came(planNamed(args.slice(1), folder)))
  // macOS names the file in an event, which may come before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    arrivals.came(planNamed([file], '/'))
  })
  app.on('activate', () => arrivals.came())
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  app.on('session-created', closeSession)
  app.on('web-contents-created', (_, contents) => closeContents(contents))
  const started = run()
  // Without an exit here, a failed start would leave a process without a window, which keeps every later start away.
  if (!asked) started.catch(tellNotStarted)
  else {
    const giveUp = (why: string): void => {
      const text = `Groundwork could not check itself: ${why}.\n`
      keepReport({ wrong: 1, text }, reportFile)
      process.stdout.write(text, () => app.exit(1))
    }
    setTimeout(() => giveUp('it was not done after five minutes'), GIVE_UP_MS)
    started.catch((bug: unknown) => giveUp(bug instanceof Error ? `${bug.name} while it started` : 'it did not start'))
  }
}
