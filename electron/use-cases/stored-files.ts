import type { StoredFile } from '../../shared/domain/exchange.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { readPicture } from '../briefing/picture.ts'
import { hashBytes } from '../plan/log/hash.ts'
import { TEXT_TYPE } from '../plan/texts.ts'
import type { KeptFile } from '../plan/verbs.ts'

/** The files in a JSON plan, ready to be kept: each compared with its hash, pictures read to their end. */
export function filesOf(stored: readonly StoredFile[]): Result<readonly KeptFile[]> {
  const files: KeptFile[] = []
  for (const file of stored) {
    const text = 'text' in file
    const bytes = text ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64')
    if (hashBytes(bytes) !== file.hash)
      return err(
        appError(
          'damaged',
          `A ${text ? 'text' : 'picture'} in the file does not match its hash. Nothing was made. Ask for a fresh copy.`,
          file.hash.slice(0, 12),
        ),
      )
    if (text) {
      files.push({ type: TEXT_TYPE, bytes })
      continue
    }
    const read = readPicture(bytes)
    if (!read.ok) return read
    files.push({ type: read.value.type, bytes })
  }
  return ok(files)
}
