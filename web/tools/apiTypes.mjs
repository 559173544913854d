// SPDX-License-Identifier: Apache-2.0
// The server's description of itself as TypeScript types.  The pages are drawn from the schema that
// the server publishes at run time, so they need no type per record: the shapes that all records
// share are taken once, and it is an error when one record's envelope differs from the others'.
//   node tools/apiTypes.mjs      writes src/api/types.ts
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const here = path.dirname(fileURLToPath(import.meta.url))
export const target = path.join(here, '../src/api/types.ts')
const source = path.join(here, '../../tests/golden/openapi.json')

const values = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }

// A record's own fields become "any value by name"; what is left is the same for all.
function envelope(schema, fields) {
  const bare = structuredClone(schema)
  delete bare.title
  bare.properties[fields] = values
  return bare
}

function onlyOne(shapes, name) {
  const different = new Set(shapes.map((shape) => JSON.stringify(shape)))
  if (different.size !== 1) throw new Error(`records differ in their ${name}: src/api needs a look`)
  return shapes[0]
}

function reduced(api) {
  const all = api.components.schemas
  const records = Object.keys(all).filter((name) => all[`${name}.page`])
  const item = onlyOne(records.map((name) => envelope(all[name], 'fields')), 'item')
  const page = onlyOne(records.map((name) => {
    const bare = structuredClone(all[`${name}.page`])
    bare.properties.items.items = { $ref: '#/components/schemas/item' }
    return bare
  }), 'page')
  const shared = Object.entries(all).filter(([name]) => !records.includes(name.split('.')[0]))
  const schemas = { item, page, ...Object.fromEntries(shared) }
  const paths = {}
  for (const [at, path] of Object.entries(api.paths)) {
    if (!/^\/api\/(records|import)\//.test(at)) paths[at] = path
  }
  return { openapi: api.openapi, info: api.info, paths, components: { ...api.components, schemas } }
}

export async function generate() {
  const api = reduced(JSON.parse(fs.readFileSync(source, 'utf8')))
  const text = astToString(await openapiTS(api, { alphabetize: true }))
  return `// SPDX-License-Identifier: Apache-2.0\n// Made by tools/apiTypes.mjs from tests/golden/openapi.json; not to be edited.\n\n${text}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(target, await generate())
