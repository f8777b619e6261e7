import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { roleMessages } from '#i18n/role.messages.ts'
import { signInMessages } from './sign-in.messages.ts'
import type { Entry } from './use-entry.ts'

/** 所属を選ぶ: somebody with several memberships says in which one to begin. */
export const MembershipChoice = ({ entry }: { readonly entry: Entry }) => {
  const words = useMessages(signInMessages)
  const roles = useMessages(roleMessages)
  const aside = useAside()
  return (
    <section className="stack" aria-labelledby="choose">
      <h2 id="choose">{words.chooseTitle}</h2>
      <p className="quiet">{words.chooseNote}</p>
      <ul className="plain cast">
        {entry.choice?.memberships.map((one) => (
          <li key={one.membershipId}>
            <Button onClick={() => void entry.choose(one.membershipId)}>{aside(`${one.agencyName}　${one.title}`, roles[one.role])}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
