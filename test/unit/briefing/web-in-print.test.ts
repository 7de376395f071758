import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { pageOf } from '../../../shared/briefing/html/page.ts'
import { pageStyle } from '../../../shared/briefing/html/style.ts'
import { paperOf } from '../../support/paper-of.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A family prints a paper that the district posted: a browser leaves out backgrounds, unless it is told what they mean. */

it('prints the fills of a picture’s key, and all words in sizes that belong together', () => {
  const style = pageStyle('letter')
  expect(style).toMatch(/\.swatch,\.type\{[^}]*print-color-adjust:exact/)
  const print = style.slice(style.indexOf('@media print'))
  // Else words that are measured by the page's own size were larger than the text they belong to.
  expect(print).toMatch(/html\{font-size:10pt\}/)
  expect(print).not.toMatch(/body\{[^}]*font-size/)
  // A long name goes over its picture's edge rather than being cut.
  expect(style).toMatch(/figure svg\[role=img\]\{[^}]*overflow:visible/)
})

it('gives a table of many columns the room beside the text, where a window has it', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const tableOf = (n: number) => {
    const columns = Array.from({ length: n }, (_, i) => ({ head: `Column ${i}`, width: 1, align: 'left' as const }))
    return pageOf({ ...model, blocks: [{ t: 'table', caption: null, columns, rows: [] }] })
  }
  expect(tableOf(6)).toContain('<div class="table" role="group"')
  expect(tableOf(7)).toContain('<div class="table wide" role="group"')
  // On paper and in a small window it stays between the margins.
  expect(pageStyle('letter')).toMatch(/@media screen and \(min-width:68rem\)\{\.wide\{margin-inline:-7rem\}\}/)
})

it('gives statuses the room of a few words, and sets what figures say beside one lighter', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const columns = ['Goal', 'Status'].map((head) => ({ head, width: 1, align: 'left' as const }))
  const cells = [
    { text: '1. Read' },
    { text: 'On track; figures of 2025–26 are behind', status: 'notstarted' as const },
  ]
  const page = pageOf({ ...model, blocks: [{ t: 'table', caption: null, columns, rows: [{ cells, strong: true }] }] })
  expect(page).toMatch(/<td class="state"><svg .*?<\/svg> <b>On track<\/b><span class="beside">; figures of /)
  expect(page).toContain('<th scope="col" class="state">Status</th>')
  expect(pageStyle('letter')).toContain('.beside{font-weight:400}')
})

it('sets the words of a picture as they were typed, whatever signs are in them', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const place = { x: 0, y: 0, anchor: 'start', size: 10, weight: 400, fill: '#000' } as const
  const words = [{ ...place, text: "Grant (in $'000), $& and $$" }]
  const figure = { ...{ t: 'figure', caption: 'Money', alt: 'Bars', long: [], key: [] }, svg: '<svg ></svg>', words }
  const page = pageOf({ ...model, blocks: [figure as never] })
  expect(page).toContain('>Grant (in $&#39;000), $&amp; and $$</text></svg>')
})

it('keeps the stop of a title that runs from the right at its end, behind the number of its goal', () => {
  const title = 'כל ילד קורא היטב.'
  const heading = (text: string) => pageOf(paperOf([{ t: 'heading', level: 1, text }]))
  expect(heading(`Goal 7. ${title}`)).toContain(`>Goal 7. <span lang="he" dir="auto">${title}</span></h2>`)
  expect(heading(title)).toContain(`><span lang="he" dir="auto">${title}</span></h2>`)
  expect(heading('Goal 7. Reading is “קריאה”.')).toContain(
    '><span dir="ltr">Goal 7. Reading is <span lang="he" dir="rtl">“קריאה”</span>.</span></h2>',
  )
})

it('says in which language words of another script are, and which way they run, where only the words tell', () => {
  const text = (words: string, more: object = {}) =>
    pageOf({ ...paperOf([{ t: 'text', paragraphs: [words] }]), ...more })
  expect(text('ครอบครัวพบครูทุกเดือน')).toContain('<p lang="th" dir="auto">')
  // A name in Arabic that stands first does not turn an English sentence around.
  expect(text('“سيقرأ كل طفل” is 15.7 percent for students of the plan, up from 13.9.')).toContain(
    '<p dir="ltr"><span lang="ar" dir="rtl">“سيقرأ كل طفل”</span> is 15.7 percent',
  )
  // Persian has the letters of Arabic: a page of its own says itself in which language it is.
  const persian = text('هر کودک می‌خواند', { lang: 'fa', region: '', fromRight: true })
  expect(persian).toContain('<p dir="auto">')
  expect(persian).not.toMatch(/lang="(?:ar|\?)/)
})

it('says each passage among English words in its own language, with the signs that are its own', () => {
  const text = (words: string, more: object = {}) =>
    pageOf({ ...paperOf([{ t: 'text', paragraphs: [words] }]), ...more })
  const meeting = 'Meeting of the “हर बच्चा 2025–26 तक” (see “סוף כיתה”), December 14'
  expect(text(meeting)).toContain(
    '<p dir="ltr">Meeting of the <span lang="hi">“हर बच्चा 2025–26 तक”</span> (see <span lang="he" dir="rtl">“סוף כיתה”</span>), December 14</p>',
  )
  // What somebody wrote first, and a clause of ours behind it.
  expect(text('ครอบครัวพบครู, was due May 28, 2026')).toContain(
    '<p dir="ltr"><span lang="th">ครอบครัวพบครู,</span> was due May 28, 2026</p>',
  )
  expect(text('הקריאה בסוף כיתה ג (begun)')).toContain('<p lang="he" dir="auto">הקריאה בסוף כיתה ג (begun)</p>')
  // A page in another language says all of it in its own.
  expect(text('Reunión de “हर बच्चा”', { lang: 'es', region: '' })).not.toContain('lang="hi"')
})

it('names our own English words as such in a page of another language', () => {
  const key = { t: 'figure', caption: 'Dinero', alt: 'Barras', long: [], key: [], svg: '<svg ></svg>' } as const
  const page = pageOf({ ...paperOf([key]), lang: 'es', region: '' })
  expect(page).toContain('<a class="skip" href="#main" lang="en" dir="ltr">Skip to the text</a>')
  expect(page).toContain('<summary lang="en" dir="ltr">The picture in words</summary>')
  expect(pageOf(paperOf([key]))).toContain('<summary>The picture in words</summary>')
})

it('names a table without a caption for the heading above it, and each card by a heading', () => {
  const columns = [{ head: 'Goal', width: 1, align: 'left' as const }]
  const page = pageOf(
    paperOf([
      { t: 'heading', level: 2, text: 'What each goal costs' },
      { t: 'table', caption: null, columns, rows: [] },
      { t: 'cards', level: 1, cards: [{ title: '“Is it legal?”', paragraphs: ['Yes.'], under: [] }] },
    ]),
  )
  expect(page).toContain('aria-label="What each goal costs" tabindex="0"><table aria-label="What each goal costs">')
  expect(page).toContain('<li><h2>“Is it legal?”</h2><p>Yes.</p></li>')
})

it('keeps a day in one line, and a goal with its number where they are all of a cell', () => {
  const columns = ['Goal', 'Due'].map((head) => ({ head, width: 1, align: 'left' as const }))
  const rows = [{ cells: [{ text: 'Goal 1' }, { text: 'Was due October 30, 2026' }] }]
  const page = pageOf(paperOf([{ t: 'table', caption: 'Due', columns, rows }]))
  expect(page).toContain('<th scope="row"><span class="whole">Goal 1</span></th>')
  expect(page).toContain('Was due <span class="whole">October 30, 2026</span>')
})

it('gives words of a picture the width for which it was drawn, whatever face a machine has, in Latin letters alone', () => {
  const word = (text: string, how = '') =>
    `<text font-family="&#39;Source Sans 3&#39;" font-size="10"${how}>${text}</text>`
  const svg = `<svg xmlns="x">${word('not printed')}${word('Ana &amp; Bo', ' font-weight="600"')}${word('51.5 %'.slice(0, 2))}${word('כל ילד קורא')}</svg>`
  const page = pageOf(paperOf([{ t: 'figure', caption: 'Bars', alt: 'Bars', long: [], key: [], svg }]))
  const wide = (text: string) => Number(new RegExp(`textLength="([\\d.]+)"[^>]*>${text}<`).exec(page)?.[1])
  // In the bundled sans these are 46.8 and 38.2 units wide, in a usual face up to a quarter more.
  expect(wide('not printed')).toBeGreaterThan(44)
  expect(wide('not printed')).toBeLessThan(50)
  expect(wide('Ana &amp; Bo')).toBeGreaterThan(36)
  expect(wide('Ana &amp; Bo')).toBeLessThan(41)
  expect(page).toContain('<text font-size="10">51<')
  expect(page).toContain('<text font-size="10">כל ילד קורא<')
})

it('breaks a name behind a figure, which else takes the room of the other columns, and no figure', () => {
  const columns = ['Group', 'Gap'].map((head, i) => ({
    head,
    width: 1,
    align: i === 0 ? ('left' as const) : ('right' as const),
  }))
  const rows = ['37.4 to students who meet no other group', '$68,000 to $85,000'].map((text) => ({
    cells: [{ text: 'White' }, { text }],
  }))
  const page = pageOf(paperOf([{ t: 'table', caption: 'Gaps', columns, rows }]))
  expect(page).toContain('<td class="figure long">37.4 to')
  expect(page).toContain('<td class="figure">$68,000 to')
  expect(pageStyle('letter')).toMatch(/td\.figure\{white-space:nowrap\}td\.long\{white-space:pre-line\}/)
})

it('prints a row on the page of the row to which it belongs, and the names of a wide table in more than a word a line', () => {
  const columns = [{ head: 'Goal', width: 1, align: 'left' as const }]
  const rows = [
    { strong: true, cells: [{ text: '1. Read' }] },
    { under: true as const, cells: [{ text: 'All students' }] },
  ]
  const page = pageOf(paperOf([{ t: 'table', caption: 'Goals', columns, rows }]))
  expect(page).toContain('<tr class="under"><th scope="row">All students')
  const print = pageStyle('letter').split('@media print')[1] ?? ''
  expect(print).toContain('.under{break-before:avoid}')
  expect(print).toMatch(/\.wide table\{font-size:\.85rem\}/)
})

it('keeps the halves of a telephone number in a title from the right in their order, and hides nothing at a side', () => {
  const title = 'يوم الخميس 555-0142'
  const page = pageOf({ ...paperOf([]), lang: 'ar', region: '', fromRight: true, title })
  expect(page).toContain('<h1><span dir="auto">يوم الخميس <bdi dir="ltr">555-0142</bdi></span></h1>')
  // Far to the left of a page from the right is room to which one scrolls.
  expect(pageStyle('letter')).not.toMatch(/left:-/)
})

it('sets a page for families in one face, as on paper', () => {
  expect(pageOf({ ...paperOf([]), plain: true })).toContain('<body class="sans">')
  expect(pageOf(paperOf([]))).toContain('<body>')
})

it('reads a picture’s description without the meaning of its colors, which says nothing to who does not see them', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, defaultBoardRequest(plan, '2026-12-14'))
  const key = [{ how: 'solid', says: 'Focus groups' }]
  const figure = { ...{ t: 'figure', caption: 'Reading', alt: 'Bars', long: ['All: 40'], key }, svg: '<svg ></svg>' }
  const page = pageOf({ ...model, blocks: [figure as never] })
  expect(page).toContain(
    '<ul class="key" aria-hidden="true"><li><span class="swatch solid"></span>Focus groups</li></ul>',
  )
  expect(page).not.toMatch(/<div id="figure-1-words"[^>]*aria-hidden/)
})
