import type { RuleInWords } from '../oracle/rule-in-words.ts'
import { at } from '../oracle/facts.ts'
import { THERE } from '../world/build-world.ts'
import { BEFORE, idOf, type Row } from '../world/row.ts'
import { agencyId } from '../world/staff.ts'
import { adding, type Attempt } from './adding.ts'

type Kind = 'support_case' | 'intake' | 'referral'

/** Matters that were opened, and wait for what they are of. */
const waiting = (rule: RuleInWords, kind: Kind): readonly Row[] =>
  rule.facts.where('matter', 'kind', kind).filter((matter) => rule.facts.one(kind, 'id', at(matter, 'id')) === undefined)

const spread = (rows: readonly Row[], many: number): readonly Row[] => rows.filter((_, n) => n % Math.max(1, Math.floor(rows.length / many)) === 0)

/** Some of a kind that are written already. */
const written = (rule: RuleInWords, kind: Kind, many: number): readonly Row[] =>
  spread(rule.facts.where('matter', 'kind', kind), many).map((matter) => rule.facts.one(kind, 'id', at(matter, 'id'))).filter((row) => row !== undefined)

const asCase = (rule: RuleInWords, matter: Row): readonly Attempt[] =>
  written(rule, 'support_case', 8).map((one) =>
    adding(rule, 'support_case', { id: at(matter, 'id'), household_id: at(one, 'household_id'), number: 900_000, title: 'x', status: 'open' }))

const asIntake = (rule: RuleInWords, matter: Row): readonly Attempt[] => {
  const intake = { id: at(matter, 'id'), number: 900_000, received_at: BEFORE, received_by: idOf('membership', 9), text: 'x' }
  return [
    adding(rule, 'intake', intake),
    ...written(rule, 'support_case', 8).map((one) => adding(rule, 'intake', { ...intake, case_id: at(one, 'id') })),
    ...written(rule, 'referral', 6).map((one) => adding(rule, 'intake', { ...intake, from_referral_id: at(one, 'id') })),
  ]
}

/** One route of every matter from which needs went out. */
const oneRoutePerMatter = (rule: RuleInWords): readonly Row[] =>
  [...new Map(rule.facts.where('referral_route', 'municipality_code', rule.facts.city).map((route) => [at(route, 'matter_id'), route])).values()]

const asReferral = (rule: RuleInWords, matter: Row): readonly Attempt[] =>
  oneRoutePerMatter(rule).map((route) =>
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

/** Leading an intake to a case (also to the one that its namesake in the other city led to), giving it another number, and taking it to another city. */
export const movingIntake = (rule: RuleInWords, matterId: string): readonly Attempt[] => {
  const intake = rule.facts.one('intake', 'id', matterId)
  if (intake === undefined) return []
  const moving = (set: string, should: boolean): Attempt => ({
    table: 'intake', what: `move intake ${matterId}: ${set}`, should,
    sql: `update intake set ${set} where municipality_code = '${rule.facts.city}' and id = '${matterId}'`,
  })
  const itsCaseThere = at(rule.facts.world.rowsOf('intake').find((row) => row['municipality_code'] === THERE && row['id'] === matterId), 'case_id')
  const cases = new Set([...written(rule, 'support_case', 8).map((one) => at(one, 'id')), ...(itsCaseThere === null ? [] : [itsCaseThere])])
  return [
    ...[...cases].map((id) => moving(`case_id = '${id}'`, rule.opensLastingly(matterId) && (at(intake, 'case_id') === id || rule.opensLastingly(id)))),
    ...waiting(rule, 'intake').map((matter) => moving(`id = '${at(matter, 'id')}'`, false)),
    moving(`municipality_code = '${THERE}'`, false),
  ]
}
