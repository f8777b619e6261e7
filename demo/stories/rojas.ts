import type { Story } from '../story.ts'

/** A family from abroad: work, home and school lost within a month. */
export const rojas: Story = {
  household: 'ロハス・キスペ家', title: '派遣切り、未就学、医療費', area: 'おおぞら', type: 'H4', home: 'rented', address: 'みどり野市おおぞら町5丁目14番8号', rhythm: 30,
  accountable: [['AG06', '2024-10-22']],
  team: [['st05', '全体の調整', '2024-10-22'], ['st15', '通訳・在留', '2024-10-21'], ['st07', '母子', '2024-10-29'], ['st16', '住まい', '2024-10-29'], ['st08', '就学', '2024-10-29']],
  members: [
    { name: 'ロハス・キスペ ミゲル', kana: 'ロハス・キスペ ミゲル', birth: '1988-07-09', sex: 'M', relation: '父', languages: ['es', 'ja'], knownAs: ['Rojas Quispe Miguel', 'ロハス キスペ ミゲル'], phone: '0999-11-2005', note: '溶接技能。定住者' },
    { name: 'キスペ・ガルシア アナ', kana: 'キスペ・ガルシア アナ', birth: '1990-12-28', sex: 'F', relation: '母', languages: ['es'], note: '妊娠5か月→出産' },
    { name: 'ロハス・キスペ ルシア', kana: 'ロハス・キスペ ルシア', birth: '2015-03-03', sex: 'F', relation: '長女', languages: ['es', 'ja'], school: 'おおぞら小学校（架空）' },
    { name: 'ロハス・キスペ ダニエル', kana: 'ロハス・キスペ ダニエル', birth: '2018-08-16', sex: 'M', relation: '長男', languages: ['es'], school: 'おおぞら小学校（架空）' },
  ],
  intake: {
    at: '2024-10-21T13:30', keptOn: '2024-10-22', by: 'st15', channel: 'visit', route: 'R05', introducedBy: 'A74', inquirer: ['教会の信徒', '知人'],
    boxes: ['C02', 'C03', 'C07', 'C01', 'C15'], worst: 'C02', urgency: 'within_48h', text: '派遣が今月で終わり、会社の家も出る。妊娠中の妻は受診していない。子ども二人は学校に行っていない',
    words: '会社が今月で終わり。家も出て。妻は病院に行っていない', heard: '退去は11月末。未払賃金27万円。国保未加入5か月。食料は2日分。', judgement: '住まい・妊婦健診・就学を同時に。通訳を先に決める。', consent: 'written', consentNote: 'スペイン語の同意書', considerations: ['interpreter'],
  },
  contacts: [
    ['2024-10-21', 'st15', 'M3', '通訳付きで2時間。食料3日分を渡す。', { with: 'ミゲルさん・アナさん' }],
    ['2024-10-29', 'st01', 'M5', '臨時。支援決定。主担当はくらし自立。就学は11月11日から、妊婦健診は11月5日。', { with: '七機関', pinned: true }],
    ['2024-11-05', 'st07', 'M2', '産科に同行。血圧高め。', { with: 'アナさん' }],
    ['2024-11-11', 'st08', 'M2', '初登校に同行。', { with: 'ルシアさん・ダニエルさん', words: 'ランドセルが重い。でもうれしい' }],
    ['2024-11-26', 'st16', 'M2', '引越し。鍵の使い方をやさしい日本語で。', { with: '家族' }],
    ['2025-02-04', 'st05', 'M3', '溶接工として採用（試用）。', { with: 'ミゲルさん' }],
    ['2025-03-06', 'st07', 'M2', '第3子出生。赤ちゃん訪問（名前は同意を得てから登録）。', { with: 'アナさん' }],
    ['2025-04-15', 'st01', 'M5', '終結。母子はこども家庭センターが続ける。', { with: '関係機関' }],
  ],
  referrals: [
    { by: 'st15', to: 'AG06', need: '仕事と住まいと食べるもの', why: '一週間のうちに家を出なければなりません。', on: '2024-10-21', status: 'confirmed', urgency: 'within_48h', warm: 'three_way', facts: [['situation', '11月末退去、収入なし', 'consent'], ['identity', 'ロハス・キスペ家', 'consent']] },
    { by: 'st05', to: 'AG13', need: '春までの住まい', why: '保証人なしで入れる部屋を探しています。', on: '2024-10-30', status: 'confirmed', urgency: 'within_week', facts: [['situation', '大人2人・子ども2人、出産予定3月', 'consent']] },
  ],
  facts: [[undefined, 'X10', '在留期間の更新済み（定住者）', 'ミゲルさん'], [0, 'P12', '未払賃金27万円 → 労基署に相談', '西田'], [undefined, 'strength', '溶接技能、夫婦の結束、教会の仲間', '会議']],
  warnings: [[undefined, 'approach', 'スペイン語の通訳をつける。子どもに通訳させない', true, 60]],
  tasks: [[-180, 'st15', '在留更新の受付日に同行', true]],
  closed: { on: '2025-04-30', reason: 'improved', note: '離職・更新不許可のときは再開' },
}
