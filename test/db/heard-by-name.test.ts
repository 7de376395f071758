import { expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { readPdf as readFile, writePdf } from '../../electron/briefing/pdf/file.ts'
import { Tree } from '../../electron/briefing/pdf/tree.ts'
import { type Dict, isDict, wordsOf } from '../../electron/briefing/pdf/values.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { packetRequest } from '../../shared/briefing/packet/request.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { must } from '../support/memory-plan.ts'
import { printed } from '../support/printed.ts'
import { sampleStates } from '../support/records.ts'

/** What a screen reader calls the tables and links of a paper, for who goes from one to the next. */

const records = sampleStates()
const day = '2026-12-14'
const paper = (document: 'board' | 'retreatPack' | 'plan', of: readonly RecordState[] = records) => {
  const usual = requestOf(planOf(of), preparedFor(planOf(of), day), day)
  const readBy = document === 'retreatPack' ? 'cabinet' : 'board'
  return printed(of, briefingRequest.parse({ ...usual, document, readBy, draft: false }))
}

const elementsOf = (bytes: Uint8Array) => {
  const file = readFile(bytes)
  const tree = new Tree(file)
  return { file, tree, all: tree.root === undefined ? [] : [...tree.under(tree.root)] }
}
const summaryOf = (tree: Tree, table: Dict) =>
  tree.tableAttributes(table).flatMap((a) => wordsOf(a.get('/Summary')) ?? [])

it('a table without a caption is called as the heading above it', async () => {
  const { tree, all } = elementsOf((await paper('board')).bytes)
  const tables = all.filter((e) => tree.kind(e) === 'Table')
  const bare = tables.filter((t) => !tree.children(t).some((c) => tree.kind(c) === 'Caption'))
  expect(bare.flatMap((t) => summaryOf(tree, t))).toEqual([
    'Goals at a glance',
    'Steps past their due date',
    'What each goal costs',
  ])
  expect(bare).toHaveLength(3)
  for (const t of tables) if (!bare.includes(t)) expect(summaryOf(tree, t)).toEqual([])
})

it('the checker knows a table that nothing names', async () => {
  const { bytes, title, pages } = await paper('board')
  const { file, tree, all } = elementsOf(bytes)
  all.find((e) => summaryOf(tree, e).length > 0)?.delete('/A')
  expect(check(writePdf(file), { title, lang: 'en', pages }).wrong).toEqual(['a table has no name'])
})

it('where a hand writes, nothing is announced that has no words', async () => {
  const { tree, all } = elementsOf((await paper('retreatPack')).bytes)
  const blocks = all.filter((e) => ['Div', 'P', 'Sect'].includes(tree.kind(e) ?? ''))
  expect(blocks.length).toBeGreaterThan(50)
  expect(blocks.filter((e) => tree.contents(e).length === 0)).toEqual([])
})

it('a part of a packet is called in its contents by its number and its title, a word each', async () => {
  const plan = planOf(records)
  const base = { ...requestOf(plan, preparedFor(plan, day), day), draft: false }
  const parts = [{ document: 'onePage' }, { document: 'policy' }]
  const packet = packetRequest.parse({ readBy: 'board', backs: false, parts, base })
  const { bytes } = must(await createBriefingService().makePacket({ records, packet, outside: [] }))
  const file = readFile(bytes)
  const names = [...file.objects.values()].flatMap(({ value }) =>
    isDict(value) && value.get('/Subtype') === '/Link' ? (wordsOf(value.get('/Contents')) ?? 'nothing') : [],
  )
  expect(names).toEqual([
    '1 The Juniper Fork Equity Plan at a glance (One-page brief), page 2',
    '2 BG Policy process (Policy change sheet), page 3',
  ])
})
