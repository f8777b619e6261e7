import { isUnwanted, wordsNaming } from '#domain/referral/wish.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Marked } from '#ui/Marked.tsx'
import { TextField } from '#ui/TextField.tsx'
import { sendingMessages } from './sending.messages.ts'
import type { Origin, Put, SheetState } from './sheet-state.ts'
import { useReceiver } from './use-receiver.ts'

type Props = { readonly sheet: SheetState; readonly origin: Origin }

/** A wish as it was written, with the words that name the receiver marked. */
const Written = ({ text, receiver }: { readonly text: string; readonly receiver: readonly string[] }) => {
  const found = wordsNaming(text, receiver) ?? ''
  const at = text.indexOf(found)
  return <span className="written"><Marked piece={{ before: text.slice(0, at), found, after: text.slice(at + found.length) }} /></span>
}

/** 伝えてよい相手・伝えてほしくない相手: as the person said it, in every consultation that holds it. */
export const Wishes = ({ sheet, origin }: Props) => {
  const words = useMessages(sendingMessages)
  const { locale } = useLanguage()
  const { names } = useReceiver(sheet)
  return origin.wishes.map((wish) => (
    <div key={wish.intakeId} className="stack">
      <Dl
        pairs={[
          { name: words.mayKnow, value: wish.mayKnow && <Written text={wish.mayKnow} receiver={names} /> },
          { name: words.mayNotKnow, value: wish.mayNotKnow && <Written text={wish.mayNotKnow} receiver={names} /> },
        ]}
      />
      <p className="quiet"><Link href={`/intakes/${wish.intakeId}`}>{words.wishFrom({ on: formatDayShort(locale, dayInTokyo(wish.askedAt as Instant)) })}</Link></p>
    </div>
  ))
}

/** The receiver is one the person asked not to tell: said before anything is sent, and passed over only for a reason in writing. */
export const UnwantedReceiver = ({ sheet, origin, put }: Props & { readonly put: Put }) => {
  const words = useMessages(sendingMessages)
  const { name, names } = useReceiver(sheet)
  if (!isUnwanted(origin.wishes, names)) return null
  return (
    <>
      <Banner tone="danger" title={words.unwanted({ to: name })} isNews>
        {origin.wishes.filter((wish) => wordsNaming(wish.mayNotKnow, names) !== undefined).map((wish) => (
          <p key={wish.intakeId}><Written text={wish.mayNotKnow} receiver={names} /></p>
        ))}
        <p>{words.unwantedLead}</p>
      </Banner>
      <TextField
        label={words.againstWish} hint={words.againstWishHint} name="againstWish" mark="needed" missing={words.againstWishMissing} value={sheet.againstWish}
        onChange={(againstWish) => put({ againstWish })}
      />
    </>
  )
}
