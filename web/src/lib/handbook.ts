// SPDX-License-Identifier: Apache-2.0
// Which page of the handbook tells the day of a role.
const pages: Record<string, string> = {
  chair: 'chair', desk: 'district', street: 'street', community: 'community', social_worker: 'social-worker',
  counsellor: 'counsellor', volunteer: 'volunteer', member_body: 'partner', provider: 'provider', lender: 'lender',
  system_admin: 'administrator', security_admin: 'security', audit_admin: 'audit',
}
export const handbookOf = (role: string | undefined) => `/help/${pages[role ?? ''] ?? 'index'}.html`
