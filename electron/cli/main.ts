import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { faultOf } from '../door/faults.ts'
import { systemClockAndIds } from '../plan/clock-and-ids.ts'
import { closeNode } from '../security/no-network.ts'
import { type Args, readArgs } from './args.ts'
import { shown } from './shown.ts'
import type { CliVerb } from './verb.ts'
import { verbs } from './verbs.ts'

/** Where the command line writes, and which environment it reads. */
export interface Shell {
  readonly env: NodeJS.ProcessEnv
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
}

/**
 * Runs one verb and gives the exit code. An error is one sentence on standard error and exit code 2; `check` exits with
 * 1 for a damaged file.
 */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
  const [first = '', ...others] = argv
  if (first === '--version') {
    shell.write(`Groundwork ${VERSION}\n`)
    return 0
  }
  // “help brief” and “brief --help” are one.
  const helps = first === 'help' && others.length > 0
  const [name = '', ...rest] = helps ? [...others, '--help'] : argv
  const verb = Object.hasOwn(verbs, name) ? await verbs[name]?.() : undefined
  if (verb === undefined) {
    if (name === '' || name === 'help' || name === '--help' || name === '-h') {
      const all = await Promise.all(Object.entries(verbs).map(async ([n, read]) => [n, await read()] as const))
      const known = all.map(([n, v]) => inHelp(n, v))
      shell.write(`Groundwork without a window.\n\n${known.join('\n')}\n`)
      return 0
    }
    return fail(
      shell,
      appError('bad-input', `There is no command “${name}”. Commands: ${Object.keys(verbs).join(', ')}.`),
    )
  }
  if (rest.some((word) => word === '--help' || word === '-h')) {
    shell.write(`${inHelp(name, verb)}\n`)
    return 0
  }
  const args = readArgs(rest, verb.options)
  if (!args.ok)
    return fail(shell, { ...args.error, says: `${args.error.says} Usage: groundwork ${name} ${verb.usage}` })
  const many = args.value.places.length
  if (verb.more ? many < verb.places : many !== verb.places)
    return fail(shell, appError('bad-input', `Usage: groundwork ${name} ${verb.usage}`))
  const done = await verb.run(args.value as Args, {
    who: whoFrom(shell.env),
    clockAndIds: systemClockAndIds,
    out: (line) => shell.write(`${shown(line)}\n`),
  })
  return done.ok ? done.value : fail(shell, done.error, name === 'check' && done.error.kind === 'damaged' ? 1 : 2)
}

const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

/** What the help says of one command, in lines of a hundred characters. */
const inHelp = (name: string, { usage, says }: CliVerb): string =>
  [...wrapped(`groundwork ${name} ${usage}`, '  '), ...wrapped(says, '      ')].join('\n')

function wrapped(text: string, before: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= 100) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${lines.length === 0 ? before : `${before}  `}${word}`)
  }
  return lines
}

function fail({ complain }: Shell, error: AppError, code = 2): number {
  complain(`${shown(error.says)}${error.where === undefined ? '' : ` (${shown(error.where)})`}\n`)
  return code
}

/** Why the output could not be written: a truncated answer must not be taken for the whole. */
const unwritten = (e: unknown): string =>
  `The answer could not be written in full. ${faultOf(e)?.says ?? 'What was saved in the plan stays saved. Send the answer to another place, and try again.'}`

/** The author of what the command line writes: GROUNDWORK_AUTHOR, or the account's name. */
function whoFrom(env: NodeJS.ProcessEnv): { author: string; device: string } {
  return { author: env['GROUNDWORK_AUTHOR'] ?? env['USER'] ?? env['USERNAME'] ?? 'command line', device: hostname() }
}

if (import.meta.main) {
  // Only an answer changes it: a command that ends without one has not done what was asked.
  process.exitCode = 2
  closeNode()
  // A reader may stop reading: `history … | head` is not an error, and `apply … | head` still applies every command.
  let deaf = false
  let unsaid = false
  process.stdout.on('error', (e) => {
    if (!deaf && (e as NodeJS.ErrnoException).code !== 'EPIPE') {
      unsaid = true
      process.stderr.write(`${unwritten(e)}\n`)
      process.exitCode = 2
    }
    deaf = true
  })
  process.stderr.on('error', () => {}) // no output is left to report this on
  run(process.argv.slice(2), {
    env: process.env,
    write: (text) => void (deaf || process.stdout.write(text)),
    complain: (text) => void process.stderr.write(text),
  }).then(
    (code) => {
      process.exitCode = unsaid ? 2 : code
    },
    (bug: unknown) => {
      // A bug, not a refusal: one sentence, and the details only if GROUNDWORK_DEBUG asks for them.
      process.stderr.write(
        'Something went wrong inside Groundwork. The plan on the disk is as it was last saved. Set GROUNDWORK_DEBUG=1 to see more.\n',
      )
      if (process.env['GROUNDWORK_DEBUG'] === '1')
        for (const line of String(bug instanceof Error ? bug.stack : bug).split('\n'))
          process.stderr.write(`${shown(line)}\n`)
      process.exitCode = 2
    },
  )
}
