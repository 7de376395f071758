import { Decrypter, Encrypter } from 'age-encryption'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { composed } from '../../../shared/words/index.ts'
import { headIn, type OwnKey } from './age.ts'

/**
 * The key of a locked private log from its passphrase, by age's own library, as for locked copies. It takes a second or
 * two and a quarter of a gigabyte, so this runs in the process that can be ended, never in the plan's.
 */

const doesNotFit = appError(
  'locked',
  'That is not the passphrase. Your private notes stay locked, and nothing was changed. Type it again.',
)

async function fileKeyOf(head: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(composed(passphrase))
  return decrypter.decryptHeader(head)
}

/**
 * A new key for a new passphrase. It is opened once before anything rests on it.
 * @param work how hard guessing is made, as age counts it; less only for tests
 */
export async function newOwnKey(passphrase: string, work = 18): Promise<Result<OwnKey>> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(work)
  encrypter.setPassphrase(composed(passphrase))
  const head = headIn(await encrypter.encrypt(new Uint8Array()))
  if (head === null) throw new Error('a file of age without a head')
  return ok({ head, fileKey: await fileKeyOf(head, passphrase) })
}

/** The key of a head that is there. */
export async function openOwnKey(head: Uint8Array, passphrase: string): Promise<Result<OwnKey>> {
  try {
    return ok({ head, fileKey: await fileKeyOf(head, passphrase) })
  } catch {
    // The library says what is wrong in its own words and without a code.
    return err(doesNotFit)
  }
}
