import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { bundled } from '../support/bundled.ts'
import { folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { seedOf } from '../support/seed.ts'

/**
 * P1, P2, P3: the laptop dies in the middle of saving. What was acknowledged is there at the next open, a
 * command is there whole or not at all, and the plan opens by itself without a question.
 */
const ROUNDS = Number(process.env['KILLS'] ?? (process.env['GROUNDWORK_LONG'] ? 25 : 12))

const cli = await bundled('electron/cli/main.ts')

/** Pipes commands into the command line and kills it after a random time; gives the acknowledged ids. */
async function saveUntilKilled(path: string, round: number, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [cli, 'apply', path], { stdio: ['pipe', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  let n = 0
  const send = (): void => {
    const id = `g${round}-${++n}`
    const ops = ['a', 'b', 'c'].map((part) => ({
      op: 'set',
      kind: 'goal',
      id: `${id}-${part}`,
      values: { title: `${part} of ${id}`, leadNote: 'x'.repeat(n % 7 === 0 ? 20_000 : 20) },
    }))
    child.stdin.write(`${JSON.stringify({ ops })}\n`)
  }
  child.stdin.on('error', () => {})
  lines.on('line', (line) => {
    acknowledged.push(...(JSON.parse(line) as { records: string[] }).records)
    send()
    if (acknowledged.length === 3) setTimeout(() => child.kill('SIGKILL'), afterMs)
  })
  send()
  await new Promise((done) => child.on('close', done))
  return acknowledged
}

describe('P1, P2, P3: killed while saving', () => {
  it(`loses nothing that was acknowledged, over ${ROUNDS} kills`, async () => {
    const seed = seedOf()
    console.log(`  kills: ${ROUNDS} rounds, seed ${seed}`)
    const path = smallPlan(folder())
    const promised = new Set<string>()
    let random = seed
    for (let round = 0; round < ROUNDS; round++) {
      random = (random * 1103515245 + 12345) % 2147483648
      for (const id of await saveUntilKilled(path, round, random % 40)) promised.add(id)
      const s = service()
      const opened = s.open({ path, who: officer, drafts: null })
      expect(opened.ok, opened.ok ? '' : opened.error.says).toBe(true)
      const titles = new Map(
        must(s.records())
          .filter((r) => r.kind === 'goal')
          .map((r) => [r.id, r.values['title']]),
      )
      s.close()
      for (const id of promised) expect(titles.has(id), `${id} was acknowledged in round ${round} or before`).toBe(true)
      for (const id of titles.keys()) {
        if (!id.startsWith('g')) continue
        const whole = ['a', 'b', 'c'].filter((part) => titles.has(`${id.slice(0, -2)}-${part}`)).length
        if (/^g\d/.test(id)) expect(whole, `${id} is half a command`).toBe(3)
      }
    }
    expect(promised.size).toBeGreaterThan(ROUNDS)
  }, 180_000)
})
