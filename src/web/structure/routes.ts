import type { Screen } from '../app/screen.ts'
import { structureMessages } from './structure.messages.ts'
import { StructurePage } from './StructurePage.tsx'

/** The screen of the structure: everybody finds it, whatever they are. */
export const structureScreens: readonly Screen[] = [
  { path: '/structure', page: StructurePage, title: structureMessages.title, rail: { group: 'whole', order: 30 } },
]
