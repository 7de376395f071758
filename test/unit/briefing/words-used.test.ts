import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { wordNotes, wordsToDefine } from '../../../shared/briefing/words-used.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A board member meets a word of the office in a paper, and reads at its end what it means. */

const plan = planWith({
  ...reading,
  goal: [{ ...reading.goal[0], title: 'Belonging grows, and inclusion with it' }],
  term: [
    { id: 't', term: 'Belonging', plain: 'A child is known.', isNot: 'It is not being liked.', status: 'adopted' },
    { id: 'u', term: 'Inclusion', plain: 'A draft.', status: 'draft' },
    { id: 'v', term: 'Access', plain: 'A child can get in.', status: 'adopted' },
  ],
})
const request = briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14'))

it('says once, at the end of the paper, what each adopted term means that it uses, and no other', () => {
  const blocks = [...flat(boardBriefing(plan, request).model.blocks)]
  const at = blocks.findIndex((b) => b.t === 'heading' && b.text === 'What our words mean')
  const rest = blocks.slice(at + 1)
  expect(rest[0]).toMatchObject({ t: 'hung', label: 'Belonging', paragraphs: ['A child is known.'] })
  expect(rest.map((b) => b.t)).toEqual(['hung', 'note', 'heading', 'signatures'])
  expect(JSON.stringify(blocks).match(/A child is known\./g)).toHaveLength(1)
})

it('names beside the pages, before they are printed, a word of the watch list that nobody has agreed on', () => {
  const [note] = wordNotes(plan, boardBriefing(plan, request).model)
  expect(note).toMatch(/^Used here with no adopted definition: .*“Inclusion”.*\. Write what each means/)
})

it('takes what somebody or a department is called for a name, and not for a use of the word', () => {
  const owned = (title: string) => {
    const one = planWith({
      ...reading,
      goal: [{ ...reading.goal[0], title, owner: 'o' }],
      person: [{ id: 'o', role: 'Equity officer' }],
      department: [{ id: 'd', name: 'Office of Equity' }],
      district: [{ id: 'district', name: 'Cedar Bluff Schools' }],
    })
    const asked = { ...briefingRequest.parse(defaultBoardRequest(one, '2026-12-14')), document: 'progress' } as const
    return wordNotes(one, progressReport(one, asked).model).join()
  }
  expect(owned('Children read well')).not.toContain('equity')
  expect(owned('Equity in who reads well')).toContain('“equity”')
})

it('leads from each such word to the field that it lacks, or to where it is added', () => {
  const noPlain = planWith({
    goal: [{ id: 'g', title: 'Belonging, inclusion and equity for all' }],
    term: [
      { id: 'b', term: 'Belonging', status: 'draft' },
      { id: 'u', term: 'Inclusion', plain: 'A draft.', status: 'draft' },
    ],
  })
  const notes = wordNotes(
    noPlain,
    boardBriefing(noPlain, briefingRequest.parse(defaultBoardRequest(noPlain, '2026-12-14'))).model,
  )
  expect(wordsToDefine(noPlain, notes[0] ?? '')).toEqual([
    { name: 'equity', at: undefined },
    { name: 'Belonging', at: { term: 'b', field: 'plain' } },
    { name: 'Inclusion', at: { term: 'u', field: 'status' } },
  ])
  expect(wordsToDefine(noPlain, 'One figure is withheld: “Belonging”.')).toEqual([])
})

it('leaves a page of one sheet as it is, and names what it has no room to explain', () => {
  const { model } = onePageBrief(plan, { ...request, document: 'onePage' })
  expect(JSON.stringify(model.blocks)).not.toContain('What our words mean')
  expect(wordNotes(plan, model)).toContain(
    'Used here with no room to say what each means: “Belonging”. The full plan has it.',
  )
})

it('adds nothing to a paper that uses none of them', () => {
  const none = planWith({ ...reading, term: [{ id: 'v', term: 'Access', plain: 'In.', status: 'adopted' }] })
  const drawn = boardBriefing(none, briefingRequest.parse(defaultBoardRequest(none, '2026-12-14')))
  expect(JSON.stringify(drawn.model.blocks)).not.toContain('What our words mean')
  // Our own name for an unnamed plan has the word equity in it.
  expect(wordNotes(none, drawn.model).join()).not.toMatch(/Access|no room/)
})
