import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
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

  it('comes back where one of two removals was taken back elsewhere, and the other stands', () => {
    const [office, library] = [new Laptop('s'), new Laptop('t')]
    office.does(set('g', { title: 'Read well' }))
    library.reads(office)
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    library.does({ op: 'remove', kind: 'goal', id: 'g' })
    library.does({ op: 'restore', kind: 'goal', id: 'g' })
    office.reads(library)
    expect(office.does({ op: 'restore', kind: 'goal', id: 'g' })).toHaveLength(1)
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [] })
  })

  it('begins anew with both answers of an old question gone, and with no word of what was empty before', () => {
    const [office, library] = [new Laptop('s'), new Laptop('t')]
    office.does(set('g', { title: 'Read well', leadNote: 'In two schools', description: 'Old words' }))
    library.reads(office)
    office.does(set('g', { leadNote: null, description: null }))
    library.does(set('g', { leadNote: 'In six schools' }))
    office.reads(library)
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    const fields = office.does(set('g', { title: 'Read again' })).map((c) => c.field)
    expect(fields.toSorted()).toEqual(['', 'leadNote', 'title'])
    expect(office.goal()).toMatchObject({ gone: false, values: { title: 'Read again' }, conflicts: [] })
    expect(office.goal()?.values).not.toHaveProperty('leadNote')
  })

  it('begins anew over the answers that stand, and not over one that was removed for good', () => {
    const [office, library] = [new Laptop('s'), new Laptop('t')]
    office.does(set('g', { title: 'Read well' }))
    library.reads(office)
    const [ours] = office.does(set('g', { leadNote: 'In two schools' }))
    const [theirs] = library.does(set('g', { leadNote: 'Names a child' }))
    if (theirs) office.changes.push({ ...theirs, value: null, removed: true })
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    const emptied = office.does(set('g', { title: 'Read again' })).find((c) => c.field === 'leadNote')
    expect(emptied).toMatchObject({ value: null, parents: [ours?.id] })
  })
})

describe('what is taken back', () => {
  const goal = () => ({ ...set('g', { title: 'Read well' }) })
  /** Two laptops that know the same goal. */
  const two = (): readonly [Laptop, Laptop] => {
    const [office, library] = [new Laptop('s'), new Laptop('t')]
    office.does(goal())
    library.reads(office)
    return [office, library]
  }
  const titles = (laptop: Laptop) =>
    laptop
      .goal()
      ?.conflicts.flatMap((c) => c.tips.map((t) => t.value))
      .sort()

  it('leaves what somebody else wrote on top in the meantime, as a question', () => {
    const [office, library] = two()
    const ours = office.does(set('g', { title: 'Read fluently' }))
    library.reads(office)
    library.does(set('g', { title: 'Read for pleasure' }))
    office.reads(library)
    office.takesBack(ours)
    expect(titles(office)).toEqual(['Read for pleasure', 'Read well'])
  })

  it('replaces what the same person wrote on top', () => {
    const [office] = two()
    const ours = office.does(set('g', { title: 'Read fluently' }))
    office.does(set('g', { title: 'Read for pleasure' }))
    office.takesBack(ours)
    expect(office.goal()).toMatchObject({ values: { title: 'Read well' }, conflicts: [] })
  })

  it('opens a question again that was answered, with both sides', () => {
    const [office, library] = two()
    office.does(set('g', { title: 'Read fluently' }))
    library.does(set('g', { title: 'Read for pleasure' }))
    office.reads(library)
    const answer = office.does(set('g', { title: 'Read for pleasure' }))
    expect(office.goal()?.conflicts).toEqual([])
    office.takesBack(answer)
    expect(titles(office)).toEqual(['Read fluently', 'Read for pleasure'])
  })

  it('is nothing where the same words were saved again beside a second answer', () => {
    const [office, library] = two()
    const [ours] = office.does(set('g', { title: 'Read fluently' }))
    library.does(set('g', { title: 'Read for pleasure' }))
    office.reads(library)
    const again = office.does({ ...set('g', { title: 'Read fluently' }), base: { title: [ours?.id ?? ''] } } as Op)
    expect(again).toHaveLength(1)
    expect(office.takesBack(again)).toEqual([])
  })

  it('comes again where the taking back is taken back', () => {
    const [office] = two()
    const undo = office.takesBack(office.does(set('g', { title: 'Read fluently', leadNote: 'In two schools' })))
    expect(office.goal()?.values).toEqual({ title: 'Read well' })
    office.takesBack(undo)
    expect(office.goal()?.values).toEqual({ title: 'Read fluently', leadNote: 'In two schools' })
  })

  it('goes as a whole where it was made, with what was written into it since, and nobody is asked', () => {
    const office = new Laptop('s')
    const made = office.does(goal())
    office.does(set('g', { leadNote: 'In two schools' }))
    office.takesBack(made)
    expect(office.goal()).toMatchObject({ gone: true, conflicts: [] })
  })

  it('stays a question where somebody else had written into what was made', () => {
    const [office, library] = two()
    library.does(set('g', { leadNote: 'In two schools' }))
    const made = office.changes.slice()
    office.reads(library)
    office.takesBack(made)
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [{ field: '', how: 'removed' }] })
  })

  it('brings nothing back and removes nothing where the step changed nothing', () => {
    const [office] = two()
    expect(office.does({ op: 'restore', kind: 'goal', id: 'g' })).toEqual([])
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    expect(office.does({ op: 'remove', kind: 'goal', id: 'g' })).toEqual([])
    expect(office.goal()).toMatchObject({ gone: true, values: { title: 'Read well' } })
  })

  it('brings back what was removed, with all that it said', () => {
    const [office] = two()
    office.takesBack(office.does({ op: 'remove', kind: 'goal', id: 'g' }))
    expect(office.goal()).toMatchObject({ gone: false, values: { title: 'Read well' } })
  })

  /** Removed for good: the words are gone from the log, what wrote them stays in it. */
  const forGood = (laptop: Laptop, ...fields: readonly string[]) => {
    for (const [i, c] of laptop.changes.entries())
      if (fields.includes(c.field)) laptop.changes[i] = { ...c, value: null, removed: true }
  }

  it('brings nothing back of what was removed for good', () => {
    const [office] = two()
    const removal = office.does({ op: 'remove', kind: 'goal', id: 'g' })
    forGood(office, 'title')
    expect(office.takesBack(removal)).toEqual([])
    expect(office.goal()?.gone).toBe(true)
  })

  it('brings a record back of which one field was removed for good, without that field', () => {
    const office = new Laptop('s')
    office.does(set('g', { title: 'Read well', leadNote: 'A name that had to go' }))
    const removal = office.does({ op: 'remove', kind: 'goal', id: 'g' })
    forGood(office, 'leadNote')
    office.takesBack(removal)
    expect(office.goal()).toMatchObject({ gone: false, values: { title: 'Read well' } })
    expect(office.goal()?.values).not.toHaveProperty('leadNote')
  })

  it('brings nothing back where one field was emptied, and the other removed for good', () => {
    const [office] = two()
    office.does(set('g', { leadNote: 'In two schools' }))
    office.does(set('g', { leadNote: null }))
    const removal = office.does({ op: 'remove', kind: 'goal', id: 'g' })
    forGood(office, 'title')
    expect(office.takesBack(removal)).toEqual([])
  })

  it('removes again a record that was brought back without its words', () => {
    const [office] = two()
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    forGood(office, 'title')
    office.takesBack(office.does({ op: 'restore', kind: 'goal', id: 'g' }))
    expect(office.goal()).toMatchObject({ gone: true, conflicts: [] })
  })

  it('brings back a title that was emptied, though another field was removed for good', () => {
    const [office] = two()
    office.does(set('g', { leadNote: 'A name that had to go' }))
    const emptying = office.does(set('g', { title: null }))
    forGood(office, 'leadNote')
    office.takesBack(emptying)
    expect(office.goal()?.values).toEqual({ title: 'Read well' })
  })

  it('is gone again without a question where what somebody else wrote was seen when it was removed', () => {
    const [office, library] = two()
    library.does(set('g', { title: 'Read for pleasure' }))
    office.reads(library)
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    office.takesBack(office.does({ op: 'restore', kind: 'goal', id: 'g' }))
    expect(office.goal()).toMatchObject({ gone: true, conflicts: [] })
  })

  it('says what it said before it was removed, where it was entered again and all of that is taken back', () => {
    const office = new Laptop('s')
    office.does(set('g', { title: 'Read well', leadNote: 'In two schools' }))
    const removal = office.does({ op: 'remove', kind: 'goal', id: 'g' })
    const again = office.does(set('g', { title: 'Read fluently' }))
    const undo = office.takesBack(again)
    expect(office.goal()).toMatchObject({ gone: true, conflicts: [], values: { title: 'Read well' } })
    const first = office.takesBack(removal)
    expect(office.goal()?.values).toEqual({ title: 'Read well', leadNote: 'In two schools' })
    office.takesBack(first)
    office.takesBack(undo)
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [] })
    expect(office.goal()?.values).toMatchObject({ title: 'Read fluently' })
  })

  it('is every field of one edit, also beside one that is only a yes', () => {
    const [office] = two()
    office.takesBack(office.does(set('g', { title: 'Read fluently', named: true })))
    expect(office.goal()?.values).toEqual({ title: 'Read well' })
  })

  it('writes nothing where the edit itself was removed for good, and empties a field whose words before it were', () => {
    const [office] = two()
    const edit = office.does(set('g', { title: 'Read fluently' }))
    const gone = edit.map((c) => ({ ...c, value: null, removed: true }))
    expect(office.takesBack(gone)).toEqual([])
    office.changes.splice(0, 2, ...office.changes.slice(0, 2).map((c) => ({ ...c, removed: c.field === 'title' })))
    office.takesBack(edit)
    expect(office.goal()?.values).toEqual({})
  })
})

describe('a log in memory', () => {
  it('shows a record as it is after each change, and the same object while nothing in it changed', () => {
    const office = new Laptop('s')
    const log = new PlanLog((session) => session)
    const first = office.does(set('g', { title: 'Read well' }))
    log.apply(entriesOf(first, () => false))
    const before = log.state(entryKey('goal', 'g'))
    expect(log.state(entryKey('goal', 'g'))).toBe(before)
    office.does(set('g', { title: 'Graduate' }))
    const [now] = log.apply(entriesOf(office.changes, () => false))
    expect(now?.values).toEqual({ title: 'Graduate' })
    expect(log.state(entryKey('goal', 'g'))).toBe(now)
  })

  it('shows nothing of a private record once private notes are locked', () => {
    const laptop = new Laptop('s')
    const log = new PlanLog((session) => session)
    laptop.does({ op: 'set', kind: 'mentorNote', id: 'n', values: { note: 'Talk to her first' } })
    laptop.does(set('g', { title: 'Read well' }))
    log.apply(entriesOf(laptop.changes, (c) => c.kind === 'mentorNote'))
    expect(log.state(entryKey('mentorNote', 'n'))).toMatchObject({ private: true })
    log.forgetPrivate()
    expect(log.state(entryKey('mentorNote', 'n'))).toBeUndefined()
    expect([...log.states()].map((r) => r.id)).toEqual(['g'])
  })
})

describe('a save', () => {
  const refused = (laptop: Laptop, ...ops: readonly Op[]) => {
    const done = laptop.log().planOps(ops, signs('x'))
    return done.ok ? undefined : done.error.says
  }
  const note: Op = { op: 'set', kind: 'mentorNote', id: 'n', values: { note: 'Talk to her first' } }

  it('of private notes and shared records in one is refused, whichever comes first', () => {
    const says = /^Private notes and shared records are saved separately/
    expect(refused(new Laptop('s'), note, set('g', { title: 'Read well' }))).toMatch(says)
    expect(refused(new Laptop('s'), set('g', { title: 'Read well' }), note)).toMatch(says)
    expect(refused(new Laptop('s'), note)).toBeUndefined()
  })

  it('moves no shared comment under a private note', () => {
    const office = new Laptop('s')
    const about = (kind: string, id: string): Op => ({
      op: 'set',
      kind: 'comment',
      id: 'c',
      values: { about: { kind, id } },
    })
    office.does(set('g', { title: 'Read well' }), about('goal', 'g'))
    expect(refused(office, about('mentorNote', 'n'))).toMatch('can’t be moved under a private one')
    expect(refused(office, about('goal', 'h'))).toBeUndefined()
  })

  it('brings a record back that is gone, and only where every removal was shown', () => {
    const [office, library] = [new Laptop('s'), new Laptop('t')]
    office.does(set('g', { title: 'Read well' }))
    library.reads(office)
    const [ours] = office.does({ op: 'remove', kind: 'goal', id: 'g' })
    const [theirs] = library.does({ op: 'remove', kind: 'goal', id: 'g' })
    office.reads(library)
    const before = office.changes.length
    const save = (base?: Record<string, readonly string[]>) => {
      office.changes.splice(before)
      return office.does({ ...set('g', { leadNote: 'In two schools' }), ...(base && { base }) } as Op)
    }
    const makes = (changes: readonly Change[]) => changes.some((c) => c.field === '')
    expect(makes(save())).toBe(true)
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [] })
    expect(makes(save({ '': [ours?.id ?? ''] }))).toBe(false)
    expect(makes(save({ '': [ours?.id ?? '', theirs?.id ?? ''] }))).toBe(true)
  })

  it('begins a removed one anew with nothing of what that said', () => {
    const office = new Laptop('s')
    office.does(set('g', { title: 'Read well', leadNote: 'In two schools', fromNewerProgram: 7 }))
    const there = office.does({ op: 'remove', kind: 'goal', id: 'g' }).map((c) => c.id)
    const title = office.goal()?.tips.title ?? []
    office.does({ ...set('g', { title: 'Read fluently' }), base: { title, '': there } } as Op)
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [] })
    expect(office.goal()?.values).toEqual({ title: 'Read fluently' })
    office.does(set('g', { leadNote: 'In all schools' }))
    expect(office.goal()?.values).toEqual({ title: 'Read fluently', leadNote: 'In all schools' })
  })

  it('keeps what a removed one is called by, where it is begun anew without it', () => {
    const office = new Laptop('s')
    const key = { measure: 'm', group: 'g-all', year: '2025-26' }
    const id = derivedId(kinds.value, key) as string
    office.does({ op: 'set', kind: 'value', id, values: { ...key, reading: { figure: 41 }, note: 'Counted in May' } })
    office.does({ op: 'remove', kind: 'value', id })
    office.does({ op: 'set', kind: 'value', id, values: { reading: { figure: 42 } } })
    expect(office.log().state(entryKey('value', id))?.values).toEqual({ ...key, reading: { figure: 42 } })
  })

  it('brings back what is restored, with no removal left standing', () => {
    const office = new Laptop('s')
    office.does(set('g', { title: 'Read well' }))
    office.does({ op: 'remove', kind: 'goal', id: 'g' })
    office.does({ op: 'restore', kind: 'goal', id: 'g' })
    expect(office.goal()).toMatchObject({ gone: false, conflicts: [] })
  })

  it('empties a field with nothing, and needs a name for each', () => {
    const office = new Laptop('s')
    office.does(set('g', { title: 'Read well', leadNote: 'In two schools', note: 'x' }))
    const emptied = office.does(set('g', { leadNote: null, note: undefined }))
    expect(emptied.map((c) => c.value)).toEqual([null, null])
    expect(refused(office, set('g', { '': 'false' }))).toBe('A field needs a name. Nothing was changed.')
  })

  it('of one word in a figure needs not say again of what it is, and never says another', () => {
    const office = new Laptop('s')
    const key = { measure: 'm', group: 'g-all', year: '2025-26' }
    const id = derivedId(kinds.value, key) as string
    const figure = (values: Record<string, unknown>): Op => ({ op: 'set', kind: 'value', id, values })
    office.does(figure({ ...key, note: 'Counted in May' }))
    office.does(figure({ note: null }))
    expect(refused(office, figure({ note: 'Counted in June' }))).toBeUndefined()
    expect(refused(office, figure({ year: '2024-25' }))).toMatch('does not match its key')
  })
})

describe('an import of a whole table', () => {
  it('is taken back with one look at each change, however many there are', () => {
    const office = new Laptop('s')
    const command = office.does(...Array.from({ length: 200 }, (_, n) => set(`g${n}`, { title: `Goal ${n}` })))
    let looks = 0
    const counted = command.map((change) =>
      Object.defineProperty({ ...change }, 'record', {
        get: () => {
          looks++
          return change.record
        },
      }),
    )
    office.takesBack(counted)
    expect(office.goal('g199')?.gone).toBe(true)
    expect(looks).toBeLessThan(20 * command.length)
  })
})
