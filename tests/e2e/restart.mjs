// SPDX-License-Identifier: Apache-2.0
// The server goes away under an open form and comes back.  Starts a server of its own, on data of
// its own.  JINGUO_PROGRAM names the program; WEB a folder of pages instead of its own.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { barriers, counting, openBrowser } from './browser.mjs'

const program = process.env.JINGUO_PROGRAM
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'restart-'))
const port = await new Promise((resolve) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address()
    probe.close(() => resolve(free))
  })
})
const url = `http://127.0.0.1:${port}`
execFileSync(program, ['demo', '--data', data, '--year', '2021', '--visits', '60', '--intakes', '6', '--no-recent'])
const signIns = fs.readFileSync(path.join(data, 'sign-in.txt'), 'utf8')
const password = /：(\S+)/.exec(signIns)[1]
const login = signIns.split('\n').find((line) => line.includes('妇联主席')).split(' ')[0]
let server
async function serve() {
  const web = process.env.WEB ? ['--web', process.env.WEB] : []
  server = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`, ...web], { stdio: 'ignore' })
  for (let n = 0; n < 100; ++n) {
    if (await fetch(`${url}/health`).then((a) => a.ok, () => false)) return
    await new Promise((again) => setTimeout(again, 100))
  }
  assert.fail('the server does not start')
}
async function stop() {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
}
await serve()
const { browser, page, complaints, shot } = await openBrowser({ url, shots: process.env.SHOTS ?? 'shots' })
const { step, close } = counting((nth) => shot(`restart-fail-${nth}`))
const field = (label) => page.locator('form').getByLabel(label)
const save = () => page.getByRole('button', { name: '保存', exact: true }).click()

await step('the server goes away while she saves: said, and nothing is lost', async () => {
  await page.goto('/records/household/new')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await field('户主姓名').fill('重启户')
  await field('住址').fill('示范里 9 号')
  await field('居住类型').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: '户籍家庭' }).click()
  await stop()
  await save()
  await page.getByText(/正在自动重连/).waitFor()
  assert.equal(await field('户主姓名').inputValue(), '重启户')
  await shot('42-server-gone')
  assert.deepEqual(await barriers(page), [])
})
await step('it comes back: said, and the same press of the button saves, once', async () => {
  await serve()
  await page.getByText('已经重新连上，可以继续。').waitFor()
  await shot('43-server-back')
  await save()
  // The session may have ended with the server; then she signs in over the open form.
  const again = page.getByRole('dialog').getByLabel('密码', { exact: true })
  const heading = page.getByRole('heading', { level: 1, name: '重启户' })
  await again.or(heading).first().waitFor()
  if (await again.isVisible()) {
    await page.getByRole('dialog').getByLabel('登录名').fill(login)
    await again.fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await save()
  }
  await heading.waitFor()
  const found = await page.evaluate(async () => (await fetch('/api/records/household?q=%E9%87%8D%E5%90%AF%E6%88%B7')).json())
  assert.equal(found.total, 1)
})
await step('a code of the district that is taken out of its file again is shown as no longer used', async () => {
  const own = path.join(data, 'matters.yaml')
  const shipped = fs.readFileSync(new URL('../../data/matters.yaml', import.meta.url), 'utf8')
  fs.writeFileSync(own, `${shipped}own:\n  night_work: { class: labour, code: E9, label: 夜间用工, label_en: Night work }\n`)
  const again = async () => {
    await stop()
    await serve()
    await page.goto('/')
    const box = page.getByLabel('登录名')
    await box.or(page.getByRole('heading', { level: 1, name: /您好/ })).first().waitFor()
    if (!(await box.isVisible())) return
    await box.fill(login)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /您好/ }).waitFor()
  }
  await again()
  const made = await page.evaluate(async (day) => {
    const { csrf } = await (await fetch('/api/session')).json()
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
    const body = JSON.stringify({ channel: 'letter', received_on: day, asker_name: '示范人甲', asker_sex: 'female', category: 'labour', matter: 'night_work' })
    return (await fetch('/api/records/intake', { method: 'POST', headers, body })).json()
  }, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  assert.ok(made.id, JSON.stringify(made))
  await page.goto(`/records/intake/${made.id}`)
  await page.getByText('E9 夜间用工').first().waitFor()
  fs.rmSync(own)
  await again()
  await page.goto(`/records/intake/${made.id}`)
  await page.getByText('night_work（已停用）').first().waitFor()
  await page.goto('/records/intake?f.category=labour')
  await page.getByRole('row').filter({ hasText: 'night_work（已停用）' }).first().waitFor()
  await shot('44-code-gone')
  assert.deepEqual(await barriers(page), [])
})
await step('the page broke no rule of its own', async () => {
  assert.deepEqual(complaints.filter((one) => !/ERR_(CONNECTION|EMPTY)/.test(one)), [])
})
await browser.close()
await stop()
fs.rmSync(data, { recursive: true })
close()
