import { spawnSync } from 'node:child_process'

/** A person at a terminal, in this time zone where one is named. */
export function groundwork(
  args: readonly string[],
  { input = '', zone }: { input?: string; zone?: string } = {},
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, GROUNDWORK_AUTHOR: 'Equity officer', ...(zone && { TZ: zone }) },
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
