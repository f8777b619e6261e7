import { DateField } from '#ui/DateField.tsx'
import { TimeField } from '#ui/TimeField.tsx'
import { useDayReader, useTimeReader } from './read-day.ts'

/** A whole day, as people write it (R8.4.1, 11/24, 来週月曜, 月末) or out of a calendar; what was understood stands beneath in both calendars. */
export const DayField = ({ isPast, isReturn, ...props }: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string
  readonly mark?: 'needed' | 'optional'
  readonly name?: string
  readonly error?: string | undefined
  readonly missing?: string | undefined
  readonly onBlur?: () => void
  /** A day that has not come yet is refused: it cannot have happened. */
  readonly isPast?: boolean
  /** The day on which somebody comes back to it: one too far ahead is refused, for until then nobody would. */
  readonly isReturn?: boolean
}) => <DateField {...props} parse={useDayReader(isPast === true ? 'past' : isReturn === true ? 'return' : undefined)} hasCalendar />

/** A time of day, as people write it (14:30, 午後2時半); 2時半 is asked about. */
export const ClockField = ({ pastOn, ...props }: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string
  readonly name?: string
  /** The day beside it, where a moment that has not come yet is refused; an empty one is today. */
  readonly pastOn?: string
}) => <TimeField {...props} parse={useTimeReader(pastOn)} />
