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
 * How a file is written whole or not at all: under another name on the same disk, forced to it, and only then given its
 * own name. Whoever writes a file does it by these.
 */

/** Writes a new file and forces it to its disk. It has no name yet that anybody looks for. */
export function put(file: string, content: string | Uint8Array): void {
  const fd = openSync(file, 'wx', 0o644)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Forces what was written to its disk. */
export function force(file: string): void {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/**
 * Gives a finished file its name. With `replace` what stands there goes in the same moment; without it nothing may have
 * the name, and where something does, that stays and the code is EEXIST. The other name is for the caller to remove.
 */
export function giveName(from: string, to: string, replace = false): void {
  if (replace) renameSync(from, to)
  else nameAlone(from, to)
  syncFolder(path.dirname(to))
}

/**
 * A link takes a name only where nothing has it. FAT sticks and some network drives know none, and each system says so in
 * its own way (Windows: that it is a folder), so whatever keeps a link from being made, the name is claimed first. What
 * keeps that from being done too says so itself.
 */
function nameAlone(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'EEXIST') throw e
    closeSync(openSync(to, 'wx', 0o600))
    try {
      renameSync(from, to)
    } catch (failed) {
      // A claimed name alone would be taken for an empty plan.
      if (statSync(to, { throwIfNoEntry: false })?.size === 0) rmSync(to, { force: true })
      throw failed
    }
  }
}

/** What a system or a file system answers that can't force a folder: some network drives, and Windows, which needs none. */
const cant = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EACCES'])

/** Forces a folder's entries to the disk, where that can be done: a name that was given stays given where it can't. */
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
 * Writes a file whole without holding up whoever waits. `mode` says who may read it; only this account where it is left
 * out. What is written lies beside it under a name that begins with a dot, until it is whole.
 */
export async function writeWhole(
  file: string,
  bytes: string | Uint8Array,
  replace: boolean,
  mode = 0o600,
): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}`)
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
