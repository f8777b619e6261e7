import { useAside } from '#ui/language/use-named.ts'
import { Select } from '#ui/Select.tsx'
import type { AnswerFor } from './api.ts'
import { useAsk } from './use-query.ts'

const WORKERS: readonly string[] = ['counsellor', 'supervisor', 'coordinator', 'clerk']

/** Whether somebody of this role works with people. */
export const isWorker = (role: string): boolean => WORKERS.includes(role)

type Colleague = AnswerFor<'listColleagues'>['colleagues'][number]

const useLabel = (): ((one: Colleague) => string) => {
  const aside = useAside()
  return (one) => aside(`${one.agencyName}　${one.name}`, one.title)
}

/** How a colleague is said where only their membership is known. */
export const useSayColleague = (): ((membershipId: string) => string) => {
  const labelOf = useLabel()
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  return (membershipId) => answer?.colleagues.filter((one) => one.membershipId === membershipId).map(labelOf).join('') ?? ''
}

/** Somebody who works with people, of any agency; the agency stands first, as people look for colleagues there. */
export const ColleagueField = (props: {
  readonly label: string
  readonly value: string
  readonly onChange: (membershipId: string) => void
  readonly none?: string
  readonly hint?: string
  readonly name?: string
  readonly mark?: 'needed' | 'optional'
  /** Names a colleague by who they are, not by where they work. */
  readonly byStaff?: true
}) => {
  const labelOf = useLabel()
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  const colleagues = (answer?.colleagues ?? []).filter((one) => isWorker(one.role))
  const idOf = (one: (typeof colleagues)[number]): string => (props.byStaff === true ? one.staffId : one.membershipId)
  const options = colleagues.map((one) => ({ value: idOf(one), label: labelOf(one) }))
  return <Select label={props.label} value={props.value} options={options} none={props.none ?? ''} hint={props.hint} name={props.name ?? 'membershipId'} mark={props.mark} onChange={props.onChange} />
}
