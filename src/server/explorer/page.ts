import { codeOf, LANGUAGE_LIST, PURPOSE } from '../../base/codes/index.ts'
import { PURPOSES } from '../../agreement/vocabulary.ts'
import type { ExplorerPersona } from './explorer.ts'
import { EXPLORER_WORDS } from './words.ts'

/** Shows what the hub is about: rows that are open, fields of them that are withheld. */
const QUERY = `# The same query gives each person another answer.
# What is withheld is null; extensions.withheld
# says by which clause, and how to ask for it.
{
  cases(first: 2) {
    edges {
      node {
        reference
        owner { title }
        demographics { sex ageGroup }
        identity { givenName familyName }
        health { needs }
      }
    }
  }
}
`

/** The page. What it is to know stands in it as data, which no browser runs. `personas`: only in the demo; elsewhere a token is pasted. */
export function pageOf(endpoint: string, folder: string, personas: readonly ExplorerPersona[] | undefined): string {
  const label = (code: string) => PURPOSE.codes.find(each => each.code === code)!.label
  const config = {
    endpoint,
    folder,
    query: QUERY,
    words: EXPLORER_WORDS,
    languages: LANGUAGE_LIST.codes.map(({ code, label: its }) => ({ code, label: its[code as keyof typeof its] })),
    purposes: PURPOSES.map(purpose => ({ purpose, label: label(codeOf(purpose)) })),
    ...(personas && { personas }),
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>NRM Hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${folder}graphiql.css">
<link rel="stylesheet" href="${folder}bar.css">
</head>
<body>
<header id="bar"></header>
<main id="root"></main>
<noscript>JavaScript</noscript>
<script type="application/json" id="config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script src="${folder}graphiql.js" defer></script>
<script src="${folder}bar.js" defer></script>
</body>
</html>
`
}
