import { useState } from 'react'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { seatReasonLabels } from '#i18n/household-codes.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { EndSeatDialog } from './EndSeatDialog.tsx'
import { useFormWords, type HouseholdShown, type Opened } from './household-page.ts'

type Seat = HouseholdShown['team'][number]

/** The number of a colleague's agency, which a phone rings at a touch. */
const Phone = ({ who, phone }: { readonly who: string; readonly phone: string }) => {
  const { words } = useFormWords()
  return phone === '' ? null : <Link href={`tel:${phone}`} aria-label={words.call({ who, phone })}>{phone}</Link>
}

const SeatRow = ({ seat, page, onLeave }: { readonly seat: Seat; readonly page: HouseholdShown; readonly onLeave: () => void }) => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  const reasons: Readonly<Record<string, string>> = useMessages(seatReasonLabels)
  const since = words.since({ day: formatDayShort(locale, dayInTokyo(seat.since as Instant)) })
  return (
    <li className="line">
      <div>
        <p>{seat.part === 'lead' && <Badge>{words.lead}</Badge>} {seat.who} <span className="quiet">{`${seat.agencyName} ${seat.title}`}</span> <Phone who={seat.agencyName} phone={seat.agencyPhone} /></p>
        <p className="quiet">{[reasons[seat.reason] ?? seat.reason, since].filter(Boolean).join('　')}</p>
      </div>
      {page.may.write && seat.part !== 'lead' && (seat.mine || page.may.decideLead) && (
        <div className="line-actions no-print"><Button small kind="tertiary" onClick={onLeave}>{seat.mine ? words.leaveTeam : words.removeFromTeam}</Button></div>
      )}
    </li>
  )
}

/** かかわっている人: which agency, who, since when and why, without opening any contents. */
export const TeamList = ({ page, onOpen, again }: { readonly page: HouseholdShown; readonly onOpen: (opened: Opened) => void; readonly again: () => void }) => {
  const { words, saySaved } = useFormWords()
  const [leaver, setLeaver] = useState<Seat>()
  const done = (): void => {
    saySaved()
    setLeaver(undefined)
    again()
  }
  const isOnTeam = page.team.some((seat) => seat.mine)
  return (
    <Card
      title={words.team}
      actions={page.may.write && (
        <Button small kind="tertiary" onClick={() => onOpen(isOnTeam ? 'addToTeam' : 'joinTeam')}>{isOnTeam ? words.addToTeam : words.joinTeam}</Button>
      )}
    >
      <ul className="plain">
        {page.team.map((seat) => <SeatRow key={`${seat.membershipId} ${seat.since}`} seat={seat} page={page} onLeave={() => setLeaver(seat)} />)}
        {page.alsoHeldBy.map((one) => <li key={one.agencyName} className="line"><p>{words.alsoHeld({ agency: one.agencyName })} <Phone who={one.agencyName} phone={one.phone} /></p></li>)}
      </ul>
      {leaver && <EndSeatDialog matterId={page.caseId} seat={leaver} onClose={() => setLeaver(undefined)} onDone={done} />}
    </Card>
  )
}
