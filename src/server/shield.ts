import { createRequire } from 'node:module'
import type * as Middleware from 'graphql-middleware'
import type * as Shield from 'graphql-shield'

const require = createRequire(import.meta.url)
// Their ESM builds do not run on Node 23 and later, and two copies of graphql-middleware do not know each other: one module system for both.
export const { shield, rule, allow, deny } = require('graphql-shield') as typeof Shield
export const { applyMiddleware } = require('graphql-middleware') as typeof Middleware
export type { IRules } from 'graphql-shield'
