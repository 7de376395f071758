import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { folder, smallPlan, titleIn } from '../support/files.ts'

/** Whoever reads the answers of the command line may stop reading, or have no room: that undoes nothing and hides nothing. */

describe('a command whose words nobody can take', () => {
  const inShell = (after: string, args: readonly string[], input = '') => {
    const line = `"$0" electron/cli/main.ts ${args.map((a) => `'${a}'`).join(' ')} ${after}`
    const done = spawnSync('sh', ['-c', line, process.execPath], { input, encoding: 'utf8' })
    return { code: done.status, err: done.stderr }
  }

  it('does all that it was asked, where whoever reads its answers stops after the first', () => {
    const path = smallPlan(folder())
    const goals = Array.from({ length: 60 }, (_, n) => JSON.stringify(set('goal', `g${n}`, { title: `Goal ${n}` })))
    expect(inShell('| head -1 >&2', ['apply', path], goals.join('\n')).err.trim().split('\n')).toHaveLength(1)
    expect(titleIn(path, 'g59')).toBe('Goal 59')
  })

  it('does not call it done, where the disk that takes them is full', () => {
    const path = smallPlan(folder())
    const told = inShell('> /dev/full', ['history', path, '--json'])
    expect(told.code).toBe(2)
    expect(told.err).toMatch(
      /^The answer could not be written in full\. The disk is full\. What was saved before is safe\..*\n$/,
    )
    const done = inShell('> /dev/full', ['apply', path], JSON.stringify(set('goal', 'g', { title: 'Saved' })))
    expect([done.code, titleIn(path, 'g')]).toEqual([2, 'Saved'])
  })
})
