/** What was sent one after the other without waiting; the first failure, which is the cause of those after it, once all have answered. */
export async function all<T extends readonly unknown[]>(sent: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T> {
  const failures: unknown[] = []
  const values = await Promise.all(sent.map(each => Promise.resolve(each).catch((error: unknown) => void failures.push(error))))
  if (failures.length > 0) throw failures[0]
  return values as unknown as T
}
