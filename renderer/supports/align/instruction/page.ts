import { stepPage } from '../../parts/stepPage.ts'

export const page = stepPage({
  id: 'align-instruction',
  shows: ['instruction'],
  body: async () => (await import('./Instruction.tsx')).Instruction,
})
