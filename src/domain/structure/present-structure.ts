import type { Day } from '../shared/day.ts'

/** A period as it lies in the records: `to` is the first day that no longer counts; `ended` when that moment has come. */
type PresentPeriod = { readonly from: Day; readonly to?: Day; readonly ended: boolean }

/**
 * A duty (所属と職務) that lies in the records, by the codes it is known under. `planned` is the first day after a leaving that was set on the
 * screen (離任の予定) and has not come; `to` is then the end without it.
 */
export type PresentDuty = PresentPeriod & { readonly planned?: Day; readonly id: string; readonly staff: string; readonly agency: string; readonly role: string }

/** An agency (機関) that lies in the records. Its end is the structure file's own, unless it was planned on the screen (終了の予定). */
export type PresentAgency = PresentPeriod & { readonly code: string; readonly successor?: string; readonly isPlanned: boolean }

/** What lies in the records already (いまの体制) when a structure file is loaded again. */
export type PresentStructure = {
  readonly today: Day
  readonly coordinatingAgency?: string
  readonly agencies: readonly PresentAgency[]
  readonly duties: readonly PresentDuty[]
}
