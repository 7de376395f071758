import { createHash } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { composed } from '../../../shared/words/index.ts'
import { LOCKED_PLAN, PLAN } from '../../door/budgets.ts'
import { type Door, openDoor, streamOf } from '../../door/door.ts'
import { faultOf, guard, taken } from '../../door/faults.ts'
import { force, giveName } from '../../door/whole.ts'
import { isThere } from '../file/beside.ts'
import { openBeside } from '../file/private.ts'
import { type Receipt, receiptOf } from './copy.ts'

/**
 * A copy that no one reads without its passphrase: an age file (age-encryption.org/v1, scrypt), which age's own program
 * opens as well. Deriving the key takes a second or two and a quarter of a gigabyte, so this runs in the process that
 * can be ended, never in the plan's.
 */

const doesNotFit = appError(
  'locked',
  'That is not the passphrase, or the first lines of the file are damaged. Nothing was changed. Type it again, or ask for a fresh copy.',
)
const cutOrChanged = appError(
  'damaged',
  'The passphrase is right, but the locked copy was cut short or damaged. None of it was used. Ask for a fresh copy.',
)
const readsBackWrong = appError(
  'io',
  'When it was read back, the locked copy did not match, so it was deleted. The plan itself is as it was saved. Try another USB drive or place.',
)

const web = (door: Door): globalThis.ReadableStream<Uint8Array> =>
  Readable.toWeb(streamOf(door)) as unknown as globalThis.ReadableStream<Uint8Array>
const node = (stream: globalThis.ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(stream as unknown as ReadableStream)

/**
 * Locks a finished copy into a free path. It is written under another name, synced to its disk, unlocked again and
 * compared with the original; only then does it get its name. Nothing readable is written there.
 */
export async function lockFile(
  from: string,
  to: string,
  passphrase: string,
  /**
   * For tests: `meanwhile` is called between writing the copy and checking it; `work` is age's work factor, how hard
   * guessing is made.
   */
  { meanwhile = () => {}, work = 18 }: { meanwhile?: (beside: string) => void; work?: number } = {},
): Promise<Result<Receipt>> {
  if (isThere(to)) return err(taken)
  const folder = guard(() => openBeside(to))
  if (!folder.ok) return folder
  const beside = join(folder.value.path, 'copy.age')
  try {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(work)
    encrypter.setPassphrase(composed(passphrase))
    const door = openDoor(from, PLAN)
    if (!door.ok) return door
    const sealed = await encrypter.encrypt(web(door.value))
    await pipeline(node(sealed), createWriteStream(beside, { flags: 'wx', mode: 0o600 }))
    force(beside)
    meanwhile(beside)
    const sum = createHash('sha256')
    const opened = await opening(beside, passphrase, (part) => pipeline(part, sum))
    if (!opened.ok || sum.digest('hex') !== receiptOf(from).sha256) return err(readsBackWrong)
    const receipt = receiptOf(beside)
    giveName(beside, to)
    return ok(receipt)
  } catch (e) {
    const fault = faultOf(e)
    if (fault === undefined) throw e
    return err(fault)
  } finally {
    folder.value.letGo()
  }
}

/** Unlocks a copy into a private folder, whole or not at all. */
export async function unlockFile(from: string, to: string, passphrase: string): Promise<Result<null>> {
  const done = await opening(from, passphrase, (part) =>
    pipeline(part, createWriteStream(to, { flags: 'wx', mode: 0o600 })),
  )
  if (!done.ok) rmSync(to, { force: true })
  return done
}

/** Turns an error of the library, which has its own words and no code, into one of two sentences. */
async function opening(
  from: string,
  passphrase: string,
  take: (content: Readable) => Promise<void>,
): Promise<Result<null>> {
  let fits = false
  const door = openDoor(from, LOCKED_PLAN)
  if (!door.ok) return door
  try {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(composed(passphrase))
    const content = await decrypter.decrypt(web(door.value))
    fits = true
    await take(node(content))
    return ok(null)
  } catch (e) {
    return err(faultOf(e) ?? (fits ? cutOrChanged : doesNotFit))
  }
}
