// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { kindOf } from './caseOf'

test('violence and harm go before what else is said of the matter', () => {
  expect(kindOf({ matter: 'domestic_violence', category: 'marriage_family', minors_involved: true })).toBe('domestic_violence')
  expect(kindOf({ matter: 'harassment', category: 'personal' })).toBe('sexual_harm')
  expect(kindOf({ matter: 'unstated', category: 'minors' })).toBe('minor_protection')
  expect(kindOf({ matter: 'divorce', category: 'marriage_family', minors_involved: false })).toBe('rights')
})
