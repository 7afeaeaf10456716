#!/usr/bin/env node
import 'reflect-metadata'
import { hubProgram } from './program.ts'
import { run } from './run.ts'

// Set, not exited with: what is still being written to a pipe would be cut off.
process.exitCode = await run(hubProgram(), process.argv.slice(2))
