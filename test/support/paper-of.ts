import type { Block, DocumentModel } from '../../shared/briefing/document.ts'

/** A paper of some blocks, as the typesetter gets it; none of those that are spared a last page of a few lines. */
export const paperOf = (blocks: readonly Block[]): DocumentModel => ({
  document: 'packet',
  lang: 'en',
  region: 'us',
  paper: 'letter',
  draft: false,
  holes: false,
  date: '2026-12-14',
  title: 'A paper',
  kind: 'Paper',
  author: 'District',
  masthead: { name: 'District', under: '', right: '' },
  logo: null,
  running: { left: '', right: '' },
  foot: '',
  words: { draft: 'DRAFT', page: 'Page', of: 'of' },
  blocks,
})
