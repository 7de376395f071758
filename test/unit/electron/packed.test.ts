import { readdirSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scripts } from '../../../shared/briefing/scripts.ts'

/** What the lists of files let into the packaged app, read as electron-builder reads them. */
const lists = [
  ...readFileSync('electron-builder.yml', 'utf8').matchAll(
    /^(linux|win|mac):$[\s\S]*?^ {2}files:\n((?: {4}- .*\n?)+)/gm,
  ),
].map(([, platform = '', files = '']) => ({
  platform,
  left: [...files.matchAll(/- "?(!)?([^"\n]+)"?/g)].flatMap(([, no, pattern = '']) => (no ? [pattern] : [])),
}))

const root = 'node_modules/@expo-google-fonts'
const faces = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => join(root, name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ttf'))
const wanted = [
  ...['source-sans-3', 'source-serif-4'].flatMap((p) =>
    ['400Regular', '400Regular_Italic', '600SemiBold'].map((s) => `/${p}/${s}/`),
  ),
  ...scripts.flatMap(({ pkg }) => ['400Regular', '600SemiBold'].map((s) => `/${pkg}/${s}/`)),
]

describe('what is packed', () => {
  it('has one list for each platform', () => {
    expect(lists.map((l) => l.platform)).toEqual(['linux', 'win', 'mac'])
  })

  it.each(lists)('on $platform has every face that documents use, its licence, and hardly another', ({ left }) => {
    const packed = (name: string) => !left.some((pattern) => matchesGlob(name, pattern))
    const taken = faces.filter(packed)
    for (const folder of wanted)
      expect(
        taken.filter((f) => f.includes(folder)),
        folder,
      ).toHaveLength(1)
    const more = taken.filter((f) => !wanted.some((folder) => f.includes(folder)))
    expect(more.filter((f) => !/SemiBold_Italic/.test(f))).toEqual([])
    for (const { pkg } of scripts) expect(packed(`${root}/${pkg}/LICENSE_FONT`)).toBe(true)
  })
})
