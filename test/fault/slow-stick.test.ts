import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRecoveryHost } from '../../electron/plan/recovery/host.ts'
import { folder } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

const WORDS = 'correct horse battery staple'

describe('P12, P19: a stick that is slow', () => {
  /** A process that is done with its file after a while, or was ended before that. */
  const slow = (takes: number) => {
    let end = (): void => {}
    const act = () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve({ ok: true, value: null }), takes)
        end = () => {
          clearTimeout(timer)
          resolve({ ok: false, error: { kind: 'stopped', says: 'It was stopped.' } })
        }
      })
    const verbs = { lock: act, receive: act, rebuild: act, ownKey: act }
    return createRecoveryHost({ verbs, stop: async () => end() } as never, 20)
  }
  const ofSize = (bytes: number) => async (copy: string) => {
    writeFileSync(copy, '')
    truncateSync(copy, bytes)
    return { ok: true as const, value: null }
  }

  it('is given the time that a plan’s size needs; and what is said of one that takes longer is about the copy', async () => {
    const to = join(folder(), 'copy.age')
    must(await slow(100).locked(ofSize(300_000_000), to, WORDS))
    const late = await slow(5000).locked(ofSize(0), to, WORDS)
    expect(late.ok ? '' : late.error.says).toMatch(
      /^Saving the locked copy took longer than a minute, .* The plan itself is as it was saved\./,
    )
    const own = await slow(5000).ownKey({ passphrase: WORDS, head: null })
    expect(own.ok ? '' : own.error.says).toMatch(/^Working out the key .* Nothing was changed\./)
    const who = { author: 'Equity officer', device: 'laptop' }
    const anew = await slow(5000).rebuild({ path: '/no/such.groundwork', root: null, plan: null, to, who })
    expect(anew.ok ? '' : anew.error.says).toMatch(/^Making a plan from what can be read took longer/)
  })
})
