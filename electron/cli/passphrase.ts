import process from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { tooShort } from '../../shared/domain/passphrase.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { PASSPHRASE } from '../door/budgets.ts'
import { faultOf } from '../door/faults.ts'
import { linesOf } from '../door/lines.ts'

/** Where a passphrase is read from: a terminal, or standard input from a pipe. */
interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: { write(text: string): unknown }
}

const none = appError(
  'bad-input',
  'No passphrase was given, and nothing was saved. Type it when you are asked, or make it the first line of standard input.',
)
const notTheSame = appError('bad-input', 'The two are not the same, and nothing was saved. Start again.')

/** A stream that shows nothing of what is typed. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Asks for a passphrase: an existing one once, a new one twice. Without a terminal, it is the first line of standard
 * input. It is never an argument, which every program on the machine and the shell's history can see.
 */
export async function askPassphrase(
  which: 'known' | 'new',
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<Result<string>> {
  if (terminal.input.isTTY === true) return typedAt(terminal, which)
  const words = await pipedIn(terminal.input)
  return words.ok ? judge(words.value, which) : words
}

function judge(words: string, which: 'known' | 'new'): Result<string> {
  if (words === '') return err(none)
  const short = which === 'new' ? tooShort(words) : null
  return short === null ? ok(words) : err(appError('bad-input', `${short} Nothing was saved.`))
}

/** The first line, with any kind of line ending. */
async function pipedIn(input: NodeJS.ReadableStream): Promise<Result<string>> {
  try {
    for await (const line of linesOf(input as AsyncIterable<Uint8Array | string>, PASSPHRASE))
      return line.ok ? ok(line.value.text) : line
    return ok('')
  } catch (e) {
    const fault = faultOf(e)
    if (fault === undefined) throw e
    return err(fault)
  }
}

async function typedAt({ input, output }: Terminal, which: 'known' | 'new'): Promise<Result<string>> {
  const lines = createInterface({ input, output: nowhere(), terminal: true, historySize: 0 })
  const waiting: string[] = []
  let wake = (): void => {}
  let over = false
  lines.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    over = true
    wake()
  })
  const ask = async (prompt: string): Promise<string> => {
    output.write(prompt)
    while (waiting.length === 0 && !over) await new Promise<void>((resolve) => (wake = resolve))
    output.write('\n')
    return waiting.shift() ?? ''
  }
  try {
    const words = judge(await ask('Passphrase: '), which)
    if (!words.ok || which === 'known') return words
    return (await ask('The passphrase again: ')) === words.value ? words : err(notTheSame)
  } finally {
    lines.close()
  }
}
