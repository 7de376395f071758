import path from 'node:path'
import { app, ipcMain, protocol, session } from 'electron'
import type { Events } from '../shared/ipc/contract.ts'
import { createImportHost, IMPORT_STOPPED } from './import/host.ts'
import type { ImportVerbs } from './import/verbs.ts'
import { openBugLog } from './ipc/bug-log.ts'
import { createMadeDocuments } from './ipc/documents.ts'
import { openGateway } from './ipc/gateway.ts'
import { createHandlers } from './ipc/handlers/index.ts'
import { createPlanHost, PLAN_STOPPED } from './plan/host.ts'
import { createRecoveryHost, RECOVERY_STOPPED } from './plan/recovery/host.ts'
import type { RecoveryVerbs } from './plan/recovery/verbs.ts'
import type { BriefingVerbs, PlanVerbs } from './plan/verbs.ts'
import { appFolder } from './process/resources.ts'
import { spawnVerbs } from './process/seam.ts'
import { closeChromium, closeContents, closeSession } from './security/lockdown.ts'
import { PAGE, SCHEME } from './security/origin.ts'
import { createAnswerer, listPage } from './security/protocol.ts'
import { createPlanList } from './settings/plan-list.ts'
import { deviceName, openSettings } from './settings/store.ts'
import { createDialogs } from './windows/dialogs.ts'
import { setMenu } from './windows/menu.ts'
import { type AppWindow, openWindow } from './windows/window.ts'

/** How long a page that does not answer may hold its window open. */
const LEAVE_MS = 2000

/** Puts the parts together. Read from top to bottom it is the order in which the app starts. */
async function run(): Promise<void> {
  await app.whenReady()
  closeSession(session.defaultSession)

  const userData = app.getPath('userData')
  const settings = await openSettings(userData)
  const logBug = openBugLog(path.join(userData, 'logs'))
  const plans = createPlanList(app.getPath('home'), settings, path.join(userData, 'snapshots'))
  const documents = createMadeDocuments()

  let window: AppWindow | undefined
  const tell = <E extends keyof Events>(event: E, payload: Events[E]): void => {
    if (window && !window.isDestroyed()) window.webContents.send(event, payload)
  }

  const program = (name: string) => path.join(appFolder(), 'out', 'main', `${name}.js`)
  const plan = createPlanHost({
    process: spawnVerbs<PlanVerbs>(program('plan'), {
      kind: 'utility',
      name: 'Groundwork plan',
      stoppedSays: PLAN_STOPPED,
    }),
    who: () => ({ author: settings.get().author, device: deviceName() }),
    drafts: path.join(userData, 'drafts.sqlite'),
    snapshots: path.join(userData, 'snapshots'),
    trouble: (error) => tell('plan.trouble', error),
  })
  const briefing = spawnVerbs<BriefingVerbs>(program('briefing'), {
    kind: 'utility',
    name: 'Groundwork briefing',
    stoppedSays: 'The part of Groundwork that makes documents stopped. The plan is safe. Make the document once more.',
  })

  const reader = createImportHost(
    spawnVerbs<ImportVerbs>(program('import'), {
      kind: 'utility',
      name: 'Groundwork import',
      stoppedSays: IMPORT_STOPPED,
    }),
    (progress) => tell('import.progress', progress),
  )

  const recovery = createRecoveryHost(
    spawnVerbs<RecoveryVerbs>(program('recovery'), {
      kind: 'utility',
      name: 'Groundwork recovery',
      stoppedSays: RECOVERY_STOPPED,
    }),
  )

  const snapshot = async (): Promise<string | undefined> => {
    const file = plan.path
    if (file === undefined) return undefined
    const now = await plan.verbs.snapshot()
    if (!now.ok) return undefined
    const { file: name, folder, key } = await plans.entry(file)
    return JSON.stringify({ ...now.value, plan: { id: now.value.plan, key, file: name, folder } })
  }
  const kept = async (hash: string) => {
    const found = plan.path === undefined ? undefined : await plan.verbs.keptDocument({ hash })
    return found?.ok ? found.value : undefined
  }
  const page = await listPage(path.join(appFolder(), 'out', 'page'))
  protocol.handle(SCHEME, createAnswerer(page, { snapshot, briefing: documents.get, kept }))

  let mayClose = (): void => {}
  const handlers = createHandlers({
    info: {
      version: app.getVersion(),
      platform: process.platform,
      standin: process.versions.electron === 'stand-in',
      device: deviceName(),
    },
    settings,
    plans,
    plan,
    briefing: briefing.verbs,
    import: reader,
    recovery,
    documents,
    dialogs: createDialogs(() => window as AppWindow, plans.folder),
    mayClose: () => mayClose(),
    trouble: (error) => tell('plan.trouble', error),
  })
  openGateway(handlers, { handle: (channel, answer) => ipcMain.handle(channel, answer), logBug })
  setMenu((name) => tell('app.command', name))

  window = openWindow({
    bounds: settings.get().window,
    remember: (bounds) => void settings.set({ window: bounds }).catch(() => {}),
    beforeClose: () =>
      // What was typed a moment ago is still in the page: it sends it, and then says so.
      new Promise<void>((resolve) => {
        mayClose = resolve
        setTimeout(resolve, LEAVE_MS)
        tell('app.command', 'leave')
      }),
  })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  let put = false
  app.on('will-quit', (event) => {
    if (put) return
    event.preventDefault()
    void (async () => {
      await plan.stop() // drafts become versions, the file is let go
      await briefing.stop()
      await reader.stop()
      await recovery.stop()
      await settings.flush()
    })()
      .catch((bug: unknown) => logBug('leaving', bug))
      .finally(() => {
        put = true
        app.quit()
      })
  })

  await window.loadURL(PAGE)
}

const chosen = process.argv.find((argument) => argument.startsWith('--user-data-dir='))?.slice(16)
if (chosen) app.setPath('userData', path.resolve(chosen))

// The lock comes first: a second start must not touch what the first one holds.
if (!app.requestSingleInstanceLock()) app.exit(0)
else {
  closeChromium()
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  app.on('web-contents-created', (_, contents) => closeContents(contents))
  void run()
}
