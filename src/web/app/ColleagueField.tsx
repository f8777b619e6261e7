import { Select } from '#ui/Select.tsx'
import { useAsk } from './use-query.ts'

const WORKERS: readonly string[] = ['counsellor', 'supervisor', 'coordinator', 'clerk']

/** Somebody who works with people, of any agency; the agency stands first, as people look for colleagues there. */
export const ColleagueField = (props: {
  readonly label: string
  readonly value: string
  readonly onChange: (membershipId: string) => void
  readonly none?: string
  readonly hint?: string
  /** Names a colleague by who they are, not by where they work. */
  readonly byStaff?: true
}) => {
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  const colleagues = (answer?.colleagues ?? []).filter((one) => WORKERS.includes(one.role))
  const idOf = (one: (typeof colleagues)[number]): string => (props.byStaff === true ? one.staffId : one.membershipId)
  const options = colleagues.map((one) => ({ value: idOf(one), label: `${one.agencyName}　${one.name}（${one.title}）` }))
  return <Select label={props.label} value={props.value} options={options} none={props.none ?? ''} hint={props.hint} onChange={props.onChange} />
}
