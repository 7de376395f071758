import { type Plan, planOf } from '../../shared/domain/plan.ts'
import { plainRecord } from '../../shared/domain/state.ts'
import type { Records } from './records.ts'

/** A plan that holds these records. */
export const planWith = (records: Records): Plan =>
  planOf(
    Object.entries(records).flatMap(([kind, list]) => list.map(({ id, ...values }) => plainRecord(kind, id, values))),
  )

/** A district that follows grade 3 reading for three groups, with figures of two years. */
export const reading = {
  district: [{ id: 'district', name: 'Juniper Fork School District', fiscalYearStartMonth: 7 }],
  dimension: [{ id: 'race', name: 'Race and ethnicity', addsUp: true }],
  studentGroup: [
    { id: 'white', name: 'White', dimension: 'race', sort: 3 },
    { id: 'hisp', name: 'Hispanic', dimension: 'race', focus: true, sort: 1 },
    { id: 'swd', name: 'Students with disabilities', focus: true, sort: 9 },
    { id: 'all', name: 'All students', isTotal: true },
  ],
  person: [{ id: 'cao', role: 'Chief Academic Officer' }],
  goal: [{ id: 'g', title: 'More children read well', owner: 'cao', focusGroups: ['hisp', 'swd'], mainMeasure: 'm' }],
  measure: [
    {
      id: 'm',
      goal: 'g',
      short: 'Grade 3 reading',
      phrase: 'meet grade 3 reading expectations',
      people: 'children',
      unit: 'percent',
      direction: 'up',
      yearKind: 'school',
      reference: 'white',
      gapForm: 'points',
      source: 'State assessment file',
      baselineYear: '2023-24',
      targetYear: '2028-29',
    },
  ],
  value: [
    { id: 'v1', measure: 'm', group: 'all', year: '2023-24', reading: { figure: 41.2, n: 875, numerator: 361 } },
    { id: 'v2', measure: 'm', group: 'hisp', year: '2023-24', reading: { figure: 27.4, n: 298 } },
    { id: 'v3', measure: 'm', group: 'white', year: '2023-24', reading: { figure: 54.1, n: 577, numerator: 312 } },
    { id: 'v4', measure: 'm', group: 'swd', year: '2023-24', reading: { figure: 14.6, n: 104 } },
    { id: 'v5', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 43.9, n: 875, numerator: 384 } },
    { id: 'v6', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 31.9, n: 298, numerator: 95 } },
    { id: 'v7', measure: 'm', group: 'white', year: '2025-26', reading: { figure: 55.8, n: 577, numerator: 322 } },
    { id: 'v8', measure: 'm', group: 'swd', year: '2025-26', reading: { figure: 15.4, n: 104, numerator: 16 } },
  ],
  target: [
    { id: 't1', measure: 'm', group: 'all', year: '2025-26', aim: { figure: 44 } },
    { id: 't2', measure: 'm', group: 'hisp', year: '2025-26', aim: { figure: 31 } },
    { id: 't3', measure: 'm', group: 'hisp', year: '2028-29', aim: { figure: 42, by: '2029-06-30' } },
    { id: 't4', measure: 'm', group: 'swd', year: '2028-29', aim: { figure: 30 } },
  ],
} as const satisfies Records
