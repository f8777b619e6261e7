import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { useAct } from '../app/use-act.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { todayMessages } from './today.messages.ts'

type Takeover = AnswerFor<'getMyDay'>['takeovers'][number]

const PLACE_OF = { intake: 'intakes', referral: 'referrals', support_case: 'cases' } as const

const TakenUp = ({ one, onSeen }: { readonly one: Takeover; readonly onSeen: () => void }) => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  const aside = useAside()
  const noting = useAct('noteTakeoverSeen')
  const note = async (): Promise<void> => {
    if ((await noting.run({ routeId: one.routeId })) !== undefined) onSeen()
  }
  return (
    <Banner
      tone="info" title={words.wasTakenUp({ need: say(one.need), agency: one.agencyName })}
      actions={
        <>
          <LinkButton small href={`/${PLACE_OF[one.opensKind]}/${one.opens}`}>{words.openIt}</LinkButton>
          <Button small onClick={() => void note()} isDisabled={noting.isActing}>{words.seenIt}</Button>
        </>
      }
    >
      <ConcealedMark isSo={one.concealed} />
      {one.note !== '' && <p className="written">{one.note}</p>}
      <Telephone who={[formatMoment(locale, one.at as Instant), aside(one.who, one.agencyName)].join('　')} number={one.phone} />
    </Banner>
  )
}

/** 引き取られた困りごと: what we passed on and somebody else goes on with, until somebody here has seen it. */
export const Takeovers = ({ takeovers, onSeen }: { readonly takeovers: readonly Takeover[]; readonly onSeen: () => void }) =>
  takeovers.map((one) => <TakenUp key={one.routeId} one={one} onSeen={onSeen} />)
