import { constants, promises as fs } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf, guard } from '../../door/faults.ts'
import { giveName } from '../../door/whole.ts'
import { openBeside } from '../file/private.ts'

/** Copies a finished file to a free path. It gets a plan’s name only once it is whole and on the disk. */
export async function placeCopy(from: string, to: string): Promise<Result<null>> {
  const folder = guard(() => openBeside(to))
  if (!folder.ok) return folder
  try {
    const beside = join(folder.value.path, 'copy.groundwork')
    await fs.copyFile(from, beside, constants.COPYFILE_EXCL)
    await fs.chmod(beside, 0o600) // a copy of a read-only file would be a plan that can’t be saved
    const handle = await fs.open(beside, 'r+')
    await handle.sync().finally(() => handle.close())
    giveName(beside, to)
    return ok(null)
  } catch (e) {
    const fault = faultOf(e)
    if (!fault) throw e
    return err(fault)
  } finally {
    folder.value.letGo()
  }
}
