import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { Readable } from 'node:stream'
import { run } from '../../electron/cli/main.ts'

/** What a person at a terminal sees, and with what code the command ended. */
export interface Seen {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const AUTHOR = 'Equity officer'

/** A command at a terminal, run in this process: a program's start for each takes longer than most commands. */
export async function groundwork(args: readonly string[], input: string | Buffer = ''): Promise<Seen> {
  const [out, err]: [string[], string[]] = [[], []]
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')
  const typed = Readable.from(input.length === 0 ? [] : [Buffer.from(input)], { objectMode: false })
  Object.defineProperty(process, 'stdin', { configurable: true, get: () => typed })
  try {
    const code = await run(args, {
      env: { ...process.env, GROUNDWORK_AUTHOR: AUTHOR },
      write: (text) => void out.push(text),
      complain: (text) => void err.push(text),
    })
    return { code, out: out.join(''), err: err.join('') }
  } finally {
    if (stdin !== undefined) Object.defineProperty(process, 'stdin', stdin)
  }
}

/** The command line as a program of its own, with all that a start brings along; in this time zone where one is named. */
export function started(
  args: readonly string[],
  {
    input = '',
    zone,
    author = AUTHOR,
  }: { readonly input?: string | Buffer; readonly zone?: string; readonly author?: string } = {},
): Seen {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, GROUNDWORK_AUTHOR: author, ...(zone !== undefined && { TZ: zone }) },
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
