// SPDX-License-Identifier: Apache-2.0
// People at their desks: each a browser context of her own, signed in, with what she does there.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { barriers, counting, desk, launch, optionsOf, pictures, watched } from './browser.mjs'

// What a script of several people begins and ends with.  `as`: stands before the names of its
// pictures; whoever acted last is in the picture of a failure.
export async function company(as) {
  const { JINGUO_PASSWORD: password, JINGUO_DATA: data } = process.env
  const url = process.env.JINGUO_URL.replace(/\/$/, '')
  const shots = process.env.SHOTS ?? 'shots'
  const signIns = fs.readFileSync(path.join(data, 'sign-in.txt'), 'utf8').split('\n')
  const browser = await launch()
  const complaints = []
  let at
  const { step, close } = counting((nth) => at?.shot(`${as}-fail-${nth}`))
  return {
    step,
    person: people({ browser, url, password, shots, complaints }),
    loginOf: (post, nth = 0) => signIns.filter((line) => line.includes(`  ${post}  `))[nth].split(' ')[0],
    by: (who, name, does) => step(name, async () => {
      at = who
      await does(who)
    }),
    async clean(who, name) {
      await who.shot(`${as}-${name}`)
      assert.deepEqual(await barriers(who.page), [])
    },
    async leave() {
      await step('the pages broke no rule of their own and asked nothing of other sites', async () => {
        assert.deepEqual(complaints, [])
      })
      await browser.close()
      close()
    },
  }
}
export const day = (later = 0) => new Date(Date.now() + (8 + 24 * later) * 3_600_000).toISOString().slice(0, 10)

function people({ browser, url, password, shots, complaints }) {
  return async function person(login) {
    const context = await browser.newContext({ ...desk, baseURL: url, acceptDownloads: true })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    watched(page, url, complaints)
    await page.goto('/')
    await page.getByLabel('登录名').fill(login)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('button', { name: '退出', exact: true }).waitFor()
    const button = (name, exact = true) => page.getByRole('button', { name, exact })
    // A list of days is a dialog too, but not a modal one.
    const dialog = page.getByRole('dialog').and(page.locator('[aria-modal=true]'))
    return {
      page, button, dialog, login,
      press: (name, exact = true) => button(name, exact).click(),
      confirm: (name) => dialog.getByRole('button', { name, exact: true }).click(),
      field: (label) => dialog.getByLabel(label),
      tab: (name) => page.getByRole('tab', { name, exact: true }).click(),
      heading: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
      shot: pictures(page, shots),
      async choose(label, option, within = dialog) {
        const box = within.getByLabel(label).first()
        await (await optionsOf(box)).and(page.getByRole('option', { name: option, exact: true })).click()
      },
      ask: (at, body, method = 'POST') => page.evaluate(async ([to, sent, how]) => {
        const { csrf } = await (await fetch('/api/session')).json()
        const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
        const answer = await fetch(to, sent ? { method: how, headers, body: JSON.stringify(sent) } : {})
        return { status: answer.status, body: await answer.json() }
      }, [at, body, method]),
    }
  }
}
