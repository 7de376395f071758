import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One of the stand-ins of `pack-tools.ts`, run by electron-builder as the real one would be. */
const [, , as = '', record = '', ...args] = process.argv

const inside = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })
const short = (file: string): boolean => statSync(file).isFile() && statSync(file).size < 20_000
const texts: Record<string, string> = {}
const names: string[] = []
const note = (): void => writeFileSync(record, JSON.stringify({ args, texts, names }))

if (as === '7za') {
  // "a … OUT IN", for one file: what a tar.gz asks of it.
  const [to = '', from = ''] = args.slice(-2)
  writeFileSync(to, gzipSync(readFileSync(from), { level: 1 }))
}
if (as === 'fpm') {
  for (const option of ['--after-install', '--after-remove'])
    texts[option] = readFileSync(args[args.indexOf(option) + 1] ?? '', 'utf8')
  for (const [, from = '', to = ''] of args.flatMap((a) => [/^(\/.*?)=(\/.*)$/.exec(a) ?? []])) {
    if (from === '') continue
    for (const name of statSync(from).isDirectory() ? inside(from) : ['']) names.push(name === '' ? to : join(to, name))
    if (short(from)) texts[to] = readFileSync(from, 'utf8')
  }
  note()
  writeFileSync(args[args.indexOf('--package') + 1] ?? '', 'a deb')
}
if (as === 'mksquashfs') {
  const [stage = '', output = ''] = args
  names.push(...inside(stage))
  for (const name of names)
    if (!/\//.test(name) && short(join(stage, name))) texts[name] = readFileSync(join(stage, name), 'utf8')
  note()
  appendFileSync(output, 'x'.repeat(4096))
}
