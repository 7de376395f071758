import type { RecordOf } from '../domain/kinds/index.ts'

/** What a document is, for choosing it and for keeping it. A new document is a line here and its function and template. */
export interface DocumentKind {
  /** The name under which one that was sent is kept. */
  readonly kept: NonNullable<RecordOf<'briefingSent'>['document']>
  readonly name: string
  /** One sentence: for whom, about what. */
  readonly says: string
  /** Who may read it; the first is usual. What a reader may not see is not in it. */
  readonly readers: readonly ('public' | 'board' | 'cabinet')[]
  /** The paper has a cover block, filled in for a meeting of the board. */
  readonly cover?: true
  /** It has exactly so many pages, whatever the plan holds. */
  readonly pages?: number
}

export const documentKinds = {
  board: {
    kept: 'boardBriefing',
    name: 'Board briefing',
    says: 'For the packet: the agenda item, where we stand, what changed, each goal with its figures.',
    readers: ['board'],
    cover: true,
  },
  onePage: {
    kept: 'onePageBrief',
    name: 'One-page brief',
    says: 'For a board member who has two minutes: the same at a glance, on exactly one page.',
    readers: ['board'],
    pages: 1,
  },
  progress: {
    kept: 'progressReport',
    name: 'Progress report',
    says: 'For monitoring each quarter: every goal with target, actual figures by group, gap, trend and status.',
    readers: ['board'],
  },
  plan: {
    kept: 'fullPlan',
    name: 'Full plan',
    says: 'For adoption and for the district’s website: everything that its reader may see.',
    readers: ['public', 'board'],
  },
  hire: {
    kept: 'readyToHire',
    name: 'Ready to hire',
    says: 'Before an officer is hired: what stands and what does not, with reasons, and the position’s charter.',
    readers: ['board'],
  },
} as const satisfies Record<string, DocumentKind>

export type DocumentId = keyof typeof documentKinds
export const documentIds = Object.keys(documentKinds) as [DocumentId, ...DocumentId[]]
export const documentKind = (id: DocumentId): DocumentKind => documentKinds[id]
