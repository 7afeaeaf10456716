/** The agreement's documents write `case-worker`, the schema's enums `CASE_WORKER`: two spellings of one word. */
export type Word<C extends string> = C extends `${infer Head}_${infer Tail}` ? `${Lowercase<Head>}-${Word<Tail>}` : Lowercase<C>
export type CodeOf<W extends string> = W extends `${infer Head}-${infer Tail}` ? `${Uppercase<Head>}_${CodeOf<Tail>}` : Uppercase<W>

export const wordOf = <C extends string>(code: C): Word<C> => code.toLowerCase().replaceAll('_', '-') as Word<C>
export const codeOf = <W extends string>(word: W): CodeOf<W> => word.toUpperCase().replaceAll('-', '_') as CodeOf<W>
