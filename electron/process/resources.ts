import { existsSync } from 'node:fs'
import path from 'node:path'

let found: string | undefined

/**
 * The folder of the app: the repository's when run from source or from `out/`, the archive in a packaged app. All three
 * have package.json at their top.
 */
export function appFolder(): string {
  let folder = found ?? import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const up = path.dirname(folder)
    if (up === folder) throw new Error('The app’s folder was not found')
    folder = up
  }
  found = folder
  return folder
}

/** A file or folder of `resources/`, by its name there: `briefing`, `sample/plan.json`. */
export const resourcePath = (name: string): string => path.join(appFolder(), 'resources', name)
