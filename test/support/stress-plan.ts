import { type KindName, kinds } from '../../shared/domain/kinds/index.ts'
import type { Fields } from '../../shared/domain/schema.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { sampleStates } from './records.ts'

/** A sentence of each script that the bundled faces have, as families would write it: some write no spaces between words. */
const sentences = [
  ['سيقرأ كل طفل جيدا في نهاية الصف الثالث', 'وتلتقي الأسر بالمعلمين كل شهر'],
  ['כל ילד קורא היטב בסוף כיתה ג', 'והמשפחות נפגשות עם המורים בכל חודש'],
  ['हर बच्चा तीसरी कक्षा के अंत तक अच्छी तरह पढ़ता है', 'और परिवार हर महीने शिक्षकों से मिलते हैं'],
  ['প্রতিটি শিশু তৃতীয় শ্রেণির শেষে ভালোভাবে পড়তে পারে', 'এবং পরিবারগুলো প্রতি মাসে শিক্ষকদের সঙ্গে দেখা করে'],
  ['ਹਰ ਬੱਚਾ ਤੀਜੀ ਜਮਾਤ ਦੇ ਅੰਤ ਤੱਕ ਚੰਗੀ ਤਰ੍ਹਾਂ ਪੜ੍ਹਦਾ ਹੈ', 'ਅਤੇ ਪਰਿਵਾਰ ਹਰ ਮਹੀਨੇ ਅਧਿਆਪਕਾਂ ਨੂੰ ਮਿਲਦੇ ਹਨ'],
  ['እያንዳንዱ ልጅ በሦስተኛ ክፍል መጨረሻ በደንብ ያነባል', 'ቤተሰቦችም በየወሩ ከመምህራን ጋር ይገናኛሉ'],
  ['សិស្សគ្រប់រូបអាចអានបានល្អនៅចុងថ្នាក់ទីបី', 'ហើយក្រុមគ្រួសារជួបជាមួយគ្រូជារៀងរាល់ខែ'],
  ['ကျောင်းသားတိုင်းသည်တတိယတန်းအကုန်တွင်ကောင်းစွာဖတ်နိုင်ပြီး', 'မိသားစုများသည်ဆရာများနှင့်လစဉ်တွေ့ဆုံကြသည်'],
  ['นักเรียนทุกคนอ่านได้ดีเมื่อจบชั้นประถมศึกษาปีที่สาม', 'และครอบครัวพบครูทุกเดือน'],
  ['ນັກຮຽນທຸກຄົນອ່ານໄດ້ດີໃນທ້າຍຊັ້ນປະຖົມປີທີສາມ', 'ແລະຄອບຄົວພົບກັບຄູທຸກເດືອນ'],
] as const

/** Words of a script, as many letters as `like` has at least half of, inside its signs: quoted, in brackets, with a stop. */
function inScript(like: string, n: number): string {
  const [first, second] = sentences[n % sentences.length] ?? sentences[0]
  if (like.length < 24) return n % 3 === 0 ? first.slice(0, 18).trim() : first
  let said = n % 2 === 0 ? `“${first}” (${second})` : `${first} — “${second}”`
  while (said.length < like.length * 0.8) said += `. ${said.length % 2 === 0 ? first : `(${second})`}`
  return /[.!?]$/.test(like) ? `${said}.` : said
}

/** The sample with each text that somebody typed in one of ten scripts, all of them in turn: nothing stays as it was tried. */
export function stressStates(): RecordState[] {
  let n = 0
  const walk = (fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const shape = fields[name]?.shape
        if (shape?.t === 'text' && typeof value === 'string') return [name, shaped(value)]
        if (shape?.t === 'texts') return [name, (value as string[]).map(shaped)]
        if (shape?.t === 'parts') return [name, walk(shape.parts, value as Record<string, unknown>)]
        if (shape?.t === 'rows')
          return [name, (value as Record<string, unknown>[]).map((row) => walk(shape.parts, row))]
        return [name, value]
      }),
    )
  const shaped = (value: string): string => (/[a-z]{3}/.test(value) ? inScript(value, n++) : value)
  return sampleStates().map((r) => ({ ...r, values: walk(kinds[r.kind as KindName].fields, r.values) }))
}
