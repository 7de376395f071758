import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fuses } from '../../electron/dev/fuses.ts'
import { appFolder } from '../../electron/process/resources.ts'
import { standInElectron } from '../support/electron-folder.ts'

/**
 * What is given to a district: packed for real, by the same list of files, on stand-in files in the place of
 * Electron's. Nothing is fetched. That the packed program starts is shown only where Electron's own program is.
 */

const folder = mkdtempSync(join(tmpdir(), 'groundwork-packed-'))
const seven = ['/usr/bin/7z', '/usr/bin/7za', '/usr/bin/7zz'].find((p) => existsSync(p))
const output = (name: string): string => join(folder, name)

async function pack(platform: 'linux' | 'win', targets: string[]): Promise<string> {
  const electronDist = await standInElectron(mkdtempSync(output('electron-')), platform === 'win' ? 'win32' : 'linux')
  if (seven !== undefined) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= seven
  await build({
    projectDir: appFolder(),
    [platform]: targets,
    x64: true,
    config: {
      electronDist,
      compression: 'store',
      directories: { output: output(platform), buildResources: 'resources/icons' },
      // Icon and checksum of the archive are written into a real Windows program, by tools that are fetched.
      ...(platform === 'win' && { disableAsarIntegrity: true, win: { signAndEditExecutable: false } }),
    },
  })
  return output(`${platform}/${platform}-unpacked`)
}

let packed: string
let inside: string[]
beforeAll(async () => {
  packed = await pack('linux', ['dir'])
  inside = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((name) => name.slice(1))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Names with the parts that a build makes up left out. */
const shape = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.replace(/-[\w-]{8}(?=\.(js|css|svg|woff2)$)/, '-#'))),
]
const under = (names: readonly string[], place: string): string[] => names.filter((name) => name.startsWith(place))

describe('what the Linux package holds', () => {
  test('beside the archive are the program, its data, and everybody’s terms', () => {
    expect(readdirSync(packed).sort()).toEqual([
      'LICENSE.electron.txt',
      'LICENSE.txt',
      'LICENSES.chromium.html',
      'THIRD-PARTY-LICENSES.txt',
      'groundwork',
      'icudtl.dat',
      'locales',
      'resources',
      'version',
    ])
    expect(readdirSync(join(packed, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
  })

  test('of our own: bundles, templates, the sample plan, and nothing else', () => {
    const own = shape(inside.filter((name) => !name.startsWith('node_modules') && /\.\w+$/.test(name))).sort()
    const known =
      /^(package\.json|resources\/briefing\/[\w-]+\.typ|resources\/sample\/juniper-fork\.json|out\/preload\/preload\.cjs|out\/main\/(main|plan|briefing|import|recovery|shared-#)\.js|out\/page\/index\.html|out\/page\/assets\/[\w.-]+-#\.(js|css|svg|woff2))$/
    expect(own.filter((name) => !known.test(name))).toEqual([])
    for (const name of ['main', 'plan', 'briefing', 'import']) expect(own).toContain(`out/main/${name}.js`)
    expect(own).toContain('resources/briefing/board.typ')
  })

  test('no source, no map, no test, no picture of the README, no script of a developer', () => {
    const wrong =
      /\.(ts|tsx|mts|map|md|test\.js)$|(^|\/)(test|tests|electron\/dev|renderer|shared|pictures|icons)(\/|$)/
    const ours = inside.filter((name) => !name.startsWith('node_modules'))
    expect(ours.filter((name) => wrong.test(name))).toEqual([])
    expect(inside.filter((name) => /\.(ts|map|md)$/.test(name))).toEqual([])
  })

  test('of others: the database, the typesetter and the faces of documents', () => {
    const packages = new Set(
      under(inside, 'node_modules/').flatMap((name) => /^node_modules\/(@[^/]+\/[^/]+|[^@/]+)\//.exec(name)?.[1] ?? []),
    )
    const faces = [...packages].filter((name) => name.startsWith('@expo-google-fonts/'))
    expect([...packages].filter((name) => !faces.includes(name)).sort()).toEqual([
      '@myriaddreamin/typst-ts-node-compiler',
      '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
      'better-sqlite3',
    ])
    const manifest = JSON.parse(readFileSync(join(appFolder(), 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(faces.sort()).toEqual(
      Object.keys(manifest.dependencies)
        .filter((name) => name.startsWith('@expo-google-fonts/'))
        .sort(),
    )
    expect(inside.filter((name) => /\.ttf$/.test(name)).length).toBeGreaterThanOrEqual(faces.length)
  })

  test('native programs for this platform only, outside the archive', () => {
    expect(inside.filter((name) => name.endsWith('.node'))).toEqual([
      'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node',
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    const outside = readdirSync(join(packed, 'resources', 'app.asar.unpacked'), { recursive: true }).map(String)
    expect(outside.filter((name) => name.endsWith('.node'))).toHaveLength(2)
  })

  test('no path of the machine that packed it', () => {
    const archive = join(packed, 'resources', 'app.asar')
    for (const name of inside.filter((n) => n.startsWith('out/') && /\.(js|cjs|css|html)$/.test(n)))
      expect(extractFile(archive, name).toString('utf8').includes(appFolder()), name).toBe(false)
  })

  test('package.json tells what starts, and carries no scripts', () => {
    const said = JSON.parse(extractFile(join(packed, 'resources', 'app.asar'), 'package.json').toString('utf8'))
    expect(said.main).toBe('out/main/main.js')
    expect(said.scripts).toBeUndefined()
  })

  test('everybody whose work is in it is named with their terms', () => {
    const terms = readFileSync(join(packed, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    const packages = new Set(
      under(inside, 'node_modules/').flatMap((name) => /^node_modules\/(@[^/]+\/[^/]+|[^@/]+)\//.exec(name)?.[1] ?? []),
    )
    for (const name of [...packages, 'react', 'react-aria-components', 'zod', 'pdfjs-dist', '@cantoo/pdf-lib'])
      expect(terms, name).toContain(`\n${name} `)
    expect(terms).toMatch(/SIL Open Font License/i)
    expect(terms).toContain('Apache License')
  })
})

describe('the switches in Electron’s program', () => {
  test('every fuse that is known is set, and none is left to Electron', async () => {
    const known = Object.values(FuseV1Options).filter((v): v is FuseV1Options => typeof v === 'number')
    const wire = (await getCurrentFuseWire(join(packed, 'groundwork'))) as unknown as Record<number, FuseState>
    expect(known).toHaveLength(9)
    for (const fuse of known)
      expect(wire[fuse], FuseV1Options[fuse]).toBe(fuses[fuse] ? FuseState.ENABLE : FuseState.DISABLE)
    expect(fuses.strictlyRequireAllFuses).toBe(true)
  })

  test('a debugger, Node’s options and Node itself are off', () => {
    expect(fuses[FuseV1Options.RunAsNode]).toBe(false)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false)
    expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false)
    expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false)
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true)
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true)
  })
})

test('the Windows folder holds the Windows database and no other', async () => {
  const win = await pack('win', ['dir'])
  const names = listPackage(join(win, 'resources', 'app.asar'), { isPack: false }).map((name) => name.slice(1))
  // The typesetter's Windows build is installed on Windows only, so that packing for Windows is done there.
  const natives = names.filter((name) => name.endsWith('.node'))
  expect(natives.filter((name) => name.includes('better-sqlite3'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ])
  expect(natives.filter((name) => /linux|darwin/.test(name))).toEqual([])
  const wire = (await getCurrentFuseWire(join(win, 'Groundwork.exe'))) as unknown as Record<number, FuseState>
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
}, 120_000)

test('tar.gz is made for real where 7-Zip is', async () => {
  if (seven === undefined) {
    process.stdout.write('No 7-Zip on this machine: tar.gz was not made.\n')
    return
  }
  await pack('linux', ['tar.gz'])
  const made = readdirSync(output('linux')).find((name) => name.endsWith('.tar.gz'))
  const listed = execFileSync('tar', ['tzf', join(output('linux'), made ?? '')], { encoding: 'utf8' }).split('\n')
  expect(listed).toContain('groundwork-0.1.0/groundwork')
  expect(listed).toContain('groundwork-0.1.0/resources/app.asar')
}, 120_000)
