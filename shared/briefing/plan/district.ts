import { months, onRough, roughInWords, yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, commas, listed, plural, sameName, sentence, small } from '../../words/index.ts'
import { boardName } from '../board/cover.ts'
import { type Context, onlyInsiders, roleOf } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { placeInWords } from '../parts/place.ts'
import { restOf } from '../parts/record.ts'
import { cell, choiceWords, hung, table, words } from '../parts/table.ts'
import { tongueOfText } from '../scripts.ts'

/** Whose plan this is, for which years, and who wrote it. Nothing if none of it is entered. */
export function thisPlan(ctx: Context): Block[] {
  const d = ctx.plan.get('district', 'district')
  const facts: Block[] = []
  const say = (label: string, ...paragraphs: string[]) => facts.push(...hung(label, paragraphs))
  ctx.told('district', 'district', 'planFrom', 'planTo')
  say('Years of the plan', span(d?.planFrom, d?.planTo))
  say(...district(ctx))
  if (d?.boardName || d?.boardRhythm || d?.boardSeats !== undefined) {
    ctx.told('district', 'district', 'boardRhythm', 'boardSeats')
    say(
      'Board',
      [
        `${boardName(ctx)}${d.boardSeats === undefined ? '' : `, ${commas(d.boardSeats)} ${plural(d.boardSeats, 'seat', 'seats')}`}.`,
        sentence(ctx.write.line(d.boardRhythm, 'When the board meets')),
      ]
        .filter((s) => s !== '')
        .join(' '),
    )
  }
  if (ctx.reader !== 'public') {
    ctx.told('district', 'district', 'superintendent')
    const superintendent = roleOf(ctx, d?.superintendent, 'Superintendent') ?? ''
    if (superintendent !== '' && d?.superintendentStart) {
      ctx.told('district', 'district', 'superintendentStart')
      const since = `since ${roughInWords(d.superintendentStart)}`
      say('Superintendent', sameName(superintendent, 'Superintendent') ? capital(since) : `${superintendent}, ${since}`)
    } else if (!sameName(superintendent, 'Superintendent')) say('Superintendent', superintendent)
    say('Officer', ...officer(ctx))
    say('The officer’s place', placeInWords(ctx), ...restOf(ctx, 'place', 'place'))
  }
  const team = onlyInsiders(ctx, () => planningTeam(ctx))
  if (facts.length + team.length === 0) return []
  return [{ t: 'heading', level: 1, text: 'This plan' }, ...facts, ...team]
}

/** The entries about the office; a holder with the same words as the title is not named twice. */
function officer(ctx: Context): string[] {
  const o = ctx.plan.get('officer', 'officer')
  const same = (text: string | undefined) => text !== undefined && sameName(text, o?.title)
  if (same(ctx.plan.get('person', o?.person)?.role)) {
    ctx.told('officer', 'officer', 'person')
    ctx.told('person', o?.person, 'role')
  }
  if (same(ctx.plan.get('words', 'words')?.officerTitle)) ctx.told('words', 'words', 'officerTitle')
  return restOf(ctx, 'officer', 'officer')
}

const span = (from: string | undefined, to: string | undefined): string =>
  from && to && from !== to
    ? `${yearInWords(from)} to ${yearInWords(to)}`
    : from && !to
      ? `From ${yearInWords(from)}`
      : to && !from
        ? `Until ${yearInWords(to)}`
        : yearInWords(from ?? '')

/** The district in a line: its children, its schools, its year. */
function district(ctx: Context): [string, ...string[]] {
  const d = ctx.plan.get('district', 'district')
  const { write } = ctx
  const levels = d?.schoolsByLevel
  const byLevel = [
    levels?.elementary === undefined ? '' : `${commas(levels.elementary)} elementary`,
    levels?.middle === undefined ? '' : `${commas(levels.middle)} middle`,
    levels?.high === undefined ? '' : `${commas(levels.high)} high`,
    levels?.other === undefined ? '' : `${commas(levels.other)} other`,
  ].filter((l) => l !== '')
  ctx.told('district', 'district', 'name', 'shortName', 'state', 'enrollment', 'schools', 'fiscalYearStartMonth')
  if (d?.enrollment !== undefined) ctx.told('district', 'district', 'enrollmentDate')
  if (d?.schools !== undefined || byLevel.length > 0) ctx.told('district', 'district', 'schoolsByLevel')
  const short = write.line(d?.shortName, 'Short name of the district')
  const name = write.line(d?.name, 'Name of the district')
  const month = months[(d?.fiscalYearStartMonth ?? 0) - 1]
  const state = write.line(d?.state, 'District’s state')
  const inOne = [name, short && `called ${short} for short`, state].filter(Boolean).join(', ')
  return [
    'District',
    // Between two names that run from the right our own word would be read last: there it begins a line of its own.
    ...(short && tongueOfText(inOne)?.fromRight
      ? [[name, state].filter(Boolean).join(', '), `Called ${short} for short.`]
      : [inOne]),
    d?.enrollment === undefined
      ? ''
      : `${commas(d.enrollment)} ${plural(d.enrollment, 'student', 'students')} enrolled${d.enrollmentDate ? `, counted ${onRough(d.enrollmentDate)}` : ''}.`,
    d?.schools === undefined
      ? byLevel.length === 0
        ? ''
        : `Schools: ${listed(byLevel)}.`
      : `${commas(d.schools)} ${plural(d.schools, 'school', 'schools')}${byLevel.length === 0 ? '' : `: ${listed(byLevel)}`}.`,
    month === undefined ? '' : `The fiscal year starts in ${month}.`,
  ]
}

/**
 * How long somebody takes part, if not from the beginning to now: "from year 2 on" is a day, and "not decided yet" a
 * state.
 */
function standing({ state, since, until }: RecordOf<'planningTeamMember'>): readonly string[] {
  return [
    state === 'undecided' || state === 'left' ? small(choiceWords('planningTeamMember', 'state', state)) : '',
    since === undefined ? '' : `from ${roughInWords(since)}`,
    until === undefined ? '' : `until ${roughInWords(until)}`,
  ]
}

/** Who writes the plan, and which part. */
function planningTeam(ctx: Context): Block[] {
  const all = ctx.plan.all('planningTeamMember')
  if (all.length === 0) return []
  return [
    table(
      'Planning team',
      [words('Person or role', 2), words('Where they work', 1.6), words('Part in planning', 2)],
      all.map((m): Row => {
        ctx.told('planningTeamMember', m.id, 'person', 'part', 'state', 'since', 'until')
        ctx.told('person', m.person, 'unit')
        return {
          cells: [
            cell(roleOf(ctx, m.person, 'Planning team') ?? '', 'Not given'),
            cell(ctx.write.line(ctx.plan.get('person', m.person)?.unit, 'Planning team, where they work')),
            cell([ctx.write.line(m.part, 'Planning team, part'), ...standing(m)].filter((w) => w !== '').join('; ')),
          ],
        }
      }),
    ),
  ]
}
