// SPDX-License-Identifier: Apache-2.0
// The phone at the doors, with and without network, against the real server.  Same environment as
// desk.mjs; JINGUO_PROGRAM and JINGUO_DATA let it restart the server.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { barriers, counting, handset, launch, pictures, watched } from './browser.mjs'

const { JINGUO_LOGIN: login, JINGUO_PASSWORD: password } = process.env
const url = process.env.JINGUO_URL.replace(/\/$/, '')
const shots = process.env.SHOTS ?? 'shots'
const browser = await launch()
const complaints = []

async function phone() {
  const context = await browser.newContext({ ...handset, baseURL: url })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  watched(page, url, complaints)
  return { context, page, shot: pictures(page, shots) }
}
const one = await phone()
const { page, shot } = one
const { step, close } = counting(async (nth) => shot(`phone-fail-${nth}`))
const clean = async (name, on = one) => {
  await on.shot(name)
  assert.deepEqual(await barriers(on.page), [])
}
const press = (name, on = page) => on.getByRole('button', { name, exact: true }).click()
const heading = (name, on = page) => on.getByRole('heading', { level: 1, name }).waitFor()
const go = (name, on = page) => on.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name }).click()
const signIn = async (on = page) => {
  await on.getByLabel('登录名').fill(login)
  await on.getByLabel('密码', { exact: true }).fill(password)
  await press('登录', on)
}
// What the server holds, asked beside the pages.
const beside = await browser.newContext({ baseURL: url })
const { csrf, unit } = await (await beside.request.post('/api/session', { data: { login, password } })).json()
const ask = async (at, data, method = 'POST') => {
  const headers = { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }
  const answer = await beside.request.fetch(at, data ? { method, data, headers } : {})
  assert.ok(answer.ok(), `${at}: ${await answer.text()}`)
  return answer.json()
}
const { modules } = await ask('/api/schema')
const choices = modules.flatMap((m) => m.records).find((r) => r.name === 'visit').fields.filter((f) => f.kind === 'choice' && f.required)
const today = new Date().toISOString().slice(0, 10)
const mark = `手机户${Date.now() % 1_000_000}`
async function planned(n, more = {}) {
  const home = await ask('/api/records/household', { unit, head_name: `${mark}${n}`, address: `示范里 ${n % 2 ? 3 : 12} 号 ${n}01 室`, residence: 'local' })
  const visit = { unit, household: home.id, visited_on: '2021-06-01', ...Object.fromEntries(choices.map((f) => [f.name, f.choices[0].name])) }
  await ask('/api/records/visit', { ...visit, state: 'done', visitors: '李社工', materials: '示范手册', findings: '上次的情况' })
  const { id } = await ask('/api/records/visit', { ...visit, visited_on: today, state: 'planned', materials: '', ...more })
  return id
}
const ids = []
for (let n = 1; n <= 6; ++n) ids.push(await planned(n))
const mended = await planned(8)
const loud = await planned(7, { risk: 'red' })
const state = async (id) => (await ask(`/api/records/visit/${id}`)).fields
const until = async (is, seconds = 15) => {
  for (let n = 0; n < seconds * 10; ++n) {
    if (await is()) return
    await page.waitForTimeout(100)
  }
  assert.fail('it does not come to pass')
}
const pack = async (on = page) => {
  await on.getByRole('button', { name: /下载今天的资料|重新下载/ }).click()
  await on.getByRole('status').filter({ hasText: /还有 \d+ 户要走/ }).waitFor()
  await on.getByRole('button', { name: '重新下载' }).waitFor()
}
const visit = (n, on = page) => on.getByRole('link', { name: `${mark}${n}` }).click()

await step('signing in leads to the day', async () => {
  await page.goto('/m')
  await page.getByLabel('登录名').waitFor()
  await clean('phone-01-sign-in')
  await signIn()
  await heading(/今天/)
  await clean('phone-02-empty')
})
await step('the day’s papers come along, building by building; violence does not', async () => {
  await pack()
  const names = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  assert.ok(names.indexOf('示范里3号') < names.indexOf('示范里12号'), names.join())
  assert.equal(await page.getByRole('link', { name: `${mark}7` }).count(), 0)
  await page.getByText(/另有 \d+ 户不存到手机/).waitFor()
  await clean('phone-03-today')
})
await step('nothing of it can be read in the browser’s store', async () => {
  const kept = await page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const asking = indexedDB.open('jinguo-phone')
      asking.onsuccess = () => resolve(asking.result)
    })
    const all = await new Promise((resolve) => {
      const asking = database.transaction('things').objectStore('things').getAll()
      asking.onsuccess = () => resolve(asking.result)
    })
    const keys = all.filter((value) => value.key instanceof CryptoKey).map((value) => value.key.extractable)
    const words = all.map((value) => JSON.stringify(value) + (value.bytes ? new TextDecoder().decode(value.bytes) : ''))
    return { keys, words: words.join(), stores: localStorage.length + sessionStorage.length }
  })
  assert.deepEqual(kept.keys, [false])
  assert.doesNotMatch(kept.words, /手机户|示范里|示范手册/)
})
await step('a visit opens with last time’s answers; “no change” does a group', async () => {
  await visit(1)
  await heading(`${mark}1`)
  await page.getByText('上次走访：2021年6月1日').waitFor()
  assert.equal(await page.getByRole('textbox', { name: /走访人员/ }).inputValue(), '李社工')
  await clean('phone-04-visit')
  await press('人员和资料：无变化')
  await page.getByText('示范手册', { exact: true }).waitFor()
  await press('走访情况：无变化')
  await clean('phone-05-no-change')
})
await step('with somebody looking on the page says nothing', async () => {
  await press('旁边有人，遮住内容')
  await heading('记事')
  const seen = await page.evaluate(() => document.body.innerText + document.title + [...document.querySelectorAll('textarea')].map((box) => box.value))
  assert.doesNotMatch(seen, /走访|风险|手机户|示范|妇联|巾帼/)
  await clean('phone-06-discreet')
  await press('恢复显示')
  await heading(`${mark}1`)
})
await step('saved with network: stored and the step taken', async () => {
  await press('保存，去下一户')
  await heading(/今天/)
  await until(async () => (await state(ids[0])).state === 'done')
  assert.equal((await state(ids[0])).materials, '示范手册')
  await until(async () => (await page.getByRole('link', { name: `${mark}1` }).innerText()).includes('已上传'))
})
await step('without network: the application starts, opens, saves, and shows what waits', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await until(async () => page.evaluate(async () => (await caches.keys()).length > 0))
  await page.reload()
  await heading(/今天/)
  await one.context.setOffline(true)
  await page.reload()
  await heading(/今天/)
  await page.getByText(/没有网络。可以照常填写/).waitFor()
  await visit(2)
  await page.getByRole('textbox', { name: /走访情况/ }).fill('无网时写的')
  await press('保存，去下一户')
  await page.getByRole('link', { name: `${mark}2` }).getByText('待上传').waitFor()
  await go(/待上传/)
  await page.getByText('有 2 项还没有上传，都在手机里。').waitFor()
  await clean('phone-07-outbox')
  assert.equal((await state(ids[1])).state, 'planned')
  await page.reload()
  await page.getByText('有 2 项还没有上传，都在手机里。').waitFor()
})
await step('network back: all is sent by itself', async () => {
  await one.context.setOffline(false)
  await until(async () => (await state(ids[1])).state === 'done')
  await page.getByText('全部已经上传。').waitFor()
})
await step('an answer lost in the middle of saving stores nothing twice', async () => {
  const before = (await ask(`/api/records/visit/${ids[2]}/history`)).items.length
  await go('今天')
  await visit(3)
  let lost = 0
  await page.route(`**/api/records/visit/${ids[2]}`, async (route) => {
    await route.fetch()
    lost += 1
    return route.abort()
  }, { times: 1 })
  await press('保存，去下一户')
  await until(() => lost === 1)
  await go(/待上传/)
  await page.getByText(/还没有上传/).waitFor()
  await press('立即上传')
  await until(async () => (await state(ids[2])).state === 'done')
  const lines = (await ask(`/api/records/visit/${ids[2]}/history`)).items
  assert.equal(lines.length, before + 2, lines.map((line) => line.action).join())
})
const other = await phone()
await step('two phones without network change one field: both values shown, one chosen, both in the history', async () => {
  await other.page.goto('/m')
  await signIn(other.page)
  await heading(/今天/, other.page)
  await pack(other.page)
  await go('今天')
  await pack()
  for (const [on, value] of [[one, '甲的资料'], [other, '乙的资料']]) {
    await on.context.setOffline(true)
    await visit(4, on.page)
    await on.page.getByRole('textbox', { name: /发放资料/ }).fill(value)
    await on.page.getByRole('textbox', { name: /走访情况/ }).fill(`${value}：情况`)
    await press('保存，去下一户', on.page)
    await on.page.getByRole('link', { name: `${mark}4` }).getByText('待上传').waitFor()
  }
  await one.context.setOffline(false)
  await until(async () => (await state(ids[3])).materials === '甲的资料')
  await until(async () => (await state(ids[3])).state === 'done')
  await other.context.setOffline(false)
  await go(/待上传/, other.page)
  await other.page.getByText('须核对').first().waitFor()
  await other.page.getByText('甲的资料').first().waitFor()
  await other.page.getByText('乙的资料').first().waitFor()
  await clean('phone-08-conflict', other)
  for (const group of await other.page.getByRole('group').all()) await group.getByRole('radio', { name: /我填写的/ }).check()
  await press('按所选保存', other.page)
  await until(async () => (await state(ids[3])).materials === '乙的资料')
  await other.page.getByText('全部已经上传。').waitFor()
  const lines = JSON.stringify((await ask(`/api/records/visit/${ids[3]}/history`)).items)
  assert.match(lines, /甲的资料/)
  assert.match(lines, /乙的资料/)
})
await step('a session that ends with a half-filled form takes nothing along', async () => {
  await go('今天')
  await visit(5)
  await page.getByRole('textbox', { name: /走访情况/ }).fill('写到一半')
  await one.context.clearCookies()
  await press('保存，去下一户')
  await page.getByRole('dialog', { name: '登录已失效，请重新登录' }).waitFor()
  await clean('phone-09-session-ended')
  await signIn()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await until(async () => (await state(ids[4])).state === 'done')
})
await step('what is typed survives a closed page, before it is saved', async () => {
  await go('今天')
  await visit(6)
  await page.getByRole('textbox', { name: /走访情况/ }).fill('还没有按保存')
  await page.waitForTimeout(900)
  await page.reload()
  await heading(`${mark}6`)
  await until(async () => (await page.getByRole('textbox', { name: /走访情况/ }).inputValue()) === '还没有按保存')
})
await step('a server that does not answer loses nothing; it is tried again', async () => {
  await page.route('**/api/records/visit/**', (route) => route.fulfill({ status: 503, json: { detail: '正在重新启动' } }))
  await press('保存，去下一户')
  await go(/待上传/)
  await page.getByText('有 2 项还没有上传，都在手机里。').waitFor()
  await page.unroute('**/api/records/visit/**')
  await until(async () => (await state(ids[5])).state === 'done', 30)
})
await step('what the server refuses stays with its reason, is mended and sent', async () => {
  await go('今天')
  await visit(8)
  await page.getByRole('textbox', { name: /发放资料/ }).fill('不合规的写法')
  const refusal = { status: 422, title: '内容有误', detail: '发放资料不符合规定', remedy: '请改写' }
  await page.route(`**/api/records/visit/${mended}`, (route) => route.fulfill({ status: 422, json: refusal }), { times: 1 })
  await press('保存，去下一户')
  await go(/待上传/)
  await page.getByText('未被接收').waitFor()
  await page.getByText('发放资料不符合规定').waitFor()
  await clean('phone-13-refused')
  assert.equal((await state(mended)).state, 'planned')
  await press('改后再上传')
  assert.equal(await page.getByRole('textbox', { name: /发放资料/ }).inputValue(), '不合规的写法')
  await page.getByRole('textbox', { name: /发放资料/ }).fill('示范手册')
  await press('保存，去下一户')
  await until(async () => (await state(mended)).materials === '示范手册' && (await state(mended)).state === 'done')
  await go(/待上传/)
  await page.getByText('全部已经上传。').waitFor()
})
await step('signing out says what is unsent, locks, and the password brings it back', async () => {
  await one.context.setOffline(true)
  await go('今天')
  await visit(6)
  await page.getByRole('textbox', { name: /发放资料/ }).fill('退出前写的')
  await press('保存，去下一户')
  await go('我的')
  await clean('phone-10-mine')
  page.once('dialog', (dialog) => {
    assert.match(dialog.message(), /还有 \d 项没有上传/)
    return dialog.accept()
  })
  await press('退出')
  await page.getByLabel('登录名').waitFor()
  await page.reload()
  await page.getByLabel('登录名').waitFor()
  assert.doesNotMatch(await page.locator('body').innerText(), /手机户/)
  await one.context.setOffline(false)
  await signIn()
  await heading(/今天/)
  await page.getByText('还没有下载今天的资料').waitFor()
  await go(/待上传/)
  await page.getByText('全部已经上传。').waitFor()
  const lines = JSON.stringify((await ask(`/api/records/visit/${ids[5]}/history`)).items)
  assert.match(lines, /退出前写的/)
  await clean('phone-10-all-sent')
  await go('今天')
})
await step('dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await clean('phone-11-dark-today')
  await pack()
  await go(/待上传/)
  await clean('phone-12-dark-outbox')
  await page.emulateMedia({ colorScheme: 'light' })
})
await step('it can be put on the home screen', async () => {
  const manifest = await (await beside.request.get('/m.webmanifest')).json()
  assert.equal(manifest.scope, '/m')
  for (const icon of manifest.icons) assert.equal((await beside.request.get(icon.src)).status(), 200)
  const worker = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/m'))?.scope)
  assert.equal(new URL(worker).pathname, '/m')
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration('/portal').then((one) => one?.scope)), undefined)
})
await step('a photo of many megabytes becomes small and tells no place', async () => {
  const ts = createRequire(new URL('../../web/package.json', import.meta.url))('typescript')
  const source = fs.readFileSync(new URL('../../web/src/phone/photo.ts', import.meta.url), 'utf8')
  const script = ts.transpileModule(source, { compilerOptions: { target: 'ES2022', module: 'ESNext' } }).outputText.replace(/^export /gm, '')
  const made = await page.evaluate(`(async () => {
    ${script}
    const canvas = document.createElement('canvas')
    canvas.width = 4000
    canvas.height = 3000
    const paint = canvas.getContext('2d')
    const noise = paint.createImageData(4000, 3000)
    for (let at = 0; at < noise.data.length; at += 65536) crypto.getRandomValues(noise.data.subarray(at, Math.min(at + 65536, noise.data.length)))
    paint.putImageData(noise, 0, 0)
    const jpeg = new Uint8Array(await (await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 1))).arrayBuffer())
    const exif = new TextEncoder().encode('Exif\\0\\0GPSLatitude 24.4')
    const segment = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif])
    const photo = new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' })
    const small = await shrinkPhoto(photo)
    const holds = async (blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer()).includes('Exif')
    const refused = await shrinkPhoto(new Blob(['no picture'])).then(() => false, () => true)
    return { before: photo.size, after: small.size, placed: await holds(photo), placedAfter: await holds(small), refused }
  })()`)
  assert.ok(made.before > 5_000_000 && made.after <= 300 * 1024, JSON.stringify(made))
  assert.deepEqual([made.placed, made.placedAfter, made.refused], [true, false, true])
})
await step('the pages broke no rule of their own and asked nothing of other sites', async () => {
  assert.deepEqual(complaints, [])
})
assert.ok(loud)
await browser.close()
close()
