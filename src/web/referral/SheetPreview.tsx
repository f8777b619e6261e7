import type { Day } from '#domain/shared/day.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { basisLabels, categoryLabels, warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { formatDay } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { dayIn } from '../app/read-day.ts'
import { useSession } from '../app/session.tsx'
import { WhenToCall } from './FactText.tsx'
import { paperMessages } from './paper.messages.ts'
import { referralMessages } from './referral.messages.ts'
import { sendingMessages } from './sending.messages.ts'
import { baselessOf, travellingOf, type Origin, type SheetState } from './sheet-state.ts'
import { useKnowingText } from './use-knowing-text.ts'
import { useReceiver } from './use-receiver.ts'

/** 相手に見えるもの: exactly what the receiver will see, on paper and by link, while it is being written. */
export const SheetPreview = ({ sheet, origin }: { readonly sheet: SheetState; readonly origin: Origin }) => {
  const words = { ...useMessages(paperMessages), ...useMessages(referralMessages), ...useMessages(sendingMessages) }
  const knowingText = useKnowingText()
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  const named = useNamed()
  const warm = useMessages(warmHandoverLabels)
  const { locale } = useLanguage()
  const { acting } = useSession()
  const { name: to } = useReceiver(sheet)
  const due = origin.dueDays.find((one) => one.urgency === sheet.urgency)
  const warmOn = dayIn(sheet.warmHandoverOn)
  const [facts, baseless] = [travellingOf(sheet), baselessOf(sheet)]
  return (
    <Card title={words.preview}>
      <Dl
        pairs={[
          { name: words.from, value: acting.agencyName },
          { name: words.to, value: to === '' ? words.nobody : to },
          { name: words.person, value: knowingText(sheet.personKnows === null ? 'unsaid' : sheet.personKnows ? 'knows' : 'not_told') },
          { name: words.need, value: sheet.need },
          { name: words.why, value: sheet.why === '' ? '' : <span className="written">{sheet.why}</span> },
          { name: words.urgency, value: useMessages(urgencyLabels)[sheet.urgency] },
          { name: words.answerDue, value: due && formatDay(locale, due.answerDueOn as Day) },
          { name: words.contactDue, value: due && words.contactLatest({ day: formatDay(locale, due.contactLatestOn as Day) }) },
          { name: words.warm, value: sheet.warmHandover === 'none' ? '' : [warm[sheet.warmHandover], warmOn && formatDay(locale, warmOn)].filter(Boolean).join('　') },
        ]}
      />
      {baseless.length > 0 && <Banner tone="warning"><p>{words.baseless({ count: baseless.length })}</p></Banner>}
      {facts.length === 0 ? (
        baseless.length === 0 && <p className="quiet">{words.noFacts}</p>
      ) : (
        <ul className="plain">
          {facts.map((fact) => (
            <li key={`${fact.category} ${fact.text}`}>
              <span className="quiet">{categories[fact.category]}</span> <span className="written">{fact.text}</span>
              <WhenToCall fact={fact} />
              <p className="quiet">{named(bases[fact.basis], fact.basisNote)}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{words.previewLead}</p>
    </Card>
  )
}
