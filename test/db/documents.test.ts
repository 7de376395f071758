import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { documentIds, documentKind } from '../../shared/briefing/documents.ts'
import { kindOf } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { FieldShape, Fields } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { largeStates } from '../support/large-plan.ts'
import { must } from '../support/memory-plan.ts'
import { paged } from '../support/paged.ts'
import { linesIn, readPdf } from '../support/pdf.ts'
import { printed } from '../support/printed.ts'
import { samplePlan, sampleStates, statesOf } from '../support/records.ts'
import { stressStates } from '../support/stress-plan.ts'

/** The papers beside the board briefing, as files that a person opens. */

const service = createBriefingService()
function make(records: readonly RecordState[], over: Partial<BriefingRequest>) {
  const request = { ...defaultBoardRequest(planOf(records), '2026-12-14'), ...over }
  return printed(records, request)
}

describe('every document', () => {
  it.each(documentIds)(
    '%s passes its check from an empty plan, and from the sample where its pages are not looked at',
    async (document) => {
      const isPaged = paged.some(([other]) => other === document)
      for (const records of [...(isPaged ? [] : [sampleStates()]), statesOf({})]) {
        const made = await make(records, { document })
        const found = check(made.bytes, { title: made.title, lang: 'en', pages: made.pages })
        expect(found.wrong).toEqual([])
      }
    },
  )
})

describe('a document of a fixed length', () => {
  it('is one whose pages of the large plan are counted', () => {
    const fixed = documentIds.filter((id) => documentKind(id).pages !== undefined)
    expect(fixed.filter((id) => !paged.some(([other]) => other === id))).toEqual([])
  })
})

/** What the pages draw, as it stands in the file. */
const drawing = (bytes: Uint8Array): string =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/stream\r?\n([\s\S]*?)endstream/g),
  ]
    .map(([, packed = '']) => {
      try {
        return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')

describe('a page in a language for which nothing is entered', () => {
  it('has our own word for a draft read in English', async () => {
    const made = (language: string) => make(sampleStates(), { document: 'community', language, draft: true })
    expect(drawing((await made('ar')).bytes).includes('/Lang (en-US)')).toBe(true)
    // “BORRADOR” is the page's own.
    expect(drawing((await made('es')).bytes).includes('/Lang (en-US)')).toBe(false)
  })
})

describe('the ask', () => {
  it('is one page for every goal in ten scripts, with all that an officer may tick', { tags: 'long' }, async () => {
    const stress = stressStates()
    const goals = planOf(stress).all('goal')
    for (const paper of ['letter', 'a4'] as const)
      for (const { id } of goals)
        for (const fundKind of ['titleIA', undefined]) {
          const over = { document: 'ask', paper, of: { kind: 'goal', id }, show: ['gap', 'lines', 'secured'] } as const
          const made = await make(stress, { ...over, show: [...over.show], ...(fundKind && { fundKind }) })
          expect([paper, id, made.pages]).toEqual([paper, id, 1])
        }
  })

  it('is one page for a board that reads of a large plan', async () => {
    expect((await make(largeStates(), { document: 'ask' })).pages).toBe(1)
  })

  it('counts what it has no room for in words', async () => {
    const made = await make(sampleStates(), { document: 'ask', show: ['gap', 'lines', 'secured'], fundKind: 'titleIA' })
    expect((await readPdf(made.bytes, 'ask')).pages[0]).toContain('And one smaller cost.')
  })
})

describe('the one-page brief', () => {
  it('has exactly one page, whatever the plan holds, as a draft, and on the other paper in the long run', async () => {
    const large = largeStates()
    const both = [
      ['letter', true],
      ['a4', false],
    ] as const
    for (const [paper, draft] of process.env['GROUNDWORK_LONG'] ? both : both.slice(0, 1)) {
      const cover = {
        subject: 'Progress',
        purpose: 'The board reviews progress on the goals. '.repeat(80),
        motion: '',
        background: '',
        asked: Array.from({ length: 20 }, (_, i) => `Decide thing ${i}: ${'a long sentence about it '.repeat(12)}`),
      }
      const made = await make(large, { document: 'onePage', paper, draft, cover })
      expect(made.pages).toBe(1)
      const [page = ''] = (await readPdf(made.bytes, `one-page-${paper}-${draft}`)).pages
      expect(page).toContain('To fit on one page, this leaves out')
    }
  })

  it('tells what each goal costs, for a member who has no other page', async () => {
    const [page = ''] = (await readPdf((await make(sampleStates(), { document: 'onePage' })).bytes, 'one-page')).pages
    const said = page.replace(/\s+/g, ' ')
    expect(said).toContain('Cost 2026–27')
    expect(said).toContain('at least five of six groups $100,000')
    expect(said).toContain('At risk None asked')
    // For whom a goal is not on its way is told of each, before how the goals do is told in more than a sentence.
    expect(said).toContain(
      'Reported on track; results of 2025–26 are behind for students with disabilities, American Indian or Alaska Native students, English learners and economically disadvantaged students',
    )
    expect(said).toContain('At risk; target missed: at least five of six groups')
  })

  it('answers of nearly all of 40 goals for whom each is behind and what it costs, and says where the others are', async () => {
    const [page = ''] = (await readPdf((await make(largeStates(), { document: 'onePage' })).bytes, 'one-page')).pages
    const said = page.replace(/\s+/g, ' ')
    const rows = said.match(/Goal \d+: [^:$]* (?:Group \d|and others|All three groups|Nobody) \$[\d,]+/g) ?? []
    expect(rows.length).toBeGreaterThan(30)
    expect(said).toMatch(
      / are in the board briefing’s tables of all goals; all of them are behind, goals 2 and 9 for all students, goal 28 for groups that it is not for\./,
    )
    expect(said).toContain('this leaves out the figures of each goal')
  })

  it('leaves nothing of its own out where all of it fits, and says what of the plan it leaves to others', async () => {
    const few = ['goal-multilingual', 'goal-staff']
    const states = sampleStates().filter((s) => s.kind !== 'goal' || few.includes(s.id))
    const [page = ''] = (await readPdf((await make(states, { document: 'onePage' })).bytes, 'one-page')).pages
    expect(page).not.toContain('this leaves out')
    expect(page).toMatch(/The full plan for the board has more: .*12 policies/)
    expect(page).toContain('One of two goals')
  })
})

describe('a school year', () => {
  it('is never broken behind its dash', async () => {
    const background = Array.from({ length: 90 }, (_, i) => `${'x'.repeat(1 + ((i * 5) % 11))} 2023–24`).join(' ')
    const cover = { subject: 'Progress', purpose: 'To see.', motion: '', background }
    const { text } = await readPdf((await make(sampleStates(), { document: 'board', cover })).bytes, 'years')
    expect(text).toMatch(/2023–24/)
    expect(text).not.toMatch(/\d{4}– \d{2}/)
  })

  it('stays in one piece with the number of a goal and of a grade', async () => {
    const words = (i: number) => `${'x'.repeat(1 + ((i * 5) % 11))} goal ${1 + (i % 9)} grade 3`
    const background = Array.from({ length: 90 }, (_, i) => words(i)).join(' ')
    const cover = { subject: 'Progress', purpose: words(1).repeat(9), motion: '', background }
    const { bytes } = await make(sampleStates(), { document: 'board', cover })
    const lines = await linesIn(bytes)
    expect(lines.filter((l) => /goal \d/.test(l)).length).toBeGreaterThan(20)
    const torn = lines.filter((l, i) => /\b(?:goal|grade)s?$/i.test(l) && /^\d/.test(lines[i + 1] ?? ''))
    expect(torn).toEqual([])
    const web = await service.make({
      records: sampleStates(),
      request: { ...defaultBoardRequest(samplePlan(), '2026-12-14'), document: 'progress' },
      as: 'web',
    })
    const page = new TextDecoder().decode(must(web).bytes)
    for (const word of ['2025–26', 'grade 3'])
      expect(page.includes(`<span class="whole">${word}</span>`), word).toBe(true)
  })
})

describe('a page that opens within a goal', () => {
  it('says in its head of which', async () => {
    const made = await make(sampleStates(), { document: 'progress', draft: false })
    const { pages } = await readPdf(made.bytes, 'heads')
    let goal = ''
    let within = 0
    for (const page of pages) {
      const [, head = '', body = ''] = /^(.*?)December 14, 2026\s*(.*)$/s.exec(page) ?? []
      if (goal !== '' && !/^(?:Goal \d\. |What our words)/.test(body)) {
        expect(head, body.slice(0, 60)).toContain(` · Goal ${goal}, continued`)
        within++
      } else expect(head, body.slice(0, 60)).not.toContain('Goal')
      goal = [...body.matchAll(/Goal (\d)\. [A-Z]/g)].at(-1)?.[1] ?? goal
    }
    expect(within).toBeGreaterThan(5)
  })
})

describe('the full plan', () => {
  const long = { tags: 'long' }
  it('gives the public no role, status or money, and the board the commitments of its departments', long, async () => {
    const text = async (readBy: 'public' | 'board') => {
      const made = await make(sampleStates(), { document: 'plan', readBy })
      return (await readPdf(made.bytes, `plan-${readBy}`)).pages.join('\n')
    }
    const [open, inside] = [await text('public'), await text('board')]
    expect(open).not.toMatch(/Chief Academic Officer|No owner named|At risk/)
    expect(inside).toMatch(/Chief Academic Officer/)
    expect(inside).toMatch(/What each department does/)
    for (const part of ['Our commitment', 'Equitable instruction', 'What our words mean', 'Every department'])
      expect(open.toLowerCase()).toContain(part.toLowerCase())
  })
})

describe('money in a paper', () => {
  it('prints sources whose names hold what no page can carry, and names them', async () => {
    const records = statesOf({
      district: [{ id: 'district', name: 'Juniper Fork', fiscalYearStartMonth: 7 }],
      fundingSource: [
        {
          id: 's',
          name: 'Grant <b>\u0001 & منحة',
          type: 'foundationGrant',
          recurring: false,
          endsOn: '2027-06-30',
        },
      ],
      fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 5_000_000, status: 'secured' } }],
      budgetLine: [
        {
          id: 'l',
          description: 'Liaison',
          fiscalYear: '2026-27',
          amount: 5_000_000,
          source: 's',
          recurring: true,
          status: 'approved',
        },
        {
          id: 'm',
          description: 'Liaison',
          fiscalYear: '2027-28',
          amount: 5_000_000,
          recurring: true,
          status: 'requested',
        },
      ],
    })
    const made = await make(records, {})
    expect(made.notes.join(' ')).toMatch(/Funding source/)
    const text = (await readPdf(made.bytes, 'money-names')).pages.join('\n')
    expect(text).toContain('<b>')
  })
})

describe('a plan in which every typed text holds what no page can carry', () => {
  let sign = ''
  const awkward = (value: unknown, shape: FieldShape): unknown => {
    if (shape.t === 'text') return `${String(value)} \u0001${sign}<script>`
    if (shape.t === 'texts') return (value as readonly string[]).map((v) => `${v} \u0001${sign}`)
    const inside = (parts: Fields, of: object) =>
      Object.fromEntries(Object.entries(of).map(([name, v]) => [name, parts[name] ? awkward(v, parts[name].shape) : v]))
    if (shape.t === 'parts') return inside(shape.parts, value as object)
    if (shape.t === 'rows') return (value as readonly object[]).map((row) => inside(shape.parts, row))
    return value
  }
  /** Of the sample as many records as hold every field once, with those that they name: a third of its pages. */
  const eachFieldOnce = (all: readonly RecordState[]): readonly RecordState[] => {
    const textsIn = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(textsIn)
          : []
    const byId = new Map(all.map((s) => [s.id, s]))
    const fields = new Set<string>()
    const kept = new Set(
      all.filter((s) => {
        const before = fields.size
        for (const [name, value] of Object.entries(s.values)) if (value !== null) fields.add(`${s.kind}.${name}`)
        return fields.size > before
      }),
    )
    for (const s of kept) for (const named of textsIn(s.values)) for (const r of [byId.get(named)]) if (r) kept.add(r)
    return all.filter((s) => kept.has(s))
  }
  const spoiled = (by: string) => {
    sign = by
    return eachFieldOnce(sampleStates()).map((s) => ({
      ...s,
      values: Object.fromEntries(
        Object.entries(s.values).map(([name, value]) => {
          const field = kindOf(s.kind)?.fields[name]
          return [name, field && value !== null ? awkward(value, field.shape) : value]
        }),
      ),
    }))
  }
  const records = spoiled('')

  // The full plan holds every text; the others have templates of their own.
  const others = documentIds.filter((id) => id !== 'plan' && id !== 'board')
  const isPrinted = async (document: BriefingRequest['document']) => {
    // What the public may read is read by the board as well, so that its paper holds every text.
    const made = await make(records, { document, readBy: 'board' })
    expect(made.notes.length).toBeGreaterThan(3)
  }
  it.each(['plan', 'board'] as const)('is printed as %s, with the fields named', isPrinted)
  it.each(others)('is printed as %s, with the fields named', { tags: 'long' }, isPrinted)

  it.each(documentIds)(
    'is not made as %s where no face has its letters, and some fields are named',
    async (document) => {
      await expect(make(spoiled('補'), { document })).rejects.toThrow(/no font for some characters in .* \(補\)/)
    },
  )
})
