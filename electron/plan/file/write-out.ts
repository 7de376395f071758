import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { guarded, taken } from '../../door/faults.ts'
import { giveName, put, renamePatiently } from '../../door/whole.ts'
import { isThere } from './beside.ts'
import { besidePlace, sweepPrivate } from './private.ts'

/** Tables hold nothing private, and are for other programs to read, such as a web server. */
const FOR_ALL = 0o644

interface OutFile {
  readonly name: string
  readonly text: string
}

const there = (folder: string): AppError =>
  appError(
    'exists',
    'There is already something with that name, and nothing is overwritten. Choose another name.',
    folder,
  )

/**
 * Writes a whole file: under a temporary name, synced to the disk, then renamed. With `replace`, the person agreed that
 * an existing file is replaced; otherwise the name must be free.
 * @param mark part of the temporary name
 */
export function writeOut(path: string, content: string | Uint8Array, mark: string, replace: boolean): Result<null> {
  if (!replace && isThere(path)) return err({ ...taken, where: path })
  return besidePlace(path, (folder) => {
    const part = join(folder, mark)
    put(part, content)
    giveName(part, path, replace)
    return ok(null)
  })
}

/** Writes files into a folder that is empty or does not exist yet. If one of them can't be written, none remains. */
export function writeInto(folder: string, files: readonly OutFile[], mark: string): Result<readonly string[]> {
  const places = files.map(({ name }) => join(folder, name))
  return guarded(() => {
    if (!isThere(folder)) {
      mkdirSync(dirname(folder), { recursive: true })
      const written = writeFolder(folder, files, mark)
      return written.ok ? ok(places) : written
    }
    if (!statSync(folder).isDirectory()) return err(there(folder))
    sweepPrivate(folder)
    if (readdirSync(folder).length > 0)
      return err(
        appError('exists', 'That folder is not empty, and nothing is overwritten. Choose another one.', folder),
      )
    const done: string[] = []
    const written = besidePlace(join(folder, mark), (beside) => {
      for (const { name, text } of files) put(join(beside, name), text, FOR_ALL)
      for (const { name } of files) {
        giveName(join(beside, name), join(folder, name))
        done.push(join(folder, name))
      }
      return ok(places)
    })
    if (!written.ok) takeBack(done, null)
    return written
  })
}

/**
 * Writes a whole folder of files: under a temporary name, then renamed to its own, which must be free. If one of them
 * can't be written, none remains.
 */
export function writeFolder(folder: string, files: readonly OutFile[], mark: string): Result<null> {
  if (isThere(folder)) return err(there(folder))
  return besidePlace(folder, (within) => {
    const beside = join(within, mark)
    mkdirSync(beside)
    for (const { name, text } of files) put(join(beside, name), text, FOR_ALL)
    renamePatiently(beside, folder)
    return ok(null)
  })
}

/** Removes the files of an export that failed: a part of it must not be taken for the whole. */
export function takeBack(files: readonly string[], folder: string | null): void {
  guarded(() => {
    for (const file of files) rmSync(file, { force: true })
    if (folder !== null) rmdirSync(folder)
    return ok(null)
  })
}
