import { describe, expect, it } from 'vitest'
import type { Op } from '../../../shared/domain/state.ts'
import type { Change } from '../../../shared/merge/change.ts'
import { entriesOf, entryKey } from '../../../shared/merge/index-of-log.ts'
import { PlanLog } from '../../../shared/merge/plan-log.ts'
import type { Sign } from '../../../shared/merge/write.ts'

/** What a log in memory says of a goal, after words were written, removed and taken back. */

const signs = (session: string): Sign => {
  let n = 0
  return (change) => {
    n++
    const at = '2026-11-24T09:00:00.000Z'
    return { ...change, id: `${session}-${n}`, session, n, at, command: `edit/${n}`, removed: false, hash: '' }
  }
}
/** A laptop with all that it knows of. */
class Laptop {
  readonly changes: Change[] = []
  readonly #sign: Sign
  readonly session: string
  constructor(session: string) {
    this.session = session
    this.#sign = signs(session)
  }
  log(): PlanLog {
    const log = new PlanLog((session) => session)
    log.apply(entriesOf(this.changes, () => false))
    return log
  }
  goal(id = 'g') {
    return this.log().state(entryKey('goal', id))
  }
  does(...ops: readonly Op[]): readonly Change[] {
    const done = this.log().planOps(ops, this.#sign)
    if (!done.ok) throw new Error(done.error.says)
    this.changes.push(...done.value.changes)
    return done.value.changes
  }
  takesBack(command: readonly Change[]): readonly Change[] {
    const lookup = (id: string) => this.changes.find((c) => c.id === id)
    const done = this.log().planRevert(command, false, lookup, (s) => s === this.session, this.#sign)
    if (!done.ok) throw new Error(done.error.says)
    this.changes.push(...done.value.changes)
    return done.value.changes
  }
  reads(other: Laptop): void {
    this.changes.push(...other.changes.filter((c) => !this.changes.includes(c)))
  }
}
const set = (id: string, values: Record<string, unknown>): Op => ({ op: 'set', kind: 'goal', id, values })

describe('what stands of a goal', () => {
  it('has no field that was emptied', () => {
    const office = new Laptop('s')
    office.does(set('g', { title: 'Read well', leadNote: 'Begins in two schools' }))
    office.does(set('g', { leadNote: null }))
    expect(Object.keys(office.goal()?.values ?? {})).toEqual(['title'])
  })

  it('keeps its title where its making was taken back, so that the list of what was removed can name it', () => {
    const office = new Laptop('s')
    office.takesBack(office.does(set('g', { title: 'Read well' })))
    expect(office.goal()).toMatchObject({ gone: true, values: { title: 'Read well' }, conflicts: [] })
  })

  it('is taken back with the versions of its own, where one command made two', () => {
    const office = new Laptop('s')
    const both = office.does(set('g', { title: 'Read well' }), set('h', { title: 'Graduate' }))
    for (const { record, parents } of office.takesBack(both))
      expect(parents).toEqual(
        both
          .filter((c) => c.record === record)
          .map((c) => c.id)
          .sort(),
      )
  })

  it('is not brought back over a removal that the form had not shown', () => {
    const [office, library] = [new Laptop('s'), new Laptop('t')]
    office.does(set('g', { title: 'Read well' }))
    library.reads(office)
    const ours = office.does({ op: 'remove', kind: 'goal', id: 'g' })
    library.does({ op: 'remove', kind: 'goal', id: 'g' })
    office.reads(library)
    office.does({ op: 'restore', kind: 'goal', id: 'g', base: ours.map((c) => c.id) })
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [{ field: '', how: 'removed' }] })
  })
})
