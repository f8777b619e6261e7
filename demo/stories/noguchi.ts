import type { Story } from '../story.ts'

/** Somebody who comes out with nowhere to go. Only those named may read this. */
export const noguchi: Story = {
  household: '野口さん', title: '帰る家のない方の受入れ', area: 'うめ', type: 'H2', home: 'facility', address: 'みどり野市うめ町6丁目17番9号', rhythm: 14,
  restricted: '前歴に関する記録を含むため、担当者に限る',
  accountable: [['AG01', '2024-08-20'], ['AG05', '2024-09-17']],
  team: [['st06', '全体の調整', '2024-09-17'], ['st02', '金銭管理・地域', '2024-10-04'], ['st18', '生活保護', '2024-09-17'], ['st46', '出所前からの調整', '2024-08-19'], ['st09', '日中活動（通院と休みの配慮のみ共有）', '2025-01-10']],
  members: [{ name: '野口 清', kana: 'ノグチ キヨシ', birth: '1963-05-05', sex: 'M', relation: '本人', phone: '0999-11-2006', note: '契約とお金の管理が苦手' }],
  intake: {
    at: '2024-08-19T14:00', keptOn: '2024-08-20', by: 'st11', channel: 'meeting', route: 'R05', introducedBy: 'A52', inquirer: ['定着支援センター', '関係機関'],
    boxes: ['C02', 'C03', 'C07'], worst: 'C02', urgency: 'within_48h', text: '10月に帰る家のない方の受入れ調整', words: '次はやり直したい', heard: '身寄りなし。早起き。動物が好き。', judgement: '障害の可能性。住まいと昼の居場所を先に。',
    consent: 'written', consentNote: '面接時に書面', consentForm: { explained: 'yes', mayKnow: '市の福祉の窓口', mayNotKnow: '民生委員' },
  },
  contacts: [
    ['2024-09-17', 'st06', 'M5', '支援決定。主担当は基幹みどり。当日は定着センターと社協が迎えに行く。', { with: '関係機関', sharing: 'team', pinned: true }],
    ['2024-10-04', 'st46', 'M2', '出迎え、市役所、更生保護施設へ。', { with: '野口さん', words: '歩いていいのか', sharing: 'team' }],
    ['2024-10-07', 'st18', 'M2', '住民票・保険・生活保護の申請に同行。', { with: '野口さん' }],
    ['2024-11-20', 'st06', 'M2', '更生相談所の判定に同行。', { with: '野口さん' }],
    ['2025-01-15', 'st09', 'M10', '養鶏場を見学。', { with: '野口さん', words: '卵は静かに持つ' }],
    ['2025-03-03', 'st06', 'M2', 'グループホームの体験入居。', { with: '野口さん' }],
    ['2025-03-18', 'st06', 'M5', '療育手帳の交付。入居を決める。', { with: '関係機関' }],
    ['2025-06-10', 'st02', 'M2', '通帳の預かり契約。', { with: '野口さん', judgement: '頼まれると断れない。お金のことは二人で確認。' }],
    ['2025-09-16', 'st06', 'M5', '多機関協働は終結。計画相談で続ける。', { with: '関係機関' }],
    [-31, 'st06', 'M2', '養鶏場は週4日。欠勤なし。', { with: '野口さん' }],
  ],
  referrals: [
    { by: 'st06', to: 'AG09', need: '生活保護の申請と医療', why: '出てきた日から使える医療が要ります。', on: '2024-09-18', status: 'confirmed', urgency: 'within_48h', warm: 'accompany', facts: [['situation', '収入・住まいなし', 'consent']] },
  ],
  facts: [[0, 'P04', '療育手帳（取得済み）', '菅野'], [0, 'P25', '契約・お金の管理が苦手。頼まれると断れない', '会議'], [0, 'strength', '早起き、動物の世話', '村井']],
  warnings: [[0, 'privacy', '養鶏場には「通院と休みの配慮」だけ伝える', true, 25]],
  tasks: [[-12, 'st06', '計画相談への引継ぎ会議を設定']],
}
