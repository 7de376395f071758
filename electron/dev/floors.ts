import type { OnlyIn, Tree } from './arrows.ts'

/** The layers of the repository from the top down, enforced by `npm run check` (`arrows.ts`). */
export const trees: readonly Tree[] = [
  {
    root: 'shared',
    floors: [
      ['ipc'],
      ['briefing', 'import'],
      ['retreat'],
      ['rules'],
      ['figures'],
      ['manual'],
      ['merge'],
      ['domain'],
      ['guide'],
      ['days'],
      ['words'],
      ['result'],
    ],
  },
  {
    root: 'shared/import',
    floors: [
      ['outcome.ts', 'questions.ts', 'public.ts', 'budget', 'plan'],
      ['asks.ts', 'ops.ts'],
      ['subject'],
      ['draft'],
      ['doubts'],
      ['figures'],
      ['rows'],
      ['columns'],
      ['vocabulary'],
      ['names', 'table'],
      ['years'],
      ['cells'],
    ],
  },
  {
    root: 'electron',
    floors: [
      ['main.ts', 'preload.ts', 'dev'],
      ['windows', 'cli'],
      ['ipc'],
      ['selftest'],
      ['use-cases'],
      ['briefing', 'import', 'settings'],
      ['plan'],
      ['door', 'log'],
      ['process'],
      ['security'],
    ],
  },
  {
    root: 'renderer',
    floors: [['main.tsx'], ['first.ts'], ['app'], ['supports'], ['features'], ['records'], ['components'], ['state']],
  },
]

/** All folders of the app, for import circles and for what is done in one place. */
export const folders = ['shared', 'electron', 'renderer'] as const

const words = ['shared/words']
const days = ['shared/days']

/** What is done in one place only. */
export const laws: readonly OnlyIn[] = [
  {
    places: ['renderer/app/Shortcuts.tsx', 'renderer/state/keys.ts', 'shared', 'electron'],
    looks: /(?<!keyNames\('[^']*)\bCtrl [+A-Z]/,
    says: 'a Mac has another key there: write keyNames(‘Ctrl C’) of renderer/state/keys.ts.',
  },
  {
    places: words,
    looks: /\.normalize\('NF/,
    says: 'texts are compared in shared/words (folded, asName, asTitle, searchable), so that two places never disagree.',
  },
  {
    // Excel compares a cell with a word in its own way.
    places: [...words, 'electron/import/conditional-formats.ts'],
    looks: /\.toLowerCase\(\) [!=]== [\w.[\]]+(\.trim\(\))?\.toLowerCase\(\)/,
    says: 'two names are compared by sameName, titles by asTitle, and what is searched for by folded (shared/words).',
  },
  {
    places: words,
    looks: /\.localeCompare\(/,
    says: 'texts are put in order by compareTexts, ids, days and years by compareKeys (shared/words): a laptop’s own language would give another order.',
  },
  {
    places: [...words, ...days],
    looks: /\bIntl\.\w+|\.toLocale\w*String\(/,
    says: 'numbers, lists and languages are written in shared/words, days and times in shared/days.',
  },
  {
    places: words,
    looks: /\.(charAt\(0\)|\[0\])\.to(Upper|Lower)Case\(\) \+|\.charAt\(0\)\.to(Upper|Lower)Case\(\)\}/,
    says: 'the first letter is made large or small in shared/words (capital, small).',
  },
  {
    places: words,
    looks: /\.join\(' (and|or) '\)/,
    says: 'lists in a sentence are made in shared/words (listed, listedOr).',
  },
  {
    places: words,
    looks: /=== 1 \? (['"])([a-z]+)\1 : \1\2s\1/,
    says: 'one and many are told apart in shared/words (counted, plural), which write thousands with a comma.',
  },
  {
    places: days,
    looks: /\btoISOString\(\)\.slice|\bT00:00|86_?400_?000|\bDate\.(parse|UTC)\(|\.getUTC\w+\(|\.getFullYear\(/,
    says: 'days are counted in shared/days; today is localDay of a moment that is passed in.',
  },
  {
    places: days,
    looks: /['"\s]January['"\s|]+,?\s*['"]?February/i,
    says: 'the months have their names in shared/days.',
  },
  {
    places: ['renderer/state/focus.ts', 'electron'],
    looks: /\.focus\(/,
    says: 'the focus is given by giveFocus and focusOn of renderer/state/focus.ts, and by components/focusField.ts where it waits for what comes.',
  },
]
