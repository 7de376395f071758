import { buildApp } from '../../electron/dev/build.ts'
import { findChromium } from '../standin/chromium.ts'

/** Before the tests of screens: builds what changed, and says in what the screens are shown. */
export default async function setup(): Promise<void> {
  await buildApp()
  const found = await findChromium()
  if (found === undefined) throw new Error('No Chromium: set GROUNDWORK_CHROMIUM or install one.')
  console.log(`Screens are shown in the ${found.which}.`)
}
