import type { RecordOf } from '../../domain/kinds/index.ts'

type Page = RecordOf<'communityPage'>

/** The words of the page that are ours and no plan's. */
export interface FixedWords {
  /** The title where steps are under way, and where they are only planned. */
  readonly title: string
  readonly plan: string
  readonly headings: Readonly<Record<keyof NonNullable<Page['headings']>, string>>
  readonly phrases: Readonly<Record<Exclude<keyof NonNullable<Page['phrases']>, 'office'>, string>>
  readonly goal: string
  readonly goals: string
  readonly aim: string
  /** That the page is not the whole plan. */
  readonly rest: string
}

/**
 * Our own words on the page in languages in which we have them; a district changes those that its families would say
 * otherwise. What the district typed is never translated. The name of the office is its own, in every language.
 */
const fixed: Readonly<Record<string, FixedWords>> = {
  es: {
    title: 'Lo que hacen nuestras escuelas por cada estudiante',
    plan: 'Nuestro plan para cada estudiante',
    headings: {
      why: 'Por qué lo hacemos',
      words: 'Palabras que usamos',
      now: 'Cómo vamos',
      doing: 'Qué hay en nuestro plan',
      said: 'Lo que escuchamos',
      heard: 'Cómo darnos su opinión',
    },
    phrases: {
      begun: 'en marcha',
      notBegun: 'todavía no comienza',
      due: 'fecha prevista',
      some: 'Metas con cifras en esta hoja',
      rounded: 'Algunas cifras están redondeadas',
      late: 'la fecha prevista ya pasó',
      families: 'Para las familias',
      draft: 'Borrador',
    },
    goal: 'Nuestra meta',
    goals: 'Nuestras metas',
    aim: 'meta para',
    rest: 'Esta hoja tiene solo una parte de nuestro plan. El plan completo tiene lo demás.',
  },
}

/** Undefined for a language in which we have none: then the district enters them. */
export const fixedWordsIn = (lang: string): FixedWords | undefined => fixed[lang]
