import { expect, it } from 'vitest'
import { UndoStack } from '../../../../electron/plan/log/undo-stack.ts'
import type { Change } from '../../../../shared/merge/change.ts'

/** P21: after a restart Undo takes back the last thing first, whatever the clock said in between. */

const written = (mark: string, minutes: readonly number[]): Change[] =>
  minutes.map((minute, i) => {
    const n = i + 1
    const command = `edit/${mark}${n}`
    return {
      ...{ id: `s-${mark}${n}`, session: 's', n, command, at: `2026-11-24T10:0${minute}:00.000Z` },
      ...{ kind: 'goal', record: 'g', field: 'title', value: '"x"', parents: [], removed: false, hash: '' },
    }
  })

it('a note that was written after the clock was set back is still the last of the notes', () => {
  const stack = new UndoStack()
  stack.recall(written('', [2, 4]), written('p', [0, 4, 0]), new Set(['s']))
  const order: string[] = []
  for (let own = stack.undo; own !== undefined; own = stack.undo) {
    order.push(own.command.slice(5))
    stack.passOver(own)
  }
  expect(order).toEqual(['p3', 'p2', '2', '1', 'p1'])
})
