// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { generate, target } from './apiTypes.mjs'

test('the types are those of the server’s own description (else: tools/web types)', async () => {
  expect(fs.readFileSync(target, 'utf8')).toBe(await generate())
})
