// SPDX-License-Identifier: Apache-2.0
// Makes the unit of a linked body, as the administrator of the demonstration district does.
import assert from 'node:assert/strict'

const { JINGUO_URL: url, JINGUO_PASSWORD: password } = process.env
const json = { 'Content-Type': 'application/json' }
const signedIn = await fetch(`${url}/api/session`, { method: 'POST', headers: json, body: JSON.stringify({ login: 'sysadmin', password }) })
assert.equal(signedIn.status, 201)
const { csrf, unit } = await signedIn.json()
const headers = {
  ...json, 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID(),
  Cookie: signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '),
}
const made = await fetch(`${url}/api/records/unit`, {
  method: 'POST', headers, body: JSON.stringify({ name: '示范派出所', level: 'department', parent: unit }),
})
assert.equal(made.status, 201, await made.text())
