import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { demandNode } from './node-version.ts'

demandNode()

/**
 * `npm run demo`: writes the sample plan, its board briefing, its JSON and its CSV to demo/, with the command line that
 * anyone can use. Opens the app if there is a display.
 */
const root = resolve(import.meta.dirname, '../..')
const demo = join(root, 'demo')
const at = (name: string): string => join(demo, name)
const shown = (path: string): string => relative(process.cwd(), path)

function groundwork(...args: readonly string[]): void {
  const done = spawnSync(process.execPath, [join(root, 'electron/cli/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.status !== 0) {
    process.stderr.write('The demo stopped. What it made so far is in demo/.\n')
    process.exit(done.status ?? 1)
  }
}

// Only this script writes the folder, and git ignores it; a second run starts from nothing.
rmSync(demo, { recursive: true, force: true })
mkdirSync(demo)
const plan = at('juniper-fork.groundwork')
groundwork('sample', plan)
groundwork('export', plan, '--json', at('juniper-fork.json'))
groundwork('export', plan, '--csv', at('csv'))
// Last, since the plan keeps what was sent.
groundwork('brief', plan, '--document', 'board', '--out', at('board-briefing.pdf'))
process.stdout.write(
  [
    'The sample plan of Juniper Fork, a district that does not exist:',
    `  ${shown(plan)}  the plan, one SQLite file`,
    `  ${shown(at('board-briefing.pdf'))}  its board briefing, an accessible PDF`,
    `  ${shown(at('juniper-fork.json'))} everything in it except private notes`,
    `  ${shown(at('csv'))}  one table for each kind of record`,
    '',
  ].join('\n'),
)

// `npm start` downloads Electron if it is missing, and says so; a test machine is left alone.
const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
if (display && process.env['CI'] === undefined)
  spawnSync(process.execPath, [join(root, 'electron/dev/start.ts')], { stdio: 'inherit' })
else
  process.stdout.write(
    'To open the app, run npm start on a machine with a display, or npm run start:standin where Electron can’t be fetched.\n',
  )
