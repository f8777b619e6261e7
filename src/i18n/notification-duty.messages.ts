import type { NotifiedAbout } from '#domain/intake/notification-duty.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** What each law asks for. In Japanese it is the domain's own text (a test holds them together). */
export const notificationAsked: LabelsFor<NotifiedAbout> = defineMessages({
  child: {
    ja: '子ども：虐待を受けたと思われるときは、速やかに市町村・福祉事務所・児童相談所へ通告する',
    en: 'A child who seems to be abused: notify the municipality, the welfare office or the child guidance centre without delay',
    simple: 'こども：ひどい ことを されて いると おもったら、すぐに しやくしょや じどう そうだんじょに しらせます',
  },
  elder: {
    ja: '高齢者：世話をする人から虐待を受けたと思われるときは、速やかに市町村へ通報する（生命・身体に重大な危険があれば義務、ほかは努力義務）',
    en: 'An older person who seems to be abused by whoever cares for them: notify the municipality without delay (a duty where life or body is in grave danger, otherwise to be endeavoured)',
    simple: 'としを とった 人：せわを する 人から ひどい ことを されて いると おもったら、すぐに しやくしょに しらせます',
  },
  disability: {
    ja: '障害のある人：世話をする人から虐待を受けたと思われるときは、速やかに市町村へ通報する',
    en: 'A person with a disability who seems to be abused by whoever cares for them: notify the municipality without delay',
    simple: 'しょうがいの ある 人：せわを する 人から ひどい ことを されて いると おもったら、すぐに しやくしょに しらせます',
  },
  partner: {
    ja: '配偶者から身体への暴力を受けている人：配偶者暴力相談支援センターか警察官への通報に努める',
    en: 'A person whose spouse or partner is physically violent: endeavour to notify the spousal violence counselling and support centre or the police',
    simple: 'けっこんして いる 人・パートナーから たたかれて いる 人：そうだんの センターか けいさつに しらせるように します',
  },
})

/** The laws by name. In Japanese it is the domain's own text. */
export const notificationLaw: LabelsFor<NotifiedAbout> = defineMessages({
  child: { ja: '児童虐待防止法6条', en: 'Child Abuse Prevention Act, art. 6', simple: 'こどもを まもる ほうりつ' },
  elder: { ja: '高齢者虐待防止法7条', en: 'Elder Abuse Prevention Act, art. 7', simple: 'としを とった 人を まもる ほうりつ' },
  disability: { ja: '障害者虐待防止法7条', en: 'Act on the Prevention of Abuse of Persons with Disabilities, art. 7', simple: 'しょうがいの ある 人を まもる ほうりつ' },
  partner: { ja: 'DV防止法6条', en: 'Spousal Violence Prevention Act, art. 6', simple: 'ぼうりょくを ふせぐ ほうりつ' },
})
