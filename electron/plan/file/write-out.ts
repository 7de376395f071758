import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { guarded } from './faults.ts'
import { placeExclusively } from './open.ts'

/** Writes a file whole: beside first, forced to the disk, then given its name, which nothing may have. */
export function writeNew(path: string, content: string | Uint8Array, mark: string): Result<null> {
  return guarded(() => {
    if (existsSync(path))
      return err(
        appError(
          'exists',
          'A file of that name is there already, and nothing is overwritten. Choose another name.',
          path,
        ),
      )
    const beside = join(dirname(path), `.part-${mark}`)
    try {
      const fd = openSync(beside, 'wx', 0o644)
      try {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
        for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
        fsyncSync(fd)
      } finally {
        closeSync(fd)
      }
      placeExclusively(beside, path)
      return ok(null)
    } finally {
      rmSync(beside, { force: true })
    }
  })
}

/** Makes a folder for several files, or takes one that is empty. */
export function emptyFolder(path: string): Result<null> {
  return guarded(() => {
    if (existsSync(path) && readdirSync(path).length > 0)
      return err(appError('exists', 'That folder is not empty, and nothing is overwritten. Choose another one.', path))
    mkdirSync(path, { recursive: true })
    return ok(null)
  })
}

/**
 * Writes a folder of files whole: beside under another name, then given its own, which nothing may have. Where one
 * of them can't be written, none is there.
 */
export function writeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
  mark: string,
): Result<null> {
  return guarded(() => {
    if (existsSync(folder))
      return err(
        appError(
          'exists',
          'Something of that name is there already, and nothing is overwritten. Choose another name.',
          folder,
        ),
      )
    const beside = join(dirname(folder), `.part-${mark}`)
    try {
      mkdirSync(beside)
      for (const { name, text } of files) {
        const done = writeNew(join(beside, name), text, mark)
        if (!done.ok) return done
      }
      renameSync(beside, folder)
      return ok(null)
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  })
}

/** Removes what an export that could not be ended has written: nothing half done is left to be taken for the whole. */
export function takeBack(files: readonly string[], folder: string | null): void {
  guarded(() => {
    for (const file of files) rmSync(file, { force: true })
    if (folder !== null) rmdirSync(folder)
    return ok(null)
  })
}
