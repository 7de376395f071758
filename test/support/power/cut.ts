import type { Step } from './recording.ts'

/** A file as the disk may hold it: what was forced there, and what was done since and may be there or not. */
interface Kept {
  sure: Buffer
  loose: Step[]
  /** The folder knows of it for sure: since it was made, and until it was removed, the folder was forced. */
  named: 'sure' | 'made' | 'removed'
}

const sector = 512

function apply(to: Buffer, step: Step, length = step.bytes.length): Buffer {
  if (step.what === 't') {
    const cut = Buffer.alloc(step.at)
    to.copy(cut)
    return cut
  }
  const at = step.what === 'a' ? to.length : step.at
  const grown = Buffer.alloc(Math.max(to.length, at + length))
  to.copy(grown)
  step.bytes.copy(grown, at, 0, length)
  return grown
}

/**
 * What a disk may hold after the power went before step `until`: all that was forced to it, and of everything later each
 * write whole, not at all, or up to one of its sectors, in whatever combination `chance` picks. A file that was made or
 * removed is there or not, until its folder was forced.
 */
export function afterCut(
  before: ReadonlyMap<string, Buffer>,
  steps: readonly Step[],
  until: number,
  chance: () => number,
): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Kept>()
  for (const [path, bytes] of before) files.set(path, { sure: bytes, loose: [], named: 'sure' })
  for (const step of steps.slice(0, until)) {
    const file = files.get(step.path)
    if (step.what === 'c') files.set(step.path, { sure: Buffer.alloc(0), loose: [], named: 'made' })
    else if (step.what === 'd') {
      for (const [path, kept] of files) {
        if (kept.named === 'removed') files.delete(path)
        else kept.named = 'sure'
      }
    } else if (step.what === 'r') throw new Error('A plan is saved without renaming: the model knows nothing of it.')
    else if (file !== undefined) {
      if (step.what === 'u') file.named = 'removed'
      else if (step.what !== 's') file.loose.push(step)
      else {
        file.sure = file.loose.reduce((sure, s) => apply(sure, s), file.sure)
        file.loose = []
      }
    }
  }
  const found = new Map<string, Buffer>()
  for (const [path, { sure, loose, named }] of files) {
    if (named !== 'sure' && chance() < 0.5) continue
    const bytes = loose.reduce((now, step) => {
      const luck = chance()
      if (luck < 0.4) return now
      if (luck < 0.8 || step.what === 't') return apply(now, step)
      return apply(now, step, Math.min(step.bytes.length, sector * Math.floor(chance() * (step.bytes.length / sector))))
    }, sure)
    found.set(path, bytes)
  }
  return found
}
