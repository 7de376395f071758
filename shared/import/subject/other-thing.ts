import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { agreedOn, type Other } from './agreed.ts'
import { moreThanEnrolled } from './beyond-district.ts'
import { flagged } from './flagged.ts'
import { gradesOfTotal } from './grades-of-all.ts'
import { headingSays } from './heading-words.ts'
import { levelAlone } from './levels.ts'
import { namedElsewhere } from './named-elsewhere.ts'
import { placeByCode, placeMisspelled, placesOfTwoKinds } from './near-places.ts'
import { noShareOf } from './no-share-of.ts'
import { yearMistyped, yearsDraggedDown, yearToldOtherwise } from './odd-years.ts'
import { manyNotes, saysAnother, saysOther } from './of-another.ts'
import { ofOthers } from './of-others.ts'
import { titledInOtherYears } from './other-years.ts'
import { pickedGroup } from './picked-group.ts'
import {
  changedSince,
  eachNoResult,
  eachOfAnother,
  groupOverOthers,
  groupsOfOthers,
  unsettledRows,
} from './said-of-rows.ts'
import { earlierYears, otherCohorts } from './second-years.ts'
import { rowsBelowAnother, rowsBelowLine, severalFigures } from './several-of-one.ts'
import { sharesOfAll } from './shares-of-all.ts'
import { belowZero, correctedBeside, namedPerThousand, shownWith, withPlus } from './shown-with.ts'
import { markedHeading, signedThroughout } from './signs-behind.ts'
import { saysUnsaid } from './unsaid.ts'
import { endsWithinYear, monthsOfYears, partsOfYears, saidWithinYear } from './until.ts'
import { heldAYearAway } from './year-doubt.ts'

/** The first sign that a file is about something other than the measure, which nobody has confirmed. */
export const otherThing = (draft: ImportDraft, read: TableRead, plan: Plan): Other | null =>
  othersIn(draft, read, plan).find((other) => !agreedOn(draft.agreed, other)) ?? null

/** A title over the rows is also the line above them, and both may say that they are another place’s. */
const ofPlace = /^The (?:title|line above the rows) says (“[^”]*”), so these may not be your district’s results/

/** A text of which the measure says nothing, where the same text already says that it is another place’s. */
const nothingOf = /^[^“]* says “[^”]*”(?=, and the measure “.*” says nothing of )/

/** All such things, agreed on or not. */
export function othersIn(draft: ImportDraft, read: TableRead, plan: Plan): readonly Other[] {
  if (draft.measure === null) return []
  const all = [
    groupsOfOthers,
    saysOther,
    saysAnother,
    eachOfAnother,
    eachNoResult,
    flagged,
    pickedGroup,
    unsettledRows,
    placeMisspelled,
    placesOfTwoKinds,
    placeByCode,
    endsWithinYear,
    saidWithinYear,
    monthsOfYears,
    partsOfYears,
    yearMistyped,
    yearsDraggedDown,
    yearToldOtherwise,
    heldAYearAway,
    changedSince,
    ofOthers,
    titledInOtherYears,
    earlierYears,
    otherCohorts,
    levelAlone,
    gradesOfTotal,
    sharesOfAll,
    groupOverOthers,
    severalFigures,
    rowsBelowAnother,
    rowsBelowLine,
    moreThanEnrolled,
    noShareOf,
    markedHeading,
    signedThroughout,
    shownWith,
    withPlus,
    belowZero,
    namedPerThousand,
    headingSays,
    correctedBeside,
    manyNotes,
  ]
  const looked = all.flatMap((look): Other | readonly Other[] => look(draft, read, plan) ?? [])
  // What each row says in one column is asked once.
  const ofColumn = (o: Other): string | undefined =>
    /^Each row, under “.*”, says “[^”]*”/.exec(o.says)?.[0] ?? ofPlace.exec(o.says)?.[1]
  const once = looked.filter((o, i) => {
    const key = ofColumn(o)
    if (key !== undefined) return looked.findIndex((p) => ofColumn(p) === key) === i
    const [said] = nothingOf.exec(o.says) ?? []
    return said === undefined || !looked.some((p) => p.says.startsWith(`${said}, so these may not be your district’s`))
  })
  const place = namedElsewhere(draft, read, plan, once)
  const found = place === null ? once : [...once, place]
  return [...found, ...saysUnsaid(draft, read, plan, found)]
}
