// SPDX-License-Identifier: Apache-2.0
// People at their desks: each a browser context of her own, signed in, with what she does there.
import { desk, pictures, watched } from './browser.mjs'

export function people({ browser, url, password, shots, complaints }) {
  return async function person(login) {
    const context = await browser.newContext({ ...desk, baseURL: url, acceptDownloads: true })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
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
        await within.getByLabel(label).first().focus()
        await page.keyboard.press('Enter')
        await page.getByRole('option', { name: option, exact: true }).click()
      },
      ask: (at, body) => page.evaluate(async ([to, sent]) => {
        const { csrf } = await (await fetch('/api/session')).json()
        const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
        const answer = await fetch(to, sent ? { method: 'POST', headers, body: JSON.stringify(sent) } : {})
        return { status: answer.status, body: await answer.json() }
      }, [at, body]),
    }
  }
}
