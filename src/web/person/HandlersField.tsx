import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { PickList } from '#ui/PickList.tsx'
import { Select } from '#ui/Select.tsx'
import { colleagueMessages } from '../app/colleague.messages.ts'
import { holdersFirst, isMeant, personsInOffice, type PersonInOffice } from '../app/persons-in-office.ts'
import { isWorker } from '../app/ColleagueField.tsx'
import { useAsk } from '../app/use-query.ts'

/** 取扱者を選ぶ: one row a person with all their posts; whoever holds several is named in one of them, for the right goes with the post. */
export const HandlersField = ({ label, least, missing, value, first = [], onChange }: {
  readonly label: string
  readonly least: number
  readonly missing: string
  readonly value: readonly string[]
  /** Whose posts stand on top: whoever decides, and those who work with the person. */
  readonly first?: readonly string[]
  readonly onChange: (membershipIds: readonly string[]) => void
}) => {
  const words = useMessages(colleagueMessages)
  const aside = useAside()
  const { answer } = useAsk('listColleagues', { reach: 'all' })
  const persons = holdersFirst(personsInOffice((answer?.colleagues ?? []).filter((one) => isWorker(one.role))), first)
  const postOf = (person: PersonInOffice): string | undefined => person.posts.find((one) => value.includes(one.membershipId))?.membershipId
  const personOf = (staffId: string): PersonInOffice | undefined => persons.find((one) => one.staffId === staffId)
  const choose = (staffId: string, isOn: boolean): void => {
    const person = personOf(staffId)
    const rest = value.filter((id) => person?.posts.every((one) => one.membershipId !== id))
    const post = person?.posts[0]?.membershipId
    onChange(isOn && post !== undefined ? [...rest, post] : rest)
  }
  const chosenPost = (person: PersonInOffice) => {
    const post = postOf(person)
    if (post === undefined || person.posts.length < 2) return undefined
    const options = person.posts.map((one) => ({ value: one.membershipId, label: aside(one.agencyName, one.title) }))
    return <Select label={words.inWhichPost({ name: person.name })} isLabelHidden value={post} options={options} onChange={(to) => to !== '' && onChange(value.map((id) => (id === post ? to : id)))} />
  }
  return (
    <PickList
      label={label} mark="needed" least={least} missing={missing} narrow={words.narrow} nothing={words.nobodyMeant}
      entries={persons.map((one) => ({ key: one.staffId, label: one.name, about: one.posts.map((post) => aside(post.agencyName, post.title)).join('／'), beside: chosenPost(one) }))}
      chosen={persons.filter((one) => postOf(one) !== undefined).map((one) => one.staffId)}
      onChoose={choose}
      isFitting={(staffId, typed) => isMeant(personOf(staffId) ?? { staffId, name: '', kana: '', posts: [] }, typed)}
    />
  )
}
