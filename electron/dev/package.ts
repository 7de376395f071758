import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { build, type CliOptions } from 'electron-builder'
import { appFolder } from '../process/resources.ts'
import { buildApp } from './build.ts'
import { demandElectron } from './fetch-electron.ts'
import { demandNode } from './node-version.ts'
import { electronFolder } from './program.ts'

demandNode()

/**
 * `npm run package`: builds the app and packs it for this machine's system, into `dist/`. `-- dir` makes only the
 * folder; other arguments are targets of electron-builder: `-- tar.gz`, `-- nsis portable`.
 */
const targets = process.argv.slice(2)
const electron = await demandElectron()
if ('says' in electron) {
  process.stderr.write(`${electron.says}\n`)
  process.exit(1)
}
const seven = ['/usr/bin/7z', '/usr/bin/7za', '/usr/bin/7zz'].find((p) => existsSync(p))
if (seven !== undefined) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= seven
await buildApp()
const platform = { darwin: 'mac', win32: 'win' }[process.platform as string] ?? 'linux'
const options: CliOptions = {
  projectDir: appFolder(),
  [platform]: targets,
  config: { electronDist: electronFolder() },
}
for (const made of await build(options)) process.stdout.write(`${path.relative(process.cwd(), made)}\n`)
