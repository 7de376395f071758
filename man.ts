import { readFileSync } from 'node:fs'
import { split } from './shared/manual/split.ts'
import { offersOf, doesNotHold } from './shared/manual/offers.ts'
import { toldOf } from './shared/manual/told.ts'
for (const p of process.argv.slice(2)) {
  const text = readFileSync(p, 'utf8')
  console.log('\n#####', p.split('/').at(-1))
  const parts = split(text) as any[]
  for (const x of parts) { const ls = text.slice(x.from, x.to).trim().split('\n').map(l=>l.trim()).filter(Boolean); console.log('  ', JSON.stringify([x.code, x.title, x.effective && String(x.effective)]), '|', ls[0]?.slice(0,50), '…', ls.at(-1)?.slice(0,60), '|', Object.entries(x).filter(([k,v])=>!['code','title','effective','from','to','firstPage','pages'].includes(k)&&v!=null&&v!==false).map(([k,v])=>k+'='+JSON.stringify(v)).join(' ').slice(0,200), '|', doesNotHold(x,'2026-11-30') ?? '') }
  for (const t of toldOf(parts, text) as any[]) console.log('   told', JSON.stringify(t))
}
