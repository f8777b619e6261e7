import { useAsk } from '../app/use-query.ts'
import type { SheetState } from './sheet-state.ts'

/** Whom a sheet goes to: the name to show, everything they are called, and by which number. */
export const useReceiver = (sheet: SheetState): { readonly name: string; readonly names: readonly string[]; readonly phone: string | null } => {
  const { answer } = useAsk('listStructure', {})
  if (sheet.isOutside) return { name: sheet.toOutside, names: [sheet.toOutside], phone: null }
  const agency = answer?.agencies.find((one) => one.id === sheet.toAgencyId)
  return agency === undefined ? { name: '', names: [], phone: null } : { name: agency.name, names: [agency.name, agency.shortName], phone: agency.phone }
}
