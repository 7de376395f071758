import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isPlanName } from '../door/plan-names.ts'

/** A name as a person or the desktop gave it; a Linux desktop gives addresses (`file:///home/…`). */
function inFolder(named: string, folder: string): string {
  if (!named.toLowerCase().startsWith('file:')) return path.resolve(folder, named)
  try {
    return fileURLToPath(named)
  } catch {
    return path.resolve(folder, named) // no address of a file here: it will be missing, and that is said
  }
}

/**
 * The plan that the system named, where it named one: by double-click, or dropped on the app. A name without a folder
 * is one in the folder in which the app was started, be it the first start or a second.
 */
export function planNamed(args: readonly string[], folder: string): string | undefined {
  const named = args.find((argument) => !argument.startsWith('-') && isPlanName(argument))
  return named === undefined ? undefined : inFolder(named, folder)
}

/** Who comes while the app runs: plans that the system named, and starts of the app while it was leaving. */
interface Arrivals {
  /** Somebody came, with a plan or without: a second start, a double-click, the icon in a Mac's Dock. */
  came(file?: string): void
  /** The plan that waits to be asked for; once. */
  take(): string | undefined
  /** Calls back for whoever comes from now on; `plan` says whether a plan waits. */
  onArrival(listener: (plan: boolean) => void): void
  /** From now on the app is leaving: who comes is let in by a start of its own. */
  leaving(): void
  /** How the app is to be started once it has left; undefined where nobody came meanwhile. */
  again(environment: NodeJS.ProcessEnv): { readonly args: string[]; readonly execPath?: string } | undefined
}

/** `args` are those of this start, without the program. */
export function createArrivals(args: readonly string[], folder: string): Arrivals {
  let named = planNamed(args, folder)
  let tell: ((plan: boolean) => void) | undefined
  let left = false
  let somebody = false
  return {
    came: (file) => {
      if (file !== undefined) named = file
      if (left) somebody = true
      else tell?.(file !== undefined)
    },
    take: () => {
      const file = named
      named = undefined
      return file
    },
    onArrival: (listener) => {
      tell = listener
    },
    leaving: () => {
      left = true
    },
    again: ({ APPIMAGE, PORTABLE_EXECUTABLE_FILE }) => {
      if (!somebody) return undefined
      const others = args.filter((argument) => planNamed([argument], folder) === undefined)
      // Both kinds of package unpack themselves into a folder that goes with the program; what a person starts lies elsewhere.
      const outer = APPIMAGE ?? PORTABLE_EXECUTABLE_FILE
      return {
        args: named === undefined ? others : [...others, named],
        ...(outer === undefined ? {} : { execPath: outer }),
      }
    },
  }
}
