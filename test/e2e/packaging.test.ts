import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appFolder } from '../../electron/process/resources.ts'
import { fuses } from '../../electron/security/fuses.ts'
import { standInElectron } from '../support/electron-folder.ts'
import { packTools } from '../support/pack-tools.ts'

/**
 * What is given to a district: packed for real, by the same list of files, on stand-in files in the place of
 * Electron's. Nothing is fetched. That the packed program starts is shown only where Electron's own program is.
 */

const folder = mkdtempSync(join(tmpdir(), 'groundwork-packed-'))
const output = (name: string): string => join(folder, name)
const tools = packTools(output('tools'))

const electronOf = { linux: 'linux', win: 'win32', mac: 'darwin' } as const
async function pack(platform: 'linux' | 'win' | 'mac', targets: string[], config = {}): Promise<string> {
  Object.assign(process.env, tools.environment)
  await build({
    projectDir: appFolder(),
    [platform]: targets,
    x64: true,
    config: {
      electronDist: await standInElectron(mkdtempSync(output('electron-')), electronOf[platform]),
      compression: 'store',
      directories: { output: output(platform), buildResources: 'resources/icons' },
      ...config,
    },
  })
  return output(platform)
}
const listed = (archive: string): string[] =>
  listPackage(archive, { isPack: false }).map((name) => name.slice(1).replaceAll('\\', '/'))

let packed: string
let inside: string[]
beforeAll(async () => {
  packed = join(await pack('linux', ['dir', 'deb', 'AppImage', 'tar.gz']), 'linux-unpacked')
  inside = listed(join(packed, 'resources', 'app.asar'))
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
    expect(readdirSync(join(packed, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'apparmor-profile'])
  })

  test('of our own: bundles, templates, the sample plan, and nothing else', () => {
    const own = shape(inside.filter((name) => !name.startsWith('node_modules') && /\.\w+$/.test(name))).sort()
    const known =
      /^(package\.json|resources\/briefing\/[\w-]+\.typ|resources\/sample\/juniper-fork\.json|out\/preload\/preload\.cjs|out\/main\/(main|plan|briefing|import|recovery|shared-#)\.js|out\/page\/index\.html|out\/page\/assets\/[\w.-]+-#\.(js|css|svg|woff2))$/
    expect(own.filter((name) => !known.test(name))).toEqual([])
    for (const name of ['main', 'plan', 'briefing', 'import']) expect(own).toContain(`out/main/${name}.js`)
    expect(own).toContain('resources/briefing/document.typ')
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
    for (const name of [...packages, 'react', 'react-aria-components', 'zod', 'pdfjs-dist'])
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

test('what was packed starts and finds itself in order, on the stand-in: groundwork --self-test', {
  tags: 'long',
  timeout: 120_000,
}, async () => {
  const app = output('unpacked-to-run')
  extractAll(join(packed, 'resources/app.asar'), app)
  const report = output('report.txt')
  const home = output('home')
  const started = spawn(
    process.execPath,
    [join(appFolder(), 'test/standin/run.ts'), app, `--user-data-dir=${output('data')}`, `--self-test=${report}`],
    {
      env: { ...process.env, HOME: home, STANDIN_HEADLESS: '1', STANDIN_PACKED: join(packed, 'groundwork') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said = text(started.stdout)
  const [code] = await once(started, 'exit')
  const written = readFileSync(report, 'utf8')
  expect(written).toContain('Groundwork 0.1.0, packed\n')
  expect(written).toContain('Right      The 9 switches in the program are as they were set')
  expect(written).toContain('a page in each of 11 scripts with its own face')
  expect(written).not.toContain('WRONG')
  expect(await said).toContain(written)
  expect(code).toBe(0)
  // It looked at itself, and at nothing of whoever started it.
  expect(existsSync(join(home, 'Groundwork'))).toBe(false)
  expect(existsSync(join(output('data'), 'settings.json'))).toBe(false)
})

/** Every file of the archive but the native programs, which differ by platform. */
const common = (names: readonly string[]): string[] =>
  names
    .filter((name) => /\.\w+$/.test(name) && !name.endsWith('.node') && !name.includes('typst-ts-node-compiler-'))
    .sort()
/** Where another system's typesetter would lie: it is installed on that system only, so that packing is done there. */
const natives = (names: readonly string[]): string[] => names.filter((name) => name.endsWith('.node'))

test('the Windows folder holds the same, file by file, with the Windows database and no other', async () => {
  const win = await pack('win', ['dir'], {
    // Icon and checksum of the archive are written into a real Windows program, by tools that are fetched.
    disableAsarIntegrity: true,
    win: { signAndEditExecutable: false },
  })
  const names = listed(join(win, 'win-unpacked/resources/app.asar'))
  expect(common(names)).toEqual(common(inside))
  expect(natives(names)).toEqual(['node_modules/better-sqlite3/prebuilds/win32-x64.node'])
  expect(readdirSync(join(win, 'win-unpacked')).sort()).toEqual([
    'Groundwork.exe',
    'LICENSE.electron.txt',
    'LICENSE.txt',
    'LICENSES.chromium.html',
    'THIRD-PARTY-LICENSES.txt',
    'icudtl.dat',
    'locales',
    'resources',
    'version',
  ])
  const program = join(win, 'win-unpacked/Groundwork.exe')
  const wire = (await getCurrentFuseWire(program)) as unknown as Record<number, FuseState>
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
}, 120_000)

test('the Mac’s app holds the same, file by file, and nothing beside the folders that a signature seals', async () => {
  const mac = join(await pack('mac', ['dir']), 'mac/Groundwork.app')
  const names = listed(join(mac, 'Contents/Resources/app.asar'))
  expect(common(names)).toEqual(common(inside))
  expect(natives(names)).toEqual(['node_modules/better-sqlite3/prebuilds/darwin-x64.node'])
  expect(readdirSync(join(mac, 'Contents')).sort()).toEqual(['Frameworks', 'Info.plist', 'MacOS', 'Resources'])
  expect(readdirSync(join(mac, 'Contents/Resources')).sort()).toEqual([
    'LICENSE.txt',
    'THIRD-PARTY-LICENSES.txt',
    'app.asar',
    'app.asar.unpacked',
    'electron.icns',
    'en.lproj',
    'groundwork.icns',
    'icon.icns',
  ])
  const told = readFileSync(join(mac, 'Contents/Info.plist'), 'utf8')
  expect(told).toMatch(/CFBundleIdentifier<\/key>\s*<string>org\.groundwork\.planner/)
  expect(told).toMatch(/CFBundleTypeExtensions<\/key>\s*<array>\s*<string>groundwork/)
  expect(told).toContain('ElectronAsarIntegrity')
  const wire = (await getCurrentFuseWire(mac)) as unknown as Record<number, FuseState>
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.DISABLE)
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
}, 120_000)

test('tar.gz is an archive of the folder', () => {
  const made = readdirSync(output('linux')).find((name) => name.endsWith('.tar.gz'))
  const names = execFileSync('tar', ['tzf', join(output('linux'), made ?? '')], { encoding: 'utf8' }).split('\n')
  expect(names).toContain('groundwork-0.1.0/groundwork')
  expect(names).toContain('groundwork-0.1.0/resources/app.asar')
})

describe('the deb, as its tool is told to make it', () => {
  /** Options with their values, as fpm reads them. */
  const options = (): Map<string, string[]> => {
    const all = new Map<string, string[]>()
    const { args } = tools.given('fpm')
    args.forEach((arg, i) => {
      if (arg.startsWith('-')) all.set(arg, [...(all.get(arg) ?? []), args[i + 1] ?? ''])
    })
    return all
  }

  test('every argument is one that is known, with the value that belongs to it', () => {
    const given = options()
    const temporary = expect.stringMatching(/after-(install|remove)$/)
    expect(Object.fromEntries(given)).toEqual({
      '-s': ['dir'],
      '--force': ['-t'],
      '-t': ['deb'],
      '-d': [
        ...['libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils', 'libatspi2.0-0', 'libuuid1'],
        'libsecret-1-0',
      ],
      '--deb-recommends': ['libappindicator3-1'],
      '--deb-compression': ['xz'],
      '--architecture': ['amd64'],
      '--after-install': [temporary],
      '--after-remove': [temporary],
      '--description': [
        'An offline planning tool for a school district’s equity strategic plan\n An offline planning tool for a school district’s equity strategic plan',
      ],
      '--version': ['0.1.0'],
      '--package': [expect.stringMatching(/groundwork_0\.1\.0_amd64\.deb$/)],
      '--name': ['groundwork'],
      '--maintainer': ['Groundwork maintainers <maintainers@groundwork.invalid>'],
      '--vendor': ['Groundwork maintainers <maintainers@groundwork.invalid>'],
      '--url': ['https://groundwork.invalid/'],
      '--deb-priority': ['optional'],
      '--license': ['MIT'],
    })
  })

  test('the program, its entry, its icons and its kind of file go where Linux looks for them', () => {
    const { names, texts } = tools.given('fpm')
    const system = names.filter((name) => !name.startsWith('/opt/Groundwork/')).sort()
    expect(system.filter((name) => !name.startsWith('/usr/share/icons/hicolor/'))).toEqual([
      '/usr/share/applications/groundwork.desktop',
      '/usr/share/mime/packages/groundwork.xml',
    ])
    expect(system.some((name) => /hicolor\/512x512\/apps\/groundwork\.png$/.test(name))).toBe(true)
    for (const name of ['groundwork', 'resources/app.asar', 'resources/apparmor-profile', 'LICENSE.txt'])
      expect(names).toContain(`/opt/Groundwork/${name}`)
    expect(texts['/usr/share/mime/packages/groundwork.xml']).toContain('<glob pattern="*.groundwork"/>')
    const entry = Object.fromEntries(
      (texts['/usr/share/applications/groundwork.desktop'] ?? '').split('\n').map((line) => line.split(/=(.*)/, 2)),
    )
    expect(entry).toMatchObject({
      Name: 'Groundwork',
      Exec: '/opt/Groundwork/groundwork %F',
      Icon: 'groundwork',
      StartupWMClass: 'groundwork',
      MimeType: 'application/x-groundwork;',
      Categories: 'Office;',
    })
  })

  test('its scripts are sound, give the sandbox its rights, and take away what they brought', () => {
    const { texts } = tools.given('fpm')
    for (const name of ['--after-install', '--after-remove'])
      execFileSync('bash', ['-n'], { input: texts[name], encoding: 'utf8' })
    expect(texts['--after-install']).toContain("chmod 4755 '/opt/Groundwork/chrome-sandbox'")
    expect(texts['--after-install']).toContain("APPARMOR_PROFILE_SOURCE='/opt/Groundwork/resources/apparmor-profile'")
    expect(texts['--after-remove']).toContain("APPARMOR_PROFILE_DEST='/etc/apparmor.d/groundwork'")
    expect(`${texts['--after-install']}${texts['--after-remove']}`).not.toContain('${')
    const profile = readFileSync(join(packed, 'resources/apparmor-profile'), 'utf8')
    expect(profile).toContain('profile "groundwork" "/opt/Groundwork/groundwork" flags=(unconfined)')
    expect(profile).toContain('userns,')
  })
})

test('the AppImage stands on the runtime that needs no FUSE 2, and gives up the sandbox only where it is forbidden', () => {
  const { args, texts, names } = tools.given('mksquashfs')
  expect(args.slice(2)).toEqual([
    '-offset',
    String('the runtime of an AppImage'.length),
    ...['-all-root', '-noappend', '-no-progress', '-quiet', '-no-xattrs', '-no-fragments'],
    ...['-comp', 'gzip'],
  ])
  for (const name of ['AppRun', 'groundwork', 'groundwork.desktop', 'resources/app.asar']) expect(names).toContain(name)
  expect(texts['groundwork.desktop']).toContain('Exec=AppRun %U\n')
  execFileSync('bash', ['-n'], { input: texts.AppRun, encoding: 'utf8' })
  expect(texts.AppRun).toContain('! unshare -Ur true')
  const made = readdirSync(output('linux')).find((name) => name.endsWith('.AppImage'))
  expect(readFileSync(join(output('linux'), made ?? ''), 'utf8')).toMatch(/^the runtime of an AppImage/)
})
