import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Agreement } from '../../src/agreement/document.ts'
import { signDocument } from '../../src/agreement/sign.ts'
import { demoAgencyNames, demoInput } from '../../src/demo/agencies.ts'
import { type DemoState, keepDemoState } from '../../src/demo/demo-state.ts'
import type { SignedAgreement } from '../../src/policy/activate.ts'
import type { InitInput } from '../../src/setup/init-input.ts'

/** The demo's Brest with keys of its own: 20 agencies and both versions of the agreement, signed. */
export async function brest(): Promise<{ state: DemoState; input: InitInput }> {
  const home = await mkdtemp(join(tmpdir(), 'hub-brest-'))
  try {
    const state = await keepDemoState(home, demoAgencyNames())
    return { state, input: await demoInput(state) }
  } finally {
    await rm(home, { recursive: true })
  }
}

/** A document signed by all its signatories with the keys of the demo. */
export async function signed(document: Agreement, state: DemoState): Promise<SignedAgreement> {
  const signatures = document.signatories.map(async ({ agency }) => {
    const key = state.agencies[agency]!.signing
    return { agency, kid: key.kid!, jws: await signDocument(document, key, key.kid!) }
  })
  return { document, signatures: await Promise.all(signatures) }
}
