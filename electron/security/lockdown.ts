import { app, type Session, type WebContents } from 'electron'
import { isOwn, PAGE } from './origin.ts'

/**
 * Sets Chromium's switches, which must be set before the app is ready. The resolver knows no names and the background
 * services are off, so that even Chromium's own parts reach nothing.
 */
export function closeChromium(): void {
  // On a Linux that forbids namespaces, an AppImage adds this switch to its own start. Asking for the sandbox would
  // remove the switch after Chromium had begun with it, and nothing would start; each window asks for its own sandbox
  // in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/** True for what a page may request: the app's own addresses, and data that it holds in memory itself. */
const mayAsk = (url: string): boolean =>
  isOwn(url) ||
  url.startsWith('blob:app://groundwork/') ||
  url.startsWith('data:') ||
  (!app.isPackaged && url.startsWith('devtools:'))

/** Closes a session: no network, no permissions, no devices. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayAsk(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  // The spell checker would download a dictionary.
  session.setSpellCheckerEnabled(false)
}

/**
 * Keeps a page from going anywhere, opening anything, or embedding another page. It may reload itself after a crash.
 */
export function closeContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }): void => {
    if (!event.isMainFrame || event.url !== PAGE) event.preventDefault()
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
