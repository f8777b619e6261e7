/**
 * 機関の種類 (A01–A99): one list for both directions, 紹介元 and つなぎ先. An agency of the municipality carries one, and so does
 * whoever sent somebody to us.
 */
export const AGENCY_KINDS = [
  'A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'A11', 'A12', 'A13', 'A14', 'A15',
  'A20', 'A21', 'A22', 'A23', 'A24', 'A25', 'A26', 'A27', 'A28', 'A29', 'A30', 'A31', 'A32', 'A33', 'A34', 'A35', 'A36',
  'A40', 'A41', 'A42', 'A43', 'A50', 'A51', 'A52', 'A53', 'A54', 'A55', 'A56', 'A60', 'A61', 'A62', 'A63', 'A64',
  'A70', 'A71', 'A72', 'A73', 'A74', 'A75', 'A76', 'A77', 'A90', 'A91', 'A99',
] as const
/** One of the kinds. */
export type AgencyKind = (typeof AGENCY_KINDS)[number]
