import { useRef, useState } from 'react'
import { isYear, readYear, yearInWords } from '../../../shared/days/index.ts'
import { groupName } from '../../../shared/domain/group-names.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { countsOthers, howMany, peopleWords, publisher, rowName, whoOfAll } from '../../../shared/domain/people.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import { groupsInOrder } from '../../../shared/figures/groups-in-order.ts'
import { type Cell, cellsOf, floorOf, isWithheld, type Why } from '../../../shared/figures/suppression.ts'
import { saysWhatTheyDo } from '../../../shared/words/index.ts'
import { Button, cells, DataTable, FigureField, useFieldBlock } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import { useTyped } from '../../state/unsaved.ts'
import { useColumnKeys } from './columnKeys.ts'
import { cellKey } from './keys.ts'
import { markInstead } from './markInstead.ts'
import styles from './measures.module.css'
import { NoGroups } from './NoGroups.tsx'
import { ValueDetails } from './ValueDetails.tsx'
import { asGrid, type YearColumn } from './yearBlock.ts'

function columnsOf(
  base: string | undefined,
  year: string | null,
  final: string | undefined,
  counted: string,
): readonly YearColumn[] {
  const value = (y: string, part: YearColumn['part'], label: string, id: string): YearColumn => ({
    id,
    kind: 'value',
    year: y,
    part,
    label,
  })
  const aim = (y: string, id: string): YearColumn => ({ id, kind: 'target', year: y, part: 'figure', label: 'Target' })
  return [
    ...(base ? [value(base, 'n', counted, 'base-n'), value(base, 'figure', 'Baseline', 'base')] : []),
    ...(year && year !== base
      ? [value(year, 'n', counted, 'n'), aim(year, 'target'), value(year, 'figure', 'Actual', 'actual')]
      : []),
    ...(final && final !== year ? [aim(final, 'final')] : []),
  ]
}

const reasons = (floor: number, many: string, unit: string | undefined): Readonly<Record<Why, string>> => ({
  small: `Withheld: fewer than ${floor} ${many}, or nearly all the same`,
  complement: 'Withheld, to protect another row',
  source: 'Withheld at the source',
  'ask-n': unit === 'count' ? 'Not printed: enter the size of the group' : `Not printed: enter the number of ${many}`,
})

/** What to do about figures that are not printed because their number of students is missing, and whom to ask. */
const missing = (measure: RecordOf<'measure'>): string =>
  `Enter ${howMany(measure)} under “${peopleWords(measure.people).column}”: whoever sent you the figure knows.`

/**
 * What the number beside a figure means, which decides what is withheld in print: the whole group, not those who did.
 */
function countedWords({ column, many }: ReturnType<typeof peopleWords>, measure: RecordOf<'measure'>): string {
  const { unit, phrase } = measure
  const all = `“${column}” is the number of ${many} counted: everyone in the group`
  const why = measure.public
    ? ''
    : ' Without it neither figure nor target is printed: those of a very small group could give one of them away.'
  return unit === undefined || unit === 'percent' || unit === 'rate' || unit === 'count'
    ? `${all}, not only those ${phrase?.trim() && saysWhatTheyDo(phrase) ? `who ${phrase.trim()}` : 'who meet what is counted'}.${why}`
    : `${all}.${why}`
}

interface Props {
  readonly measure: RecordOf<'measure'>
  readonly year: string | null
  /** To where it is said that all its figures are public. */
  readonly onPublic: () => void
}

/**
 * The table in which figures are entered and read: every group, shown or not. Columns work like a spreadsheet's. What
 * print and the other views withhold is said beside each row.
 */
export function EnterTable({ measure, year, onPublic }: Props) {
  const plan = usePlanView()
  const people = peopleWords(measure.people)
  const [details, setDetails] = useState<{ group: string; year: string } | null>(null)
  const table = useRef<HTMLDivElement>(null)
  useColumnKeys(table)
  const columns = columnsOf(measure.baselineYear, year, measure.targetYear, people.column)
  // As long as the year has no figure, the baseline is what prints.
  const hasFigure = (y: string) => [...cellsOf(plan, measure.id, y).values()].some((c) => 'shown' in c || isWithheld(c))
  const named = [year, measure.baselineYear].filter((y) => y != null)
  const shown = named.find(hasFigure) ?? named[0] ?? null
  const kept = shown ? cellsOf(plan, measure.id, shown) : new Map<string, Cell>()
  const title = `${measure.short || 'Measure'}: figures to enter`
  const groups = groupsInOrder(plan)
  const years = [...new Set(columns.map((c) => c.year))]
  const uncounted = years.some((y) =>
    [...cellsOf(plan, measure.id, y).values()].some((c) => isWithheld(c) && c.withheld === 'ask-n'),
  )
  // Its column has its place before it has a year: one that came later moved all others under the hand.
  const typed = useTyped({ record: measure.id, field: 'targetYear' })
  const later = measure.targetYear
    ? undefined
    : {
        // A year that is typed above and not left yet: “no year” below it would be untrue.
        year: isYear(readYear(typed ?? '')) ? readYear(typed ?? '') : '',
        act: () => void goToRecord('measure', measure.id, 'targetYear'),
      }
  const rows = groups.map((g) => ({ id: g.id, name: groupName(plan, g), label: groupName(plan, g) }))
  const { onPaste, below } = useFieldBlock(asGrid(plan, measure, { title, groups: rows, columns }))
  return (
    <div ref={table} onPaste={onPaste}>
      {/* Over the table: why the number is asked for is read before a figure is typed without it. */}
      {groups.length > 0 && columns.some((c) => c.part === 'n') ? (
        <p className={`quiet small ${styles.counted}`}>{countedWords(people, measure)}</p>
      ) : null}
      {columns.length === 0 ? (
        <p className="mid">
          Figures are entered here once the measure has a baseline year.{' '}
          <Button look="link" small onPress={() => void goToRecord('measure', measure.id, 'baselineYear')}>
            Enter the baseline year
          </Button>
        </p>
      ) : groups.length === 0 ? (
        <NoGroups />
      ) : (
        <DataTable caption={title} hideCaption scroll={title} className={styles.enter} plain>
          <Heads row={people.row} columns={columns} years={years} shown={shown} later={later} />
          <tbody>
            {groups.map((group, row) => (
              <GroupRow
                key={group.id}
                measure={measure}
                group={group}
                row={row}
                columns={columns}
                shown={shown}
                later={later !== undefined}
                cell={kept.get(group.id)}
                onDetails={(year) => setDetails({ group: group.id, year })}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      {below}
      {uncounted ? <Uncounted measure={measure} onPublic={onPublic} /> : null}
      {details ? (
        <ValueDetails measure={measure} group={details.group} year={details.year} onClose={() => setDetails(null)} />
      ) : null}
    </div>
  )
}

interface HeadsProps {
  /** What a row is called: “Student group”. */
  readonly row: string
  readonly columns: readonly YearColumn[]
  readonly years: readonly string[]
  /** The year of which it is said what print shows. */
  readonly shown: string | null
  /** To where the year of the final target is entered, while it has none. */
  readonly later: { readonly year: string; readonly act: () => void } | undefined
}

function Heads({ row, columns, years, shown, later }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.groups}>
          {row}
        </th>
        {years.map((y) => (
          <th key={y} scope="colgroup" colSpan={columns.filter((c) => c.year === y).length} className={styles.years}>
            <span>{yearInWords(y)}</span>
          </th>
        ))}
        {later ? (
          <th scope="colgroup" className={styles.years}>
            <span>
              {later.year === '' ? (
                <Button look="link" small onPress={later.act}>
                  no year yet<span className="vh">: enter the year of the final target</span>
                </Button>
              ) : (
                yearInWords(later.year)
              )}
            </span>
          </th>
        ) : null}
        <th scope="col" rowSpan={2} className={styles.print}>
          In print{shown ? <small>{yearInWords(shown)}</small> : null}
        </th>
      </tr>
      <tr>
        {columns.map((c) => (
          <th key={c.id} scope="col" className={cells.r}>
            {c.label}
          </th>
        ))}
        {later ? (
          <th scope="col" className={cells.r}>
            Target
          </th>
        ) : null}
      </tr>
    </thead>
  )
}

interface RowProps extends Omit<HeadsProps, 'row' | 'years' | 'later'> {
  readonly later: boolean
  readonly measure: RecordOf<'measure'>
  readonly group: RecordOf<'studentGroup'>
  readonly row: number
  readonly cell: Cell | undefined
  readonly onDetails: (year: string) => void
}

function GroupRow({ measure, group, row, columns, shown, later, cell, onDetails }: RowProps) {
  const plan = usePlanView()
  const isTotal = group.isTotal ?? false
  const own = rowName(groupName(plan, group), isTotal, measure) || 'Group without a name'
  // As on paper: where it counts teachers, “All staff” would be read as everybody.
  const name = isTotal && countsOthers(measure) ? `${own}${whoOfAll(measure)}` : own
  const why = reasons(floorOf(plan), peopleWords(measure.people).many, measure.unit)
  return (
    <tr>
      <th scope="row">
        {name} {group.focus ? <span className={styles.focus}>focus</span> : null}
      </th>
      {columns.map((c) => {
        const key = cellKey(c.kind, measure.id, group.id, c.year)
        return (
          <td
            key={c.id}
            data-row={row}
            data-col={c.id}
            data-field-row={group.id}
            data-field-col={c.id}
            data-field={`${c.kind}/${key.id}/${c.part}`}
          >
            <FigureField
              {...key}
              field={c.kind === 'value' ? 'reading' : 'aim'}
              part={c.part}
              {...(c.part === 'figure' && { range: figureRange(measure.unit) })}
              {...(c.kind === 'value' && c.part === 'figure' && { instead: markInstead(measure.id, group.id, c.year) })}
              label={`${c.label} ${yearInWords(c.year)}, ${name}`}
              hideLabel
              small
            />
          </td>
        )
      })}
      {later ? <td className={styles.later}>–</td> : null}
      <td className={styles.print}>
        {shown ? (
          <Button look="link" small onPress={() => onDetails(shown)}>
            {isWithheld(cell) ? why[cell.withheld] : cell && 'shown' in cell ? 'Will print' : 'No figure yet'}
            <span className="vh">
              : status and source, {name}, {yearInWords(shown)}
            </span>
          </Button>
        ) : null}
      </td>
    </tr>
  )
}

/** Says what figures without a number wait for, and the way past it. */
function Uncounted({ measure, onPublic }: Pick<Props, 'measure' | 'onPublic'>) {
  const plan = usePlanView()
  return (
    <p className="small">
      {missing(measure)}{' '}
      {plan.get('district', 'district')?.neverPublicSmall === true ? null : (
        <>
          Or, if {publisher(measure)} has published the figures anyway,{' '}
          <Button look="link" small onPress={onPublic}>
            say that they are already public
          </Button>
          .
        </>
      )}
    </p>
  )
}
