import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { PickOne } from '#ui/PickOne.tsx'
import { Select } from '#ui/Select.tsx'
import type { AnswerFor } from './api.ts'
import { colleagueMessages } from './colleague.messages.ts'
import { isMeant, nearestFirst } from './persons-in-office.ts'
import { useSession } from './session.tsx'
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

/** A person with the post they are chosen in: the one that is chosen already, else their nearest. */
const usePeople = (value: string, byStaff: boolean) => {
  const { acting } = useSession()
  const aside = useAside()
  const words = useMessages(colleagueMessages)
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  const posts = (answer?.colleagues ?? []).filter((one) => isWorker(one.role))
  return nearestFirst(posts, acting.agencyId).map((person) => {
    const isNear = person.posts[0]?.agencyId === acting.agencyId
    const post = person.posts.find((one) => one.membershipId === value) ?? person.posts[0]
    const [first, ...rest] = person.posts.map((one, n) => (n === 0 ? aside(isNear ? person.name : `${one.agencyName}　${person.name}`, one.title) : aside(one.agencyName, one.title)))
    return { person, value: byStaff ? person.staffId : (post?.membershipId ?? ''), label: [first, ...rest].join('／'), group: isNear ? words.ownAgency : words.otherAgencies }
  })
}

/** Somebody who works with people: one row a person, those of one's own agency first; whoever holds several posts is chosen in one of them. */
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
  const words = useMessages(colleagueMessages)
  const aside = useAside()
  const people = usePeople(props.value, props.byStaff === true)
  const chosen = people.find((one) => one.value === props.value)?.person
  const isFitting = (value: string, typed: string): boolean => people.some((one) => one.value === value && isMeant(one.person, typed))
  return (
    <>
      <PickOne
        label={props.label} value={props.value} options={people} none={props.none ?? ''} hint={props.hint} name={props.name ?? 'membershipId'} mark={props.mark} onChange={props.onChange}
        isFitting={isFitting} narrow={words.narrow} nothing={words.nobodyMeant}
      />
      {props.byStaff !== true && chosen !== undefined && chosen.posts.length > 1 && (
        <Select
          label={words.inWhichPost({ name: chosen.name })} value={props.value} onChange={props.onChange}
          options={chosen.posts.map((one) => ({ value: one.membershipId, label: aside(one.agencyName, one.title) }))}
        />
      )}
    </>
  )
}
