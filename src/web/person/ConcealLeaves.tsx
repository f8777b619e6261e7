import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { personMessages } from './person.messages.ts'

/** What a concealment (住所秘匿) covers, what it leaves as it is, and what a handler does afterwards: read by whoever is about to conceal somebody. */
export const ConcealLeaves = () => {
  const words = useMessages(personMessages)
  return (
    <>
      <p>{words.concealLead}</p>
      <p>{words.concealLeaves}</p>
      <ul>
        <li>{words.leavesWords}</li>
        <li>{words.leavesContacts}</li>
        <li>{words.leavesTold}</li>
      </ul>
      <p>{words.concealThen}</p>
    </>
  )
}
