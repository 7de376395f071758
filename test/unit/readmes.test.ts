import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verbs } from '../../electron/cli/verbs.ts'
import { steps } from '../../shared/guide/steps/index.ts'

/** Whoever opens a folder reads its README first: what it names is there, and what is there is named. */

const files = globSync('**/*.md', { exclude: ['node_modules/**', 'out/**', 'dist/**', 'demo/**'] })

const sources = globSync('{.github,electron,renderer,resources,shared,test}/**/*.{ts,tsx,mjs,css,typ,json,yml,txt,md}')

const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
)

/** What these files say, each place with its file. */
const said = (words: RegExp): readonly (readonly [file: string, word: string])[] =>
  files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(words)].map((m) => [file, m[1] ?? ''] as const))

/** The address of a heading on its page, as sites that show Markdown make it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

/** Files of others, of which the table of what could go wrong on real Electron says what was read in them. */
const ofOthers = /^lib\/|^data\.json$/

describe('a README', () => {
  test.each(['shared', 'electron', 'renderer', 'test'])('of %s has a row for each of its folders', (folder) => {
    const text = readFileSync(join(folder, 'README.md'), 'utf8')
    const folders = readdirSync(folder, { withFileTypes: true }).flatMap((f) => (f.isDirectory() ? [f.name] : []))
    expect(folders.filter((name) => !text.includes(`\`${name}/`))).toEqual([])
  })

  test('links only to files that are there', () => {
    const broken = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, to = '']) =>
        existsSync(join(dirname(file), to)) ? [] : [`${file}: ${to}`],
      ),
    )
    expect(broken).toEqual([])
  })

  test('leads to headings that are there', () => {
    const broken = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)].flatMap(([, to = '', heading = '']) => {
        const text = readFileSync(to === '' ? file : join(dirname(file), to), 'utf8')
        const there = [...text.matchAll(/^#+ (.+)$/gm)].map((m) => anchor(m[1] ?? ''))
        return there.includes(heading) ? [] : [`${file}: ${to}#${heading}`]
      }),
    )
    expect(broken).toEqual([])
  })

  test('names only files that are there', { tags: 'seconds' }, () => {
    const gone = said(/`\/?([\w@./-]+\.(?:tsx?|mjs|css|typ|json|yml|txt|md))`/g).filter(
      ([, path]) => !ofOthers.test(path) && !existsSync(path) && !sources.some((one) => `/${one}`.endsWith(`/${path}`)),
    )
    expect(gone).toEqual([])
  })

  test('names only commands that are there, and between them README and CONTRIBUTING name each', () => {
    expect(said(/npm run ([\w:]+)/g).filter(([, name]) => !scripts.includes(name))).toEqual([])
    const told = readFileSync('README.md', 'utf8') + readFileSync('CONTRIBUTING.md', 'utf8')
    expect(scripts.filter((name) => !new RegExp(`npm (run )?${name}\\b(?!:)`).test(told))).toEqual([])
    expect(
      said(/(?:npm run groundwork --|`groundwork) ([a-z]+(?:-[a-z]+)*)/g).filter(
        ([, verb]) => verb !== 'help' && !Object.hasOwn(verbs, verb),
      ),
    ).toEqual([])
  })

  test('counts the steps and indicators of the guide as they are', () => {
    const indicators = steps.flatMap((step) => step.indicators).length
    const inGuide = said(/(\d+) steps/g).filter(([file]) => file === 'README.md' || file === 'CHANGELOG.md')
    expect(inGuide.map(([, count]) => Number(count))).toEqual([steps.length, steps.length])
    expect(said(/(\d+) indicators/g)).toEqual([['CHANGELOG.md', String(indicators)]])
  })

  test.each(['cross', 'across'])('says how many plans suppression-%s draws, each time and in the long run', (name) => {
    const drawn = /long \? (\d+) : (\d+)/.exec(readFileSync(`test/property/suppression-${name}.test.ts`, 'utf8')) ?? []
    const text = readFileSync('shared/figures/suppression/PRIVACY.md', 'utf8').replaceAll(',', '')
    const told = /(\d+) plans\D+(\d+)/.exec(text.slice(text.indexOf(`suppression-${name}.test.ts`))) ?? []
    expect([told[1], told[2]]).toEqual([drawn[2], drawn[1]])
  })
})
