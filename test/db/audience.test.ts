import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import type { DocumentMade, PlanVerbs } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { requestOf } from '../../shared/briefing/board/prepared.ts'
import { documentIds, documentKind } from '../../shared/briefing/documents.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { allKinds, declarationOf, type KindName, kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type Audience, audiences, type Field, type Fields, type Kind, maySee } from '../../shared/domain/schema.ts'
import { type Op, type RecordState, set } from '../../shared/domain/state.ts'
import type { BriefingRequest } from '../../shared/ipc/contract.ts'
import { officer } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { readPdf } from '../support/pdf.ts'

/**
 * A word of its own stands in every field of every kind that can hold one, made from the declarations: a kind or a
 * field that is added tomorrow is in this test by itself.
 */
interface Canary {
  readonly word: string
  readonly where: string
  readonly audience: Audience
}

const all = allKinds
const canaries: Canary[] = []

/** The one that fewer people may see. */
const narrowest = (a: Audience, b: Audience | undefined): Audience =>
  b === undefined ? a : audiences.indexOf(a) < audiences.indexOf(b) ? a : b

function hatch(where: string, audience: Audience): string {
  const word = `Canary${canaries.length + 1}z`
  canaries.push({ word, where, audience })
  return word
}

const firstOf = (kind: string): string => {
  const declared = declarationOf(kind as KindName)
  return declared.identity === 'singleton' ? kind : `${kind}-1`
}

/** A number that no page could hold by chance, as it would be written in whole digits. */
function numbered(field: Field, where: string, audience: Audience): number {
  const figure = 7_310_000 + canaries.length + 1
  // A month or a level can hold no number that stands out.
  if (field.max !== undefined && figure > field.max) return field.max
  canaries.push({ word: String(figure), where, audience })
  return figure
}

function fitting(field: Field, where: string, above: Audience): unknown {
  const audience = narrowest(above, field.audience)
  const { shape } = field
  const parts = (fields: Fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, part]) => [name, fitting(part, `${where}.${name}`, audience)]),
    )
  switch (shape.t) {
    case 'text':
      return hatch(where, audience)
    case 'texts':
      return [hatch(where, audience)]
    case 'choice':
      return shape.options[0]?.value
    case 'day':
      return '2026-10-05'
    case 'year':
      return '2026-27'
    case 'money':
      return numbered(field, where, audience) * 100
    case 'figure':
    case 'integer':
      return numbered(field, where, audience)
    case 'flag':
      return false
    case 'ref':
      return firstOf(shape.kind)
    case 'refs':
      return [firstOf(shape.kind)]
    case 'about':
      return { kind: 'goal', id: 'goal-1' }
    case 'abouts':
      return [{ kind: 'goal', id: 'goal-1' }]
    case 'blob':
      return 'a'.repeat(64)
    case 'parts':
      return parts(shape.parts)
    case 'rows':
      return [parts(shape.parts)]
  }
}

function recordOf(
  kind: Kind<Fields>,
  id: string,
  hook?: { kind: string; id: string; audience: Audience },
  own?: Audience,
): Op {
  const audience = narrowest(hook ? narrowest(kind.audience, hook.audience) : kind.audience, own)
  const begun = canaries.length
  const fill = (seen: Audience): Record<string, unknown> =>
    Object.fromEntries(Object.entries(kind.fields).map(([n, f]) => [n, fitting(f, `${kind.name}.${n}`, seen)]))
  let values = fill(audience)
  // What a record itself opens to more people, or closes, counts as theirs.
  const said = hook === undefined && own === undefined ? kind.seenBy?.(values) : undefined
  if (said !== undefined) {
    canaries.length = begun
    values = fill(said)
  }
  if (kind.name === 'studentGroup') values['isTotal'] = true
  if (kind.name === 'action') values['status'] = 'inProgress'
  // Of what says itself who may see it, and of what stands in such a record.
  if (kind.readers !== undefined) values[kind.readers] = own ?? kind.audience
  if (kind.within !== undefined && own !== undefined) values[kind.within] = `ownField-${own}`
  if (kind.hangsOn !== undefined && hook) {
    const shape = kind.fields[kind.hangsOn]?.shape.t
    const to = { kind: hook.kind, id: hook.id }
    if (shape === 'about') values[kind.hangsOn] = to
    if (shape === 'abouts') values[kind.hangsOn] = [to]
  }
  return set(kind.name, kind.identity === 'random' ? id : (derivedId(kind, values) ?? id), values)
}

const takesAny = (kind: Kind<Fields>): boolean =>
  kind.hangsOn !== undefined && ['about', 'abouts'].includes(kind.fields[kind.hangsOn]?.shape.t ?? '')

/** Whatever hangs on a record inherits its audience: something hung on a cabinet's and on an officer's record, too. */
const ops: Op[] = [
  ...all.map((kind) => recordOf(kind, `${kind.name}-1`)),
  ...all
    .filter(takesAny)
    .flatMap((kind) => [
      recordOf(kind, `${kind.name}-2`, { kind: 'tenure', id: 'tenure-1', audience: kinds.tenure.audience }),
      recordOf(kind, `${kind.name}-3`, { kind: 'mentorNote', id: 'mentorNote-1', audience: 'officer' }),
    ]),
  ...(['board', 'cabinet'] as const).flatMap((own) =>
    all
      .filter((kind) => kind.readers !== undefined || kind.within !== undefined)
      .map((kind) => recordOf(kind, `${kind.name}-${own}`, undefined, own)),
  ),
]

/** The words that stand in a text although its readers may not see them. */
function tooMuch(text: string, reader: Audience): string[] {
  const bare = text.replace(/\s+/g, ' ').replaceAll(/(?<=\d),(?=\d)/g, '')
  return canaries
    .filter((c) => !maySee(reader, c.audience) && bare.includes(c.word))
    .map((c) => `${c.where}: ${c.audience}`)
}

/** What the tables on its pages hold when they are written for a spreadsheet, and what their files are called. */
const csvOf = (made: DocumentMade): string[] => made.tables.flatMap((t) => [t.caption, t.text])

describe('nobody reads what is above them', () => {
  let plan: PlanVerbs
  let records: readonly RecordState[]
  let dir: string

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'groundwork-audience-'))
    plan = createPlanService(systemClockAndIds)
    must(plan.create({ path: join(dir, 'plan.groundwork'), who: officer, ops, drafts: null }))
    records = must(plan.records())
    return () => {
      plan.close()
      rmSync(dir, { recursive: true, force: true })
    }
  })

  it('has a word in every kind, for every audience', () => {
    expect(new Set(canaries.map((c) => c.where.split('.')[0])).size).toBeGreaterThan(all.length - 6)
    for (const audience of audiences) expect(canaries.filter((c) => c.audience === audience).length).toBeGreaterThan(2)
    expect(records.filter((r) => r.private).length).toBeGreaterThan(4)
  })

  it.each(audiences)('a view for the %s holds all that they may see and nothing else', (reader) => {
    const view = forAudience(planOf(records), reader)
    const text = JSON.stringify(all.map((k) => view.all(k.name as never)))
    expect(tooMuch(text, reader)).toEqual([])
    const missing = canaries.filter((c) => maySee(reader, c.audience) && !text.includes(c.word))
    expect(missing.map((c) => `${c.where}: ${c.audience}`)).toEqual([])
  })

  it('a board briefing with all its parts shows the board nothing of the cabinet’s or the officer’s', async () => {
    const whole = planOf(records)
    const usual = defaultBoardRequest(whole, '2026-12-14')
    const prepared = whole.get('briefing', 'briefing-1')
    const requests: BriefingRequest[] = [
      { ...usual, goals: null },
      { ...requestOf(whole, prepared, '2026-12-14'), off: [] },
    ]
    for (const request of requests) {
      const made = must(
        await createBriefingService().make({ records, request, before: { sent: 'briefingSent-1', records: [] } }),
      )
      const { text, alts, title } = await readPdf(made.bytes)
      const said = [text, ...alts, title, ...made.notes, made.title].join('\n')
      expect(tooMuch([said, ...csvOf(made)].join('\n'), 'board')).toEqual([])
      // It is not empty: what the board may see is there.
      for (const field of [
        'goal.title',
        'policy.title',
        'decision.text',
        'person.role',
        'statusUpdate.narrative',
        'action.title',
      ])
        expect(said, field).toContain(canaries.find((c) => c.where === field)?.word)
    }
  })

  it.each(documentIds.flatMap((d) => documentKind(d).readers.map((r) => [d, r] as const)))(
    'the document %s for the %s shows nothing above its reader',
    async (document, readBy) => {
      const usual = { ...defaultBoardRequest(planOf(records), '2026-12-14'), goals: null, document, readBy }
      const met =
        readBy === 'board'
          ? { kind: 'meeting' as const, id: 'meeting-1' }
          : { kind: 'retreat' as const, id: 'retreat-1' }
      const request = documentKind(document).ofGathering ? { ...usual, of: met } : usual
      const made = must(await createBriefingService().make({ records, request, before: null }))
      const { text, alts, title } = await readPdf(made.bytes)
      const said = [text, ...alts, title, ...made.notes, made.title].join('\n')
      // What a meeting has of its own is the cabinet's for all others; those who met had it before them.
      const own = documentKind(document).ofGathering ? `${met.kind}.` : '-'
      const more = tooMuch([said, ...csvOf(made)].join('\n'), readBy).filter((where) => !where.startsWith(own))
      expect(more).toEqual([])
      expect(canaries.some((c) => said.includes(c.word))).toBe(true)
    },
  )

  it.each([
    ['minutes', 'These minutes are for the people who met.'],
    ['agenda', 'This agenda is for the people who meet.'],
  ] as const)(
    '%s of a check-in show a board nothing, should it be asked for and not refused',
    async (document, says) => {
      const request: BriefingRequest = {
        ...defaultBoardRequest(planOf(records), '2026-12-14'),
        document,
        readBy: 'board',
        of: { kind: 'checkIn', id: 'checkIn-1' },
      }
      const made = must(await createBriefingService().make({ records, request, before: null }))
      const { text } = await readPdf(made.bytes)
      expect(text).toContain(says)
      expect(tooMuch([text, made.title, ...csvOf(made)].join('\n'), 'board')).toEqual([])
    },
  )

  it('an export without private notes holds nothing of the officer’s; with them it does', () => {
    // The plan's own people get all the rest, the cabinet's records included: an export is a copy of the plan.
    const text = (withPrivate: boolean) => {
      const path = join(dir, `${withPrivate}.json`)
      must(plan.exportJson({ path, withPrivate }))
      return readFileSync(path, 'utf8')
    }
    const without = text(false)
    expect(tooMuch(without, 'cabinet')).toEqual([])
    expect(canaries.some((c) => c.audience === 'cabinet' && without.includes(c.word))).toBe(true)
    expect(tooMuch(text(true), 'cabinet').length).toBeGreaterThan(2)
  })

  it('tables for a spreadsheet hold nothing of the officer’s', () => {
    must(plan.exportCsv({ folder: join(dir, 'tables') }))
    const tables = readdirSync(join(dir, 'tables')).map((name) => readFileSync(join(dir, 'tables', name), 'utf8'))
    expect(tooMuch(tables.join('\n'), 'cabinet')).toEqual([])
    expect(tables.length).toBeGreaterThan(all.length - 10)
  })
})
