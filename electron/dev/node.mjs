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
// Keeps the sources as Node compiled them, without types, for the next run: compiling is a fifth of the time of making
// a briefing on the command line. The cache is beside the packages, where no other account can write, and is removed
// with them. If it can't be written, nothing is kept.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))
