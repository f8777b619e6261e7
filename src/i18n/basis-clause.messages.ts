import type { DisclosureBasis } from '#domain/referral/basis.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** The clause of each basis. In Japanese it is the domain's own text (a test holds them together); elsewhere what it says. */
export const clauseLabels: LabelsFor<DisclosureBasis> = defineMessages({
  consent: { ja: '本人の同意（個人情報保護法27条1項・69条2項1号）', en: 'Consent of the person (Act on the Protection of Personal Information, arts. 27(1), 69(2)(i))', simple: 'その 人が「はい」と いった' },
  within_purpose: { ja: '利用目的の範囲内（個人情報保護法61条・69条1項）', en: 'Within the purpose of use (Act on the Protection of Personal Information, arts. 61, 69(1))', simple: 'きいた ときに いった もくてきの なか' },
  swa_106_6: { ja: '支援会議（社会福祉法106条の6第3項）', en: 'Support conference (Social Welfare Act, art. 106-6(3))', simple: 'しえんかいぎ（ふくしの ほうりつ）' },
  sra_9: { ja: '支援会議（生活困窮者自立支援法9条）', en: 'Support conference (Act on Self-Reliance Support for the Needy, art. 9)', simple: 'しえんかいぎ（くらしに こまって いる 人の ほうりつ）' },
  pa_27_3: { ja: '調整会議（生活保護法27条の3）', en: 'Coordination conference (Public Assistance Act, art. 27-3)', simple: 'せいかつほごの かいぎ' },
  cwa_25_2: { ja: '要保護児童対策地域協議会（児童福祉法25条の2第2項・25条の3）', en: 'Council for children in need of protection (Child Welfare Act, arts. 25-2(2), 25-3)', simple: 'こどもを まもる かいぎ' },
  capl_13_4: { ja: '資料又は情報の提供（児童虐待防止法13条の4）', en: 'Material or information on request (Child Abuse Prevention Act, art. 13-4)', simple: 'こどもを まもる ために たのまれた' },
  ltc_115_48: { ja: '地域ケア会議（介護保険法115条の48）', en: 'Community care conference (Long-Term Care Insurance Act, art. 115-48)', simple: 'かいごの かいぎ' },
  appi_69_2_2: { ja: '法令に定める事務に必要（個人情報保護法69条2項2号・3号）', en: 'Needed for duties laid down by law (Act on the Protection of Personal Information, art. 69(2)(ii), (iii))', simple: 'ほうりつで きまった しごとに ひつよう' },
  appi_69_2_4: { ja: '明らかに本人の利益・特別の理由（個人情報保護法69条2項4号）', en: 'Clearly in the person’s interest, or a special reason (Act on the Protection of Personal Information, art. 69(2)(iv))', simple: 'その 人の ために なる' },
  appi_27_1: { ja: '民間の機関から市へ（個人情報保護法27条1項2号〜4号）', en: 'From a private agency to the municipality (Act on the Protection of Personal Information, art. 27(1)(ii)–(iv))', simple: 'みんかんから しやくしょへ' },
  life_body_property: { ja: '緊急：生命・身体・財産の保護（個人情報保護法27条1項2号・69条2項4号）', en: 'Emergency: protection of life, body or property (Act on the Protection of Personal Information, arts. 27(1)(ii), 69(2)(iv))', simple: 'いのち・からだ・おかねを まもる' },
  abuse_notification: { ja: '虐待の通告・通報（児童虐待防止法6条、高齢者・障害者の虐待防止法7条）', en: 'Notification of abuse (Child Abuse Prevention Act, art. 6; Elder and Disability Abuse Prevention Acts, art. 7)', simple: 'ぎゃくたいを しらせる' },
})

/** How far each basis reaches. In Japanese it is the domain's own text. */
export const reachLabels: LabelsFor<DisclosureBasis> = defineMessages({
  consent: { ja: '同意した人本人の情報だけ。家族の同意は家族本人から', en: 'Facts about whoever consented alone; relatives consent for themselves', simple: '「はい」と いった 人の ことだけ。かぞくには かぞくに ききます' },
  within_purpose: { ja: '集めたときに示した目的のため。市の部署と委託先の間', en: 'For the purpose stated when it was collected; between offices of the municipality and its contractors', simple: 'きいた ときの もくてきだけ。しやくしょと たのんだ ところの あいだ' },
  swa_106_6: { ja: '会議の構成員の間。情報の交換と検討に必要な範囲', en: 'Between members of the conference, as far as the exchange and discussion need it', simple: 'かいぎの 人だけ。ひつような ことだけ' },
  sra_9: { ja: '会議の構成員の間。生活に困窮する人について', en: 'Between members of the conference, about people in need', simple: 'かいぎの 人だけ。くらしに こまって いる 人の こと' },
  pa_27_3: { ja: '会議の構成員の間。保護を受けている人について', en: 'Between members of the conference, about people on public assistance', simple: 'かいぎの 人だけ。せいかつほごの 人の こと' },
  cwa_25_2: { ja: '協議会の構成員の間。子ども・保護者・特定妊婦について', en: 'Between members of the council, about children, guardians and expectant mothers at risk', simple: 'かいぎの 人だけ。こども・おや・にんしんした 人の こと' },
  capl_13_4: { ja: '市町村長・福祉事務所長・児童相談所長の求めに応じて。相当な理由が要る', en: 'At the request of the mayor, the welfare office or the child guidance centre; needs reasonable grounds', simple: 'しやくしょなどが たのんだ とき。わけが いります' },
  ltc_115_48: { ja: '会議の構成員の間。地域の課題だけを話すときは名前を伏せる', en: 'Between members of the conference; without names where only the area’s problems are discussed', simple: 'かいぎの 人だけ。まちの ことだけ はなす ときは なまえを いいません' },
  appi_69_2_2: { ja: '市の中、ほかの行政機関、民生委員。目的と相当の理由を書く', en: 'Within the municipality, other public bodies, commissioned welfare volunteers; write the purpose and reasonable grounds', simple: 'しやくしょ、ほかの やくしょ、みんせいいいん。もくてきと わけを かきます' },
  appi_69_2_4: { ja: '民間の相手にも。狭く使い、理由を書く', en: 'To private bodies as well; use it narrowly and write the reason', simple: 'みんかんにも。すこしだけ。わけを かきます' },
  appi_27_1: { ja: '生命・身体・財産、子どもの健全な育成、法令の事務への協力。同意を得にくい理由を書く', en: 'Life, body or property; the sound growth of children; help with duties laid down by law. Write why consent is hard to get', simple: 'いのち・からだ・おかね、こどもの ため、やくしょの しごとの ため。「はい」が きけない わけを かきます' },
  life_body_property: { ja: '必要なことだけ。理由を書き、7日以内に見直す', en: 'What is needed and no more; write the reason and look again within 7 days', simple: 'ひつような ことだけ。わけを かいて、7にちの うちに みなおします' },
  abuse_notification: { ja: '市町村・児童相談所・警察へ。知らせた人の名は伏せる', en: 'To the municipality, the child guidance centre or the police; whoever told is not named', simple: 'しやくしょ・じどうそうだんじょ・けいさつへ。しらせた 人の なまえは いいません' },
})
