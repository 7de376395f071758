/** Reads a calendar file as another program would, by RFC 5545 and nothing else: lines unfolded, signs unescaped. */
export interface ReadEvent {
  readonly [property: string]: string
}

export function readIcs(bytes: Uint8Array): { readonly calendar: ReadEvent; readonly events: readonly ReadEvent[] } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line does not end with CRLF')
  for (const line of text.split('\r\n'))
    if (new TextEncoder().encode(line).length > 75) throw new Error(`A line is longer than 75 bytes: ${line}`)
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  if (lines.pop() !== '') throw new Error('The last line does not end')
  const calendar: Record<string, string> = {}
  const events: Record<string, string>[] = []
  const open: string[] = []
  for (const line of lines) {
    const found = /^([A-Z-]+)((?:;[^:;]+)*):(.*)$/.exec(line)
    if (found === null) throw new Error(`No property: ${line}`)
    const [, name = '', , value = ''] = found
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends and was not begun`)
    } else {
      const own = open.at(-1) === 'VEVENT' ? (events.at(-1) as Record<string, string>) : calendar
      if (name in own) throw new Error(`${name} stands twice`)
      own[name] = value.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c))
    }
  }
  if (open.length > 0) throw new Error('The calendar does not end')
  return { calendar, events }
}
