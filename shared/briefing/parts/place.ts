import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import { choiceWords } from './table.ts'

/** The officer's place in the organization in sentences, as a paper about the office and the full plan say it. */

type Place = RecordOf<'place'>

/** “Two levels from the superintendent. In cabinet.” */
export const seatInWords = (place: Place | undefined): string =>
  [
    place?.levels === undefined
      ? ''
      : `${capital(countInWords(place.levels))} ${plural(place.levels, 'level', 'levels')} from the superintendent.`,
    place?.inCabinet === undefined ? '' : place.inCabinet ? 'In cabinet.' : 'Not in cabinet.',
    place?.boardItem ? 'A standing item on the board’s agenda.' : '',
    place?.oneToOne
      ? `One-on-one meetings agreed with the superintendent: ${choiceWords('place', 'oneToOne', place.oneToOne).toLowerCase()}.`
      : '',
  ]
    .filter((s) => s !== '')
    .join(' ')

const onAgenda = (whose: string, has: boolean | undefined): string =>
  has === undefined ? '' : `${has ? 'A' : 'No'} standing item on the ${whose}’s agenda.`

/** All of it that this reader may know, and nothing where nothing is entered. */
export function placeInWords(ctx: Context): string {
  const place = ctx.plan.get('place', 'place')
  if (place === undefined) return ''
  ctx.told('place', 'place', 'levels', 'inCabinet', 'cabinetItem', 'boardItem', 'oneToOne')
  const to = roleOf(ctx, place.reportsTo, 'Reports to') ?? ''
  if (to !== '') ctx.told('place', 'place', 'reportsTo')
  return [
    to === '' ? '' : `Reports to ${to}.`,
    seatInWords(place),
    onAgenda('cabinet', place.cabinetItem),
    place.boardItem ? '' : onAgenda('board', place.boardItem),
  ]
    .filter((s) => s !== '')
    .join(' ')
}
