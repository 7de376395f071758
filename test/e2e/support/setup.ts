import { buildApp } from '../../../electron/dev/build.ts'
import { findElectron } from '../../../electron/dev/program.ts'
import { findChromium } from '../../standin/chromium.ts'

/** Before the end-to-end tests: builds what changed, and says on what the tests run. */
export default async function setup(): Promise<void> {
  await buildApp()
  const electron = findElectron()
  const chromium = electron ? undefined : await findChromium()
  if (!electron && !chromium) throw new Error('The end-to-end tests need Electron’s program or a Chromium.')
  console.log(
    electron
      ? `End-to-end tests run on Electron at ${electron}.`
      : `End-to-end tests run on the stand-in: ${chromium?.which}.`,
  )
}
