import { NOW, type Row } from '../world/row.ts'
import { at, hasBegun, ranAt, runs, type Facts } from './facts.ts'
import type { PersonAsking } from './person-asking.ts'

const remember = <K, V>(answer: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const now = answer(key)
    known.set(key, now)
    return now
  }
}

/** いま、一緒に住んでいる世帯員か。転出の日にはもう住んでいない。 */
const livesThereNow = (seat: Row): boolean => seat['lives_together'] !== false && (at(seat, 'valid_to') ?? '9999-12-31') > NOW.slice(0, 10)

/**
 * 閲覧の決まりを、もう一度、別の書き方で。docs/domain/access.md の文から書いた。domain/access も SQL も見ていない。
 * 三つが同じ答えを出すことが証明である。
 */
export class RuleInWords {
  readonly facts: Facts
  readonly who: PersonAsking

  constructor(who: PersonAsking) {
    this.who = who
    this.facts = who.facts
  }

  /** 利害関係のある人か。 */
  readonly isKin = remember((personId: string) =>
    this.facts.where('conflict', 'person_id', personId).some((row) => at(row, 'staff_id') === this.who.actor.staffId && runs(row, 'valid_from', 'valid_to')))

  /** 利害関係のある人が、この案件にかかわるか、この世帯に一度でもいたか。 */
  private concernsKin(matterId: string): boolean {
    const household = at(this.facts.one('support_case', 'id', matterId), 'household_id')
    return [...this.facts.where('matter_person', 'matter_id', matterId), ...this.facts.where('household_member', 'household_id', household)]
      .some((row) => this.isKin(at(row, 'person_id') ?? ''))
  }

  /** ひと続きの案件: 相談と、そこから始まったケース、そこから出たつなぎ、つなぎ先での受付、前にあった相談。 */
  private hangsTogetherWith(id: string): readonly (string | null)[] {
    const [referral, intake] = [this.facts.one('referral', 'id', id), this.facts.one('intake', 'id', id)]
    const laterIntakes = ['case_id', 'from_referral_id', 'former_id'].flatMap((column) => this.facts.where('intake', column, id))
    const referrals = this.facts.where('referral_route', 'matter_id', id).flatMap((route) => this.facts.where('referral', 'route_id', at(route, 'id')))
    return [
      at(this.facts.one('referral_route', 'id', at(referral, 'route_id')), 'matter_id'), at(intake, 'case_id'), at(intake, 'from_referral_id'), at(intake, 'former_id'),
      ...[...laterIntakes, ...referrals].map((row) => at(row, 'id')),
    ]
  }

  /** 利害関係で閉じている案件。ここから生まれた案件、ここに至った案件も閉じる。 */
  readonly isClosed = remember((matterId: string): boolean => {
    const looked = new Set<string>()
    const look = (id: string | null): boolean => {
      if (id === null || looked.has(id)) return false
      looked.add(id)
      return this.concernsKin(id) || this.hangsTogetherWith(id).some(look)
    }
    return look(matterId)
  })

  /** なぜ開けるか。開けないときは null。 */
  readonly whyOpen = remember((matterId: string): string | null => {
    const matter = this.facts.one('matter', 'id', matterId)
    return matter === undefined ? null : this.whyOpenAs(matter)
  })

  /** 出ていったつなぎを、自分の機関（引き継いだ機関を含む）が送ったか。出たその時に受け持っていた機関がつなぎ元である。下書きのままのものは、まだだれも送っていない。 */
  private wasSentByMine(matter: Row): boolean {
    const left = at(this.facts.one('referral', 'id', at(matter, 'id')), 'sent_at')
    if (left === null) return false
    const answered = this.facts.where('accountability', 'matter_id', at(matter, 'id')).find((row) => ranAt(row, left, 'since', 'until'))
    return this.who.answersFor(at(answered, 'agency_id'))
  }

  /** 案件がこのようであれば、なぜ開けるか。 */
  whyOpenAs(matter: Row): string | null {
    const matterId = at(matter, 'id') ?? ''
    if (!this.who.opensContents || this.isClosed(matterId)) return null
    if (this.who.isOnTeam(matterId)) return 'team'
    const isForAgency = matter['restricted'] !== true || this.who.actor.role === 'supervisor'
    if (isForAgency && this.who.answersFor(at(matter, 'accountable_agency_id'))) return 'accountable_agency'
    if (isForAgency && this.who.answersFor(at(matter, 'recipient_agency_id'))) return 'recipient_agency'
    if (matter['restricted'] !== true && this.who.isInCharge(at(matter, 'area_id'))) return 'coordinator'
    if (this.who.actor.role === 'system') return 'system'
    if (isForAgency && this.wasSentByMine(matter)) return 'sending_agency'
    return this.who.isInHour(matterId) ? 'break_glass' : null
  }

  opens(matterId: string | null): boolean {
    return matterId !== null && this.whyOpen(matterId) !== null
  }

  /** 緊急閲覧と、受持ちが移ったつなぎを送ったことだけでなく、続く理由で開けるか。 */
  opensLastingly(matterId: string | null): boolean {
    if (matterId === null) return false
    const why = this.whyOpen(matterId)
    return why !== null && why !== 'break_glass' && why !== 'sending_agency'
  }

  /** 相談受付は、それ自体を開けるか、そこから始まったケースを開けるとき見る。受付自体の閲覧制限と利害関係は越えない。 */
  readsIntake(intake: Row): boolean {
    const id = at(intake, 'id') ?? ''
    if (this.opens(id)) return true
    if (!this.opens(at(intake, 'case_id'))) return false
    return this.facts.one('matter', 'id', id)?.['restricted'] !== true && !this.isClosed(id)
  }

  handles(concealment: Row): boolean {
    return this.facts.where('concealment_handler', 'concealment_id', at(concealment, 'id'))
      .some((row) => at(row, 'membership_id') === this.who.actor.membershipId && runs(row, 'valid_from', 'valid_to'))
  }

  private readonly isConcealedAlone = remember((personId: string) =>
    this.facts.where('concealment', 'person_id', personId).some((row) => hasBegun(row, 'concealed_from') && at(row, 'released_at') === null && !this.handles(row)))

  /** この人の所在は、尋ねている人に対して秘匿されているか。同じ避難世帯の人も、いま一緒に住んでいる人も同じ。 */
  readonly isConcealed = remember((personId: string): boolean => {
    if (this.isConcealedAlone(personId)) return true
    return this.facts.where('household_member', 'person_id', personId).some((seat) => {
      const household = at(seat, 'household_id')
      const isShelter = at(this.facts.one('household', 'id', household), 'kind') === 'shelter'
      return this.facts.where('household_member', 'household_id', household)
        .some((other) => (isShelter || (livesThereNow(seat) && livesThereNow(other))) && this.isConcealedAlone(at(other, 'person_id') ?? ''))
    })
  })

  /** この案件に、秘匿されている人がいるか(世帯員として、でも)。 */
  readonly hidesSomebody = remember((matterId: string): boolean => {
    const household = at(this.facts.one('support_case', 'id', matterId), 'household_id')
    return [...this.facts.where('matter_person', 'matter_id', matterId), ...this.facts.where('household_member', 'household_id', household)]
      .some((row) => this.isConcealed(at(row, 'person_id') ?? ''))
  })

  /** 所在。本人についての所在は、その人の支援ケースから読む。つなぎで渡されたことだけで知る人のケースからは読まない。 */
  readsPlace(place: Row): boolean {
    const [personId, matterId] = [at(place, 'person_id'), at(place, 'matter_id')]
    if (personId !== null && this.isConcealed(personId)) return false
    if (matterId !== null && this.hidesSomebody(matterId)) return false
    if (matterId === null) return this.facts.where('matter_person', 'person_id', personId).some((row) => row['only_told'] !== true && this.facts.one('support_case', 'id', at(row, 'matter_id')) !== undefined && this.opens(at(row, 'matter_id')))
    const intake = this.facts.one('intake', 'id', matterId)
    return this.opens(matterId) || (intake !== undefined && this.readsIntake(intake))
  }

  /** 渡した情報。連絡先は、つなぎ・困りごとが生まれた案件・いまある案件のどれかに秘匿されている人がいるあいだ、取扱者にだけ見える。 */
  readsTravelled(fact: Row): boolean {
    const referralId = at(fact, 'referral_id') ?? ''
    if (!this.opens(referralId)) return false
    if (at(fact, 'category') !== 'contact') return true
    const route = this.facts.one('referral_route', 'id', at(this.facts.one('referral', 'id', referralId), 'route_id'))
    return ![referralId, at(route, 'matter_id'), at(route, 'begun_in')].some((id) => id !== null && this.hidesSomebody(id))
  }

  /** 支援経過。 */
  readsRecord(record: Row): boolean {
    const matterId = at(record, 'matter_id') ?? ''
    if (!this.opens(matterId)) return false
    if (at(record, 'membership_id') === this.who.actor.membershipId) return true
    if (at(record, 'sharing') === 'agency') return this.who.answersFor(at(record, 'agency_id'))
    if (at(record, 'sharing') === 'team') return this.who.isOnTeam(matterId) || this.who.isInHour(matterId)
    if (at(record, 'sharing') === 'handlers') return !this.hidesSomebody(matterId)
    return true
  }

  readonly knowsPerson = remember((personId: string): boolean =>
    this.facts.where('matter_person', 'person_id', personId).some((row) => this.opens(at(row, 'matter_id'))))

  readonly opensCaseOf = remember((householdId: string): boolean =>
    this.facts.where('support_case', 'household_id', householdId).some((row) => this.opens(at(row, 'id'))))

  /** 秘匿されていることは、取扱者と、つなぎを受けただけではなくその人の案件を開ける人に知らせる。 */
  readsConcealment(concealment: Row): boolean {
    if (this.who.opensContents && this.handles(concealment)) return true
    return this.facts.where('matter_person', 'person_id', at(concealment, 'person_id')).some((row) => {
      const matter = this.facts.one('matter', 'id', at(row, 'matter_id'))
      return at(matter, 'kind') !== 'referral' && this.opens(at(row, 'matter_id'))
    })
  }

  /** 人を書き込みに結び付けてよいか: 新しい人か、続く理由で知っている人。 */
  mayName(personId: string): boolean {
    if (!this.who.isSomebody || this.facts.one('person', 'id', personId) === undefined || this.isKin(personId)) return false
    const known = this.facts.where('matter_person', 'person_id', personId)
    return known.length === 0 || known.some((row) => this.opensLastingly(at(row, 'matter_id')))
  }

  mayWriteHousehold(householdId: string): boolean {
    if (!this.who.isSomebody || this.facts.one('household', 'id', householdId) === undefined) return false
    const known = this.facts.where('support_case', 'household_id', householdId)
    return known.length === 0 || known.some((row) => this.opensLastingly(at(row, 'id')))
  }
}
