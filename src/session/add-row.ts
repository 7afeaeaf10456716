import type { EntityClass, EntityManager, RequiredEntityData } from '@mikro-orm/postgresql'

/** Inserts a row inside a mutation's transaction; what is left out the database fills by its defaults (version, who, when). */
export async function addRow<T extends object>(
  em: EntityManager,
  target: EntityClass<T>,
  row: Partial<Record<keyof T, unknown>>,
): Promise<void> {
  await em.insert(target, row as unknown as RequiredEntityData<T>)
}
