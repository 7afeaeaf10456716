// The bar over GraphiQL: who asks, what for, in which language. What is chosen or pasted here goes into the headers of the
// requests and nowhere else: no storage, no cookie, no address, as a token opens cases and a query may hold a victim's name.
'use strict'

const data = document.getElementById('config')
const config = JSON.parse(data.textContent)
data.remove()

const asked = { token: '', purpose: '', language: 'en' }
const words = key => config.words[key][asked.language]

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** A labelled select. `options`: value and how it is called in the language of now. */
function choice(key, id, options, chosen, choose) {
  const label = element('label', { htmlFor: id })
  const select = element('select', { id })
  const write = () => {
    const value = select.options.length > 0 ? select.value : chosen
    label.textContent = words(key)
    select.replaceChildren(...options().map(([its, text]) => element('option', { value: its, textContent: text })))
    select.value = value
  }
  select.addEventListener('change', () => choose(select.value))
  write()
  return { part: element('div', { className: 'part' }, label, select), write, select }
}

/** In the demo: one of its people, whose token came with the page. */
function personaChoice(purposes) {
  const people = config.personas
  const options = () => [...people.map(({ who }, i) => [String(i), who[asked.language]]), ['', words('public')]]
  const choose = value => {
    const persona = people[value]
    asked.token = persona?.token ?? ''
    purposes.select.value = asked.purpose = persona?.purpose ?? ''
  }
  choose('0')
  return choice('as', 'persona', options, '0', choose)
}

/** Elsewhere: a token is pasted. The field forgets it at once, so that neither a session's restoring nor a password's store keeps it. */
function tokenField() {
  const label = element('label', { htmlFor: 'token' })
  const field = element('input', { id: 'token', autocomplete: 'off', spellcheck: false, autocapitalize: 'off' })
  const forget = element('button', { type: 'button', hidden: true })
  const write = () => {
    label.textContent = words('token')
    field.placeholder = words(asked.token ? 'held' : 'paste')
    forget.textContent = words('forget')
    forget.hidden = !asked.token
  }
  const take = value => {
    asked.token = value.trim().replace(/^Bearer\s+/i, '')
    field.value = ''
    write()
  }
  field.addEventListener('change', () => take(field.value))
  forget.addEventListener('click', () => take(''))
  write()
  return { part: element('div', { className: 'part' }, label, field, forget), write }
}

/** What the last answer withheld, in the sentences of its extensions. */
const withheld = element('details', { id: 'withheld', hidden: true })
function tell({ errors = [], extensions = {} }) {
  const entries = extensions.withheld ?? []
  const refused = errors.filter(({ extensions: its }) => its?.text)
  const told = [...entries, ...refused.map(({ extensions: its }) => its)]
  const title = told.length === 0 ? words('nothing') : `${words(entries.length > 0 ? 'withheld' : 'refused')}: ${told.length}`
  const lines = told.map(({ coordinate, text, howToAsk }) =>
    element('li', {}, element('code', { textContent: coordinate }), ` ${text} ${howToAsk?.text ?? ''}`),
  )
  withheld.replaceChildren(element('summary', { textContent: title }), element('ul', {}, ...lines))
  withheld.classList.toggle('empty', told.length === 0)
  withheld.hidden = errors.length > 0 && told.length === 0
}

const nextLanguage = navigator.languages.map(tag => tag.split('-')[0]).find(tag => config.languages.some(({ code }) => code === tag))
asked.language = nextLanguage ?? 'en'

const purposes = choice(
  'purpose',
  'purpose',
  () => [['', words('undeclared')], ...config.purposes.map(({ purpose, label }) => [purpose, label[asked.language]])],
  '',
  value => (asked.purpose = value),
)
const who = config.personas ? personaChoice(purposes) : tokenField()
const languages = choice(
  'language',
  'language',
  () => config.languages.map(({ code, label }) => [code, label]),
  asked.language,
  value => {
    asked.language = document.documentElement.lang = value
    for (const part of [who, purposes, languages]) part.write()
    withheld.hidden = true
  },
)
document.documentElement.lang = asked.language
document.getElementById('bar').append(who.part, purposes.part, languages.part, withheld)

async function fetcher({ query, variables, operationName }) {
  const response = await fetch(config.endpoint, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': asked.language,
      ...(asked.token && { authorization: `Bearer ${asked.token}` }),
      ...(asked.purpose && { 'hub-purpose': asked.purpose }),
    },
    body: JSON.stringify({ query, variables, operationName }),
  })
  const answer = await response.json()
  if (operationName !== 'IntrospectionQuery') tell(answer)
  return answer
}

const WORKERS = { graphql: 'graphql-worker.js', json: 'json-worker.js' }
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => config.folder + (WORKERS[label] ?? 'editor-worker.js') }

/** GraphiQL keeps tabs, queries, variables and headers: here it keeps them nowhere. */
const nowhere = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined, clear: () => undefined, length: 0 }

YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  fetcher,
  storage: nowhere,
  shouldPersistHeaders: false,
  isHeadersEditorEnabled: false,
  // Its own would write the query into the address, and so into the history of the browser.
  onEditQuery: () => undefined,
  // Not what a link's `?query=` would put there, for somebody to run under their own token.
  query: config.query,
  defaultQuery: config.query,
  title: 'NRM Hub',
  logo: ' ',
})
