import { expect, it } from 'vitest'
import { withoutLabel } from '../../../shared/figures/labels.ts'

it.each([
  ...['1. ', '1a. ', '(1) ', '#1 ', '1) ', '1: ', '1 – ', '1.2. ', 'i. ', 'iv) '],
  ...['Goal 1: ', 'Goal 1b: ', 'KPI 1: ', 'KPI #2 ', 'Indicator 1: ', 'Measure 1: ', 'M1 ', 'M1: ', 'LCAP 4A '],
  ...['Target 1: ', 'Priority 1 – ', 'Objective A: ', 'Strategy 2.1 ', 'Lead measure: ', 'Lag measure: ', 'State: '],
  ...['Local: ', 'New: ', 'Goal 2: KPI 3: ', 'Key indicator: '],
])('a measure is called the same with “%s” before its name', (label) => {
  expect(withoutLabel(`${label}Reading at Adams`)).toBe('Reading at Adams')
})

it.each([
  ...[
    '3rd grade reading',
    '4-year graduation rate',
    '9 or more absences',
    '8th graders in algebra',
    'G3 reading',
    'AP',
  ],
  ...[
    '1 or more suspensions',
    '3–5 reading',
    '3 - 5 reading',
    'I-Ready growth',
    'Goals met',
    'State ELA',
    'A-G courses',
  ],
  ...['K. Adams School', 'Math 1', '2.5 GPA or higher', 'Measured growth', 'Local control', 'Level 3', '1'],
])('“%s” is a name', (name) => {
  expect(withoutLabel(name)).toBe(name)
})
