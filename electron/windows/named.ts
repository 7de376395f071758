import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { opensAsPlan } from '../door/plan-names.ts'

/** The path of a file that a person or the desktop named; a Linux desktop passes addresses (`file:///home/…`). */
function inFolder(named: string, folder: string): string {
  if (!named.toLowerCase().startsWith('file:')) return path.resolve(folder, named)
  try {
    return fileURLToPath(named)
  } catch {
    return path.resolve(folder, named) // not the address of a file on this laptop; the file will be reported as missing
  }
}

/**
 * The plan that the system named, if it named one: by double-click, or dropped on the app. A name without a folder is
 * relative to the folder in which the app was started, for a second start as well.
 */
export function planNamed(args: readonly string[], folder: string): string | undefined {
  const named = args.find((argument) => !argument.startsWith('-') && opensAsPlan(argument))
  return named === undefined ? undefined : inFolder(named, folder)
}

/** Arrivals while the app runs: plans that the system named, and starts of the app while it was quitting. */
export interface Arrivals {
  /** Called for a second start, a double-click, or a click on the icon in a Mac's Dock, with a plan or without. */
  came(file?: string): void
  /** The waiting plan; given once. */
  take(): string | undefined
  /** Calls the listener for each arrival from now on; `plan` says whether a plan waits. */
  onArrival(listener: (plan: boolean) => void): void
  /** From now on the app is quitting: an arrival gets its own new start of the app. */
  leaving(): void
  /** How to start the app again once it has quit; undefined if nothing arrived meanwhile. */
  again(environment: NodeJS.ProcessEnv): { readonly args: string[]; readonly execPath?: string } | undefined
}

/** `args` are the arguments of this start, without the program. */
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
      // Both kinds of package unpack themselves into a folder that disappears with the program; the file that a person
      // starts is elsewhere.
      const outer = APPIMAGE ?? PORTABLE_EXECUTABLE_FILE
      return {
        args: named === undefined ? others : [...others, named],
        ...(outer === undefined ? {} : { execPath: outer }),
      }
    },
  }
}
