import type { RuleInWords } from '../oracle/rule-in-words.ts'
import { at } from '../oracle/facts.ts'
import { BEFORE, idOf, type Row } from '../world/row.ts'
import { agencyId } from '../world/staff.ts'
import { adding, type Attempt } from './adding.ts'

type Kind = 'support_case' | 'intake' | 'referral'

/** Matters that were opened, and wait for what they are of. */
const waiting = (rule: RuleInWords, kind: Kind): readonly Row[] =>
  rule.facts.where('matter', 'kind', kind).filter((matter) => rule.facts.one(kind, 'id', at(matter, 'id')) === undefined)

const spread = (rows: readonly Row[], many: number): readonly Row[] => rows.filter((_, n) => n % Math.max(1, Math.floor(rows.length / many)) === 0)

const openedCases = (rule: RuleInWords): readonly string[] =>
  spread(rule.facts.where('matter', 'kind', 'support_case'), 8).flatMap((matter) => at(matter, 'id') ?? [])

const asCase = (rule: RuleInWords, matter: Row): readonly Attempt[] =>
  openedCases(rule).flatMap((id) => {
    const household = at(rule.facts.one('support_case', 'id', id), 'household_id')
    return household === null ? [] : [adding(rule, 'support_case', { id: at(matter, 'id'), household_id: household, number: 900_000, title: 'x', status: 'open' })]
  })

const asIntake = (rule: RuleInWords, matter: Row): readonly Attempt[] => {
  const intake = { id: at(matter, 'id'), number: 900_000, received_at: BEFORE, received_by: idOf('membership', 9), text: 'x' }
  const referrals = spread(rule.facts.where('matter', 'kind', 'referral'), 6).flatMap((row) => at(row, 'id') ?? [])
  return [
    adding(rule, 'intake', intake),
    ...openedCases(rule).map((id) => adding(rule, 'intake', { ...intake, case_id: id })),
    ...referrals.filter((id) => rule.facts.one('referral', 'id', id) !== undefined).map((id) => adding(rule, 'intake', { ...intake, from_referral_id: id })),
  ]
}

const asReferral = (rule: RuleInWords, matter: Row): readonly Attempt[] =>
  spread(rule.facts.where('referral_route', 'municipality_code', rule.facts.city), 12).map((route) =>
    adding(rule, 'referral', {
      id: at(matter, 'id'), number: 900_000, route_id: at(route, 'id'), attempt: 90, from_agency_id: agencyId('mine'), to_agency_id: agencyId('elsewhere'),
      sent_by: idOf('membership', 9), urgency: 'usual', why: 'x', status: 'drafted',
    }))

/** Writing what a matter is of: the case of a household, the intake with what it came of, the referral on a route. */
export const attemptsToBegin = (rule: RuleInWords): readonly Attempt[] => [
  ...waiting(rule, 'support_case').flatMap((matter) => asCase(rule, matter)),
  ...waiting(rule, 'intake').flatMap((matter) => asIntake(rule, matter)),
  ...waiting(rule, 'referral').flatMap((matter) => asReferral(rule, matter)),
]
