import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { formatDay } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { leavingMessages } from './accountability.messages.ts'

/** 離任の予定の取消し: what becomes of the post is said before it is taken back. */
export const TakeBackLeaving = ({ membershipId, name, version, plan, onDone }: {
  readonly membershipId: string
  readonly name: string
  readonly version: number
  readonly plan: NonNullable<AnswerFor<'getHoldings'>['plan']>
  /** Whether it was taken back: if not, somebody else was faster, or something stands in the way. */
  readonly onDone: (isTakenBack: boolean) => void
}) => {
  const words = useMessages(leavingMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const acting = useAct('takeBackLeaving')
  const until = plan.endsOtherwiseAt === null ? undefined : formatDay(locale, dayInTokyo(instantFrom(Date.parse(plan.endsOtherwiseAt) - 1)))
  const own = { your_own: words.yourOwn, nothing_planned: words.nothingPlanned, last_day_past: words.endedOtherwise, last_administrator: words.lastAdministrator, last_handler: words.lastHandler }
  const takeBack = async (): Promise<void> => {
    const takenBack = await acting.run({ membershipId, version })
    if (takenBack !== undefined) say({ text: words.takenBack({ name }) })
    onDone(takenBack !== undefined)
  }
  return (
    <>
      <ProblemBanner problem={acting.problem} own={own} />
      <p className="quiet">{until === undefined ? words.takeBackLead : words.takeBackLeadUntil({ day: until })}</p>
      <div className="bar"><Button isDisabled={acting.isActing} onClick={() => void takeBack()}>{words.takeBack}</Button></div>
    </>
  )
}
