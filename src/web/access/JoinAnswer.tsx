import type { ReactNode } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { accessMessages } from './access.messages.ts'

type Answer = {
  /** None where the record stays closed. */
  readonly householdName: string | null
  readonly accept: boolean
  readonly why: string
  readonly byName: string
  readonly agencyName: string
  readonly note: string
  readonly answeredAt: string
}

/** What was answered to whoever asked to be let into a team: by whom, when, and in their words. */
export const JoinAnswer = ({ answer, actions }: { readonly answer: Answer; readonly actions?: ReactNode }) => {
  const words = useMessages(accessMessages)
  const { locale } = useLanguage()
  const named = { who: answer.byName, agency: answer.agencyName }
  const isLetIn = answer.accept && answer.householdName !== null
  return (
    <Banner tone={answer.accept ? 'success' : 'info'} title={isLetIn ? words.wasLetIn({ ...named, household: answer.householdName }) : words.wasNotLetIn(named)} {...(actions !== undefined && { actions })}>
      {answer.note !== '' && <p className="written">{answer.note}</p>}
      {!isLetIn && <p className="quiet">{words.youAsked({ why: answer.why })}</p>}
      <p className="quiet">{formatMoment(locale, answer.answeredAt as Instant)}</p>
    </Banner>
  )
}
