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

/**
 * One running app for each folder of settings: a file with the process's number, taken over where that
 * process is gone (killed, or the power failed). A second start knocks on the first by a signal.
 */
export function takeLock(folder: string, onSecond: () => void): boolean {
  const file = path.join(folder, 'standin.lock')
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && alive(holder)) {
    if (process.platform !== 'win32') process.kill(holder, 'SIGUSR2')
    return false
  }
  fs.writeFileSync(file, String(process.pid))
  if (process.platform !== 'win32') process.on('SIGUSR2', onSecond)
  process.on('exit', () => fs.rmSync(file, { force: true }))
  return true
}
