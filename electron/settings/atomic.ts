import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'

/**
 * Writes a file whole or not at all: beside it under another name, forced to the disk, then renamed. With
 * `replace` false a file that stands there is left as it is, and the promise is rejected with code EEXIST. `mode` says
 * who may read it; only this account where it is left out.
 */
export async function writeWhole(
  file: string,
  bytes: string | Uint8Array,
  replace: boolean,
  mode = 0o600,
): Promise<void> {
  // Taking the name first is what makes "never overwritten" hold where two write at once.
  if (!replace) await (await fs.open(file, 'wx')).close()
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}`)
  try {
    const handle = await fs.open(beside, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await fs.rename(beside, file)
    await syncFolder(path.dirname(file))
  } catch (e) {
    await fs.rm(beside, { force: true })
    if (!replace) await fs.rm(file, { force: true }) // the empty place that was taken above
    throw e
  }
}

/** The new name reaches the disk with its folder. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
