import type { Role } from '#domain/access/role.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** What somebody is in an agency (職務), in words. */
export const roleMessages: LabelsFor<Role> = defineMessages({
  counsellor: { ja: '相談員', en: 'Counsellor', simple: 'そうだんを きく 人' },
  supervisor: { ja: '係長級', en: 'Supervisor', simple: 'うえの 人' },
  coordinator: { ja: '相談支援包括化推進員', en: 'Coordinator', simple: 'つなぐ 人' },
  clerk: { ja: '窓口', en: 'Counter clerk', simple: 'まどぐちの 人' },
  volunteer: { ja: '民生委員・ボランティア', en: 'Volunteer', simple: 'てつだう 人' },
  statistician: { ja: '統計', en: 'Statistician', simple: 'かずを しらべる 人' },
  auditor: { ja: '監査・個人情報保護', en: 'Auditor', simple: 'きろくを しらべる 人' },
  administrator: { ja: 'システム管理', en: 'Administrator', simple: 'かんりする 人' },
  system: { ja: '事務局（自動）', en: 'Office (automatic)', simple: 'じどう' },
})
