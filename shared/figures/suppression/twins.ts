import type { Cell, Reading, SuppressInput } from './types.ts'

type Cells = ReadonlyMap<string, Cell>

/**
 * “Boys, IEP” and “IEP, male” of as many children, as many of whom did, are one row in two places: the first stands for both,
 * so that the one is withheld as the other is.
 */
export function withoutTwins(input: SuppressInput): {
  readonly asked: SuppressInput
  readonly withTwins: (cells: Cells) => Cells
} {
  const first = new Map<string, string>()
  const twins = new Map<string, string>()
  for (const { id, called } of input.groups) {
    const reading = input.readings.get(id)
    if (called === undefined || reading === undefined) continue
    const name = `${called} ${countsIn(reading)}`
    const own = first.get(name)
    if (own === undefined) first.set(name, id)
    else twins.set(id, own)
  }
  if (twins.size === 0) return { asked: input, withTwins: (cells) => cells }
  const isOne = (id: string) => !twins.has(id)
  const as = (id: string) => twins.get(id) ?? id
  const byRow = <T>(map: ReadonlyMap<string, T> | undefined) => map && new Map([...map].map(([id, of]) => [as(id), of]))
  const { printed, counted, countedBefore, told, also } = input
  const list = [...(printed ?? [])]
  const asked: SuppressInput = {
    ...input,
    groups: input.groups.filter((g) => isOne(g.id)),
    readings: new Map([...input.readings].filter(([id]) => isOne(id))),
    ...(printed && {
      printed: new Map(list.map(([id]) => [as(id), list.flatMap(([of, c]) => (as(of) === as(id) ? c : []))])),
    }),
    ...(counted && { counted: byRow(counted) }),
    ...(countedBefore && { countedBefore: byRow(countedBefore) }),
    ...(told && { told: byRow(told) }),
    ...(also && { also: new Set([...also].map(as)) }),
  }
  const withTwins = (cells: Cells): Cells =>
    new Map(
      input.groups.flatMap(({ id }) => {
        const cell = cells.get(as(id))
        return cell ? [[id, cell] as const] : []
      }),
    )
  return { asked, withTwins }
}

const countsIn = ({ n, figure, numerator, state }: Reading): string => JSON.stringify([n, figure, numerator, state])
