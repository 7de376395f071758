import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { countInWords, plural } from '../../../shared/words/index.ts'

/**
 * The sources that a measure's figures name, shown beside the measure's empty fields: a person who has just named the
 * source for a file does not look for it in vain, or enter it twice. '' if no figure has one.
 */
export function saidOfFigures(figures: readonly Pick<RecordOf<'value'>, 'reading'>[]): string {
  const readings = figures.flatMap((v) => v.reading ?? [])
  const all = readings.length
  const sources = readings.flatMap((r) => r.source?.trim() || [])
  const [one, ...others] = new Set(sources)
  const open = readings.filter((r) => r.public).length
  const some = (n: number) => (n < all ? `${n} of ${all} figures` : all === 1 ? 'The one figure' : `All ${all} figures`)
  return [
    sources.length === 0
      ? ''
      : `${some(sources.length)} ${plural(sources.length, 'has', 'have')} ${others.length === 0 ? `the source “${one}”` : `a source, ${countInWords(others.length + 1)} in all`}.`,
    open === 0 ? '' : `${some(open)} ${plural(open, 'is', 'are')} marked as already public.`,
  ]
    .filter((w) => w !== '')
    .join(' ')
}
