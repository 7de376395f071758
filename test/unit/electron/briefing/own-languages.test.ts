// @module-tag seconds
import { expect, it } from 'vitest'
import { layOut } from '../../../../electron/briefing/close.ts'
import { readFaces } from '../../../../electron/briefing/fonts.ts'
import { readPdf } from '../../../../electron/briefing/pdf/file.ts'
import { readTemplates } from '../../../../electron/briefing/resources.ts'
import { typesetter } from '../../../../electron/briefing/typst.ts'
import type { Block } from '../../../../shared/briefing/document.ts'
import { must } from '../../../support/memory-plan.ts'
import { paperOf } from '../../../support/paper-of.ts'
import { spokenIn } from '../../../support/spoken-in.ts'

/** Whoever listens hears each name in its own language, whatever kind of place on the page it has: in an English voice none is words. */

/** A few words of a script, and what says them. */
const names = {
  Arabic: ['ar', 'وتلتقي الأسر'],
  Hebrew: ['he', 'כל ילד קורא'],
  Devanagari: ['hi', 'हर बच्चा'],
  Thai: ['th', 'นักเรียนทุกคน'],
  Ethiopic: ['am', 'እያንዳንዱ ልጅ'],
} as const
type Script = keyof typeof names

const blocksIn = (name: string): readonly Block[] => [
  { t: 'item', item: `Item ${name}`, type: '' },
  { t: 'heading', level: 1, text: `Goal 1. ${name}` },
  { t: 'heading', level: 2, text: `Strategy: ${name}` },
  { t: 'reading', text: `In 2026, ${name} is 12 percent.` },
  { t: 'side', status: { mark: 'atrisk', word: 'At risk' }, under: [`Owner: ${name}`], text: `Raise ${name}.` },
  { t: 'hung', label: name, paragraphs: [`Who leads it: ${name}`] },
  { t: 'options', label: 'Options', options: [{ letter: 'A', title: `Do ${name}`, text: `For it: ${name}` }] },
  { t: 'keys', items: [{ figure: '12', says: `of ${name} students` }] },
  { t: 'text', paragraphs: [`First ${name}`, `Then ${name}`], list: 'numbered' },
  {
    ...{ t: 'table', caption: `By ${name}`, columns: [{ head: `In ${name}`, width: 1, align: 'left' }] },
    rows: [{ cells: [{ text: `Group ${name}` }] }],
  },
  { t: 'note', text: `Source: ${name}.` },
  { t: 'lines', label: `What helped ${name}?`, many: 2 },
  { t: 'ticks', label: `Now ${name}:`, options: [`Yes ${name}`] },
  { t: 'cards', level: 2, cards: [{ title: `Card ${name}`, paragraphs: [`Says ${name}`], under: [`From ${name}`] }] },
  { t: 'signatures', date: 'Date', roles: [`Chair ${name}`], signed: [null] },
]

/** So long that each place where words change their way would cost: there only those that run from the left are told. */
const veryLong = (name: string): Block => ({ t: 'note', text: `Sources: ${`${name}, June 30, 2026; `.repeat(150)}` })
const fromRight: readonly Script[] = ['Arabic', 'Hebrew']

const faces = readFaces()
const setter = typesetter(readTemplates(), [...faces.main, ...faces.others.flat()])

it.each((Object.keys(names) as Script[]).map((script, i) => [script, i % 2 === 0] as const))(
  'each kind of block says %s words in their language (%s: a paper of very long texts)',
  async (script, simple) => {
    const [lang, name] = names[script]
    const model = {
      ...{
        ...paperOf([...blocksIn(name), ...(fromRight.includes(script) ? [] : [veryLong(name)])]),
        title: `About ${name}`,
      },
      masthead: { name: `District ${name}`, under: `Office ${name}`, right: '' },
    }
    const { bytes } = must(await layOut(setter, model, { logo: null, simple }, new Map()))
    const own = new RegExp(`\\p{Script=${script}}`, 'u')
    const pieces = spokenIn(readPdf(bytes)).filter(({ letters }) => own.test(letters))
    expect(pieces.length).toBeGreaterThan(20)
    expect(pieces.filter((p) => p.lang !== lang)).toEqual([])
  },
)
