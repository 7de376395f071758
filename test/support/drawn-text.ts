import { type Drawn, flat } from '../../shared/briefing/document.ts'

/** What is never read as words: pictures, the words of a chart's marks, and of which records a figure is. */
const unread = new Set(['svg', 'words', 'of'])

/** A drawn paper's blocks as text, one a line, in which a test looks for sentences. */
export const drawnText = ({ model }: Drawn): string =>
  [...flat(model.blocks)].map((b) => JSON.stringify(b, (key, v) => (unread.has(key) ? undefined : v))).join('\n')
