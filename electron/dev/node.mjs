// Loaded before anything else. Plain JavaScript, since a Node that is too old reads nothing else.

import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Groundwork is built with Node 22.18 or newer, and this is Node ${process.versions.node}. Run "npm ci" in this folder, which brings a newer one on Linux and Windows, or install Node 24.`,
  )
  process.exit(1)
}
// What Node made of the sources the last time, types taken out, is read again: a fifth of what it takes to make a briefing
// on the command line. It lies beside the packages, where no other account can write, and goes with them. Where nothing can
// be written there, nothing is kept.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))
