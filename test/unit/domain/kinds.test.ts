import { describe, expect, test } from 'vitest'
import { kindOf, kinds } from '../../../shared/domain/kinds/index.ts'
import {
  choice,
  day,
  type Fields,
  flag,
  type Kind,
  kind,
  notByDay,
  ref,
  text,
  whoMaySee,
} from '../../../shared/domain/schema.ts'
import { index } from '../../../shared/guide/guide.ts'
import {
  audienceFaults,
  type Declared,
  daysFaults,
  fieldsIn,
  labelFaults,
  namesFaults,
  readersFaults,
  wordFaults,
} from '../../support/declaration-faults.ts'

const all = Object.entries(kinds) as unknown as readonly Declared[]
const fields = all.flatMap(([name, kind]) =>
  [...fieldsIn(kind.fields)].map(([path, f]) => [`${name}.${path}`, f] as const),
)

describe('what a kind names exists', () => {
  const steps = new Set([...index.order, 'across'])
  test('fields, kinds it leads to, and the step in which it is entered', () => {
    expect(all.flatMap((d) => namesFaults(d, steps))).toEqual([])
  })

  test('and where a record says itself who may see it, it is asked in the one way there is', () => {
    expect(all.flatMap(readersFaults)).toEqual([])
  })

  test('and of what holds a day it is said whether a paper of an earlier day has it', () => {
    expect(all.flatMap(daysFaults)).toEqual([])
  })
})

describe('what exists once has an id made from its key', () => {
  const identity = (name: string) => kindOf(name)?.identity
  test.each(['district', 'words', 'officer', 'commitment', 'place', 'teamNeed'])('%s stands once in a plan', (name) => {
    expect(identity(name)).toBe('singleton')
  })
  test.each([
    ['stepState', ['step']],
    ['rating', ['indicator']],
    ['value', ['measure', 'group', 'year']],
    ['fundingAmount', ['source', 'fiscalYear']],
    ['policyLink', ['goal', 'policy']],
    ['coverage', ['department', 'goal']],
    ['decisionRight', ['decision']],
    ['continuity', ['about']],
    ['ownValue', ['about', 'field']],
  ])('there is one %s for each %s', (name, key) => {
    expect(identity(name)).toEqual({ key })
  })
  test.each(['goal', 'strategy', 'action', 'concern', 'comment', 'evidence'])('%s is created freely', (name) => {
    expect(identity(name)).toBe('random')
  })
})

describe('who may see what', () => {
  const seen = (path: string) => fields.find(([p]) => p === path)?.[1].audience
  test('mentoring notes and the pulse are the officer’s, and nothing else', () => {
    expect(all.filter(([, k]) => k.audience === 'officer').map(([n]) => n)).toEqual([
      'mentorNote',
      'concernVoice',
      'pulse',
    ])
  })

  test.each([
    'audienceGroup.stance',
    'audienceGroup.influence',
    'concern.belief',
    'decisionRight.needed',
    'district.superintendentContractEnd',
  ])('%s is for the cabinet', (path) => {
    expect(seen(path)).toBe('cabinet')
  })
  test.each(['pushbackStep', 'accessEntry', 'tenure', 'continuity'])('%s is for the cabinet', (name) => {
    expect(kindOf(name)?.audience).toBe('cabinet')
  })
  test.each(['fundingSource', 'fundingAmount', 'budgetLine', 'statusUpdate'])('%s is for the board', (name) => {
    expect(kindOf(name)?.audience).toBe('board')
  })
  test.each(['goal', 'measure', 'value', 'target', 'term', 'why', 'action', 'engagement'])('%s is public', (name) => {
    expect(kindOf(name)?.audience).toBe('public')
  })
  test.each(['action', 'comment', 'evidence', 'translation'])('%s takes the audience of what it hangs on', (name) => {
    expect(kindOf(name)?.hangsOn).toBe('about')
  })

  test('a field is never seen by more people than its record, and private records have a log of their own', () => {
    expect(all.flatMap(audienceFaults)).toEqual([])
  })
})

describe('names that tables, objects and people can live with', () => {
  test('no name is special to SQL or to objects, and no two columns differ in capitals alone', () => {
    expect(all.flatMap(wordFaults)).toEqual([])
    expect(new Set(all.map(([n]) => n.toLowerCase())).size).toBe(all.length)
  })

  test('labels are in sentence case, without a full stop, and each is there once', () => {
    expect(all.flatMap(labelFaults)).toEqual([])
  })

  test('no two kinds are called the same', () => {
    const ones = all.map(([, k]) => k.one)
    const manys = all.map(([, k]) => k.many)
    expect(ones.filter((w, i) => ones.indexOf(w) !== i)).toEqual([])
    expect(manys.filter((w, i) => manys.indexOf(w) !== i)).toEqual([])
  })
})

/** A newcomer declares a kind, and gets wrong what is easily got wrong. */
describe('a declaration that is wrong is told what to do', () => {
  const workshop = (more: object, fields: Fields = {}): Declared => [
    'workshop',
    {
      name: 'workshop',
      one: 'Workshop',
      many: 'Workshops',
      audience: 'public',
      identity: 'random',
      step: 'across',
      ...more,
      fields: { title: text('Title'), ...fields },
    },
  ]
  const isPublic = { public: flag('Public') }

  test('where a yes or no says who may see a record', () => {
    // It does not compile, and whoever gets around that is told.
    const words = {
      one: 'Workshop',
      many: 'Workshops',
      audience: 'public',
      identity: 'random',
      step: 'across',
    } as const
    // @ts-expect-error `readers` takes a field of `whoMaySee` and no flag.
    const declared = kind('workshop', { ...words, readers: 'public', fields: isPublic })
    expect(readersFaults(['workshop', declared as unknown as Kind<Fields>])).toEqual([
      "workshop.public (a file of shared/domain/kinds) says who may see a record and is a flag of its own. Make the field with `whoMaySee()`, name it in `readers`, and give the kind `audience: 'public'`.",
    ])
    const own = { board: 'The board', public: 'The public' }
    // @ts-expect-error nor a choice of one's own
    kind('workshop', { ...words, readers: 'who', fields: { who: choice('Who may see it', own) } })
    expect(kind('workshop', { ...words, readers: 'who', fields: { who: whoMaySee() } }).readers).toBe('who')
  })

  test('where `seenBy` asks a yes or no, or shows the public what nobody has written yet', () => {
    const seenBy = (w: Readonly<Record<string, unknown>>) => (w['public'] === true ? 'public' : undefined)
    expect(readersFaults(workshop({ audience: 'board', seenBy }, isPublic))[0]).toMatch(
      /^workshop\.public \(.*\): `seenBy` asks a flag who may see the record\. Make the field with `whoMaySee\(\)`/,
    )
    const open = () => 'public'
    expect(readersFaults(workshop({ audience: 'board', seenBy: open }))[0]).toMatch(/shows a record that says nothing/)
  })

  test('where a choice of readers is asked by nobody, or stands on a kind that the public never sees', () => {
    expect(readersFaults(workshop({}, { who: whoMaySee() }))[0]).toMatch(/workshop\.who .* Write `readers: 'who'`\.$/)
    expect(readersFaults(workshop({ audience: 'board', readers: 'who' }, { who: whoMaySee() }))[0]).toMatch(
      /is for the board, and `readers` offers the public\. Give it `audience: 'public'`/,
    )
  })

  test('where it holds a day, and nothing says whether papers of an earlier day have it', () => {
    const held = { held: day('Held on') }
    expect(daysFaults(workshop({}, held))).toEqual([
      expect.stringMatching(/^workshop \(.*\) holds days \(held\).*Write `knownFrom: 'held'`/),
    ])
    expect(daysFaults(workshop({ knownFrom: 'title' }, held))[0]).toContain('“title”, which is no day of it')
    expect(daysFaults(workshop({ knownFrom: { day: 'held', once: ['said'] } }, held))[0]).toContain('“said”')
    for (const knownFrom of ['held', { day: 'held', once: ['title'] }, notByDay.ahead])
      expect(daysFaults(workshop({ knownFrom }, held))).toEqual([])
  })

  test('where it names what is not there, in words that SQL or people can’t read', () => {
    const wrong = workshop({ title: 'name', step: 'workshops' }, { order: text('the Order.'), by: ref('people', 'By') })
    const said = [...namesFaults(wrong, new Set(['across'])), ...wordFaults(wrong), ...labelFaults(wrong)].join('\n')
    for (const part of [
      '`title` names “name”',
      '“people”, which is no kind',
      '“workshops” is no step',
      '“order” is a word of SQL',
      '“the Order.” is no label',
    ])
      expect(said).toContain(part)
  })
})
