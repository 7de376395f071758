import { commas } from '../../words/index.ts'
import { cellText } from '../cells/cells.ts'
import { type NumberStyle, readNumber, timesHundred } from '../cells/numbers.ts'
import { saysDid } from '../columns/count-columns.ts'
import type { OtherFigures } from '../rows/select.ts'
import {
  contradicts,
  contradictsSigns,
  otherDays,
  saysFraction,
  saysNothingRare,
  saysNumber,
  saysNumberAlone,
  saysOfThose,
  saysPercent,
  saysShare,
  saysThousand,
  saysUsual,
} from '../vocabulary/speaks.ts'
import { anyKnown, counted, isShare, knownOf, misfitOf } from './units.ts'
import { type Figure, figuresOf, type PercentForm, type WrittenInput } from './written.ts'

const usualForms: readonly PercentForm[] = ['fraction', 'number', 'sign']

/** How the figures are written, as the rows that come in show it. */
export interface FormFound {
  /** Null: the rows don't make it plain, and a person has to say. */
  readonly form: PercentForm | null
  /** Why it is plain, or why it is asked. */
  readonly says: string
  /** Figures above 1 are mixed with possible fractions. */
  readonly mixed?: boolean
  /** The ways of writing that the file leaves open; none of the others can be said. */
  readonly offers?: readonly PercentForm[]
}

export interface FormInput extends WrittenInput {
  /** The figures of other places, by the numbers beside them. */
  readonly others: readonly OtherFigures[]
  readonly headings: string
  /** Titles above the headings, and notes. */
  readonly above?: string
  /** The answer for last year's file of this name. */
  readonly kept: PercentForm | null
  /** The measure's name. */
  readonly about?: string
  /** Figures that the plan holds of the measure already. */
  readonly standing: readonly number[]
  /** The factor between each figure and two other numbers of its row, and their names. */
  readonly made?: { readonly times: number; readonly says: string } | null
}

/**
 * Percentages of so many groups pass 1 somewhere, however rare what they count is. Where none does, and they come as near
 * to 1 as that, and the district's own are no rare ones either, they are fractions.
 */
const MANY = 100
const MOST = 0.9
const COMMON = 0.2
/** For something that most students do, a few figures are enough: less than 1 percent in every group is impossible. */
const FEW = 4
const FEW_GROUPS = 3
/** From one year to the next figures are within as many times each other. */
const NEAR = 2.5
/** A figure so many times another is written in another way. */
const FAR = 20

const quote = ({ row, value }: Figure): string => `“${cellText(row.figure).trim() || value}” in row ${row.row}`
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** The possible answers for figures of shares: never one that the file's own words rule out. */
export const offered = (found: FormFound): readonly PercentForm[] => found.offers ?? usualForms

const plainly = (form: PercentForm, says: string): FormFound => ({ form, says })
const asked = (says: string, offers?: readonly PercentForm[]): FormFound => ({
  form: null,
  says,
  ...(offers ? { offers } : {}),
})

type Figures = ReturnType<typeof figuresOf>

/** How the rows that come in write their figures; never a guess that anything in the file, or the plan, contradicts. */
export function findForm(input: FormInput): FormFound {
  const figures = figuresOf(input)
  const found = isShare(input.unit) ? shareForm(input, figures) : numberForm(input, figures)
  if (found.form === null || !isShare(input.unit)) return found
  const { kept, standing, rows } = input
  const { plain } = figures
  if (plain.every((f) => f.value === 0) || rows.length === 0) return found
  if (kept !== null && kept !== 'sign' && found.form !== 'sign' && kept !== found.form)
    return asked('Last year’s file with this name was written differently from how this one looks.')
  const scale = found.form === 'fraction' ? 100 : 1
  const held = median(standing.filter((f) => f > 0))
  const ratio = held / (median(plain.filter((f) => f.value > 0).map((f) => f.value)) * scale)
  if (held > 0 && (ratio >= FAR || ratio <= 1 / FAR))
    return asked(`Read this way, the figures would be far from those the plan has for this measure, such as ${held}.`)
  return found
}

function shareForm(input: FormInput, { plain, signed, fractions }: Figures): FormFound {
  const { unit, others, headings, above = '', about = '', kept, standing } = input
  const some = plain.filter((f) => f.value !== 0)
  const other = contradicts(unit, { headings, above }, about)
  if (other !== null && some.length > 0 && saysThousand(other)) {
    if (kept === 'perThousand') return plainly(kept, 'As you said for last year’s file with this name.')
    const inHeading = saysThousand(headings)
    return {
      ...asked(`The file says “${other}”, but ${counted[unit]}.`),
      offers: inHeading ? ['perThousand'] : ['perThousand', 'number'],
    }
  }
  if (other !== null && some.length > 0) return asked(`The file says “${other}”, but ${counted[unit]}.`)
  const ofThem = some.length > 0 && some.every((f) => isPartOf(f, input.style))
  if (ofThem && saysDid({ heading: headings })) {
    if (kept === 'ofCounted') return plainly(kept, 'As you said for last year’s file with this name.')
    const [lead] = some as [Figure]
    return {
      ...asked(
        `${quote(lead)} is under “${headings}”: the number of students, of “${cellText(lead.row.n ?? '').trim()}” beside it.`,
      ),
      offers: ['ofCounted'],
    }
  }
  const offers: readonly PercentForm[] = ofThem ? [...usualForms, 'ofCounted'] : usualForms
  const signs = signed.length > 0 ? contradictsSigns(headings, about) : null
  if (signs !== null) return asked(`The heading says “${signs}”, but ${counted[unit]}.`)
  const { made } = input
  if (made?.times === 1) return plainly('fraction', `In every row the figure is ${made.says}, as a fraction of 1.`)
  if (made?.times === 100) return plainly('number', `In every row the figure is ${made.says}, in percent.`)
  if (made?.times === 0)
    return asked(`In every row the figure is one in so many, by ${made.says}, but ${counted[unit]}.`)
  if (made?.times === 1000) {
    if (kept === 'perThousand' && signed.length === 0)
      return plainly(kept, 'As you said for last year’s file with this name.')
    return {
      ...asked(`In every row the figure is 1,000 times ${made.says}, but ${counted[unit]}.`),
      // A sign that the numbers contradict a person has to believe.
      offers: signed.length > 0 ? ['sign'] : ['perThousand'],
    }
  }
  const perHundred = unit === 'rate' ? notPerHundred(input, some, signed) : null
  if (perHundred !== null) return perHundred
  const small = some.filter((f) => f.value > 0 && f.value <= 1)
  const large = some.filter((f) => f.value > 1)
  const [first, ofLarge] = [small[0], large[0]]
  const tiny = signed.filter((f) => f.value > 0)
  const common = saysUsual(headings) || (saysNothingRare(headings) && saysUsual(about))
  if (
    first === undefined &&
    ofLarge === undefined &&
    kept !== 'sign' &&
    common &&
    tiny.length > 1 &&
    tiny.every((f) => f.value <= 1)
  )
    return asked(
      `${quote(tiny[0] as Figure)} and all others are 1 percent or less, which few things that most students do are.`,
      ['sign'],
    )
  if (first === undefined && ofLarge === undefined)
    return signed.length > 0
      ? plainly('sign', 'Each figure has a percent sign.')
      : plainly('number', fractions.length > 0 ? 'The file says they are fractions.' : 'No figure depends on this.')
  const over = unit === 'percent' ? large.find((f) => f.value > 100) : undefined
  if (over) return asked(`${quote(over)} is more than 100 percent, so these may be numbers, not percentages.`, offers)
  if (signed.length > 0 && ofLarge !== undefined)
    return asked(`${quote(ofLarge)} has no percent sign and others do, so it may not be a percentage.`)
  if (signed.length > 0)
    return plainly('sign', 'Figures have a percent sign. Any figure of 1 or less without one is set aside.')
  // Beside other whole numbers a one is no whole of them all.
  const wholes = some.every((f) => Number.isInteger(f.value))
  if (first === undefined || (ofLarge !== undefined && (wholes || small.length <= some.length / 5))) {
    const lead = ofLarge as Figure
    const parts = large.some((f) => !Number.isInteger(f.value))
    const hundreds = unit === 'rate' && /\bper\s*(100|hundred)\b/i.test(headings)
    const number = !hundreds && saysNumberAlone(headings)
    const titled = !number && !saysOfThose(headings) && saysPercent(above) && !saysNumberAlone(above)
    const share = saysPercent(headings) || titled || hundreds
    const beside = some.some((f) => f.row.format !== null && saysPercent(f.row.format))
    if (beside || (share ? !number || parts : !number && parts) || kept === 'number')
      return plainly('number', 'Figures in the file are percentages.')
    return asked(
      `${quote(lead)} may be ${lead.value} ${unit === 'rate' ? 'per 100 students' : 'percent'}, or ${lead.value} ${unit === 'rate' ? 'in all' : 'students'}: the file does not say.`,
      offers,
    )
  }
  const both = `${first.value} percent or ${timesHundred(first.digits)} percent`
  // One or two percent, with some groups a little below one: no fraction would be near the others.
  const most = Math.max(...large.map((f) => f.value))
  if (
    large.length >= some.length / 3 &&
    most >= 1.5 &&
    kept === null &&
    small.every((f) => f.value === 0 || (f.value * 100 > most * 4 && f.value > most / 10))
  )
    return plainly('number', 'Figures in the file are percentages.')
  if (ofLarge !== undefined)
    return {
      ...asked(`${quote(ofLarge)} is not a fraction, but ${quote(first)} may be one: it is ${both}.`),
      mixed: true,
    }
  const known = { ...knownOf(input.rows), any: true }
  const alike = others.filter((o) => misfitOf(o.format, unit, known) === null)
  if (alike.some((o) => (o.numbers.most ?? 0) > 1 || o.numbers.signs > 0))
    return asked(`${quote(first)} may be ${both}: your rows have nothing above 1, but rows for other places do.`)
  if (saysFraction.test(headings)) return plainly('fraction', 'The file says they are fractions of 1.')
  const count = alike.reduce((n, o) => n + o.numbers.numbers, 0) + some.length
  const highest = Math.max(...small.map((f) => f.value), ...alike.map((o) => o.numbers.most ?? 0))
  if (count >= MANY && highest >= MOST && median(small.map((f) => f.value)) >= COMMON)
    return plainly('fraction', `None of the ${commas(count)} figures in the file is above 1, so they are fractions.`)
  const ratio = median(standing.filter((f) => f > 0)) / median(small.map((f) => f.value))
  if (ratio >= 100 / NEAR && ratio <= 100 * NEAR)
    return plainly('fraction', 'Read as fractions, they are close to those in the plan.')
  if (ratio >= 0.2 && ratio <= 5) return plainly('number', 'Read as percentages, they are close to those in the plan.')
  // 0.9 after 31.1: neither 90 percent nor 0.9 is what the plan has, whatever last year’s file was.
  if (standing.some((f) => f > 0))
    return asked(`${quote(first)} may be ${both}: neither is close to the figures that the plan has for this measure.`)
  if (kept === 'fraction' || kept === 'number') return plainly(kept, 'As you said for last year’s file with this name.')
  if (wholes && saysNumberAlone(headings) && !saysPercent(headings))
    return asked(
      `${quote(first)} may be ${first.value} percent, or ${first.value} in all: the file does not say.`,
      offers,
    )
  const groups = new Set(small.map((f) => f.row.group)).size
  const usual = saysUsual(headings) || (saysNothingRare(headings) && saysUsual(about))
  if (usual && small.length >= FEW && groups >= FEW_GROUPS && median(small.map((f) => f.value)) >= COMMON)
    return plainly('fraction', 'As percentages, none would reach 1 percent in any group, so they are fractions.')
  const says = /%|\bpercent|\bpct\b/i.test(headings) ? 'its heading fits either' : 'nothing in the file says which'
  return asked(`${quote(first)} may be ${both}: ${says}.`)
}

/** What the figures show that a measure per 100 students does not count: a share of them, or more than one for each. */
function notPerHundred(
  { headings, kept }: FormInput,
  some: readonly Figure[],
  signed: readonly Figure[],
): FormFound | null {
  if (signed.length > 0 && kept !== 'sign')
    return asked(
      `${quote(signed[0] as Figure)} has a percent sign, which says how many students did it, but ${counted.rate}.`,
      ['sign'],
    )
  const over = some.find((f) => f.value > 100)
  const said = /\bper\s*(100|hundred)\b/i.test(headings) && some.some((f) => !Number.isInteger(f.value))
  if (over === undefined || said || kept !== null) return null
  return asked(`${quote(over)} would be more than one for each student, so these may be numbers, or per 1,000.`, [
    'number',
    'perThousand',
  ])
}

/** True for a whole number of students that is no more than were counted in its row. */
function isPartOf({ row, value }: Figure, style: NumberStyle): boolean {
  const n = row.n === null ? null : readNumber(row.n, style)
  return n?.ok === true && n.value > 0 && Number.isInteger(value) && value >= 0 && value <= n.value
}

function numberForm(input: FormInput, { plain }: Figures): FormFound {
  const { headings, above = '', about = '', unit } = input
  const part = unit === 'count' ? plain.find((f) => !Number.isInteger(f.value)) : undefined
  if (part)
    return asked(`${quote(part)} is not a whole number, but the measure is a number, so it may be a percentage.`)
  if (plain.length === 0 || anyKnown(input.rows)) return plainly('number', 'Figures are used as they are.')
  if ((saysPercent(headings) && !saysNumberAlone(headings)) || (unit === 'count' && saysShare(headings) !== null))
    return asked(`The heading says percentage, but ${counted[unit]}.`)
  const titled = unit === 'count' && !saysNumber.test(headings) ? saysShare(above) : null
  if (titled !== null) return asked(`The file says “${titled}”, but ${counted[unit]}.`)
  const days = unit === 'days' ? otherDays(headings, about) : null
  if (days !== null) return asked(`The file says “${days.says}”, but ${days.but}.`)
  const other = contradicts(unit, { headings, above }, about)
  if (other !== null) return asked(`The file says “${other}”, but ${counted[unit]}.`)
  const says = unit === 'days' ? noDays(plain, about) : null
  return says === null ? plainly('number', 'Figures are used as they are.') : asked(says)
}

/** Days in half of a school year. A figure of more days than a whole year has is doubted on its own. */
const HALF_A_YEAR = 90
const YEAR = 366

/** Why figures are no days that children are absent on average; null where they may be. */
function noDays(plain: readonly Figure[], about: string): string | null {
  if (!/\babsen\w*/i.test(about) || !/\b(averages?|avg|means?|medians?|per (student|pupil|child))\b/i.test(about))
    return null
  const over = plain.filter((f) => f.value > HALF_A_YEAR)
  const [most] = over
  // A single figure may be a slip.
  if (most !== undefined && over.length > 1 && over.length >= plain.length / 3 && plain.every((f) => f.value <= YEAR))
    return `${quote(most)} is more than half of a school year, so these may be the days of all students together.`
  const [first] = plain.filter((f) => f.value > 0)
  return first !== undefined && plain.length > 1 && plain.every((f) => f.value < 1)
    ? `${quote(first)} and all others are less than one day, so these may be shares of all days.`
    : null
}
