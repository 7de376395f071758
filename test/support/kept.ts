import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from 'playwright-core'

/** The folder in which a person wants to look at what tests made: SHOTS=folder. */
export function folderToLookAt(): string | undefined {
  const folder = process.env['SHOTS']
  if (folder) mkdirSync(folder, { recursive: true })
  return folder || undefined
}

/** A picture of the window as it is now, if somebody wants to look at it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = folderToLookAt()
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** A copy of a file that a test exported, if somebody wants to look at it. */
export function keepFile(file: string, name: string): void {
  const folder = folderToLookAt()
  if (folder !== undefined) copyFileSync(file, join(folder, name))
}
