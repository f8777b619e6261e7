import { hasCome, isInForce } from './period.ts'
import { mayOpenMatters } from './role.ts'
import { decideBy, type Decision, type Rule } from './rule.ts'
import type { Standing } from './standing.ts'

/** Why somebody may open a matter (閲覧できる理由), in the order in which the reasons are told. */
export const ACCESS_REASONS = ['team', 'accountable_agency', 'recipient_agency', 'coordinator', 'system', 'sending_agency', 'break_glass'] as const
/** One of the reasons. */
export type AccessReason = (typeof ACCESS_REASONS)[number]

/** A restricted record (閲覧制限) is open to the agency's supervisor, not to the whole agency. */
const isOpenToAgency = ({ matter, actor }: Standing): boolean => !matter.isRestricted || actor.role === 'supervisor'

const hasLivingSession = ({ actor: { session }, now }: Standing): boolean =>
  !hasCome(session.endedAt, now) && session.lockedAt === null && session.expiresAt > now && (session.isSystem || session.idleAt > now)

/**
 * The table of who may open a matter (案件を開けるのはだれか): what denies stands first and outweighs every reason. Row level
 * security says the same in SQL (migrations/0011), and `npm run access:prove` holds the two against a third writing.
 */
export const MATTER_RULES: readonly Rule<Standing, AccessReason>[] = [
  { id: 'D1', effect: 'deny', needs: ['actor', 'now'], ja: 'サインインが生きていない人（終了・離席・期限切れ・放置）には、何も見せない。', applies: (s) => !hasLivingSession(s) },
  { id: 'D2', effect: 'deny', needs: ['actor', 'now'], ja: '止められたアカウントには、何も見せない。', applies: ({ actor, now }) => hasCome(actor.disabledAt, now) },
  { id: 'D3', effect: 'deny', needs: ['actor', 'now'], ja: '所属の期間の外では、何も見せない。終わりの時刻ちょうどは、もう終わっている。', applies: ({ actor, now }) => !isInForce(actor.membership, now) },
  { id: 'D4', effect: 'deny', needs: ['actor', 'now'], ja: '機関の委託期間の外では、何も見せない。契約の終わりは次の一文から効く。', applies: ({ actor, now }) => !isInForce(actor.contract, now) },
  { id: 'D5', effect: 'deny', needs: ['actor', 'matter'], ja: 'ほかの市町村の案件は、無いものと同じである。', applies: ({ actor, matter }) => actor.municipalityCode !== matter.municipalityCode },
  { id: 'D6', effect: 'deny', needs: ['actor'], ja: '案件の中身を開ける職務でなければ、何も見せない。', applies: ({ actor }) => !mayOpenMatters(actor.role) },
  { id: 'D7', effect: 'deny', needs: ['isClosedByConflict'], ja: '利害関係のある人がかかわる案件は、ほかのどんな理由があっても見せない。', applies: (s) => s.isClosedByConflict },
  { id: 'R1', effect: 'allow', reason: 'team', needs: ['seats', 'now'], ja: '支援チームに今いる人は、閲覧制限があっても見る。', applies: ({ seats, now }) => seats.some((seat) => isInForce(seat, now)) },
  { id: 'R2', effect: 'allow', reason: 'accountable_agency', needs: ['actor', 'matter'], ja: '受持ち機関と、終わった受持ち機関を引き継いだ機関は見る。閲覧制限のものは、その機関の係長級だけが見る。', applies: (s) => isOpenToAgency(s) && s.actor.agencies.has(s.matter.accountableAgencyId) },
  { id: 'R3', effect: 'allow', reason: 'recipient_agency', needs: ['actor', 'matter'], ja: 'つなぎを受けた機関は、そのつなぎを見る。閲覧制限のものは、その機関の係長級だけが見る。', applies: (s) => isOpenToAgency(s) && s.matter.recipientAgencyId !== null && s.actor.agencies.has(s.matter.recipientAgencyId) },
  { id: 'R4', effect: 'allow', reason: 'coordinator', needs: ['actor', 'matter'], ja: '包括化推進員は、担当する圏域とその下の圏域の案件を見る。閲覧制限のものは見ない。', applies: ({ actor, matter }) => !matter.isRestricted && matter.areaId !== null && actor.areas.has(matter.areaId) },
  { id: 'R5', effect: 'allow', reason: 'coordinator', needs: ['actor', 'matter'], ja: '圏域が分からない案件は、圏域の木を丸ごと担当する人が見る。閲覧制限のものは見ない。', applies: ({ actor, matter }) => !matter.isRestricted && matter.areaId === null && actor.coordinatesEverywhere },
  { id: 'R6', effect: 'allow', reason: 'system', needs: ['actor'], ja: '事務局（自動）は、期限と受持ちを守るために見る。秘匿された所在は見ない。', applies: ({ actor }) => actor.role === 'system' },
  { id: 'R8', effect: 'allow', reason: 'sending_agency', needs: ['actor', 'matter'], ja: 'つなぎを送った機関は、その受持ちがほかの機関へ移った後も、送ったつなぎを読む。書かない。閲覧制限のものは、その機関の係長級だけが読む。', applies: (s) => isOpenToAgency(s) && s.matter.senderAgencyId !== null && s.actor.agencies.has(s.matter.senderAgencyId) },
  { id: 'R7', effect: 'allow', reason: 'break_glass', needs: ['breakGlass', 'now'], ja: '緊急閲覧を開いた人は、開いてから60分のあいだ見る。', applies: ({ breakGlass, now }) => breakGlass.some((one) => isInForce(one, now)) },
]

/** Whether an actor may open a matter now, by which row, and for which reason. */
export const decideOnMatter = (standing: Standing): Decision<AccessReason> => decideBy(MATTER_RULES, standing)
