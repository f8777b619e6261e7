import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantFrom } from '../shared/instant.ts'
import type { Day } from '../shared/day.ts'
import { addWorkingDays, isWorkingDay } from '../shared/working-day.ts'
import { BASIS_RULES, basisReviewOn, basisRuleOn, basisRulesOn, DISCLOSURE_BASES } from './basis.ts'
import { answerDueOn, contactDueOn, contactLatestOn, dueRuleOn } from './due.ts'
import { escalationDue, waitsInVain, type SilentReferral } from './escalation.ts'
import { RETURN_REASONS, returnReferral } from './return.ts'
import { LETTERS_ON_A_PAGE, referralSheet, type SheetSource } from './sheet.ts'
import { REFERRAL_STATUSES } from './status.ts'
import { isReportDue, personKnowing } from './step.ts'
import { FACT_CATEGORIES, needsNote, problemOfFacts, type TravellingFact } from './travelling-fact.ts'

const day = (text: string): Day => text as Day
const calendar = { closedWeekdays: [0, 6], closedDays: new Set(['2026-05-04', '2026-05-05', '2026-05-06']) }
const TODAY = day('2026-11-24')

describe('a return', () => {
  it('has a next step, whatever the reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RETURN_REASONS), fc.string(), (reason, nextStep) => {
        expect(returnReferral({ reason, note: '', nextStep }).ok).toBe(nextStep.trim() !== '')
      }),
    )
  })
  it('names one agency that fits better at most, and for that reason alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RETURN_REASONS), fc.boolean(), fc.boolean(), (reason, inside, outside) => {
        const given = { reason, note: '', nextStep: '一緒に探す', fittingAgencyId: inside ? 'a' : undefined, fittingOutside: outside ? '架空法律事務所' : '　' }
        const mayName = reason === 'other_agency_fits' ? !(inside && outside) : !inside && !outside
        expect(returnReferral(given).ok).toBe(mayName)
      }),
    )
  })
})

describe('due days', () => {
  it('three working days over the holidays of May 2026', () => {
    expect(answerDueOn({ urgency: 'usual', sentOn: day('2026-05-01') }, calendar)).toBe('2026-05-11')
  })
  it('life in danger is answered the same day', () => {
    expect(answerDueOn({ urgency: 'immediate', sentOn: day('2026-05-03') }, calendar)).toBe('2026-05-03')
  })
  it('always fall on a working day after the sending, the answer never after the contact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom('within_48h' as const, 'within_week' as const, 'usual' as const), (offset, urgency) => {
        const sent = day(`2026-${String((offset % 12) + 1).padStart(2, '0')}-${String((offset % 28) + 1).padStart(2, '0')}`)
        const need = { urgency, sentOn: sent }
        const due = answerDueOn(need, calendar)
        expect(due > sent && isWorkingDay(due, calendar)).toBe(true)
        expect(contactDueOn(need, sent, calendar) >= due).toBe(true)
      }),
    )
  })
  it('let the sender say by when somebody is met at the latest: whoever takes it up in time meets them by then; once the answer is late, the day moves on', () => {
    const [need, answerBy] = [{ urgency: 'usual' as const, sentOn: day('2026-05-01') }, day('2026-05-11')]
    const latestOn = (today: Day) => contactLatestOn(need, { answerDue: answerBy, today }, calendar)
    expect(latestOn(need.sentOn)).toBe('2026-05-20')
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), (n) => {
      const takenUp = day(`2026-05-${String(n + 2).padStart(2, '0')}`)
      expect(contactDueOn(need, takenUp, calendar) <= latestOn(takenUp)).toBe(true)
    }))
    expect(latestOn(day('2026-05-18'))).toBe(contactDueOn(need, day('2026-05-18'), calendar))
  })
})

describe('silence', () => {
  const silent = (change: Partial<SilentReferral>): SilentReferral => ({ status: 'sent', sentOn: day('2026-11-01'), answerDueOn: TODAY, contactDueOn: TODAY, confirmDueOn: TODAY, lastEscalatedOn: undefined, ...change })
  it('is not called silence while there is time', () => {
    for (const status of REFERRAL_STATUSES) expect(escalationDue(silent({ status }), TODAY, calendar)).toBeUndefined()
  })
  it('escalates whatever is under way once its day has passed, and nothing that has ended', () => {
    const late = day('2027-01-20')
    const reasons = Object.fromEntries(REFERRAL_STATUSES.map((status) => [status, escalationDue(silent({ status }), late, calendar)]))
    expect(reasons).toEqual({
      drafted: undefined, sent: 'no_answer', received: 'no_answer', accepted: 'no_contact', met: 'not_confirmed', confirmed: undefined, returned: undefined, withdrawn: undefined,
    })
  })
  it('is said again after some working days, not every quarter of an hour', () => {
    const last = day('2026-12-01')
    const again = addWorkingDays(last, dueRuleOn(last).escalatedAgain, calendar)
    expect(escalationDue(silent({ lastEscalatedOn: last }), last, calendar)).toBeUndefined()
    expect(escalationDue(silent({ lastEscalatedOn: last }), again, calendar)).toBe('no_answer')
  })
})

describe('what travels on an urgent basis', () => {
  it('is looked at again within seven days of its sending, by the line of the basis then in force, and nothing else is', () => {
    const changed = [...BASIS_RULES.map((rule) => (rule.reviewWithin === undefined ? rule : { ...rule, to: day('2027-04-01') })),
      ...BASIS_RULES.filter((rule) => rule.reviewWithin !== undefined).map((rule) => ({ ...rule, from: day('2027-04-01'), reviewWithin: 3 }))]
    expect(['2027-03-31', '2027-04-01'].map((sentOn) => basisReviewOn(['consent', 'life_body_property'], day(sentOn), changed))).toEqual(['2027-04-07', '2027-04-04'])
    expect(DISCLOSURE_BASES.filter((basis) => basisReviewOn([basis], TODAY) !== undefined)).toEqual(['life_body_property'])
    expect(basisReviewOn([], TODAY)).toBeUndefined()
  })
})

it('its sender waits in vain only past its day, and only while it is the other side’s turn', () => {
  const inVain = (days: number | null) => REFERRAL_STATUSES.filter((status) => waitsInVain(status, days))
  expect([inVain(null), inVain(0), inVain(1)]).toEqual([[], [], ['sent', 'received', 'accepted']])
})

describe('bases', () => {
  it('every one is in force today, once, and names its clause and its row', () => {
    expect(basisRulesOn(TODAY).map((rule) => rule.basis)).toEqual([...DISCLOSURE_BASES])
    for (const rule of BASIS_RULES) expect(rule.law.length > 5 && /^IS-\d\d/.test(rule.row)).toBe(true)
  })
  it('a day outside the table has no rule, and never borrows another day’s', () => {
    expect(basisRuleOn('pa_27_3', day('2025-03-31'))).toBeUndefined()
    expect(basisRuleOn('pa_27_3', day('2025-04-01'))?.law).toContain('27条の3')
    const ended = [{ ...BASIS_RULES[0], basis: 'sra_9', from: day('2018-10-01'), to: day('2026-01-01') } as (typeof BASIS_RULES)[number]]
    expect(basisRuleOn('sra_9', day('2025-12-31'), ended)).toBeDefined()
    expect(basisRuleOn('sra_9', day('2026-01-01'), ended)).toBeUndefined()
  })
})

describe('facts that travel', () => {
  const fact = (change: Partial<TravellingFact>): TravellingFact => ({ category: 'situation', text: '家賃を三か月滞納', basis: 'consent', basisNote: '', ...change })
  const ground = { isConcealed: false, isConcealmentAsked: false, doesPersonKnow: true, today: TODAY } as const
  const anyFact = fc.record({
    category: fc.constantFrom(...FACT_CATEGORIES), text: fc.string(), basis: fc.constantFrom(...DISCLOSURE_BASES), basisNote: fc.constantFrom('', ' ', '　', '面談で確認'),
  })
  it('the whereabouts of a concealed person never travel, on whatever basis, in whatever company', () => {
    fc.assert(
      fc.property(fc.array(anyFact), anyFact, (others, one) => {
        const facts = [...others, { ...one, category: 'contact' as const }]
        expect(problemOfFacts(facts, { ...ground, isConcealed: true })).toBe('concealed_fact')
        expect(problemOfFacts(facts, { ...ground, isConcealmentAsked: true })).toBe('concealment_asked')
      }),
    )
  })
  it('use outside the purpose needs its reason in writing', () => {
    expect(problemOfFacts([fact({ basis: 'appi_69_2_2' })], ground)).toBe('basis_reason_needed')
    expect(problemOfFacts([fact({ basis: 'appi_69_2_2', basisNote: '生活保護の事務に必要' })], ground)).toBeUndefined()
  })
  it('nothing travels on a consent of which nobody wrote when, from whom and how it was given, whatever else travels with it', () => {
    for (const basisNote of ['', ' ', '　\n']) expect(problemOfFacts([fact({ basisNote })], ground)).toBe('consent_note_needed')
    expect(problemOfFacts([fact({ basisNote: '11/20 電話で本人から' })], ground)).toBeUndefined()
    fc.assert(fc.property(fc.array(anyFact), (others) => problemOfFacts([...others, fact({})], ground) !== undefined))
  })
  it('nobody agrees to what they have not been told of: no fact travels on consent while the person does not know, and every other basis holds', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.boolean(), (facts, doesPersonKnow) => {
        const isUntold = !doesPersonKnow && facts.some((one) => one.basis === 'consent')
        const [problem, otherwise] = [problemOfFacts(facts, { ...ground, doesPersonKnow }), problemOfFacts(facts, ground)]
        expect(isUntold ? problem !== undefined : problem === otherwise).toBe(true)
      }),
    )
    expect(problemOfFacts([fact({ basisNote: '11/20 電話で本人から' })], { ...ground, doesPersonKnow: false })).toBe('consent_of_untold')
  })
  it('a fact within the purpose travels without a word, and words are asked for exactly where a fact is refused without them', () => {
    expect(problemOfFacts([fact({ basis: 'within_purpose' })], ground)).toBeUndefined()
    for (const { basis } of basisRulesOn(TODAY)) expect(problemOfFacts([fact({ basis })], ground) !== undefined).toBe(needsNote(basis, TODAY))
  })
  it('nothing travels on a basis that is not in force', () => {
    expect(problemOfFacts([fact({ basis: 'within_purpose' })], { ...ground, today: day('2020-04-01') })).toBe('basis_not_in_force')
  })
})

describe('telling the person', () => {
  const at = (hours: number): string => instantFrom(Date.UTC(2026, 10, 24) + hours * 3_600_000)
  it('is due after an answer, and no longer once it was reported', () => {
    expect(isReportDue([{ step: 'sent', at: at(1) }])).toBe(false)
    expect(isReportDue([{ step: 'accepted', at: at(2) }])).toBe(true)
    expect(isReportDue([{ step: 'reported', at: at(3) }, { step: 'accepted', at: at(2) }])).toBe(false)
    expect(isReportDue([{ step: 'accepted', at: at(2) }, { step: 'reported', at: at(3) }, { step: 'returned', at: at(4) }])).toBe(true)
  })
  it('is done once the receiver has met the person, unless nobody came after all', () => {
    const met = [{ step: 'accepted', at: at(2) }, { step: 'met', at: at(3) }]
    expect(isReportDue(met)).toBe(false)
    expect(isReportDue([...met, { step: 'reopened', at: at(4) }])).toBe(true)
  })
  it('is not done by a meeting after which it was said that they were not told yet', () => {
    const met = [{ step: 'accepted', at: at(2) }, { step: 'met', at: at(3) }, { step: 'not_told', at: at(3) }]
    expect(isReportDue(met)).toBe(true)
    expect(isReportDue([...met, { step: 'reported', at: at(4) }])).toBe(false)
    expect(isReportDue([...met, { step: 'reopened', at: at(4) }, { step: 'met', at: at(5) }])).toBe(false)
  })
  it('is not said by having met them: whoever was met may not have been told of the つなぎ', () => {
    const met = [{ step: 'accepted', at: at(2) }, { step: 'met', at: at(3) }]
    for (const said of [null, false]) expect(personKnowing(said, met)).toBe('met')
    expect(personKnowing(true, met)).toBe('knows')
    expect(personKnowing(null, [...met, { step: 'not_told', at: at(4) }])).toBe('not_told')
    expect(personKnowing(null, [...met, { step: 'reopened', at: at(4) }])).toBe('unsaid')
    expect(personKnowing(false, [...met, { step: 'reported', at: at(4) }])).toBe('knows')
    expect(personKnowing(null, [{ step: 'reported', at: at(1) }])).toBe('knows')
  })
  it('is said not to be so only where somebody said it: a question nobody answered is left open', () => {
    expect([true, false, null].map((said) => personKnowing(said, []))).toEqual(['knows', 'not_told', 'unsaid'])
    expect([true, false, null].map((said) => personKnowing(said, [{ step: 'accepted', at: at(2) }]))).toEqual(['knows', 'not_told', 'unsaid'])
  })
})

describe('the one-page sheet', () => {
  const source = (facts: readonly TravellingFact[]): SheetSource => ({
    number: '2026-00012', from: { agencyName: '甲', phone: undefined, personName: undefined }, to: { agencyName: '乙', phone: undefined, personName: undefined },
    status: 'sent', met: undefined, urgency: 'usual', need: '家賃', why: 'x', personNames: [],
    personKnows: 'knows', warmHandover: 'none', warmHandoverOn: undefined, facts, isContactConcealed: false, answerDueOn: undefined, attempt: 1,
  })
  const printed = { by: '職員', at: instantFrom(0) }
  it('has a reply slip for what may still be answered, and none once it is answered', () => {
    const answersIn = (status: SheetSource['status']) => referralSheet({ ...source([]), status }, printed).answers
    expect(answersIn('sent')).toEqual(['receive', 'accept', 'met', 'return'])
    expect([answersIn('received'), answersIn('accepted')]).toEqual([['accept', 'met', 'return'], ['met', 'return']])
    for (const ended of ['met', 'confirmed', 'returned', 'withdrawn'] as const) expect(answersIn(ended)).toEqual([])
  })
  it('bears no contact of somebody concealed since, whoever prints it', () => {
    const facts = (['contact', 'situation'] as const).map((category): TravellingFact => ({ category, text: category, basis: 'consent', basisNote: '' }))
    const { facts: printedFacts, isContactConcealed, leftOut } = referralSheet({ ...source(facts), isContactConcealed: true }, printed)
    expect([printedFacts.map((one) => one.category), isContactConcealed, leftOut]).toEqual([['situation'], true, 0])
  })
  it('counts what did not fit, and never cuts it silently', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 12 }), (lengths) => {
        const facts = lengths.map((length): TravellingFact => ({ category: 'situation', text: '字'.repeat(length), basis: 'consent', basisNote: '' }))
        const sheet = referralSheet(source(facts), printed)
        const texts = sheet.facts.flatMap((one) => one.grounds.flatMap((ground) => ground.texts.map(({ text }) => text)))
        expect(texts.length + sheet.leftOut).toBe(facts.length)
        expect(texts.join('').length).toBeLessThanOrEqual(LETTERS_ON_A_PAGE)
      }),
    )
  })
  it('says of every fact on which basis it travels, and for which reason', () => {
    const kinds = fc.record({
      category: fc.constantFrom('situation' as const, 'contact' as const), text: fc.constantFrom('滞納', '電気が止まる', '0999'), basis: fc.constantFrom('consent' as const, 'within_purpose' as const),
      basisNote: fc.constantFrom('', '面談で本人から'),
    })
    fc.assert(fc.property(fc.array(kinds, { maxLength: 8 }), (facts) => {
      const told = referralSheet(source(facts), printed).facts.flatMap(({ category, grounds }) =>
        grounds.flatMap(({ basis, reason, texts }) => texts.map(({ text }) => [category, text, basis, reason].join('｜'))))
      expect(told.toSorted()).toEqual(facts.map((one) => [one.category, one.text, one.basis, one.basisNote].join('｜')).toSorted())
    }))
  })
})
