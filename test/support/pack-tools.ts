import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The tools that electron-builder would fetch for a deb, an AppImage and a tar.gz, in stand-ins that write down what they
 * were given: their arguments, and each file that goes into the package by its name.
 */
export interface PackTools {
  /** For the environment of the build. */
  readonly environment: Readonly<Record<string, string>>
  /** What a tool was given; throws where it was not called. */
  given(tool: 'fpm' | 'mksquashfs'): Given
}
export interface Given {
  readonly args: readonly string[]
  /** Texts by the names that they have in the package, and scripts by their option. */
  readonly texts: Readonly<Record<string, string>>
  /** Names of everything that goes in. */
  readonly names: readonly string[]
}

const tool = fileURLToPath(new URL('./pack-tool.ts', import.meta.url))

export function packTools(folder: string): PackTools {
  const program = (name: string, as: string): string => {
    const file = join(folder, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${tool}" ${as} "${join(folder, `${as}.json`)}" "$@"\n`)
    chmodSync(file, 0o755)
    return file
  }
  program('appimage/mksquashfs', 'mksquashfs')
  program('appimage/desktop-file-validate', 'validate')
  mkdirSync(join(folder, 'appimage/runtimes'))
  mkdirSync(join(folder, 'appimage/lib/x64'), { recursive: true })
  writeFileSync(join(folder, 'appimage/runtimes/runtime-x64'), 'the runtime of an AppImage')
  return {
    environment: {
      CUSTOM_FPM_PATH: program('fpm', 'fpm'),
      ELECTRON_BUILDER_7ZIP_PATH: program('7za', '7za'),
      APPIMAGE_TOOLS_PATH: join(folder, 'appimage'),
    },
    given: (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Given,
  }
}
