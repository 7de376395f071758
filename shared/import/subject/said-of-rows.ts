import type { Plan } from '../../domain/plan.ts'
import { usualGroup } from '../../domain/usual-groups.ts'
import { cellText, isBlank } from '../cells/cells.ts'
import { ownDistrict, picksNone } from '../columns/column-use.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { findMapping, textOfEach } from '../draft/mapping.ts'
import { cornersOf, textOfEachRow } from '../draft/said-over.ts'
import { head } from '../table/heads.ts'
import {
  headsAnotherKind,
  namesPlace,
  saysAnotherKind,
  saysNoResult,
  stateOf,
  unsettledIn,
} from '../vocabulary/another-kind.ts'
import { namesSchool } from '../vocabulary/elsewhere.ts'
import { rowYear } from '../years/years.ts'
import type { Other } from './agreed.ts'

/**
 * What rows say about themselves, in cells and in unused columns, against being the district's results of the
 * measure.
 */

/** Last year’s file of this name said another thing in each row, where this one says something too. */
export function changedSince(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const { columns } = facts
  const found = findMapping(plan.all('importMapping'), draft.name, columns)
  if (found?.how !== 'same' || found.kept.measure !== draft.measure) return null
  const at = columns.findIndex((c, i) => {
    const last = found.kept.columns?.[i]?.says ?? found.kept.columns?.[i]?.only
    const now = picksNone(draft, i) ? textOfEach(c) : undefined
    return last !== undefined && now !== undefined && last !== now
  })
  const column = columns[at]
  if (column === undefined) return null
  const kept = found.kept.columns?.[at]
  const [now, last] = [textOfEach(column) ?? '', kept?.says ?? kept?.only ?? '']
  return {
    says: `Each row, under “${column.name}”, says “${now}”, but last year’s file with this name said “${last}”.`,
    key: `${column.name}: ${now}`,
  }
}

/** Some rows say beside their year or their group that their figures are no final ones. */
export function unsettledRows(draft: ImportDraft, _: TableRead, plan: Plan): Other | null {
  const measure = nameOf(draft, plan)
  // Those that name no year stay aside as they are.
  const rows = (draft.chosen?.rows ?? []).filter((r) => rowYear(r.year, draft.yearForm ?? 'ending') !== undefined)
  const texts = new Set(rows.flatMap((r) => [cellText(r.year).trim(), r.group.trim()]))
  for (const text of texts) {
    const unsettled = unsettledIn(text, measure, false)
    if (unsettled !== null)
      return {
        says: `Some rows say “${text.slice(0, 120)}”, so ${unsettled.so} (“${unsettled.word}”).`,
        key: `${unsettled.word}: ${text.slice(0, 200)}`,
      }
  }
  return null
}

const otherGroups =
  /\b(teachers?|staff|educators?|employees?|comparison|reference|excluded|majority)\b|\bnot in\b|^\W*(parents|families)\W*$/i

/** The column of groups is headed by others than the children counted: “Teacher race”, “Comparison group”. */
export function groupsOfOthers({ roles }: ImportDraft, { facts }: TableRead): Other | null {
  const column = facts.columns[roles.indexOf('group')]
  if (column === undefined || !otherGroups.test(head(column))) return null
  const says = `The groups are under “${column.name}”, so the figures may not be about students of these groups.`
  return { says, key: `groups: ${column.name}` }
}

/** A group without any figure above groups of another dimension that are nowhere else: they may be parts of it. */
export function groupOverOthers(draft: ImportDraft): Other | null {
  const found = rowOverOthers(draft)
  return found === null
    ? null
    : {
        says: `Row ${found.row} has “${found.group}” and no figure, so the groups below it may be only those who are in both.`,
        key: `over: ${found.row} ${found.group}`,
      }
}

/** The row of such a group, which is a line over the others and no group without a figure. */
export function rowOverOthers(draft: ImportDraft): { readonly row: number; readonly group: string } | null {
  if (draft.roles.includes('year') || !draft.roles.includes('group')) return null
  const byRow = [...Map.groupBy(draft.chosen?.rows ?? [], (r) => r.row).values()]
  const rows = byRow.flatMap((all) => {
    const [first] = all
    return first === undefined
      ? []
      : [
          {
            row: first.row,
            group: first.group,
            way: usualGroup(first.group)?.way ?? null,
            empty: all.every((r) => isBlank(r.figure)),
          },
        ]
  })
  const at = rows.findIndex(({ way, empty }, i) => {
    const below = rows.slice(i + 1, i + 3)
    const other = below[0]?.way
    return (
      empty &&
      way !== null &&
      way !== 'all' &&
      below.length === 2 &&
      below.every((b) => !b.empty) &&
      (below.every((b) => /^(yes|no|y|n)$/i.test(b.group.trim())) ||
        (other != null &&
          other !== way &&
          other !== 'all' &&
          below.every((b) => b.way === other) &&
          !rows.slice(0, i).some((r) => r.way === other)))
    )
  })
  return rows[at] ?? null
}

/** Every row says, in a column that is not used, that it is of another place or no result. */
export function eachOfAnother(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const district = plan.get('district', 'district')
  const own = stateOf(district?.state ?? '')
  for (const [i, column] of facts.columns.entries()) {
    const text = /^(state|st)( (name|code|abbr\w*))?$/i.test(head(column)) ? textOfEachRow(draft, facts, i) : null
    const state = text === null ? null : stateOf(text)
    if (own !== null && state !== null && state !== own)
      return {
        says: `Each row, under “${column.name}”, says “${text}”, so these may not be your district’s results.`,
        key: `${column.name}: ${text}`,
      }
  }
  if (draft.roles.includes('place')) return null
  const isOwn = (text: string): boolean => ownDistrict([text], plan) !== undefined
  const under = draft.chosen?.under ?? ''
  const inMeasure = nameOf(draft, plan).toLowerCase().includes(under.toLowerCase())
  if (headsAnotherKind(under) && !isOwn(under) && !inMeasure && !/^(actuals?|results?)$/i.test(under))
    return {
      says: `The line above the rows says “${under.slice(0, 120)}”, so these may not be your district’s results.`,
      key: `above: ${under.slice(0, 200)}`,
    }
  for (const [where, text] of cornersOf(draft, facts))
    if (!isOwn(text) && (/\b(state(wide)?|county|nation(al)?)\b/i.test(text) || namesSchool(text)))
      return { says: `${where} says “${text}”, so these may not be your district’s results.`, key: `corner: ${text}` }
  for (const [i, column] of facts.columns.entries()) {
    const text = draft.roles[i] === 'ignored' ? textOfEachRow(draft, facts, i) : null
    if (text === null) continue
    if (
      isOwn(text) ||
      !(saysAnotherKind(text) || namesSchool(text.replace(/ only$/i, '')) || namesPlace(head(column), text))
    )
      continue
    return {
      says: `Each row, under “${column.name}”, says “${text.slice(0, 120)}”, so these may not be your district’s results.`,
      key: `${column.name}: ${text.slice(0, 200)}`,
    }
  }
  return null
}

/** Every row says, in a column by which none is chosen, that its figure is no result of a whole year of children. */
export function eachNoResult(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const people = plan.get('measure', draft.measure ?? '')?.people ?? 'children'
  for (const [i, column] of facts.columns.entries()) {
    const text = textOfEachRow(draft, facts, i)
    if (text === null) continue
    if (!saysNoResult(text, nameOf(draft, plan), people !== 'children')) continue
    return {
      says: `Each row, under “${column.name}”, says “${text.slice(0, 120)}”, so these may not be results of all students for a whole year.`,
      key: `${column.name}: ${text.slice(0, 200)}`,
    }
  }
  return null
}
