import { EventEmitter } from 'node:events'
import { chromium, notImitated } from './state.ts'

/** Names by which Chromium's debugging protocol sets permissions, and those by which Electron asks for them. */
const permissions: readonly (readonly [protocol: string, electron: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
]

type Ask = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void
type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean
export interface Asked {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}
type Before = (details: Asked, answer: (response: { cancel?: boolean }) => void) => void

class WebRequest {
  #before: Before | undefined
  onBeforeRequest(...args: [Before | null] | [object, Before | null]): void {
    this.#before = args.at(-1) as Before | undefined
  }
  onHeadersReceived(): void {}
  onBeforeSendHeaders(): void {}

  /** True where the app lets the request go. */
  async allows(details: Asked): Promise<boolean> {
    const before = this.#before
    if (!before) return true
    return new Promise((resolve) => before(details, (response) => resolve(response.cancel !== true)))
  }
}

/** `session`: permissions and requests, as far as Chromium's debugging protocol reaches. */
class Session extends EventEmitter {
  readonly webRequest = new WebRequest()
  #ask: Ask | undefined
  #check: Check | undefined
  setPermissionRequestHandler(ask: Ask | null): void {
    this.#ask = ask ?? undefined
  }
  setPermissionCheckHandler(check: Check | null): void {
    this.#check = check ?? undefined
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  setProxy(): Promise<void> {
    return Promise.resolve()
  }
  clearCache(): Promise<void> {
    return Promise.resolve()
  }
  flushStorageData(): void {}

  /** Asks the app's handlers about each permission once, and tells Chromium what they answered. */
  async applyPermissions(origin: string): Promise<void> {
    for (const [name, electronName] of permissions) {
      let granted = this.#check?.(null, electronName, origin, {}) ?? true
      if (granted && this.#ask) this.#ask(null, electronName, (answer) => (granted = answer), {})
      const setting = granted ? 'granted' : 'denied'
      await chromium()
        .send('Browser.setPermission', { permission: { name }, setting, origin })
        .catch(() => {}) // a name that this Chromium does not know
    }
  }
}

export const session = {
  defaultSession: new Session(),
  fromPartition: notImitated('session.fromPartition'),
}
