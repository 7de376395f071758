import fs from 'node:fs'
import path from 'node:path'

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** What a second start tells the first: its command line, and the folder it was started in. */
export interface Second {
  readonly args: readonly string[]
  readonly folder: string
}

const NOTE = 'standin.second-'

/**
 * One running app for each folder of settings: a file with the process's number, taken over where that
 * process is gone (killed, or the power failed). A second start leaves a note and knocks on the first by a signal.
 */
export function takeLock(folder: string, second: Second, onSecond: (second: Second) => void): boolean {
  const file = path.join(folder, 'standin.lock')
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && alive(holder)) {
    fs.writeFileSync(path.join(folder, `${NOTE}${process.pid}`), JSON.stringify(second))
    if (process.platform !== 'win32') process.kill(holder, 'SIGUSR2')
    return false
  }
  fs.writeFileSync(file, String(process.pid))
  const read = (): void => {
    for (const name of fs.readdirSync(folder).filter((n) => n.startsWith(NOTE))) {
      const note = path.join(folder, name)
      const told = JSON.parse(fs.readFileSync(note, 'utf8')) as Second
      fs.rmSync(note)
      onSecond(told)
    }
  }
  if (process.platform !== 'win32') process.on('SIGUSR2', read)
  process.on('exit', () => fs.rmSync(file, { force: true }))
  return true
}
