import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import type { TableRead } from '../columns/table-read.ts'
import { columnFor, type ImportDraft, placesOf } from '../draft/draft.ts'
import { titlesOf } from '../draft/said-over.ts'
import { placeKey } from '../names/names.ts'
import { code, head } from '../table/heads.ts'
import type { Other } from './agreed.ts'

/** Places in a file that may be the district's own, or figures whose place is not clear. */

/** True where two names differ by one letter: one more, one less, another one, or two that changed places. */
function oneLetter(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [x, y] = [a.slice(at), b.slice(at)]
  if (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)) return true
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
}

/** In shorter names one letter makes another name. */
const SHORT = 6

/** A few rows name a place that is the chosen one but for a slip, or but for the word for its kind. */
export function placeMisspelled(draft: ImportDraft, { facts }: TableRead): Other | null {
  const own = draft.place
  const column = columnFor(draft, facts.columns, 'place')
  if (own === null || column === undefined) return null
  const places = placesOf(column)
  const rows = places.find((p) => p.text === own)?.count ?? 0
  const [name, key] = [fold(own), placeKey(own)]
  const digits = (text: string): string => text.replace(/\D+/g, ' ').trim()
  const near = places.find(({ text, count }) => {
    if (text === own || count * 2 > rows || digits(text) !== digits(own)) return false
    const other = fold(text)
    return other === name || (key.length > SHORT && (placeKey(text) === key || oneLetter(other, name)))
  })
  if (near === undefined) return null
  const many = near.count === 1 ? 'A row says' : `${near.count} rows say`
  return {
    says: `${many} “${near.text.slice(0, 80)}” and the others “${own.slice(0, 80)}”, so ${near.count === 1 ? 'it' : 'they'} may be left out by a slip in the name.`,
    key: `place: ${near.text.slice(0, 160)}`,
  }
}

const sides =
  /\b(sending|receiving|home|attend\w*|resid\w*|serv(ing|ice)|origin\w*|host|enroll\w*|accountable|responsible|fiscal agent)\b/i

/** Two columns of districts: one where students live, and one where they go to school. */
export function placesOfTwoKinds({ roles }: ImportDraft, { facts }: TableRead): Other | null {
  const own = facts.columns[roles.indexOf('place')]
  if (own === undefined) return null
  const other = facts.columns.find(
    (c) =>
      c !== own &&
      !c.hidden &&
      c.filled > 0 &&
      /\b(district|lea|school system)\b/i.test(head(c)) &&
      !code.test(head(c)) &&
      !/\b(type|level|status|group|category|number|no)\b/i.test(head(c)) &&
      c.numbers.numbers < c.filled / 2 &&
      (sides.test(head(c)) || sides.test(head(own))) &&
      c.distinct.map((d) => d.text).join('|') !== own.distinct.map((d) => d.text).join('|'),
  )
  return other === undefined
    ? null
    : {
        says: `Your district’s rows are found under “${own.name}”, and “${other.name}” names districts too, so these may not be all students of your district.`,
        key: `places: ${own.name} ${other.name}`,
      }
}

/** Every row has one code of a district, and nothing else in the file says whose that is. */
export function placeByCode(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (draft.roles.includes('place')) return null
  const column = read.facts.columns.find(
    (c) =>
      /\b(district|dist|lea|leaid)\b/i.test(head(c)) &&
      /^\W*leaid\W*$|\b(codes?|ids?|number|no|nces)\b/i.test(head(c)) &&
      !c.hidden &&
      c.distinct.length === 1 &&
      /\d{3}/.test(c.distinct[0]?.text ?? ''),
  )
  const district = plan.get('district', 'district')
  const own = [district?.name, district?.shortName].flatMap((n) => (n ? [placeKey(n)] : []))
  const named = titlesOf(draft, read).some(([, text]) => own.some((n) => n !== '' && fold(text).includes(n)))
  const text = column?.distinct[0]?.text.trim() ?? ''
  return column === undefined || named
    ? null
    : {
        says: `Each row, under “${column.name}”, says “${text}”, and nothing in the file names your district: check that this is its number.`,
        key: `code: ${text}`,
      }
}
