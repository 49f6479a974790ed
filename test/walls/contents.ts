import type { TestHouse } from '../support/house.ts'

/** Rows of every table, and a sum over what they hold. pg-boss keeps its own clock; of it only the jobs count. */
export async function contents(test: TestHouse): Promise<Record<string, string>> {
  const tables = await test.query<{ name: string }>(`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and (table_schema <> 'pgboss' or table_name = 'job')`)
  const [row] = await test.query<{ all: Record<string, string> }>(
    `select jsonb_object_agg(name, held) as all from (${tables
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(hashtext(t::text)::bigint), 0) as held from ${name} t`,
      )
      .join(' union all ')}) as tables`,
  )
  return row?.all ?? {}
}
