import { fold, groupIn, usualGroup } from '../../domain/usual-groups.ts'
import { yearIn } from '../years/years.ts'

/** A heading that names a group, and what it says beside it of the group’s figure: “White Dropout Rate”, “Math (Black)”. */

/** Words about a figure beside a group's name. A “not” is left, so that the rest is not a group. */
const beside =
  /%|#|\b((percent(age)?|pct|rates?)( of)?|proficien\w*|(meets?|met|meeting)( (the )?standards?)?|graduat\w*|tested|number|count|n)\b/gi

const trimmed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/g, '')
    .trim()
const plain = (heading: string): string => trimmed(heading.replaceAll('_', ' ').replace(yearIn, ' '))

interface Over {
  readonly group: string
  /** The words beside the group; '' if there are none. */
  readonly rest: string
}

const known = new Map<string, Over>()

/** The longest group at the beginning or the end of a heading, and the rest, which names no other. */
function groupBeside(text: string): Over | null {
  const words = text.replace(/[()[\]]/g, ' ').split(/\s+/)
  for (let n = words.length - 1; n > 0; n--)
    for (const [own, rest] of [
      [words.slice(0, n), words.slice(n)],
      [words.slice(words.length - n), words.slice(0, words.length - n)],
    ] as const) {
      const [group, said] = [trimmed(own.join(' ')), trimmed(rest.join(' '))]
      const means = usualGroup(group)
      // “Total enrollment” counts all, and “English score” is of a subject.
      if (means === null || said === '' || /^english( language)?$/i.test(group)) continue
      if (groupIn(said) === null && !/\b(not|non|no|without|gap|minus|vs)\b/i.test(said)) return { group, rest: said }
    }
  return null
}

function look(heading: string): Over {
  const text = plain(heading)
  // “English Proficient” is a group’s own name, and none of English learners.
  const signed = trimmed(text.replace(/[%#]/g, ' '))
  if (usualGroup(signed) !== null) return { group: signed, rest: trimmed((text.match(/[%#]/g) ?? []).join(' ')) }
  const group = trimmed(text.replace(beside, ' '))
  const alone = usualGroup(group) !== null || text === group
  if (alone && usualGroup(group) !== null) {
    const signs = text.match(beside) ?? []
    // “Students with disabilities (n)”, “% White”.
    return { group, rest: usualGroup(text) === null ? trimmed(signs.join(' ')) : '' }
  }
  return groupBeside(text) ?? { group, rest: '' }
}

function over(heading: string): Over {
  const last = known.get(heading)
  if (last !== undefined) return last
  const found = look(heading)
  if (known.size < 10_000) known.set(heading, found)
  return found
}

/** The group that a heading names, without what it says beside: "Black % 2019" is "Black". */
export const groupOver = (heading: string): string => over(heading).group

/** The words of a heading beside its group. */
export const besideGroup = (heading: string): string => over(heading).rest

/** By this columns of one kind are told, whatever their groups: “dropout rate”, “n”, “%”. */
export const kindOver = (heading: string): string =>
  fold(besideGroup(heading).replaceAll('%', ' percent ').replaceAll('#', ' number '))
