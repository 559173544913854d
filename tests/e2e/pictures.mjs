// SPDX-License-Identifier: Apache-2.0
// The pictures of the documents, taken from the running program; same environment as desk.mjs.
//   DEMO="--scale 1" SHOTS=docs tests/e2e/run build/jinguo pictures.mjs
import fs from 'node:fs'
import path from 'node:path'
import { openBrowser } from './browser.mjs'
import { handbook } from './handbook.mjs'

const { JINGUO_URL: url, JINGUO_LOGIN: login, JINGUO_PASSWORD: password } = process.env
const { JINGUO_YEAR: year, SHOTS: shots } = process.env
const { browser, page } = await openBrowser({ url, shots: path.join(shots, 'pictures') })
await page.setViewportSize({ width: 1920, height: 1000 })

await page.goto(`/report/${year}`)
await page.getByLabel('登录名').fill(login)
await page.getByLabel('密码', { exact: true }).fill(password)
await page.getByRole('button', { name: '登录', exact: true }).click()
const number = page.locator('a.figure[data-figure="households_visited"]').first()
await number.click()
await page.evaluate(() => scrollTo(0, 0))
await page.getByRole('dialog').getByTestId('evidence-total').waitFor()
await page.waitForTimeout(500)
await page.screenshot({ path: path.join(shots, 'pictures', 'report.png') })
await browser.close()

const folder = path.join(shots, 'handbook', 'pictures')
await handbook({ url, password, year, folder })
for (const name of ['phone-visit', 'portal-pause', 'case-room']) fs.copyFileSync(path.join(folder, `${name}.png`), path.join(shots, 'pictures', `${name}.png`))
