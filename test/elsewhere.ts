import { readFileSync } from 'node:fs'

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** Test files that need another system than this one, by the table in SKIPPED.md, which says why. */
export function elsewhere(platform: string = process.platform): string[] {
  const text = readFileSync(new URL('./SKIPPED.md', import.meta.url), 'utf8')
  return [...text.matchAll(/^\| `(test\/[\w/.-]+\.test\.ts)` \| ([\w, ]+) \| [^|]+ \|$/gm)].flatMap(
    ([, file = '', on = '']) => (on.split(', ').includes(systems[platform] ?? platform) ? [] : [file]),
  )
}
