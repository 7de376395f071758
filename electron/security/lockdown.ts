import { app, type Session, type WebContents } from 'electron'
import { isOwn, PAGE } from './origin.ts'

/**
 * Switches for Chromium that must stand before the app is ready. The resolver knows no name and the
 * background services are off, so that even Chromium's own parts reach nothing.
 */
export function closeChromium(): void {
  // An AppImage on a Linux that forbids name spaces adds this switch to its own start. Asking for the sandbox would take
  // the switch away after Chromium began by it, and nothing would start; each window asks for its own in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/** What a page may ask for: the app's own addresses, and what it holds in memory itself. */
const mayAsk = (url: string): boolean =>
  isOwn(url) ||
  url.startsWith('blob:app://groundwork/') ||
  url.startsWith('data:') ||
  (!app.isPackaged && url.startsWith('devtools:'))

/** No network, no permission, no device. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayAsk(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  // A dictionary would be fetched.
  session.setSpellCheckerEnabled(false)
}

/** No page goes anywhere, opens anything, or holds another page. It may load itself anew after a mishap. */
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
