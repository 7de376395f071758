import { planNow } from '../../../state/index.ts'
import { stepPage } from '../../parts/stepPage.ts'
import { translatedIn } from '../translated.ts'

const translated = translatedIn('act')

export const page = stepPage({
  id: 'community-act',
  also: 'worries / worry / concerns / complaints / rumors / rumours / objections / criticism / pushback / answers / what people say against it / what a parent says / parents say / somebody says / misinformation / fears / talking points / actions with the community / affirm, counter, transform',
  shows: ['concern', 'concernVoice', 'act', 'translation'],
  body: async () => (await import('./ActStep.tsx')).ActStep,
  full: true,
  // Who voiced a concern is shown within it.
  paramsFor: (kind, id): Readonly<Record<string, string>> | undefined => {
    const concern = kind === 'concernVoice' ? planNow().get(kind, id)?.concern : undefined
    return concern === undefined ? translated(kind, id) : { at: `concern/${concern}`, in: `${kind}/${id}` }
  },
})
