import { defineMessages } from '#i18n/catalogue.ts'

/** Words of support cases that stand open beside a sheet or a household, about the same people. */
export const besideMessages = defineMessages({
  title: { ja: 'すでに支援しているケースがあります', en: 'They are supported already', simple: 'もう しえんして います' },
  who: { ja: (p: { who: string }) => `${p.who} さん`, en: (p) => p.who, simple: (p) => `${p.who}さん` },
  elsewhere: { ja: (p: { agency: string }) => `ほかの機関（${p.agency}）が支援しています`, en: (p) => `Another agency (${p.agency}) supports them`, simple: (p) => `ほかの ところ（${p.agency}）が しえんして います` },
  restricted: { ja: (p: { agency: string }) => `閲覧制限のある支援ケースがあります（${p.agency}）`, en: (p) => `A restricted support case stands open (${p.agency})`, simple: (p) => `みる 人を きめた きろくが あります（${p.agency}）` },
  joinTeam: { ja: 'チームに加わりたいと伝える', en: 'Ask to join the team', simple: 'いれて ほしいと たのむ' },
  refer: { ja: 'この機関につなぐ', en: 'Refer to this agency', simple: 'ここに つなぐ' },
  lead: {
    ja: '電話で確かめるか、既にある支援ケースに加えてください。別に支援する必要があるときは、下にしるしを付けると新しく開けます。',
    en: 'Ring them, or let the intake join that case. Where a case of its own is needed, tick below, and it can be opened.',
    simple: 'でんわで きくか、もう ある きろくに くわえて ください。べつに はじめる ときは、したに しるしを つけます。',
  },
  meant: { ja: 'すでに支援していることを確かめたうえで、別の支援ケースを開く', en: 'I know of it, and open a case of its own', simple: 'わかった うえで、べつに はじめる' },
  supportedAlready: {
    ja: 'この相談の人を支援している支援ケースがあります。「すでに支援しているケースがあります」を確かめてください。',
    en: 'Somebody this is about is supported already. See “They are supported already”.',
    simple: 'もう しえんして いる 人です。「もう しえんして います」を みて ください。',
  },
  ofHousehold: { ja: 'この世帯の人のほかの支援ケース', en: 'Other support cases of people here', simple: 'ここの 人の ほかの きろく' },
})
