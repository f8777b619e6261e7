import { useAsk } from '../app/use-query.ts'
import type { SheetState } from './sheet-state.ts'

/** Whom a sheet goes to: the name to show, and everything they are called. */
export const useReceiver = (sheet: SheetState): { readonly name: string; readonly names: readonly string[] } => {
  const { answer } = useAsk('listStructure', {})
  if (sheet.isOutside) return { name: sheet.toOutside, names: [sheet.toOutside] }
  const agency = answer?.agencies.find((one) => one.id === sheet.toAgencyId)
  return agency === undefined ? { name: '', names: [] } : { name: agency.name, names: [agency.name, agency.shortName] }
}
