import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What decides on a Linux whether Chromium's sandbox can be made. */
export interface Facts {
  readonly root: boolean
  /** True if the system keeps programs without an AppArmor profile from making namespaces (Ubuntu 23.10 and later). */
  readonly forbidden: boolean
  /** True if the system makes namespaces only for root (older Debian, hardened kernels). */
  readonly none: boolean
  /** True if an AppArmor profile of the system names this program. */
  readonly profile: boolean
  /** True if `chrome-sandbox` beside the program belongs to root and has the setuid bit: Chromium's older sandbox. */
  readonly helper: boolean
}

const text = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

/** Reads the settings of this machine; nothing is tried out. */
export function factsOf(program: string, system = '/'): Facts {
  const at = (name: string): string => text(path.join(system, name))
  const profiles = path.join(system, 'etc/apparmor.d')
  const named = (): boolean => {
    try {
      return readdirSync(profiles, { withFileTypes: true }).some(
        (entry) => entry.isFile() && text(path.join(profiles, entry.name)).includes(program),
      )
    } catch {
      return false
    }
  }
  const helper = statSync(path.join(path.dirname(program), 'chrome-sandbox'), { throwIfNoEntry: false })
  return {
    root: process.getuid?.() === 0,
    forbidden: at('proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1',
    none: at('proc/sys/kernel/unprivileged_userns_clone') === '0' || at('proc/sys/user/max_user_namespaces') === '0',
    profile: named(),
    helper: helper !== undefined && helper.uid === 0 && (helper.mode & 0o4755) === 0o4755,
  }
}

/** Why Chromium would stop at once on this Linux, with the two ways out; null if it would not. */
export function sandboxTrouble(program: string, facts: Facts): string | null {
  if (facts.root)
    return 'Chromium does not start for the user root. Start Groundwork as the person who uses this machine.'
  if (facts.helper || (!facts.forbidden && !facts.none) || (facts.forbidden && !facts.none && facts.profile))
    return null
  const helper = path.join(path.dirname(program), 'chrome-sandbox')
  const lines = [
    'This Linux forbids the sandbox in which Electron keeps its pages, and Electron would stop at once. There are two ways out, each once and as an administrator:',
    `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
    facts.none
      ? '  sudo sysctl kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000'
      : '  sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0',
    'The first is for this copy of Electron alone; the second is for every program and until the next restart. The deb package needs neither.',
  ]
  return lines.join('\n')
}
