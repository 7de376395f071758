import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Channel, Events } from '../shared/ipc/contract.ts'
import { appError } from '../shared/result/errors.ts'
import { err } from '../shared/result/result.ts'

// The build puts these in from the contract: the schemas themselves stay in the main process.
declare const CHANNELS: readonly Channel[]
declare const EVENTS: readonly (keyof Events)[]

const channels: ReadonlySet<string> = new Set(CHANNELS)
const events: ReadonlySet<string> = new Set(EVENTS)

const unknown = (what: string, name: string) =>
  appError('not-allowed', `The page asked for ${what} that Groundwork does not have. Nothing was changed.`, name)

const bridge: Bridge = {
  invoke: (channel, input) =>
    channels.has(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.resolve(err(unknown('something', String(channel).slice(0, 80)))),
  on: (event, listener) => {
    if (!events.has(event)) throw new Error(unknown('an announcement', String(event).slice(0, 80)).says)
    // The page never sees Electron's own event, through which it could reach the sender.
    const heard = (_: unknown, ...[payload]: Parameters<typeof listener>) => listener(payload)
    ipcRenderer.on(event, heard)
    return () => {
      ipcRenderer.removeListener(event, heard)
    }
  },
}

contextBridge.exposeInMainWorld('groundwork', bridge)
