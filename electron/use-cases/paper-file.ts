import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { taken } from '../door/faults.ts'
import { writeWhole } from '../door/whole.ts'

/** Why a PDF could not be written, in a sentence; undefined for a fault that is not the disk's, which is a bug. */
export function writeFault(cause: unknown): AppError | undefined {
  const code = (cause as { code?: unknown } | null)?.code
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'ETXTBSY':
    case 'EROFS':
    case 'EISDIR':
      return appError(
        'read-only',
        'The PDF could not be saved there: a file with that name is open in another program, or nothing can be saved in that place. What was there is as it was. Close it there, or choose another name or place.',
      )
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return appError(
        'disk-full',
        'The disk is full, and no part of the PDF was left on it. The plan is as it was. Free up some space, or choose another place.',
      )
    case 'ENOENT':
    case 'ENOTDIR':
      return appError(
        'missing',
        'That place is no longer there, and no PDF was saved. Check whether the drive is plugged in, or choose another place.',
      )
    case 'EEXIST':
      return taken
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return appError(
        'io',
        'The disk did not answer, and no PDF was saved. Check whether the drive is plugged in, and try again.',
      )
    default:
      return undefined
  }
}

/** Writes a document whole or not at all. With `replace` false, an existing file is left as it is. */
export async function writePaper(file: string, bytes: Uint8Array, replace: boolean): Promise<Result<null>> {
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
