/** 取り消せない理由: what was done on an imported intake, or with whoever came with it, so that it stays when its list is taken back. */
export const UNDO_OBSTACLES = [
  'changed', 'ended', 'person_named', 'person_written', 'team_joined', 'passed_on', 'written_about', 'being_written', 'linked', 'asked_for', 'protected',
] as const

/** What was done on an imported intake. */
export type UndoObstacle = (typeof UNDO_OBSTACLES)[number]
