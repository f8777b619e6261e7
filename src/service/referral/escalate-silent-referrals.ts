import { escalationDue } from '#domain/referral/escalation.ts'
import { dayInTokyo } from '#domain/shared/instant.ts'
import { newId } from '#platform/ids.ts'
import { appendToJournal } from '#store/journal.ts'
import { loadSilentReferrals, saveEscalation } from '#store/referral/escalate.ts'
import { saveReferralStep } from '#store/referral/save-referral.ts'
import { asOffice } from '../as-office.ts'
import type { Office } from '../work-for.ts'
import { workingCalendar } from '../working-calendar.ts'

/** The office's round: every referral that stays silent past its day is escalated by itself. Answers how many. */
export const escalateSilentReferrals = (office: Office): Promise<number> =>
  asOffice(office, 'referral', async (tx, actor, now) => {
    const today = dayInTokyo(now)
    const calendar = await workingCalendar({ tx, actor, today })
    const escalated: string[] = []
    for (const referral of await loadSilentReferrals(tx, actor)) {
      const reason = escalationDue(referral, today, calendar)
      if (reason === undefined) continue
      await saveEscalation(tx, actor, referral.id)
      await saveReferralStep(tx, actor, { id: newId(), referralId: referral.id, step: 'escalated', note: reason })
      escalated.push(referral.id)
    }
    if (escalated.length > 0) {
      await appendToJournal(tx, { operation: 'escalateSilentReferrals', result: 'done', subjects: escalated, detail: {}, requestId: newId() })
    }
    return escalated.length
  })
