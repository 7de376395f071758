import { rmSync } from 'node:fs'

/** What a test made that goes with it. A module of its own, so that little is read for it. */
export const open: { close(): unknown }[] = []
export const folders: string[] = []

/** Closes and removes what the test before left. */
export function cleanUp(): void {
  for (const made of open.splice(0)) made.close()
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
}
