/** The stack lines of a bug without its message, which may quote what was typed. */
export function linesBehind(bug: Error): readonly string[] {
  const stack = bug.stack ?? ''
  const from = bug.message === '' ? -1 : stack.indexOf(bug.message)
  return (from < 0 ? stack : stack.slice(from + bug.message.length)).split('\n')
}
