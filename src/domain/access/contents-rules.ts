import type { AccessReason } from './matter-rules.ts'
import { decideBy, type Decision, type Rule } from './rule.ts'

/** What is asked of one contact record (支援経過) by somebody who may open its matter. */
export type RecordFacts = {
  readonly isMine: boolean
  readonly isDraft: boolean
  readonly sharing: 'readers' | 'agency' | 'team' | 'handlers'
  readonly isFromMyAgency: boolean
  /** On the team, or within the hour of 緊急閲覧. */
  readonly isNamed: boolean
  readonly hasSomebodyConcealedFromMe: boolean
}

/** The table of who reads a record of a matter they may open (共有範囲). */
export const RECORD_RULES: readonly Rule<RecordFacts, 'writer' | 'range'>[] = [
  { id: 'K1', effect: 'allow', reason: 'writer', needs: ['isMine'], ja: '書いた本人は、自分の記録を見る。', applies: (r) => r.isMine },
  { id: 'K2', effect: 'deny', needs: ['isDraft'], ja: '下書きは、書いた本人だけのものである。', applies: (r) => r.isDraft },
  { id: 'K3', effect: 'allow', reason: 'range', needs: ['sharing'], ja: '「案件を開ける人」までの記録は、案件を開ける人が見る。', applies: (r) => r.sharing === 'readers' },
  { id: 'K4', effect: 'allow', reason: 'range', needs: ['sharing', 'isFromMyAgency'], ja: '「自機関」までの記録は、書いた機関の人が見る。', applies: (r) => r.sharing === 'agency' && r.isFromMyAgency },
  { id: 'K5', effect: 'allow', reason: 'range', needs: ['sharing', 'isNamed'], ja: '「支援チーム」までの記録は、チームの人と、緊急閲覧中の人が見る。', applies: (r) => r.sharing === 'team' && r.isNamed },
  { id: 'K6', effect: 'allow', reason: 'range', needs: ['sharing', 'hasSomebodyConcealedFromMe'], ja: '「取扱者」までの記録は、その案件の人がだれも自分に対して秘匿されていない人が見る。', applies: (r) => r.sharing === 'handlers' && !r.hasSomebodyConcealedFromMe },
]

/** What is asked of one place (所在情報). */
export type PlaceFacts = {
  readonly isPersonConcealedFromMe: boolean
  readonly isMatterConcealedFromMe: boolean
  readonly isNotedInMatter: boolean
  readonly mayOpenThatMatter: boolean
  readonly mayOpenCaseOfPerson: boolean
  /** Of all such cases: begun upon a つなぎ by whoever knew no more of them than what it told. */
  readonly isKnownOnlyAsTold: boolean
}

/** The table of who learns where somebody is (所在). Nothing opens a concealed place but being named its handler. */
export const PLACE_RULES: readonly Rule<PlaceFacts, 'noted_here' | 'case_of_person'>[] = [
  { id: 'P1', effect: 'deny', needs: ['isPersonConcealedFromMe'], ja: '秘匿されている人と、いま同居している人、同じ避難世帯の人の所在は、名前を挙げられた取扱者だけが見る。緊急閲覧でも見えない。', applies: (p) => p.isPersonConcealedFromMe },
  { id: 'P2', effect: 'deny', needs: ['isMatterConcealedFromMe'], ja: '秘匿されている人がいる案件に書かれた所在も、取扱者だけが見る。', applies: (p) => p.isMatterConcealedFromMe },
  { id: 'P3', effect: 'allow', reason: 'noted_here', needs: ['isNotedInMatter', 'mayOpenThatMatter'], ja: '案件の中で聞いた所在は、その案件を開ける人が見る。', applies: (p) => p.isNotedInMatter && p.mayOpenThatMatter },
  { id: 'P4', effect: 'allow', reason: 'case_of_person', needs: ['isNotedInMatter', 'mayOpenCaseOfPerson', 'isKnownOnlyAsTold'], ja: '本人について分かっている所在は、その人の支援ケースを開ける人が見る。つなぎで渡されたことだけで知る人には、自分で受付や支援ケースを始めても、渡された事柄と、そこで新しく聞いた所在だけが見える。', applies: (p) => !p.isNotedInMatter && p.mayOpenCaseOfPerson && !p.isKnownOnlyAsTold },
]

/** What is asked of one person (人): who they are, or what is noted of them. */
export type PersonFacts = { readonly mayOpenMatterOfPerson: boolean; readonly isNote: boolean; readonly isKnownOnlyAsTold: boolean }

/** The table of who reads of a person. On a つなぎ a person is concerned whose name was ticked, and nobody else. */
export const PERSON_RULES: readonly Rule<PersonFacts, 'known_in_matter'>[] = [
  { id: 'H1', effect: 'deny', needs: ['mayOpenMatterOfPerson'], ja: 'かかわる案件をひとつも開けない人のことは、無いものと同じである。つなぎにかかわるのは、氏名を渡すと選ばれた人だけである。', applies: (h) => !h.mayOpenMatterOfPerson },
  { id: 'H2', effect: 'deny', needs: ['isNote', 'isKnownOnlyAsTold'], ja: 'つなぎで渡されたことだけで知る人には、本人についての覚え書きを見せない。', applies: (h) => h.isNote && h.isKnownOnlyAsTold },
  { id: 'H3', effect: 'allow', reason: 'known_in_matter', needs: ['mayOpenMatterOfPerson'], ja: 'かかわる案件をひとつでも開ける人は、それがだれであるか（氏名・生年月日・性別・ことば）を見る。', applies: (h) => h.mayOpenMatterOfPerson },
]

/** Whether an actor may read who a person is, or what is noted of them. */
export const decideOnPerson = (facts: PersonFacts): Decision<'known_in_matter'> => decideBy(PERSON_RULES, facts)

/** What somebody wants to write (書くこと). */
export type WriteFacts = { readonly reason: AccessReason | undefined; readonly isContactRecord: boolean }

/** The table of who writes in a matter they may open. */
export const WRITE_RULES: readonly Rule<WriteFacts, 'may_write'>[] = [
  { id: 'W1', effect: 'deny', needs: ['reason'], ja: '見えない案件には書けない。', applies: (w) => w.reason === undefined },
  { id: 'W5', effect: 'deny', needs: ['reason'], ja: '受持ちが移ったつなぎを、送った機関は読むだけで、書かない。書くのは、いま受け持つ機関と受けた機関である。', applies: (w) => w.reason === 'sending_agency' },
  { id: 'W2', effect: 'allow', reason: 'may_write', needs: ['isContactRecord'], ja: '開ける人は、自分がしたことを支援経過に書く。緊急閲覧中でも書く。', applies: (w) => w.isContactRecord },
  { id: 'W3', effect: 'deny', needs: ['reason'], ja: '緊急閲覧は見るためのもので、チームに入る、人を結び付ける、渡す、閉じるなど、閲覧できる人を変えることには使えない。', applies: (w) => w.reason === 'break_glass' },
  { id: 'W4', effect: 'allow', reason: 'may_write', needs: ['reason'], ja: '続く理由で開ける人は書く。', applies: () => true },
]

/** Whether a record of a matter the actor may open is theirs to read. */
export const decideOnRecord = (facts: RecordFacts): Decision<'writer' | 'range'> => decideBy(RECORD_RULES, facts)

/** Whether an actor may know of a place. */
export const decideOnPlace = (facts: PlaceFacts): Decision<'noted_here' | 'case_of_person'> => decideBy(PLACE_RULES, facts)

/** Whether somebody who may open a matter for a reason (or for none) may write in it. */
export const mayWrite = (reason: AccessReason | undefined, what: 'contents' | 'contact_record' = 'contents'): boolean =>
  decideBy(WRITE_RULES, { reason, isContactRecord: what === 'contact_record' }).isAllowed
