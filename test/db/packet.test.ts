import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { documentIds } from '../../shared/briefing/documents.ts'
import { editionIn, mayGoInto } from '../../shared/briefing/packet/packet.ts'
import { type PacketPart, type PacketRequest, packetRequest } from '../../shared/briefing/packet/request.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { officer, service } from '../support/files.ts'
import { heard } from '../support/heard.ts'
import { must } from '../support/memory-plan.ts'
import {
  doublingPages,
  filledForm,
  hiddenLayer,
  locked,
  manyParts,
  minutes,
  mixedSizes,
  namedByLetters,
  openParts,
  signed,
  undrawnForm,
  unfolding,
  withScripts,
} from '../support/outside-pdfs.ts'
import { readPdf } from '../support/pdf.ts'
import { sampleStates, statesOf } from '../support/records.ts'
import { giveAway, smallGroups } from '../support/small-groups.ts'
import { groundwork } from '../support/terminal.ts'

/** A packet: papers of the plan and PDFs from outside, bound as one. */

const briefing = createBriefingService()
const day = '2026-12-14'

function requestFor(records: readonly RecordState[], parts: readonly PacketPart[], over: Partial<PacketRequest> = {}) {
  const plan = planOf(records)
  const base = { ...requestOf(plan, preparedFor(plan, day), day), draft: false }
  return packetRequest.parse({ readBy: 'board', backs: true, parts, base, ...over })
}
const outsideOf = (files: readonly Uint8Array[]) => files.map((bytes, i) => ({ token: `o${i}`, bytes }))
const pdf = (i: number, title = `Outside ${i}`): PacketPart => ({ outside: `o${i}`, title })

async function make(
  parts: readonly PacketPart[],
  files: readonly Uint8Array[] = [],
  over: Partial<PacketRequest> = {},
  records: readonly RecordState[] = sampleStates(),
) {
  return briefing.makePacket({ records, packet: requestFor(records, parts, over), outside: outsideOf(files) })
}
const refusal = async (file: Uint8Array): Promise<string> => {
  const made = await make([pdf(0, 'The clerk’s file')], [file])
  return made.ok ? '' : made.error.says
}

async function outlineOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const outline = await (await task.promise).getOutline()
  await task.destroy()
  return outline.map((o) => o.title)
}

it('a long title goes on below its first words in the contents, and not below its number', async () => {
  const title = `Minutes of the ${'joint meeting of the board and the '.repeat(4)}advisory committee`
  const made = must(await make([{ document: 'hire' }, pdf(0, title)], [await minutes(1)]))
  const task = getDocument({ data: new Uint8Array(made.bytes), useSystemFonts: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  const from = (part: RegExp) =>
    items.flatMap((i) => ('str' in i && part.test(i.str) ? [i.transform[4] as number] : []))
  const [first = 0] = from(/^Minutes of the/)
  expect(from(/advisory committee/).length).toBe(1)
  expect(Math.min(...from(/joint meeting|advisory/))).toBeCloseTo(first, 0)
  expect(from(/^2$/).some((x) => x < first - 10)).toBe(true)
})

describe('a packet for the board', () => {
  it('is one file with cover, contents, running pages, bookmarks, and each part on a front', async () => {
    const made = must(
      await make([{ document: 'board' }, pdf(0, 'Minutes of November 23'), { document: 'hire' }], [await minutes(3)]),
    )
    const { pages, title, roles } = await readPdf(made.bytes, 'packet')
    expect(title).toBe('Board packet, December 14, 2026')
    expect(pages).toHaveLength(made.pages)
    for (const [i, page] of pages.entries())
      if (page.trim() !== '') expect(page.replace(/\s+/g, ' ')).toContain(`Packet page ${i + 1} of ${made.pages}`)
    const starts = ['Where we stand on the', 'Minutes, leaf 1', 'What the officer’s position'].map((words) =>
      pages.findIndex((p, i) => i > 0 && p.includes(words)),
    )
    for (const start of starts) expect((start + 1) % 2, `page ${start + 1}`).toBe(1)
    // The cover says for which meeting it is and what is asked, each under a heading of its own.
    const { flat } = await heard(made.bytes)
    const heads = flat
      .slice(
        0,
        flat.findIndex((s) => s.role === 'TOC'),
      )
      .filter((s) => /^H\d$/.test(s.role))
    expect(heads.map((s) => `${s.role} ${s.text}`)).toEqual([
      'H1 Board packet, December 14, 2026',
      'H2 Meeting',
      'H2 Recommended motion',
      'H2 In this packet',
    ])
    expect(pages[0]).toContain('Meeting of the Juniper Fork Board of Education, December 14, 2026')
    expect(pages[0]).toContain('Two documents of the plan and one PDF from outside.')
    // The contents name the pages on which the parts are.
    for (const start of starts) expect(pages[0]).toMatch(new RegExp(`\\D${start + 1}\\D`))
    expect(pages[0]).toContain('Not checked for reading aloud: part 2.')
    // So do those of a paper in it: one number for a page, which is at its foot.
    const inside = pages.find((p) => p.includes('by packet page'))?.replace(/\s+/g, ' ') ?? ''
    const goalAt = pages.findIndex((p, i) => i > 3 && /Goal 1\. /.test(p))
    expect(inside).toMatch(new RegExp(`Goal 1[ .]*${goalAt + 1} `))
    // An own paper counts its own pages beside those of the packet.
    expect(pages[starts[0] as number]?.replace(/\s+/g, ' ')).toMatch(/Page 1 of \d+/)
    // The cover is no paper: one count is at its foot.
    expect(pages[0]?.replace(/\s+/g, ' ')).not.toMatch(/(?<!Packet )[Pp]age 1 of \d/)
    expect(await outlineOf(made.bytes)).toEqual([
      expect.stringContaining('Where we stand'),
      'Minutes of November 23',
      expect.stringContaining('What the officer’s position'),
    ])
    expect(roles.filter((r) => r === 'H1')).toHaveLength(1)
  })

  it('carries the mark of accessibility only where all of it was checked, and says which part was not', async () => {
    const mark = /pdfuaid:part|pdfaid:part/
    const own = must(await make([{ document: 'hire' }]))
    expect(Buffer.from(own.bytes).toString('latin1')).toMatch(mark)
    const mixed = must(await make([{ document: 'hire' }, pdf(0)], [await minutes()]))
    expect(Buffer.from(mixed.bytes).toString('latin1')).not.toMatch(mark)
    expect(mixed.report).toContain('2. Outside 0 (2 pages): from outside, not checked')
    expect(mixed.report).toMatch(/1\. .*\(4 pages\): checked/)
    expect(own.report).toContain('It is marked as accessible')
    expect(own.report).toContain('the file is tagged')
    expect(mixed.report).not.toMatch(/It is marked as accessible|the file is tagged/)
  })

  it('says on every page that it is a draft, on those from outside too', async () => {
    const parts: PacketPart[] = [{ document: 'policy' }, pdf(0)]
    const draft = { base: { ...requestFor(sampleStates(), parts).base, draft: true } }
    const pages = async (over: Partial<PacketRequest>) =>
      (await readPdf(must(await make(parts, [await mixedSizes()], over)).bytes, 'packet-draft')).pages.filter(
        (page) => page.trim() !== '',
      )
    expect((await pages(draft)).filter((page) => !page.includes('DRAFT'))).toEqual([])
    expect((await pages({})).filter((page) => page.includes('DRAFT'))).toEqual([])
  })

  it('names a part by its own title on its page; which document it is, the contents say beside it', async () => {
    const made = must(await make([{ document: 'policy' }]))
    const [cover, , first] = (await readPdf(made.bytes, 'packet-title')).pages
    expect(cover).toContain('BG Policy process (Policy change sheet)')
    expect(first).toContain('BG Policy process')
    expect(first).not.toContain('(Policy change sheet)')
  })

  it('is the same bytes twice', async () => {
    const file = await minutes()
    const [a, b] = [
      await make([{ document: 'hire' }, pdf(0)], [file]),
      await make([{ document: 'hire' }, pdf(0)], [file]),
    ]
    expect(Buffer.compare(must(a).bytes, must(b).bytes)).toBe(0)
  })

  it('takes only papers of its reader', async () => {
    for (const document of documentIds) {
      const edition = editionIn(document, 'board')
      expect(edition.ok ? edition.value : 'none').not.toBe('cabinet')
    }
    expect(mayGoInto('slips', 'board')).toBe(false)
    expect(mayGoInto('board', 'public')).toBe(false)
    expect(mayGoInto('plan', 'public')).toBe(true)
    const refused = await make([{ document: 'sheets' }])
    expect(refused.ok ? '' : refused.error.says).toContain(
      '“Department sheets” is made for the cabinet, so it can’t go into a packet for the board.',
    )
    const minutesOfCabinet = await make([{ document: 'minutes', of: { kind: 'retreat', id: 'retreat-june' } }])
    expect(minutesOfCabinet.ok).toBe(false)
  })

  it('for the public says so on each page, and has no board’s edition in it', async () => {
    const made = must(await make([{ document: 'plan' }], [], { readBy: 'public' }))
    const { pages } = await readPdf(made.bytes, 'packet-public')
    for (const page of pages.filter((p) => p.trim() !== '')) expect(page).toContain('Public packet')
    expect(pages.join(' ')).not.toContain('Board edition')
  })

  it('is short and honest of a plan with nothing in it', async () => {
    const made = must(await make([{ document: 'progress' }], [], {}, statesOf({})))
    expect((await readPdf(made.bytes, 'packet-empty')).text).toContain('The plan has no goals yet.')
  })
})

describe('a packet is judged as one', () => {
  const records = () => {
    const plan = service()
    must(
      plan.create({
        path: join(mkdtempSync(join(tmpdir(), 'packet-')), 'p.groundwork'),
        who: officer,
        ops: smallGroups,
        drafts: null,
      }),
    )
    const found = must(plan.records())
    plan.close()
    return found
  }

  it('two papers of it together give no small group away, and all their figures are known to be out', async () => {
    const states = records()
    const made = must(
      await make([{ document: 'board' }, { document: 'progress' }, { document: 'plan' }], [], {}, states),
    )
    const { pages } = await readPdf(made.bytes, 'packet-small')
    expect(giveAway(pages.join('\n'))).toBe(false)
    const groups = new Set(made.printed.map((p) => p.group))
    expect(groups.has('white')).toBe(true)
    expect(groups.has('native')).toBe(false)
  })

  it('each paper is drawn as if those before it were out', async () => {
    const { makePacket } = await import('../../electron/briefing/packet.ts')
    const states = sampleStates()
    const known: number[] = []
    const draw = async (plan: ReturnType<typeof planOf>) => {
      known.push(plan.all('briefingSent').length)
      return { ok: false, error: { kind: 'stopped', says: 'enough' } }
    }
    const printing = async (plan: ReturnType<typeof planOf>) => {
      known.push(plan.all('briefingSent').flatMap((s) => s.printed ?? []).length)
      return known.length === 3
        ? draw(plan)
        : {
            ok: true,
            value: {
              model: { title: 'T' },
              notes: [],
              unset: [],
              printed: [{ measure: 'm', year: '2025-26', group: `g${known.length}`, figure: 1 }],
            },
          }
    }
    const parts: PacketPart[] = [{ document: 'board' }, { document: 'progress' }, { document: 'hire' }]
    await makePacket({ draw: printing, covers: () => true } as never, {
      records: states,
      packet: requestFor(states, parts),
      outside: [],
      preview: true,
    })
    const [first = 0, second, third] = known
    expect([second, third]).toEqual([first + 1, first + 2])
  })
})

describe('a PDF from outside', () => {
  it('comes as it is, whatever its size and turn, and can still be read and found', async () => {
    const made = must(await make([pdf(0)], [await mixedSizes()]))
    const { text } = await readPdf(made.bytes, 'packet-sizes')
    for (const leaf of ['A4 leaf', 'Landscape leaf', 'Turned leaf', 'Poster leaf', 'Far leaf'])
      expect(text).toContain(leaf)
    expect(made.notes.join(' ')).toContain('sizes; each is made to fit the sheet.')
  })

  it('leaves scripts, launches, comments and files behind, says so, and keeps an address of the web', async () => {
    const made = must(await make([pdf(0)], [await withScripts()]))
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const raw = await PDFDocument.load(made.bytes, { updateMetadata: false })
    const all = raw.context
      .enumerateIndirectObjects()
      .map(([, o]) => o.toString())
      .join('\n')
    expect(all).not.toMatch(/JavaScript|Launch|Canary(Script|Program|Address|Comment|File)/)
    expect(all).toContain('https://example.org/agenda')
    expect(made.notes.join(' ')).toContain('Left out: comments, files inside it and scripts.')
  })

  it('keeps letters, fonts and pictures whatever its maker called them, and its addresses to the letter', async () => {
    const made = must(await make([pdf(0)], [await namedByLetters()]))
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const raw = await PDFDocument.load(made.bytes, { updateMetadata: false })
    const all = raw.context.enumerateIndirectObjects().map(([, o]) => o.toString())
    const drawn = all.find((o) => o.includes('/CharProcs')) ?? ''
    for (const letter of ['/P', '/A', '/OC']) expect(drawn).toMatch(new RegExp(`CharProcs <<[^>]*${letter} \\d`))
    expect(all.join('\n')).toMatch(/\/XObject <<\s*\/A \d/)
    expect((await readPdf(made.bytes, 'packet-letters')).text).toContain('Said in a font called P')
    expect(all.join('\n')).toContain('goto?file=a%2Fb&to=https%3A%2F%2Fx.example/Ca%C3%B1on')
  })

  it('shows what was filled in in a form, and is refused where its file does not draw that', async () => {
    const made = must(await make([pdf(0)], [await filledForm()]))
    expect((await readPdf(made.bytes, 'packet-form')).text).toContain('Filled by hand')
    expect(await refusal(await undrawnForm())).toMatch(/This PDF is a form whose answers are not drawn in it/)
  })

  it('is told to be signed', async () => {
    const made = must(await make([pdf(0)], [await signed()]))
    expect(made.notes.join(' ')).toContain('the signature does not hold in a packet')
  })

  it('is refused by its name and place where it is damaged, locked, layered or no PDF', async () => {
    const whole = await minutes()
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.4)))).toMatch(
      /^Part 1, “The clerk’s file”: This file is damaged/,
    )
    // Cut behind its first page, it would pass for a file of one.
    const three = await minutes(3)
    expect(await refusal(three.subarray(0, Math.floor(three.length / 2)))).toContain('This file is damaged')
    expect(await refusal(new TextEncoder().encode('GIF89a'))).toContain('This file is damaged or is not a PDF')
    expect(await refusal(new Uint8Array())).toContain('This file is damaged or is not a PDF')
    expect(await refusal(await locked())).toContain('This PDF is locked.')
    expect(await refusal(await hiddenLayer())).toContain('has layers that are hidden')
    expect(await refusal(await minutes(501))).toContain('This PDF has more than 500 pages')
  })

  it('that would unfold without end is refused in a moment', async () => {
    const since = performance.now()
    expect(await refusal(doublingPages())).toContain('This file is damaged')
    expect(await refusal(unfolding())).toContain('holds more than any paper for a meeting does')
    expect(await refusal(manyParts())).toContain('holds more than any paper for a meeting does')
    expect(await refusal(openParts())).toContain('This file is damaged')
    expect(performance.now() - since).toBeLessThan(10_000)
  })

  it('with bytes changed anywhere is refused, or comes whole: it never stops the making', async () => {
    const whole = await minutes(1)
    for (let seed = 1; seed <= 15; seed++) {
      const spoiled = new Uint8Array(whole)
      for (let k = 0; k < 20; k++) spoiled[(seed * 7919 + k * 104729) % spoiled.length] = (seed * 31 + k * 17) % 256
      const made = await make([pdf(0)], [spoiled])
      if (!made.ok) expect(made.error.says).toMatch(/Nothing was (changed|saved)/)
      else expect(made.value.pages).toBeGreaterThan(1)
    }
  })
})

describe('at a terminal', () => {
  it('a packet is made, kept as it was sent, and never written over', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'packet-'))
    const plan = join(dir, 'juniper.groundwork')
    expect((await groundwork(['sample', plan])).code).toBe(0)
    writeFileSync(join(dir, 'minutes.pdf'), await minutes())
    const args = [
      'packet',
      plan,
      'hire',
      join(dir, 'minutes.pdf'),
      'policy=policy/pol-bg',
      '--out',
      join(dir, 'out.pdf'),
      '--date',
      '2027-01-11',
      '--report',
      join(dir, 'checks.txt'),
    ]
    const done = await groundwork(args)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toContain('The plan keeps it as you sent it.')
    expect((await readPdf(readFileSync(join(dir, 'out.pdf')))).text).toContain('BG Policy process')
    expect(readFileSync(join(dir, 'checks.txt'), 'utf8')).toContain('2. minutes (2 pages): from outside, not checked')
    expect((await groundwork(args)).err).toContain('nothing is overwritten')
    const held = service()
    must(held.open({ path: plan, who: officer, drafts: null }))
    const sent = planOf(must(held.records()))
      .all('briefingSent')
      .filter((s) => s.document === 'packet')
    held.close()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ readBy: 'board', forDay: '2027-01-11', file: expect.any(String) })
    const cabinet = await groundwork(['packet', plan, 'slips', '--out', join(dir, 'no.pdf')])
    expect(cabinet.code).toBe(2)
    expect(cabinet.err).toContain('“Update forms” is made for the cabinet')
    expect((await groundwork(['packet', plan, 'nothing', '--out', join(dir, 'no.pdf')])).err).toContain(
      'There is no document of that name',
    )
  }, 60_000)

  it('what a paper or a part tells of is named whole, or nothing is made of something else', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'told-of-'))
    const plan = join(dir, 'juniper.groundwork')
    expect((await groundwork(['sample', plan])).code).toBe(0)
    const out = ['--out', join(dir, 'no.pdf'), '--for', 'board', '--date', '2027-01-11']
    for (const args of [
      ['packet', plan, 'policy=pol-bg', ...out],
      ['brief', plan, '--document', 'policy', '--of', 'pol-bg', ...out],
    ]) {
      const done = await groundwork(args)
      expect(done.code, args[0]).toBe(2)
      expect(done.err).toMatch(/KIND\/ID.*Nothing was saved/)
    }
    expect(existsSync(join(dir, 'no.pdf'))).toBe(false)
  }, 60_000)
})
