import { existsSync, readFileSync } from 'node:fs'
import { appError } from '../../shared/result/errors.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { guard } from '../plan/file/faults.ts'

/** Reads a text file, or says in a sentence why not. */
export function readText(path: string): Result<string> {
  if (!existsSync(path)) return err(appError('missing', 'There is no file at that place.', path))
  return guard(() => readFileSync(path, 'utf8'))
}
