// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isReportAsked, kindOf } from './caseOf'

test('violence and harm go before what else is said of the matter', () => {
  expect(kindOf({ matter: 'domestic_violence', category: 'marriage_family', minors_involved: true })).toBe('domestic_violence')
  expect(kindOf({ matter: 'harassment', category: 'personal' })).toBe('sexual_harm')
  expect(kindOf({ matter: 'unstated', category: 'minors' })).toBe('minor_protection')
  expect(kindOf({ matter: 'divorce', category: 'marriage_family', minors_involved: false })).toBe('rights')
})
test('the duty to report is looked at for what the police may have to know', () => {
  for (const kind of ['domestic_violence', 'minor_protection', 'sexual_harm']) expect(isReportAsked(kind, {})).toBe(true)
  expect(isReportAsked('rights', {})).toBe(false)
  expect(isReportAsked('rights', { minors_involved: true })).toBe(true)
  expect(isReportAsked('rights', { no_capacity: true })).toBe(true)
})
