import { homedir } from 'node:os'

/**
 * Folders in which a plan is not safe while it is open: a service that copies files during work, a network share whose
 * locks can't be trusted, a drive that can be unplugged. A plan there still opens; the person is told where to move it.
 */
const places: readonly (readonly [RegExp, string])[] = [
  [/[\\/]OneDrive( - [^\\/]+)?([\\/]|$)/i, 'OneDrive copies this folder while you work.'],
  [/[\\/]Dropbox( \([^\\/]+\))?([\\/]|$)/i, 'Dropbox copies this folder while you work.'],
  [/[\\/](Google ?Drive|My Drive|GoogleDrive-[^\\/]+)([\\/]|$)/i, 'Google Drive copies this folder while you work.'],
  [/[\\/](iCloud ?Drive|Library[\\/]Mobile Documents)([\\/]|$)/i, 'iCloud copies this folder while you work.'],
  [/[\\/]Library[\\/]CloudStorage[\\/]/i, 'A cloud service copies this folder while you work.'],
  [
    /[\\/](Box( Sync)?|Nextcloud|ownCloud|pCloud ?Drive)([\\/]|$)/,
    'A cloud service copies this folder while you work.',
  ],
  [/^\\\\|^\/net\/|[\\/]gvfs[\\/]/, 'This folder is on the network.'],
  [/^\/(media|run\/media|mnt|Volumes)\//, 'This folder is on a drive that can be unplugged.'],
]

const otherDrive = ['', 'This folder is on another drive, which may be unplugged or on the network.'] as const
const drive = (folder: string): string | undefined => /^[A-Za-z](?=:)/.exec(folder)?.[0].toLowerCase()

/**
 * Why a plan should not be kept in this folder, and what to do; null if the folder is plainly local. On Windows, USB
 * drives and the district's shares have letters like any drive: only the drive of the home folder counts as local.
 */
export function riskyPlace(folder: string, home = homedir()): string | null {
  const there = drive(folder)
  const here = drive(home)
  const elsewhere = there !== undefined && here !== undefined && there !== here
  const found = places.find(([pattern]) => pattern.test(folder)) ?? (elsewhere ? otherDrive : undefined)
  return found === undefined
    ? null
    : `${found[1]} Copy the plan to the folder Groundwork in your home folder, and work on it there.`
}
