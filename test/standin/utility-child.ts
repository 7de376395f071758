import { EventEmitter } from 'node:events'

/** Loaded first in a utility process: puts `process.parentPort` there, as Electron does, over Node's channel. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => {
    if (process.connected) process.send?.(message)
  },
})
process.on('message', (data) => port.emit('message', { data, ports: [] }))
// Electron ends its utility processes with the app; without this a killed app would leave them.
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: port })
