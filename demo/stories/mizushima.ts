import type { Story } from '../story.ts'

/** A mother who fled with her child: she is concealed, and her child with her. Their whereabouts are for named handlers only. */
export const mizushima: Story = {
  household: '水島家', isShelter: true, title: '転入した母子。住所は秘匿', area: 'おおぞら', type: 'H5', home: 'rented', address: 'みどり野市おおぞら町31番地', rhythm: 14,
  accountable: [['AG07', '2025-06-02']],
  team: [['st07', '全体の調整', '2025-06-02'], ['st39', '子の生活', '2025-06-02'], ['st05', '家計', '2025-06-20']],
  members: [
    { name: '水島 彩', kana: 'ミズシマ アヤ', birth: '1991-08-02', sex: 'F', relation: '本人', knownAs: ['浦部 彩', 'ウラベ アヤ'] },
    { name: '水島 こはる', kana: 'ミズシマ コハル', birth: '2019-11-15', sex: 'F', relation: '長女' },
  ],
  intake: {
    at: '2025-05-30T10:15', keptOn: '2025-06-02', by: 'st39', channel: 'visit', route: 'R01', boxes: ['C14', 'C02', 'C03'], worst: 'C14', urgency: 'within_48h',
    text: '遠方から転入した母子。前の住まいに知られたくない', words: '電話が鳴ると体が固まる', heard: '支援措置の申出済み。', judgement: '住所・学校・電話のどれも外に出さない。', consent: 'written', considerations: ['perpetrator_near', 'no_phone'],
  },
  contacts: [
    ['2025-06-02', 'st07', 'M3', '支援措置の確認。連絡は面談で決める。', { with: '彩さん', sharing: 'handlers' }],
    ['2025-06-20', 'st05', 'M3', '家計の見通しを一緒に立てる。', { with: '彩さん' }],
    ['2025-09-04', 'st39', 'M3', 'こはるさんが笑うようになった。', { with: '彩さん・こはるさん' }],
    [-11, 'st07', 'M3', '仕事が決まりそう。', { with: '彩さん' }],
  ],
  referrals: [],
  facts: [[undefined, 'P21', '支援措置中', '水島さん']],
  warnings: [[0, 'safety', '電話しない。封書は送らない', true, 15]],
  tasks: [[6, 'st39', '入学の手続きの確認']],
  concealed: { member: 0, reason: '支援措置', handlers: ['st07', 'st39'], address: 'みどり野市おおぞら町31番地' },
}
