// The bytes of the path to the first answer: all that a browser fetches before the first statement
// can be answered, compressed with Brotli at quality 11. Usage: node scripts/budget.mjs [dist]
// Fails above the limit of DESIGN §5. What that path is, is read from the built page itself.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const LIMIT = 200_000
// Named by the page for later: the browser fetches them when it has nothing else to do, or when asked.
const LATER = ['prefetch', 'on-demand']

const dist = process.argv[2] ?? 'dist'

function files(folder) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [relative(dist, path)]
  })
}

function brotli(name) {
  const bytes = readFileSync(join(dist, name))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return { raw: bytes.length, small: brotliCompressSync(bytes, { params }).length }
}

/** Every file of the build that a tag of the page names, with what the tag is for. */
function named(html) {
  const tags = html.match(/<(?:link|script)\b[^>]*>(?:[^<]*<\/script>)?/g) ?? []
  return tags.flatMap(tag => {
    const purpose = /\brel="([^"]*)"/.exec(tag)?.[1] ?? 'script'
    const addresses = [...tag.matchAll(/["'](?:\.\/)?([\w.\/-]+\.\w+)["']/g)].map(match => match[1])
    return addresses.map(name => ({ name, purpose }))
  })
}

const all = files(dist)
const first = new Set(['index.html'])
for (const { name, purpose } of named(readFileSync(join(dist, 'index.html'), 'utf8'))) {
  if (!all.includes(name)) {
    console.error(`index.html names ${name}, which is not in ${dist}/`)
    process.exit(1)
  }
  if (!LATER.includes(purpose)) first.add(name)
}

const number = new Intl.NumberFormat('en')
function row(name, { raw, small }) {
  console.log(`  ${name.padEnd(48)}${number.format(raw).padStart(12)}${number.format(small).padStart(12)}`)
}
function table(title, names) {
  const total = { raw: 0, small: 0 }
  console.log(`\n${title}`.padEnd(51) + 'bytes'.padStart(12) + 'Brotli 11'.padStart(12))
  const sized = names.map(name => ({ name, ...brotli(name) })).sort((a, b) => b.small - a.small)
  for (const file of sized) {
    row(file.name, file)
    total.raw += file.raw
    total.small += file.small
  }
  row('total', total)
  return total.small
}

const total = table('Path to the first answer', [...first])
// The edition in one file holds all of it once more, and no page fetches it.
const later = all.filter(name => !first.has(name) && name !== 'iscan.html')
if (later.length) table('Later', later)
// Begun only when somebody asks for a file of another program.
const exporters = later.filter(name => /^export[-_]/.test(name))
if (exporters.length) table('Of which: what writes files for other programs', exporters)

const left = LIMIT - total
console.log(`\n${number.format(total)} of ${number.format(LIMIT)} bytes; ${left >= 0 ? number.format(left) + ' left' : number.format(-left) + ' too many'}.`)
process.exit(left >= 0 ? 0 : 1)
