import { randomBytes } from 'node:crypto'
import {
  closeSync,
  promises as fs,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Writes a file whole or not at all: under another name on the same disk, synced, and only then renamed. All code that
 * writes files uses these functions.
 */

/**
 * Writes a new file and syncs it to the disk. It does not have its final name yet. `mode` says who may read it; by
 * default only this account.
 */
export function put(file: string, content: string | Uint8Array, mode = 0o600): void {
  const fd = openSync(file, 'wx', mode)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Syncs a written file to the disk. */
export function force(file: string): void {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/**
 * Gives a finished file its name. With `replace`, an existing file is replaced in one step; without it, nothing may
 * have the name, and an existing file stays, with the code EEXIST. The caller removes the temporary name.
 */
export function giveName(from: string, to: string, replace = false): void {
  if (replace) renamePatiently(from, to)
  else nameAlone(from, to)
  syncFolder(path.dirname(to))
}

/** How long a rename is tried again on Windows, and how long it waits each time, in milliseconds. */
const PATIENCE = 2_000
const PAUSE = 50

/**
 * Renames a file. On Windows a virus scanner opens each file that was just written and holds it for some hundred
 * milliseconds, during which a rename is refused; a name that is held longer is in use.
 */
export function renamePatiently(from: string, to: string, rename = renameSync, platform = process.platform): void {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      rename(from, to)
      return
    } catch (e) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes((e as NodeJS.ErrnoException).code ?? '')
      if (platform !== 'win32' || !held || Date.now() > end) throw e
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}

/**
 * A hard link takes a name only if it is free. FAT drives and some network drives have no links, and each system
 * reports that differently (Windows: that it is a folder), so if linking fails for any reason, the name is claimed
 * first. An error at that step is reported.
 */
function nameAlone(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'EEXIST') throw e
    closeSync(openSync(to, 'wx', 0o600))
    try {
      renamePatiently(from, to)
    } catch (failed) {
      // A claimed name without its content would be taken for an empty plan.
      if (statSync(to, { throwIfNoEntry: false })?.size === 0) rmSync(to, { force: true })
      throw failed
    }
  }
}

/**
 * Error codes of a system or file system that can't sync a folder: some network drives, and Windows, which does not
 * need to.
 */
const cant = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EACCES'])

/** Syncs a folder's entries to the disk where that is possible; otherwise the new name still holds. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const fd = openSync(folder, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (e) {
    if (!cant.has((e as NodeJS.ErrnoException).code ?? '')) throw e
  }
}

/**
 * Writes a whole file without blocking the process. `mode` says who may read it; by default only this account. Until it
 * is complete, it is beside its place under a separate name that begins with a dot: its own name with an addition might
 * be too long for the disk.
 */
export async function writeWhole(
  file: string,
  bytes: string | Uint8Array,
  replace: boolean,
  mode = 0o600,
): Promise<void> {
  const beside = path.join(path.dirname(file), `.groundwork-${randomBytes(8).toString('hex')}`)
  try {
    const handle = await fs.open(beside, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    giveName(beside, file, replace)
  } finally {
    await fs.rm(beside, { force: true })
  }
}
