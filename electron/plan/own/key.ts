import { Decrypter, Encrypter } from 'age-encryption'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { composed } from '../../../shared/words/index.ts'
import { headIn, type OwnKey } from './age.ts'

/**
 * Derives the key of a locked private log from its passphrase, with age's own library, as for locked copies. It takes a
 * second or two and a quarter of a gigabyte, so this runs in the process that can be ended, never in the plan's.
 */

const doesNotFit = appError(
  'locked',
  'That is not the passphrase. Your private notes stay locked, and nothing was changed. Type it again.',
)

/** The refusal of a header that is not one of ours: another passphrase would not help. */
export const foreignLock = appError(
  'damaged',
  'The lock on these private notes is damaged, or Groundwork did not make it, so no passphrase opens it here. Nothing was changed. Open an earlier version, and keep this file.',
)

/**
 * The one kind of header that is made here. Deriving the key takes twice as long and twice the memory with each step of
 * work.
 */
const HEAD =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n$/
const MOST_WORK = 20

function isOurs(head: Uint8Array): boolean {
  const work = HEAD.exec(Buffer.from(head).toString('latin1'))?.[1]
  return work !== undefined && Number(work) <= MOST_WORK
}

async function fileKeyOf(head: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(composed(passphrase))
  return decrypter.decryptHeader(head)
}

/**
 * A new key for a new passphrase. It is opened once before it is used.
 * @param work age's work factor, how hard guessing is made; lower only in tests
 */
export async function newOwnKey(passphrase: string, work = 18): Promise<Result<OwnKey>> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(work)
  encrypter.setPassphrase(composed(passphrase))
  const head = headIn(await encrypter.encrypt(new Uint8Array()))
  if (head === null) throw new Error('a file of age without a head')
  return ok({ head, fileKey: await fileKeyOf(head, passphrase) })
}

/** The key for an existing header. */
export async function openOwnKey(head: Uint8Array, passphrase: string): Promise<Result<OwnKey>> {
  if (!isOurs(head)) return err(foreignLock)
  try {
    return ok({ head, fileKey: await fileKeyOf(head, passphrase) })
  } catch {
    // The library's errors have their own words and no code.
    return err(doesNotFit)
  }
}
