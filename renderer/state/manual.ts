import type { Input, Output } from '../../shared/ipc/contract.ts'
import { invoke } from './bridge.ts'

type Found = Output<'manual.find'>

/**
 * Looks through the policy manual, piece by piece where much of it was never searched, so that nothing else waits. `tell`
 * hears what is found so far; it says whether anybody still wants to know.
 */
export async function findInManual(how: Input<'manual.find'>, tell: (found: Found) => boolean): Promise<void> {
  for (;;) {
    const answer = await invoke('manual.find', how)
    if (!answer.ok || !tell(answer.value) || answer.value.all) return
  }
}
