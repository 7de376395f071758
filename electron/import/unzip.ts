import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { ok, type Result } from '../../shared/result/result.ts'
import { notBroughtIn } from './refusal.ts'
import { isWhole } from './zip-directory.ts'

/**
 * Limits: unpacked bytes, how many times its packed size a part may grow to, the size below which that does not matter,
 * and parts.
 */
export const budget = { bytes: 64 * 1024 * 1024, ratio: 200, below: 4 * 1024 * 1024, parts: 2000 } as const

/** The wanted parts of the file, unpacked, and the names of all its parts. */
export interface Unpacked {
  readonly names: readonly string[]
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** What is said of a file that is too large or can't be unpacked, and what to do about it. */
interface UnzipWords {
  readonly tooLarge: string
  readonly damaged: string
  readonly next: string
}

export const tooLarge =
  'Unzipped, this spreadsheet is far bigger than a table of outcomes needs to be, so it was not opened.'
const spreadsheet: UnzipWords = {
  tooLarge,
  damaged: 'This spreadsheet is damaged or locked with a password, so it can’t be read.',
  next: 'Save the sheet as CSV, and choose that file.',
}

/**
 * Unpacks the wanted parts of a spreadsheet in a stream, and stops as soon as they exceed the budget: a file of 392 KB
 * can unpack to 400 MB and take a reader down. Other parts are never unpacked.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  words: UnzipWords = spreadsheet,
): Result<Unpacked> {
  const refuse = (says: string) => notBroughtIn(says, words.next)
  const names: string[] = []
  const chunks = new Map<string, Uint8Array[]>()
  const finished = new Set<string>()
  let total = 0
  let pushed = 0
  let over = false
  let broken = false
  const unzip = new Unzip()
  unzip.register(UnzipInflate)
  unzip.onfile = (file: UnzipFile) => {
    // Some programs separate folders with a backslash.
    const name = file.name.replaceAll('\\', '/')
    names.push(name)
    if (names.length > budget.parts) over = true
    if (over || !wanted(name)) return
    if (chunks.has(name)) {
      broken = true
      return
    }
    const own: Uint8Array[] = []
    chunks.set(name, own)
    file.ondata = (error, chunk, final) => {
      if (error) broken = true
      if (error || over) return
      total += chunk.length
      if (total > budget.bytes || (total > budget.below && total > pushed * budget.ratio)) {
        over = true
        own.length = 0
        return
      }
      own.push(chunk.slice())
      if (final) finished.add(name)
    }
    try {
      file.start()
    } catch {
      broken = true
    }
  }
  // Small pieces, so that one of them can't unpack to more than a few megabytes before the budget is checked.
  const step = 8 * 1024
  try {
    for (let at = 0; at < bytes.length && !over && !broken; at += step) {
      pushed = Math.min(at + step, bytes.length)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    }
  } catch {
    broken = true
  }
  if (over) return refuse(words.tooLarge)
  if (broken || [...chunks.keys()].some((name) => !finished.has(name))) return refuse(words.damaged)
  const parts = new Map([...chunks].map(([name, list]) => [name, joined(list)]))
  return isWhole(bytes, parts, wanted) ? ok({ names, parts }) : refuse(words.damaged)
}

function joined(list: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(list.reduce((n, c) => n + c.length, 0))
  let at = 0
  for (const chunk of list) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
