import { type AppError, appError, type ErrorKind } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { faultOf, isInUse } from '../door/faults.ts'
import { writeWhole } from '../door/whole.ts'

const inUse = appError(
  'read-only',
  'The document could not be saved there: a file with that name is open in another program, or nothing can be saved in that place. What was there is as it was. Close it there, or choose another name or place.',
)
/** Sentences for faults of the disk while a document is written; any other fault keeps its own. */
const sentences: Partial<Record<ErrorKind, AppError>> = {
  'read-only': inUse,
  'not-a-plan': inUse,
  'disk-full': appError(
    'disk-full',
    'The disk is full, and no part of the document was left on it. The plan is as it was. Free up some space, or choose another place.',
  ),
  missing: appError(
    'missing',
    'That place is no longer there, and no document was saved. Check whether the drive is plugged in, or choose another place.',
  ),
  io: appError(
    'io',
    'The disk did not answer, and no document was saved. Check whether the drive is plugged in, and try again.',
  ),
}

/** Why a document could not be written, in a sentence; undefined for a fault that is not the disk's, which is a bug. */
export function writeFault(cause: unknown): AppError | undefined {
  const fault = faultOf(cause)
  if (fault === undefined) return undefined
  return isInUse(cause) ? inUse : (sentences[fault.kind] ?? fault)
}

/** Writes a document whole or not at all. An existing file is left as it is, unless `replace` says otherwise. */
export async function writePaper(
  file: string,
  bytes: Uint8Array,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<Result<null>> {
  try {
    // A document is there to be read, by a web server too.
    await writeWhole(file, bytes, replace, 0o644)
    return ok(null)
  } catch (e) {
    const fault = writeFault(e)
    if (!fault) throw e
    return err(fault)
  }
}
