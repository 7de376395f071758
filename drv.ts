import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { set } from './shared/domain/state.ts'
import { lookAt, lookBudget, lookPlan, readFile } from './test/support/import.ts'
import { folder, officer, service } from './test/support/files.ts'
import { must } from './test/support/memory-plan.ts'
import { cleanUp } from './test/support/leftovers.ts'
import { othersIn } from './shared/import/subject/other-thing.ts'
import { planOf } from './shared/domain/plan.ts'
import { titlesAgainst } from './shared/import/budget/titles.ts'
import { draftOf } from './shared/import/draft.ts'

const G: Record<string,string> = { all: 'All students', ai:'American Indian or Alaska Native', asian: 'Asian', black: 'Black or African American', hisp: 'Hispanic or Latino', pi:'Native Hawaiian or Pacific Islander', white: 'White', two: 'Two or more races', el: 'English learners', swd: 'Students with disabilities', ed: 'Economically disadvantaged', female:'Female', male:'Male' }
const t = (x: unknown, n=110) => { const s = String(x); return s.length>n? s.slice(0,n)+'…':s }
for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean)) {
  const s = JSON.parse(line)
  console.log(`\n=== ${s.kind} ${s.path.split('/').at(-1)} ${JSON.stringify(s.measure ?? '')} ${JSON.stringify(s.says ?? '')}`)
  try {
    const plan = service()
    const ops = [
      set('district', 'district', { name: s.district ?? 'Cedar Falls School District', ...s.dist }),
      set('goal', 'g', { title: 'A fair start' }),
      set('measure', 'm', { goal: 'g', short: 'Graduation rate', unit: 'percent', ...s.measure }),
      ...Object.entries(s.groups ?? G).map(([id, name]) => set('studentGroup', id, { name: name as string, isTotal: id === 'all' })),
      ...(s.ops ?? []).map((o: any) => set(o[0], o[1], o[2])),
    ]
    must(plan.create({ path: join(folder(), 'p.groundwork'), who: officer, drafts: null, ops }))
    const files: any[] = s.then ? [s, ...s.then] : [s]
    for (const f of files) {
    if (s.kind === 'fig') {
      let ans: any = {}; let l: any; const asksLog: string[] = []
      for (let round = 0; round < 14; round++) {
      let rd: any
      l = await lookAt(plan, f.path, (d, read) => {
        rd = read
        const view = planOf(must(plan.records()))
        const name = f.path.split(/[\\/]/).at(-1) ?? ''
        const b = f.page === false ? d : draftOf(read, name, view, 'm')
        const says: any = { ...f.says, ...ans }
        const roles: any = [...b.roles]
        read.facts.columns.forEach((c: any, i: number) => { const r = f.cols?.[c.heading] ?? f.cols?.[c.name]; if (r) { for (const [k,v] of roles.entries()) if (v === r && !['ignored','only','yearFigure','groupFigure'].includes(r) && k !== i) roles[k] = 'ignored'; roles[i] = r } else if (roles[i] === 'asked' && ans.dropAsked) roles[i] = 'ignored' })
        delete says.dropAsked
        if (f.only) says.only = read.facts.columns.flatMap((c: any, i: number) => roles[i] === 'only' ? [{ column: i, text: f.only[c.heading] ?? b.only.find((o:any)=>o.column===i)?.text ?? '' }] : [])
        return { ...b, measure: 'm', ...says, roles }
      })
      if (!l.question) break
      asksLog.push(l.question)
      const q: string = l.question
      if (f.auto === false) break
      if (/Confirm whether/.test(q)) { const o = othersIn(l.draft, rd, planOf(must(plan.records()))).find((x: any) => !(l.draft.agreed?.split(' || ') ?? []).includes(x.key)); ans.agreed = [l.draft.agreed, o?.key].filter(Boolean).join(' || '); asksLog[asksLog.length-1] = 'TICK '+q }
      else if (/No column has the year/.test(q) && f.year) { ans.allOf = f.year; ans.yearSaid = true }
      else if (/school year/.test(q)) { ans.yearForm = f.yearForm ?? 'ending'; ans.yearSaid = true }
      else if (/Choose how the figures are written/.test(q)) ans.percentForm = f.form ?? 'number'
      else if (/how numbers are written/.test(q)) ans.numberStyle = f.style ?? 'point'
      else if (/Choose whether it picks/.test(q) && !ans.dropAsked) ans.dropAsked = true
      else if (/is your district/.test(q) && f.place) ans.place = f.place
      else break
      if (asksLog.length > 1 && asksLog.at(-1) === asksLog.at(-2)) break
      }
      for (const q of asksLog) console.log('  ASK', q)
      const d = l.draft
      console.log('roles:', d.roles.join(','), '| place', d.place, '| only', JSON.stringify(d.only), '| yearForm', d.yearForm, '| allOf', d.allOf, '| form', l.form.form, '| unit', l.form.unit, '| style', d.numberStyle,'| date',d.date,'| public',d.public)
      if (d.marks.size) console.log('marks:', [...d.marks].map(([k, v]) => `${k}=>${v}`).join(' ; '))
      console.log('groups:', [...d.groups].map(([k, v]) => `${k}=>${v.to}${(v as any).id ? ':' + (v as any).id : ''}${(v as any).says?':'+(v as any).says:''}`).join(' ; '))
      if (l.question) { console.log('STOP'); continue }
      const o = l.outcome()
      console.log('IN', o.lines.length, JSON.stringify(o.counts))
      const by: Record<string, string[]> = {}
      for (const x of o.lines) (by[x.group] ??= []).push(`${x.year}:${x.after.figure ?? x.after.state ?? '?'}${x.after.numerator != null ? '=' + x.after.numerator : ''}${x.after.n != null ? '/' + x.after.n : ''}${x.how === 'new' ? '' : '(' + x.how + ')'}`)
      for (const g in by) console.log('  ', g, by[g]!.join('  '))
      for (const k of ['aside', 'repeated', 'cells', 'misfits'] as const) for (const a of o[k].slice(0,8)) console.log('  ', k, a.row, a.column ?? '', '|', t(a.cell,60), '|', t(a.why,200))
      for (const a of o.doubts.slice(0,8)) console.log('   DOUBT', a.row, a.group, a.year, a.figure, t(a.why,200), a.choice)
      for (const a of o.leftOut) console.log('   leftOut', a.group, a.rows)
      for (const a of o.notes) console.log('   note', a.row, t(a.text,120))
      if (s.then) must(plan.edit({ verb: 'import', ops: o.ops }))
    } else if (s.kind === 'bud') {
      let agreed: string[] = []; let r: any
      for (let i = 0; i < 12; i++) { let rd: any
        r = await lookBudget(plan, f.path, (d, read) => { rd = read; return { ...d, ...(f.says ?? {status:'approved'}), agreed, ...(f.roles ? { roles: d.roles.map((r: any, i: number) => f.roles[i] ?? r) } : {}) } })
        if (!r.question || f.auto === false || !/Confirm that it is right/.test(r.question)) break
        console.log('  ASK TICK', r.question)
        agreed = titlesAgainst({ ...r.draft }, rd, planOf(must(plan.records()))).map((t: any) => t.key).filter((k: string, j: number, l: any) => agreed.includes(k) || j === l.findIndex((x: any) => !agreed.includes(x)))
      }
      const { draft: d, outcome: o, question } = r
      console.log('roles:', d.roles.join(','), '| only', JSON.stringify(d.only), '| yearForm', d.yearForm, '| year', d.year, '| in', d.amountsIn, '| style', d.numberStyle)
      if (question) { console.log('ASKS:', question); if(!f.force) continue }
      console.log('IN', o.lines.length, JSON.stringify(o.counts), 'added', [...o.added.values()].map(a => a.kind + ':' + a.name).join('; '))
      let sum: Record<string, number> = {}
      for (const x of o.lines) { const a: any = x.after; const y = a.fiscalYear ?? ''; sum[y] = (sum[y] ?? 0) + (a.amount?.cents ?? a.amount ?? 0); console.log('  ', x.row, JSON.stringify(Object.fromEntries(Object.entries(a).filter(([k,v])=>v!=null&&v!=='')))) }
      console.log('  sum', JSON.stringify(sum))
      for (const k of ['aside', 'cells', 'gaps', 'alike'] as const) for (const a of o[k].slice(0,12)) console.log('  ', k, a.row, a.column ?? '', '|', t(a.cell,60), '|', t(a.why,180))
      for (const a of o.doubts.slice(0,12)) console.log('   DOUBT', a.row, a.description, a.cents, t(a.why,200), a.take)
      if (s.then) must(plan.edit({ verb: 'import', ops: o.ops }))
    } else if (s.kind === 'plan') {
      const { draft: d, outcome: o, question } = await lookPlan(plan, f.path, (d) => ({ ...d, ...f.says, ...(f.roles ? { roles: d.roles.map((r: any, i: number) => f.roles[i] ?? r) } : {}) }), f.sheet ?? null)
      console.log('roles:', d.roles.join(','), '| dayOrder', d.dayOrder, '| years', d.years, '| under', d.under, '| below', d.below, '| several', d.several, '| numbers', d.numbers)
      if (question) { console.log('ASKS:', question); if(!f.force) continue }
      console.log('IN', o.lines.length, JSON.stringify(o.counts))
      for (const x of o.lines) console.log('  ', JSON.stringify(x, (k, v) => (k === 'op' || k === 'before' || v === null) ? undefined : v).slice(0, 600))
      for (const x of o.people) console.log('   person', JSON.stringify(x).slice(0,200))
      for (const k of ['aside', 'told', 'leftOut'] as const) for (const a of (o[k] as any[]).slice(0,12)) console.log('  ', k, t(JSON.stringify(a), 300))
      if (s.then) must(plan.edit({ verb: 'import', ops: o.ops }))
    }
    }
  } catch (e) { console.log('THROWS', (e as Error).message, (e as Error).stack?.split('\n').slice(1,3).join(' ')) }
  cleanUp()
}
