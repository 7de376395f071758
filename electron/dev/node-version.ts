import process from 'node:process'

/**
 * Why this Node is too old; every script checks it first. Below 22.18, Node reads no TypeScript, and better-sqlite3
 * does not run on 20. On Linux and Windows, `npm ci` installs a newer Node; on a Mac the machine's own is used.
 */
function requireNode(version = process.versions.node): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
    ? null
    : `Groundwork needs Node 22.18 or newer and this is ${version}. Run it through npm (npm run demo), or install a newer Node.`
}

/** Ends the script with that sentence if Node is too old. */
export function demandNode(): void {
  const refusal = requireNode()
  if (refusal === null) return
  process.stderr.write(`${refusal}\n`)
  process.exit(1)
}
