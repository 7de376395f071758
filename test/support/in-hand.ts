import { createRecoveryHost } from '../../electron/plan/recovery/host.ts'
import type { RecoveryVerbs } from '../../electron/plan/recovery/verbs.ts'
import { spawnVerbs } from '../../electron/process/seam.ts'

/** A Groundwork that holds an unlocked copy in hand until it is killed: `node in-hand.ts FILE PASSPHRASE`; prints where. */

const [, , file = '', passphrase = ''] = process.argv
const host = createRecoveryHost(spawnVerbs<RecoveryVerbs>('electron/plan/recovery/process.ts', { kind: 'child' }))
const taken = await host.receiveFile(file, passphrase)
console.log(taken.ok ? taken.value.copy : taken.error.says)
setInterval(() => {}, 1000)
